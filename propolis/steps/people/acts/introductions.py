"""Who people are, in their own words. The record says that something was written, and never what or for whom."""

from collections.abc import Sequence
from datetime import datetime

from propolis import record
from propolis.accounts.models import Person
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.projects.permissions import may_start_project
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import Introduction, Strength


@act("people.introduce")
def introduce(
    *, by: Member, about: str, strengths: Sequence[str], good_at: str, learn: str, seen_by: str, at: datetime
) -> Introduction:
    """Say who you are, what you are good at and what you would like to learn, and choose who reads it."""
    require_may(permissions.may_introduce(by, by.project))
    member = reads.lock(by)
    _require_can(member, about, strengths, good_at, learn, seen_by)
    made = _write(member, None, at, strengths, about=about, good_at=good_at, learn=learn, seen_by=seen_by)
    record.append(by=by, at=at, about=made, says={})
    return made


@act("people.introduce_member")
def introduce_member(
    *,
    by: Member,
    member: Member,
    about: str,
    strengths: Sequence[str],
    good_at: str,
    learn: str,
    seen_by: str,
    at: datetime,
) -> Introduction:
    """Write down what a member without email says of themselves."""
    require_may(permissions.may_introduce_member(by, member))
    member = reads.lock(member)
    _require_can(member, about, strengths, good_at, learn, seen_by)
    made = _write(member, by, at, strengths, about=about, good_at=good_at, learn=learn, seen_by=seen_by)
    record.append(by=by, at=at, about=made, says={})
    return made


@act("people.remove_introduction")
def remove_introduction(*, by: Member, at: datetime) -> Member:
    """Take back all you said of yourself here; the words are deleted."""
    require_may(permissions.may_introduce(by, by.project))
    member = reads.lock(by)
    require_can(rules.can_remove_introduction(is_there=reads.introduction_of(member) is not None))
    _remove(Introduction.objects.filter(member=member))
    record.append(by=by, at=at, about=member, says={})
    return member


@act("people.forget_introductions")
def forget_introductions(*, by: Person, at: datetime) -> Person:
    """Delete all you said of yourself, in every project, before an account is deleted."""
    require_may(may_start_project(by))
    _remove(Introduction.objects.filter(member__person=by))
    record.append(by=by, at=at, about=by, says={})
    return by


def _require_can(member: Member, about: str, strengths: Sequence[str], good_at: str, learn: str, seen_by: str) -> None:
    words = about + good_at + learn
    require_can(rules.can_introduce(words=words, strengths=strengths, seen_by=seen_by, is_young=member.is_young))


def _write(member: Member, written_by: Member | None, at: datetime, strengths: Sequence[str], **said) -> Introduction:
    """What is said now takes the place of what was said before."""
    Strength.objects.filter(introduction__member=member).delete()
    said |= {"written_by": written_by, "written_at": at}
    made, _is_new = Introduction.objects.update_or_create(member=member, defaults=said)
    Strength.objects.bulk_create(Strength(introduction=made, name=name) for name in strengths)
    return made


def _remove(found) -> None:
    Strength.objects.filter(introduction__in=found).delete()
    found.delete()
