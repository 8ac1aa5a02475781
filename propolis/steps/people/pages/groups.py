"""The map of who should have a say, as whoever is looking may see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.pages.people import blurred
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.people import permissions, reads, rules, words
from propolis.steps.people.models import Group, Outreach


@dataclass(frozen=True)
class OutreachView:
    """What was done to reach a group. What came of it is for members: a group with one newcomer would name them."""

    outreach: Outreach
    by: str
    came: str


@dataclass(frozen=True)
class GroupView:
    """A group in words: both levels, and, for members, whether someone from it is here."""

    group: Group
    rank: str
    affected: str
    influence: str
    how_many: str
    seat: str
    seat_tone: str
    outreach: list[OutreachView]


@dataclass(frozen=True)
class Rank:
    """The groups that come first, next or last, and why they do."""

    title: str
    why: str
    groups: list[GroupView]


@dataclass(frozen=True)
class Compared:
    """One perspective: how many are here, how many groups on the map would speak from it, and how many have nobody."""

    perspective: str
    here: str
    groups: int
    missing: int


@dataclass(frozen=True)
class MapPage:
    """Who should have a say, who is here, and who is missing."""

    ranks: list[Rank]
    compared: list[Compared]
    counted: int
    counted_missing: int
    is_member: bool


@dataclass(frozen=True)
class GroupPage:
    """One group at its own address."""

    view: GroupView
    added_by: str
    can_change: bool
    can_take_off: bool


def map_page(scope: Scope) -> MapPage:
    """The map, those who come first at the top."""
    groups = reads.in_order(scope.project)
    views = [group_view(one, scope.member) for one in groups]
    is_member = scope.member is not None
    return MapPage(
        ranks=[
            Rank(str(title), str(words.groups.RANK_WHYS[rank]), [one for one in views if one.rank == rank])
            for rank, title in words.groups.RANKS.items()
            if any(one.rank == rank for one in views)
        ],
        compared=_compared(scope, groups),
        # A sum beside blurred numbers would tell them by subtraction.
        counted=sum(one.how_many or 0 for one in groups) if is_member else 0,
        counted_missing=sum(one.how_many or 0 for one in groups if one.seat == "no") if is_member else 0,
        is_member=is_member,
    )


def group_page(group: Group, scope: Scope) -> GroupPage:
    """One group, with everything that was done to reach it."""
    return GroupPage(
        view=group_view(group, scope.member),
        added_by=projects.label(group.added_by, scope.member),
        can_change=bool(permissions.may_change_group(scope.member, group)),
        can_take_off=bool(permissions.may_take_off_group(scope.member, group)),
    )


def group_view(group: Group, viewer: Member | None) -> GroupView:
    """A group, as the person looking may know it."""
    is_member = viewer is not None
    return GroupView(
        group=group,
        rank=rules.rank(affected=group.affected, influence=group.influence),
        affected=str(words.groups.AFFECTED[group.affected]),
        influence=str(words.groups.INFLUENCE[group.influence]),
        how_many=_how_many(group, is_member),
        seat=str(words.groups.SEATS[group.seat]) if is_member else "",
        seat_tone=words.groups.SEAT_TONES[group.seat],
        outreach=[_outreach(one, viewer) for one in group.outreach.all()],
    )


def _how_many(group: Group, is_member: bool) -> str:
    if group.how_many is None:
        return ""
    return str(group.how_many) if is_member else blurred(group.how_many)


def _outreach(outreach: Outreach, viewer: Member | None) -> OutreachView:
    came = str(words.groups.CAME[outreach.came]) if viewer is not None else ""
    return OutreachView(outreach, projects.label(outreach.noted_by, viewer), came)


def _compared(scope: Scope, groups: Iterable[Group]) -> list[Compared]:
    """Those here beside those on the map; a stranger sees blurred counts, and not which seats are filled."""
    here = projects.by_perspective(scope.project)
    of = {code: [one for one in groups if one.perspective == code] for code in PERSPECTIVES}
    return [
        Compared(
            perspective=code,
            here=str(count) if scope.member else blurred(count),
            groups=len(of[code]),
            missing=sum(one.seat == "no" for one in of[code]) if scope.member else 0,
        )
        for code, count in here.items()
    ]
