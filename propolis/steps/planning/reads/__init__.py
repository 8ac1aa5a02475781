"""Every question that planning asks of its tables; the first argument says within what."""

from propolis.projects.reads import lock
from propolis.steps.planning.reads.agreement import (
    Agreement,
    agreement,
    agreement_of,
    answered_so_far,
    changed_since_shown,
    waiting,
)
from propolis.steps.planning.reads.answers import given, mine, my_answers, next_statement, participant
from propolis.steps.planning.reads.conversations import (
    conversation,
    conversations,
    exported,
    imported_votes,
    lock_conversation_of,
    next_number,
    not_on_show,
    on_show,
    picked,
    statement,
    statements,
    texts,
    unanswered,
    votes,
    written_by,
)
from propolis.steps.planning.reads.goals import goal, goals, goals_of, needs_of, versions
from propolis.steps.planning.reads.imports import asked, imports, to_be_read
from propolis.steps.planning.reads.journey import Gathered, gathered
from propolis.steps.planning.reads.needs import need, needs, picked_from, voiced, voiced_label
from propolis.steps.planning.reads.opinions import Mapped, map_texts, mapped, place_of

__all__ = [
    "Agreement",
    "Gathered",
    "Mapped",
    "agreement",
    "agreement_of",
    "answered_so_far",
    "asked",
    "changed_since_shown",
    "conversation",
    "conversations",
    "exported",
    "gathered",
    "given",
    "goal",
    "goals",
    "goals_of",
    "imported_votes",
    "imports",
    "lock",
    "lock_conversation_of",
    "map_texts",
    "mapped",
    "mine",
    "my_answers",
    "need",
    "needs",
    "needs_of",
    "next_number",
    "next_statement",
    "not_on_show",
    "on_show",
    "participant",
    "picked",
    "place_of",
    "picked_from",
    "statement",
    "statements",
    "texts",
    "to_be_read",
    "unanswered",
    "versions",
    "voiced",
    "voiced_label",
    "votes",
    "waiting",
    "written_by",
]
