"""Starting a team, saying what it is for, and ending it."""

from datetime import datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import Place, Role, Team


@act("teams.start_team", power="agenda")
def start_team(
    *,
    by: Member,
    name: str,
    aim: str,
    domain: str,
    how_heard: str = "",
    meets: str = "",
    balance: str = "warn",
    at: datetime,
) -> Team:
    """Start a team with an aim and a say of its own; two people are to chair it, one from each side."""
    require_may(permissions.may_start_team(by, by.project))
    require_can(rules.can_name_team(name=name, aim=aim, domain=domain))
    team = Team.objects.create(
        project=by.project,
        name=name,
        aim=aim,
        domain=domain,
        how_heard=how_heard,
        meets=meets,
        balance=balance,
        started_by=by,
        started_at=at,
    )
    Place.objects.create(team=team, member=by, state="in", asked_by=by, asked_at=at, moved_at=at)
    Role.objects.create(project=by.project, team=team, kind="co-chair", written_by=by, written_at=at)
    record.append(by=by, at=at, about=team, says={"balance": balance})
    return team


@act("teams.change_team")
def change_team(
    *, by: Member, team: Team, name: str, aim: str, domain: str, how_heard: str, meets: str, balance: str, at: datetime
) -> Team:
    """Say anew what a team is for, what it may decide, how to be heard, and how it keeps its balance."""
    require_may(permissions.may_change_team(by, team))
    team = reads.lock(team)
    named = rules.can_name_team(name=name, aim=aim, domain=domain)
    require_can(first_no(rules.can_change_team(has_ended=team.has_ended), named))
    before = team.balance
    team.name, team.aim, team.domain = name, aim, domain
    team.how_heard, team.meets, team.balance = how_heard, meets, balance
    team.save()
    record.append(by=by, at=at, about=team, says={"balance": [before, balance]})
    return team


@act("teams.end_team")
def end_team(*, by: Member, team: Team, why: str, at: datetime) -> Team:
    """End a team, and say why; its pages stay."""
    require_may(permissions.may_end_team(by, team, today(team.project, at)))
    team = reads.lock(team)
    require_can(rules.can_end_team(has_ended=team.has_ended, why=why))
    team.ended_by, team.ended_at, team.ended_why = by, at, why
    team.save()
    record.append(by=by, at=at, about=team, says={})
    return team
