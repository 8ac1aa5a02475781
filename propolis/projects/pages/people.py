"""Who is here: by name for each other, by perspective for everyone else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from propolis.kit.verdict import Verdict
from propolis.projects import permissions, reads, rules
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.projects.words import A_PERSON, NOBODY_YET

TOO_FEW_TO_TELL = 5


@dataclass(frozen=True)
class Named:
    """A member, as the person looking may know them."""

    words: str
    is_me: bool
    is_co_chair: bool


@dataclass(frozen=True)
class Group:
    """Everyone who speaks from one perspective; nobody is named to strangers."""

    perspective: str
    count: str
    nobody_yet: str
    members: tuple[Named, ...]


@dataclass(frozen=True)
class Chairs:
    """Who chairs, and what the person looking can do about it."""

    co_chairs: tuple[Named, ...]
    can_name: bool
    can_stop: bool


@dataclass(frozen=True)
class PeoplePage:
    """The people of a project, and what the person looking can do here."""

    groups: tuple[Group, ...]
    chairs: Chairs
    me: Named | None
    my_perspective: str
    has_no_name: bool
    may_invite: Verdict


def people_page(scope: Scope) -> PeoplePage:
    """The people page, for whoever is looking."""
    return _for_fellow(scope, list(reads.members(scope.project))) if scope.member else _for_stranger(scope)


def _for_fellow(scope: Scope, members: Sequence[Member]) -> PeoplePage:
    me = scope.member
    return PeoplePage(
        groups=tuple(_group(one, members, me) for one in NOBODY_YET),
        chairs=chairs([member for member in members if member.is_co_chair], scope),
        me=named(me, me),
        my_perspective=me.perspective,
        has_no_name=not me.person.name,
        may_invite=permissions.may_invite(me, scope.project),
    )


def _for_stranger(scope: Scope) -> PeoplePage:
    counts = reads.by_perspective(scope.project)
    return PeoplePage(
        groups=tuple(Group(one, blurred(count), _nobody(one, count), ()) for one, count in counts.items()),
        chairs=chairs(reads.co_chairs(scope.project), scope),
        me=None,
        my_perspective="",
        has_no_name=False,
        may_invite=permissions.may_invite(None, scope.project),
    )


def _group(perspective: str, members: Sequence[Member], viewer: Member) -> Group:
    here = tuple(named(member, viewer) for member in members if member.perspective == perspective)
    return Group(perspective, str(len(here)), _nobody(perspective, len(here)), here)


def _nobody(perspective: str, count: int) -> str:
    return "" if count else str(NOBODY_YET[perspective])


def blurred(count: int) -> str:
    """A count as strangers may know it: so few people could be picked out, so only many are counted."""
    return _("fewer than 5") if 0 < count < TOO_FEW_TO_TELL else str(count)


def named(member: Member, viewer: Member | None) -> Named:
    """A member, as the viewer may know them."""
    is_me = viewer is not None and viewer.pk == member.pk
    return Named(reads.label(member, viewer), is_me, member.is_co_chair)


def chairs(members: Iterable[Member], scope: Scope) -> Chairs:
    """Those who chair, and what the person looking can do about it."""
    who = tuple(named(member, scope.member) for member in members)
    may_chair = bool(permissions.may_chair(scope.member, scope.project))
    can_stop = bool(rules.can_stop_chairing(chairs=len(who)))
    return Chairs(who, may_chair and len(who) < rules.CO_CHAIRS, may_chair and can_stop)


def candidates(scope: Scope) -> list[tuple[str, str]]:
    """Those who can be named second co-chair: (id, name with what they speak from)."""
    return [(member.pk, _candidate(member, scope.member)) for member in reads.could_chair(scope.project)]


def _candidate(member: Member, viewer: Member) -> str:
    name, perspective = reads.label(member, viewer), str(A_PERSON[member.perspective])
    return name if name == perspective else f"{name} ({perspective[:1].lower()}{perspective[1:]})"
