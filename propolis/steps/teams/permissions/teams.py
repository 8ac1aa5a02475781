from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part
from propolis.steps.teams import reads
from propolis.steps.teams.models import Place, Team


def may_start_team(by: Member | None, project: Project) -> Verdict:
    """Any member may start a team."""
    return may_take_part(by, project)


def may_change_team(by: Member | None, team: Team) -> Verdict:
    """People in a team may say anew what it is for, and so may the project's co-chairs."""
    taking_part = may_take_part(by, team.project)
    if not taking_part or by.is_co_chair:
        return taking_part
    return YES if reads.is_in(team, by) else no("not-in-team")


def may_end_team(by: Member | None, team: Team, on: date) -> Verdict:
    """The co-chairs of a team, or of the project, may end it."""
    taking_part = may_take_part(by, team.project)
    if not taking_part or by.is_co_chair:
        return taking_part
    return YES if reads.holds(by, "co-chair", team=team, on=on) else no("not-leading-team")


def may_ask_to_join(by: Member | None, team: Team) -> Verdict:
    """Any member may ask to join a team."""
    return may_take_part(by, team.project)


def may_invite_to_team(by: Member | None, team: Team, member: Member) -> Verdict:
    """People in a team may ask others of the same project in."""
    here = member.project_id == team.project_id and member.is_active
    return first_no(may_change_team(by, team), YES if here else no("holder-has-left"))


def may_answer_place(by: Member | None, place: Place) -> Verdict:
    """Whoever was asked answers for themselves; a request is answered by people in the team, never by its maker."""
    is_own = by is not None and by.pk == place.member_id
    if place.state == "invited":
        return first_no(may_take_part(by, place.team.project), YES if is_own else no("not-your-place"))
    return first_no(may_change_team(by, place.team), no("not-your-place") if is_own else YES)


def may_leave_team(by: Member | None, place: Place) -> Verdict:
    """People leave a team themselves; nobody is put out."""
    is_own = by is not None and by.pk == place.member_id
    return first_no(may_take_part(by, place.team.project), YES if is_own else no("not-your-place"))
