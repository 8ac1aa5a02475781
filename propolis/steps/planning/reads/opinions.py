from collections.abc import Collection
from datetime import datetime

import numpy as np
from django.db.models import Count, Q

from propolis.methods.opinions import collect, opinion_map, stability
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
    """What a person answered, by the statements' numbers."""
    return dict(answers_of(conversation, who).values_list("statement__number", "value"))


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


def people_since(conversation: Conversation, moment: datetime | None) -> int:
    """How many people have answered, or changed an answer, after a moment; nothing means ever."""
    if moment is None:
        return Participant.objects.filter(conversation=conversation).count()
    anew = Answer.objects.filter(participant__conversation=conversation, changed_at__gt=moment)
    return anew.aggregate(people=Count("participant", distinct=True))["people"]


def drawn(conversation: Conversation) -> dict:
    """The map of a conversation worked out from its answers as they are now, as it is kept. It can take a while."""
    given = list(votes(conversation))
    listed = Statement.objects.filter(conversation=conversation).values_list("number", "state", "is_meta")
    live = {number for number, state, is_meta in listed if state == "shown" and not is_meta}
    people, statements, said = zip(*given, strict=True) if given else ((), (), ())
    answers = collect(np.array(people, dtype=str), np.array(statements, dtype=int), np.array(said, dtype=int))
    found = opinion_map(answers, np.array([one in live for one in answers.statements.tolist()], dtype=bool))
    return mapping.facts(found, stability(answers, found), _perspectives(conversation, found.participants.tolist()))


def _perspectives(conversation: Conversation, people: Collection[str]) -> np.ndarray:
    known = dict(Participant.objects.filter(conversation=conversation).values_list("pk", "perspective"))
    return np.array([known[one] for one in people], dtype=str)
