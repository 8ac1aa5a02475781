from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.kit.words import sentence
from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.steps.teams import permissions, reads, rules, words
from propolis.steps.teams.models import Place, Team
from propolis.steps.teams.pages.shown import RoleView, Shown, TeamCard, role_view, shown, team_card


@dataclass(frozen=True)
class Waiting:
    """Someone who asked to join, or was asked and has not answered. why_not: why a yes cannot be said now."""

    place: Place
    who: Shown
    why_not: str


@dataclass(frozen=True)
class TeamPage:
    """One team: what it is for, who is in it, its roles, and what the looker can do."""

    card: TeamCard
    people: list[Shown]
    invited: list[Waiting]
    asked: list[Waiting]
    roles: list[RoleView]
    balance_rule: str
    even: str
    mine: Place | None
    why_not_join: str
    ended_by: str
    can_answer: bool
    can_ask: bool
    can_change: bool
    can_end: bool

    @property
    def team(self) -> Team:
        return self.card.team


def team_page(scope: Scope, team: Team, now: datetime) -> TeamPage:
    """One team, for whoever is looking; strangers see no names and nobody who waits."""
    viewer, day = scope.member, today(scope.project, now)
    places = [one for one in reads.places(scope.project) if one.team_id == team.pk]
    here = [one.member for one in places if one.state == "in"]
    card = team_card(team, places, viewer)
    mine = next((one for one in places if viewer and one.member_id == viewer.pk), None)
    may_change = not team.has_ended and bool(permissions.may_change_team(viewer, team))
    waiting = [_waiting(one, here, viewer) for one in places if viewer and one.state in ("asked", "invited")]
    return TeamPage(
        card=card,
        people=[shown(one, viewer) for one in here] if viewer else [],
        invited=[one for one in waiting if one.place.state == "invited"],
        asked=[one for one in waiting if one.place.state == "asked"],
        roles=[
            role_view(one, viewer, day, in_team=[who.pk for who in here]) for one in reads.roles(scope.project, team)
        ],
        balance_rule=str(words.teams.BALANCE_RULES[team.balance]),
        even=str(words.teams.EVEN) if viewer and here and not card.balance else "",
        mine=mine,
        why_not_join=_why_not(team, here, viewer),
        ended_by=projects.label(team.ended_by, viewer) if team.ended_by else "",
        can_answer=may_change,
        can_ask=not team.has_ended and mine is None and bool(permissions.may_ask_to_join(viewer, team)),
        can_change=may_change,
        can_end=not team.has_ended and bool(permissions.may_end_team(viewer, team, day)),
    )


def _waiting(place: Place, here, viewer) -> Waiting:
    return Waiting(place, shown(place.member, viewer), _why_not(place.team, here, place.member))


def _why_not(team: Team, here, member) -> str:
    """Why someone cannot come in now, though they asked or were asked; nothing when they can."""
    if member is None:
        return ""
    counts = {one.perspective: sum(1 for other in here if other.perspective == one.perspective) for one in here}
    level = team.project.level
    verdict = rules.can_join(setting=team.balance, counts=counts, perspective=member.perspective, level=level)
    return "" if verdict else sentence(verdict)
