from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

import numpy as np
from django.db.models import Q

from propolis.methods.opinions import USUAL, collect, opinion_map, stability
from propolis.steps.planning import mapping, rules
from propolis.steps.planning.mapping import Mapped
from propolis.steps.planning.models import Answer, Conversation, ConversationMap, Participant, Statement
from propolis.steps.planning.reads.answers import Who, answers_of
from propolis.steps.planning.reads.conversations import votes


def kept_map(conversation: Conversation) -> ConversationMap | None:
    """The map of a conversation as it was last drawn, whoever may see it."""
    return ConversationMap.objects.filter(conversation=conversation).first()


def shown_map(conversation: Conversation) -> Mapped | None:
    """The map that people can look at now; none while it would sway them, or before it is drawn."""
    kept = kept_map(conversation)
    can = kept and rules.can_show_map(conversation.state, conversation.release, is_final=kept.is_final)
    return mapping.mapped(kept.facts) if kept and can else None


def values_by_number(conversation: Conversation, who: Who) -> dict[int, int]:
    """What a person answered, by the statements' numbers, as far as the map can hold it.

    An answer newer than the map would move their place by what others said to that statement, and so tell it.
    """
    return {number: value for _who, number, value in votes(answers_of(conversation, who), conversation)}


def shown_texts(conversation: Conversation) -> dict[int, tuple[str, str]]:
    """The id and the words of every statement on show, by number."""
    found = Statement.objects.filter(conversation=conversation, state="shown").values_list("number", "pk", "text")
    return {number: (pk, text) for number, pk, text in found}


def map_may_be_due(since: datetime | None) -> list[str]:
    """Ids of conversations whose map may be due: closed ones without their last, and open ones answered lately.

    since: the moment after which an answer is new; nothing means ever.
    """
    may_be = Q(state="closed") & ~Q(map__is_final=True)
    if since is None:
        return list(Conversation.objects.filter(may_be | Q(state="open")).values_list("pk", flat=True))
    answered = Answer.objects.filter(statement__conversation__state="open", changed_at__gt=since).order_by()
    may_be |= Q(pk__in=answered.values("statement__conversation").distinct())
    return list(Conversation.objects.filter(may_be).values_list("pk", flat=True))


def to_be_drawn(conversation_id: str) -> Conversation | None:
    """A conversation whose map is not final yet."""
    return Conversation.objects.filter(pk=conversation_id).exclude(map__is_final=True).first()


def drawn(conversation: Conversation) -> dict:
    """The map of a conversation worked out from its answers as they are now, as it is kept. It can take a while.

    Where it can be seen before the close it holds only answers that a release has shown, as they were shown: so any two
    maps differ by whole bundles of people, as any two tables do.
    """
    floor = conversation.floor
    given = list(votes(Answer.objects.filter(participant__conversation=conversation), conversation))
    listed = Statement.objects.filter(conversation=conversation).values_list("number", "state", "is_meta")
    live = {number for number, state, is_meta in listed if state == "shown" and not is_meta}
    people, statements, said = zip(*given, strict=True) if given else ((), (), ())
    answers = collect(np.array(people, dtype=str), np.array(statements, dtype=int), np.array(said, dtype=int))
    is_live = np.array([one in live for one in answers.statements.tolist()], dtype=bool)
    found = opinion_map(answers, is_live, replace(USUAL, smallest_group=floor, least_group_answers=floor))
    perspectives = _perspectives(conversation, found.participants.tolist())
    return mapping.facts(found, stability(answers, found), perspectives, floor)


def _perspectives(conversation: Conversation, people: Collection[str]) -> np.ndarray:
    known = dict(Participant.objects.filter(conversation=conversation).values_list("pk", "perspective"))
    return np.array([known.get(one, "") for one in people], dtype=str)
