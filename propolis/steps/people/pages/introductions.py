"""Who people are, in their own words, as far as whoever is looking may read it."""

from dataclasses import dataclass

from propolis.consent.reads import today
from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.pages.people import blurred
from propolis.projects.scope import Scope
from propolis.steps.people import permissions, reads, words
from propolis.steps.people.models import Gathering, Introduction
from propolis.steps.people.pages.safety import speaks_for


@dataclass(frozen=True)
class IntroductionView:
    """What one member says of themselves. Strangers read what they speak from in place of a name."""

    introduction: Introduction
    by: str
    speaks_for: str
    strengths: list[str]
    written_by: str
    is_mine: bool
    seen_by: str


@dataclass(frozen=True)
class GatheringView:
    """When people met; strangers see blurred counts."""

    gathering: Gathering
    lived: str
    others: str
    by: str
    can_take_back: bool


@dataclass(frozen=True)
class Met:
    """How often people met, and whether that was before they first decided something."""

    gatherings: list[GatheringView]
    before: int
    has_decided: bool


@dataclass(frozen=True)
class KnowPage:
    """Getting to know each other: introductions, strengths to look for, and when people met."""

    introductions: list[IntroductionView]
    strengths: list[str]
    asked: str
    met: Met
    has_mine: bool
    is_member: bool
    to_write_for: list[tuple[str, str]]


def know_page(scope: Scope, asked: str) -> KnowPage:
    """The page on which people get to know each other. asked: what they look for."""
    viewer, project = scope.member, scope.project
    voices = reads.voices(project)
    found = [introduction_view(one, viewer, voices) for one in reads.introductions(project, viewer, asked)]
    names = {one.name.lower(): one.name for one in reads.strengths(project, viewer=viewer)}
    return KnowPage(
        introductions=found,
        strengths=list(names.values()),
        asked=asked,
        met=_met(scope),
        has_mine=viewer is not None and reads.introduction_of(viewer) is not None,
        is_member=viewer is not None,
        to_write_for=_to_write_for(scope),
    )


def introduction_view(introduction: Introduction, viewer: Member | None, voices: reads.Voices) -> IntroductionView:
    """One introduction, as the viewer may know it."""
    is_mine = viewer is not None and introduction.member_id == viewer.pk
    helper = introduction.written_by if viewer is not None else None
    return IntroductionView(
        introduction=introduction,
        by=projects.label(introduction.member, viewer),
        speaks_for=speaks_for(voices, introduction.member_id, viewer),
        strengths=[one.name for one in introduction.strengths.all()],
        written_by=projects.label(helper, viewer) if helper else "",
        is_mine=is_mine,
        seen_by=str(words.introductions.SEEN_BY[introduction.seen_by]) if is_mine else "",
    )


def _met(scope: Scope) -> Met:
    moment = reads.first_decided_at(scope.project)
    decided = today(scope.project, moment) if moment else None
    return Met(
        gatherings=[_gathering(one, scope.member) for one in reads.gatherings(scope.project)],
        before=reads.met_before(scope.project, decided),
        has_decided=decided is not None,
    )


def _gathering(gathering: Gathering, viewer: Member | None) -> GatheringView:
    told = str if viewer is not None else blurred
    return GatheringView(
        gathering=gathering,
        lived=told(gathering.lived),
        others=told(gathering.others),
        by=projects.label(gathering.noted_by, viewer),
        can_take_back=bool(permissions.may_take_back_gathering(viewer, gathering)),
    )


def _to_write_for(scope: Scope) -> list[tuple[str, str]]:
    """Members without email, for whom a co-chair may write: (id, name)."""
    if scope.member is None or not scope.member.is_co_chair:
        return []
    return [
        (one.pk, projects.label(one, scope.member))
        for one in reads.without_email(scope.project)
        if permissions.may_introduce_member(scope.member, one)
    ]
