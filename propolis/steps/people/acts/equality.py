"""Asking who is here. An answer is added to a count, and nothing is kept of whose it was."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.db.models import F, Sum

from propolis import record
from propolis.kit.act import act, counted
from propolis.kit.verdict import Verdict, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.categories import category_sets
from propolis.steps.people.models import EqualityAnswered, EqualityAsking, EqualityCount, EqualityQuestion


@act("people.ask_equality", power="agenda")
def ask_equality(*, by: Member, category_set: str, at: datetime) -> EqualityAsking:
    """Ask all members who they are, with the list of one nation."""
    require_may(permissions.may_ask_equality(by, by.project))
    project = reads.lock(by.project)
    require_can(
        rules.can_ask_equality(
            category_set=category_set,
            known=category_sets(),
            is_asking=reads.is_asking_equality(project),
            last_asked=reads.last_asked_equality(project),
            at=at,
        )
    )
    asking = EqualityAsking.objects.create(project=project, category_set=category_set, asked_at=at)
    _lay_out(asking)
    record.append(by=by, at=at, about=asking, says={"category_set": category_set})
    return asking


@counted("people.answer_equality")
def answer_equality(*, by: Member, asking: EqualityAsking, answers: Mapping[str, str], at: datetime) -> EqualityAsking:
    """Say who you are, as far as you like; nobody can see what you said, so it cannot be taken back."""
    require_may(permissions.may_answer_equality(by, asking.project))
    asking = reads.lock(asking)
    require_can(_can_answer(asking, answers, has_answered=reads.has_answered_equality(asking, by)))
    EqualityAnswered.objects.create(asking=asking, member=by)
    _count(asking, answers)
    return asking


@act("people.type_in_slip")
def type_in_slip(*, by: Member, asking: EqualityAsking, answers: Mapping[str, str], at: datetime) -> EqualityAsking:
    """Type in what a paper slip without a name says."""
    require_may(permissions.may_ask_equality(by, asking.project))
    asking = reads.lock(asking)
    require_can(_can_answer(asking, answers, has_answered=False))
    _count(asking, answers)
    record.append(by=by, at=at, about=asking, says={})
    return asking


@act("people.stop_asking_equality", power="agenda")
def stop_asking_equality(*, by: Member, asking: EqualityAsking, at: datetime) -> EqualityAsking:
    """Stop asking. Answers that were too few to be shown are thrown away, and so is who answered."""
    require_may(permissions.may_ask_equality(by, asking.project))
    asking = reads.lock(asking)
    require_can(rules.can_stop_equality(is_ended=asking.ended_at is not None))
    asking.ended_at = at
    asking.save(update_fields=["ended_at"])
    EqualityCount.objects.filter(question__asking=asking).update(waiting=0)
    EqualityAnswered.objects.filter(asking=asking).delete()
    record.append(by=by, at=at, about=asking, says={})
    return asking


def _can_answer(asking: EqualityAsking, answers: Mapping[str, str], *, has_answered: bool) -> Verdict:
    options = {one.code: one.options for one in category_sets()[asking.category_set].questions}
    is_known = all(answer in options.get(question, ()) for question, answer in answers.items())
    return rules.can_answer_equality(is_ended=asking.ended_at is not None, has_answered=has_answered, is_known=is_known)


def _lay_out(asking: EqualityAsking) -> None:
    """Every count is there from the start: that one is there says nothing."""
    for one in category_sets()[asking.category_set].questions:
        question = EqualityQuestion.objects.create(asking=asking, code=one.code, batch=_next_batch())
        EqualityCount.objects.bulk_create(EqualityCount(question=question, option=option) for option in one.options)


def _count(asking: EqualityAsking, answers: Mapping[str, str]) -> None:
    for question in asking.questions.filter(code__in=answers):
        question.counts.filter(option=answers[question.code]).update(waiting=F("waiting") + 1)
        if question.counts.aggregate(all=Sum("waiting"))["all"] >= question.batch:
            question.counts.update(shown=F("shown") + F("waiting"), waiting=0)
            EqualityQuestion.objects.filter(pk=question.pk).update(batch=_next_batch())


def _next_batch() -> int:
    return rules.BATCH + secrets.randbelow(rules.LOT)
