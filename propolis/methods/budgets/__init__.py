"""Shares a budget by what people voted for, so that every voter has an equal part of it, with a reason per project."""

from propolis.methods.budgets.election import Election, Project, elect
from propolis.methods.budgets.equal_shares import equal_shares
from propolis.methods.budgets.outcome import Sharing, share_budget
from propolis.methods.budgets.pabulib import read_pabulib
from propolis.methods.budgets.reasons import Reason, reasons, spending
from propolis.methods.budgets.words import in_words

__all__ = [
    "Election",
    "Project",
    "Reason",
    "Sharing",
    "elect",
    "equal_shares",
    "in_words",
    "read_pabulib",
    "reasons",
    "share_budget",
    "spending",
]
