from dataclasses import dataclass
from datetime import datetime

from propolis.consent.reads import today
from propolis.projects.pages.teams import TeamsPage, teams_page
from propolis.projects.scope import Scope
from propolis.steps.teams import permissions, reads, rules, words
from propolis.steps.teams.models import GroundworkWaiver, Team
from propolis.steps.teams.pages.shown import RoleView, Shown, TeamCard, role_view, shown, team_card


@dataclass(frozen=True)
class Laid:
    """What comes before a first proposal: each thing, whether it is there, and why people went without, if they did."""

    lines: list[tuple[str, bool]]
    is_all_there: bool
    waiver: GroundworkWaiver | None
    waived_by: Shown | None
    can_waive: bool


@dataclass(frozen=True)
class HomePage:
    """Who chairs, the teams, the roles, the ground rules, and how this project decides."""

    ours: TeamsPage
    teams: list[TeamCard]
    ended: list[Team]
    roles: list[RoleView]
    agreed: list[tuple[int, str]]
    rules_state: str
    has_read: bool
    groundwork: Laid
    has_ways: bool
    can_start_team: bool
    can_write_role: bool
    can_draft: bool

    @property
    def chairs(self):
        return self.ours.chairs


def home(scope: Scope, now: datetime) -> HomePage:
    """The room's front page."""
    project, viewer, day = scope.project, scope.member, today(scope.project, now)
    text, found = reads.agreed_text(project), reads.groundwork(project)
    every, places = list(reads.teams(project)), list(reads.places(project))
    may_draft = bool(permissions.may_draft_rules(viewer, project))
    state = reads.newest_state(project)
    return HomePage(
        ours=teams_page(scope),
        teams=[
            team_card(one, [place for place in places if place.team_id == one.pk], viewer)
            for one in every
            if not one.has_ended
        ],
        ended=[one for one in every if one.has_ended],
        roles=[role_view(one, viewer, day) for one in reads.roles(project)],
        agreed=rules.numbered(text.text) if text else [],
        rules_state=state,
        has_read=reads.has_read(text, viewer),
        groundwork=_laid(scope, found),
        has_ways="ways" not in found.missing,
        can_start_team=bool(permissions.may_start_team(viewer, project)),
        can_write_role=bool(permissions.may_write_role(viewer, project, None)),
        can_draft=may_draft and bool(rules.can_start_rules(newest=state)),
    )


def _laid(scope: Scope, found: rules.Groundwork) -> Laid:
    waiver = reads.waiver(scope.project) if found.is_waived else None
    may_waive = permissions.may_waive_groundwork(scope.member, scope.project)
    return Laid(
        lines=[(str(what), code not in found.missing) for code, what in words.ground_rules.GROUNDWORK.items()],
        is_all_there=not found.missing,
        waiver=waiver,
        waived_by=shown(waiver.given_by, scope.member) if waiver else None,
        can_waive=bool(may_waive) and bool(found.missing) and not found.is_waived,
    )
