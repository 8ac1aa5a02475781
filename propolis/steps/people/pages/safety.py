"""Whom to tell when something is wrong, who is under 18, and who speaks for whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from propolis.projects import permissions as project_permissions
from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.people import permissions, reads, rules, words
from propolis.steps.people.models import Standing


@dataclass(frozen=True)
class StandingView:
    """One standing as somebody it is about sees it; everyone else is told no more than who speaks for whom."""

    standing: Standing
    representative: str
    person: str
    kind: str
    state: str
    moves: list[tuple[str, str]]


@dataclass(frozen=True)
class SafetyPage:
    """How people are kept safe here."""

    lead: str
    contact: str
    can_name_lead: bool
    knows_young: bool
    young: list[tuple[str, str]]
    others: list[tuple[str, str]]
    mine: list[StandingView]
    speaking: list[tuple[str, str]]


def safety_page(scope: Scope) -> SafetyPage:
    """The page for members."""
    viewer, project = scope.member, scope.project
    lead = projects.safeguarding_lead(project)
    is_lead = lead is not None and lead.member_id == viewer.pk
    knows = bool(project_permissions.may_set_safeguards(viewer, project, is_lead=is_lead))
    here = list(projects.members(project)) if knows else []
    views = [standing_view(one, viewer) for one in reads.live_standings(project)]
    return SafetyPage(
        lead=projects.label(lead.member, viewer) if lead else "",
        contact=lead.contact if lead else "",
        can_name_lead=bool(project_permissions.may_name_safeguarding_lead(viewer, project)),
        knows_young=knows,
        young=[(one.pk, projects.label(one, viewer)) for one in here if one.is_young],
        others=[(one.pk, projects.label(one, viewer)) for one in here if not one.is_young],
        mine=[one for one in views if one.moves],
        speaking=[(one.representative, one.person) for one in views if one.standing.state == "counts"],
    )


def standing_view(standing: Standing, viewer: Member) -> StandingView:
    """A standing, and what the person looking can do about it."""
    agrees = reads.agreeing(standing)
    moves = [
        (to, str(said))
        for to, said in words.standings.MOVES.items()
        if rules.can_move_standing(standing.state, to, kind=standing.kind, is_young=standing.person.is_young)
        and permissions.may_move_standing(viewer, standing, to, agrees=agrees)
    ]
    return StandingView(
        standing=standing,
        representative=projects.label(standing.representative, viewer),
        person=projects.label(standing.person, viewer),
        kind=str(words.standings.NAMES[standing.kind]),
        state=str(words.standings.STATES[standing.state]),
        moves=moves,
    )


def speaks_for(voices: reads.Voices, member_id: str | None, viewer: Member | None, at: datetime | None = None) -> str:
    """The label beside the name of whoever speaks for someone: at that moment or, without one, now.

    Only beside a name, so for members alone: on what is read without one, it would tell who said it.
    """
    standing = voices.of(member_id, at)
    if standing is None or viewer is None or viewer.project_id != standing.person.project_id:
        return ""
    return _("speaks for %(who)s") % {"who": projects.label(standing.person, viewer)}


def with_voice(name: str, voices: reads.Voices, member_id: str | None, viewer: Member | None, at: datetime) -> str:
    """How a page names whoever said something, with whom they spoke for when they said it."""
    voice = speaks_for(voices, member_id, viewer, at)
    return _("%(name)s (%(voice)s)") % {"name": name, "voice": voice} if voice else name


def named_people(members: Iterable[Member], viewer: Member) -> list[tuple[Member, str]]:
    """People to choose from: each with their name and what they speak from."""
    told = _("%(name)s (%(perspective)s)")
    return [
        (one, told % {"name": projects.label(one, viewer), "perspective": PERSPECTIVES[one.perspective]})
        for one in members
    ]
