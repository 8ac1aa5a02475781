from dataclasses import dataclass

import numpy as np
from django.core.cache import cache

from propolis.methods.opinions import OpinionMap, collect, opinion_map, stability
from propolis.projects.models import Member
from propolis.steps.planning.models import Conversation, Statement
from propolis.steps.planning.reads.agreement import answered_so_far
from propolis.steps.planning.reads.answers import participant
from propolis.steps.planning.reads.conversations import votes

KEPT_SECONDS = 3600


@dataclass(frozen=True)
class Mapped:
    """The opinion map of a closed conversation, and how far its groups hold when others are asked."""

    found: OpinionMap
    stability: float | None


def mapped(conversation: Conversation) -> Mapped | None:
    """The map of a conversation that can change no more, so that no two maps of it can be compared; else None.

    It is worked out once and kept for an hour. The number of answers is part of the name it is kept by: when somebody's
    answers are erased, it is worked out anew.
    """
    if conversation.is_open:
        return None
    key = f"opinion-map:1:{conversation.pk}:{answered_so_far(conversation)}"
    return cache.get_or_set(key, lambda: _work_out(conversation), KEPT_SECONDS)


def place_of(
    found: OpinionMap, conversation: Conversation, member: Member | None
) -> tuple[tuple[float, float], int] | None:
    """Where a member stands on the map and in which group; None where they did not answer or are in no group."""
    mine = participant(conversation, member) if member else None
    at = np.flatnonzero(found.participants == mine.pk) if mine else ()
    if not len(at) or found.membership[at[0]] < 0:
        return None
    x, y = found.places[at[0]]
    return (float(x), float(y)), int(found.membership[at[0]])


def map_texts(conversation: Conversation) -> dict[int, str]:
    """What the statements on show say, by number."""
    found = Statement.objects.filter(conversation=conversation, state="shown")
    return dict(found.values_list("number", "text"))


def _work_out(conversation: Conversation) -> Mapped:
    given = list(votes(conversation))
    listed = Statement.objects.filter(conversation=conversation).values_list("number", "state", "is_meta")
    live = {number for number, state, is_meta in listed if state == "shown" and not is_meta}
    people, statements, said = zip(*given, strict=True) if given else ((), (), ())
    answers = collect(np.array(people, dtype=str), np.array(statements, dtype=int), np.array(said, dtype=int))
    found = opinion_map(answers, np.array([one in live for one in answers.statements.tolist()], dtype=bool))
    return Mapped(found, stability(answers, found))
