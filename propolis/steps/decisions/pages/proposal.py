"""One proposal, from draft to decision."""

from dataclasses import dataclass
from datetime import datetime

from propolis.consent.pages import RoundPage, round_page
from propolis.projects.scope import Scope
from propolis.steps.decisions.models import Proposal


@dataclass(frozen=True)
class ProposalPage:
    """One proposal at its permanent address, and how far it has come."""

    proposal: Proposal
    asked: RoundPage


def proposal_page(scope: Scope, proposal: Proposal, now: datetime) -> ProposalPage:
    """Everything there is to know about one proposal, and what the looker can do next."""
    return ProposalPage(proposal, round_page(scope, proposal.round, now))
