"""Coming into a team, and leaving it. The team is held first, so that its balance is counted as it is then."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import YES, first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import Place, Team


@act("teams.ask_to_join")
def ask_to_join(*, by: Member, team: Team, at: datetime) -> Place:
    """Ask to join a team; someone in it answers."""
    require_may(permissions.may_ask_to_join(by, team))
    team = reads.lock(team)
    require_can(rules.can_take_place(has_ended=team.has_ended, has_place=reads.has_place(team, by)))
    place = Place.objects.create(team=team, member=by, state="asked", asked_by=by, asked_at=at, moved_at=at)
    record.append(by=by, at=at, about=place, says={"team": team.pk})
    return place


@act("teams.invite_to_team")
def invite_to_team(*, by: Member, team: Team, member: Member, at: datetime) -> Place:
    """Ask someone to join a team; they are in it once they say yes."""
    require_may(permissions.may_invite_to_team(by, team, member))
    team = reads.lock(team)
    require_can(rules.can_take_place(has_ended=team.has_ended, has_place=reads.has_place(team, member)))
    place = Place.objects.create(team=team, member=member, state="invited", asked_by=by, asked_at=at, moved_at=at)
    record.append(by=by, at=at, about=place, says={"team": team.pk, "member": member.pk})
    return place


@act("teams.answer_place")
def answer_place(*, by: Member, place: Place, is_yes: bool, at: datetime) -> Place:
    """Say yes or no to an invitation into a team, or to someone who asked to join it."""
    require_may(permissions.may_answer_place(by, place))
    team, place = reads.lock(place.team), reads.lock(place)
    to = "in" if is_yes else "declined" if place.state == "invited" else "refused"
    can_answer = rules.can_answer_place(has_ended=team.has_ended, state=place.state, to=to)
    require_can(first_no(can_answer, _in_balance(team, place.member) if is_yes else YES))
    place.state, place.moved_at = to, at
    place.save(update_fields=["state", "moved_at"])
    record.append(by=by, at=at, about=place, says={"team": team.pk, "to": to})
    return place


def _in_balance(team: Team, member: Member):
    counts, level = reads.counts(team), team.project.level
    return rules.can_join(setting=team.balance, counts=counts, perspective=member.perspective, level=level)


@act("teams.leave_team")
def leave_team(*, by: Member, place: Place, at: datetime) -> Place:
    """Leave a team; the roles held in it end."""
    require_may(permissions.may_leave_team(by, place))
    team, place = reads.lock(place.team), reads.lock(place)
    require_can(rules.can_answer_place(has_ended=team.has_ended, state=place.state, to="left"))
    place.state, place.moved_at = "left", at
    place.save(update_fields=["state", "moved_at"])
    ended = list(reads.terms_in_team(team, by).values_list("pk", flat=True))
    reads.terms_in_team(team, by).update(state="ended", ended_by=by, ended_at=at)
    record.append(by=by, at=at, about=place, says={"team": team.pk, "terms": ended})
    return place
