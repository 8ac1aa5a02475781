"""What people need to take part. The record says that something was noted, and never what."""

from collections.abc import Collection
from datetime import datetime

from propolis import record
from propolis.accounts.models import Person
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.models import AccessNeed, SharedNeeds
from propolis.steps.people.words.needs import SET_OF


@act("people.note_needs")
def note_needs(*, by: Person, kinds: Collection[str], at: datetime) -> Person:
    """Say what you need to take part; what you leave out is no longer needed."""
    require_may(permissions.may_note_needs(by))
    require_can(rules.can_note_needs(kinds=kinds, known=SET_OF))
    _set(reads.lock(by), kinds, None, at)
    record.append(by=by, at=at, about=by, says={})
    return by


@act("people.note_needs_for")
def note_needs_for(*, by: Member, member: Member, kinds: Collection[str], at: datetime) -> Member:
    """Write down what a member without email told you they need; those who organise meetings see it."""
    require_may(permissions.may_note_needs_for(by, member))
    require_can(rules.can_note_needs(kinds=kinds, known=SET_OF))
    _set(reads.lock(member.person), kinds, by, at)
    SharedNeeds.objects.get_or_create(member=member, defaults={"shared_at": at})
    record.append(by=by, at=at, about=member, says={})
    return member


@act("people.describe_need")
def describe_need(*, by: Person, need: AccessNeed, words: str, at: datetime) -> AccessNeed:
    """Say more about one thing you need, in your own words."""
    require_may(permissions.may_change_need(by, need))
    need = reads.lock(need)
    require_can(rules.can_change_need(is_ended=need.ended_at is not None))
    need.words, need.checked_at = words, at
    need.save(update_fields=["words", "checked_at"])
    record.append(by=by, at=at, about=need, says={})
    return need


@act("people.check_needs")
def check_needs(*, by: Person, at: datetime) -> Person:
    """Say that everything you need is still right."""
    require_may(permissions.may_note_needs(by))
    require_can(rules.can_check_needs(count=reads.needs_of(by).count()))
    AccessNeed.objects.filter(person=by, ended_at=None).update(checked_at=at)
    record.append(by=by, at=at, about=by, says={})
    return by


@act("people.forget_needs")
def forget_needs(*, by: Person, at: datetime) -> Person:
    """Take back everything you need, before an account is deleted."""
    require_may(permissions.may_note_needs(by))
    _set(reads.lock(by), (), None, at)
    SharedNeeds.objects.filter(member__person=by).delete()
    record.append(by=by, at=at, about=by, says={})
    return by


@act("people.share_needs")
def share_needs(*, by: Member, at: datetime) -> Member:
    """Let those who organise meetings here see what you need, so that it can be met."""
    require_may(permissions.may_share_needs(by, by.project))
    member = reads.lock(by)
    require_can(rules.can_share_needs(is_shared=reads.shares_needs(member)))
    SharedNeeds.objects.create(member=member, shared_at=at)
    record.append(by=by, at=at, about=member, says={})
    return member


@act("people.stop_sharing_needs")
def stop_sharing_needs(*, by: Member, at: datetime) -> Member:
    """Keep what you need to yourself again in this project."""
    require_may(permissions.may_share_needs(by, by.project))
    member = reads.lock(by)
    require_can(rules.can_stop_sharing_needs(is_shared=reads.shares_needs(member)))
    SharedNeeds.objects.filter(member=member).delete()
    record.append(by=by, at=at, about=member, says={})
    return member


def _set(person: Person, kinds: Collection[str], noted_by: Member | None, at: datetime) -> None:
    """What is chosen is needed from now on, and all of it was looked at now; the words of what ended are gone."""
    new, ended = rules.changes(before=reads.kinds_of(person), chosen=kinds)
    mine = AccessNeed.objects.filter(person=person, ended_at=None)
    mine.filter(kind__in=ended).update(ended_at=at, words="")
    mine.update(checked_at=at)
    AccessNeed.objects.bulk_create(
        AccessNeed(person=person, kind=kind, noted_at=at, checked_at=at, noted_by=noted_by) for kind in sorted(new)
    )
