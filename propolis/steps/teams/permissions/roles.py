from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part
from propolis.steps.teams.models import Role, Team, Term
from propolis.steps.teams.permissions.teams import may_change_team, may_end_team


def may_write_role(by: Member | None, project: Project, team: Team | None, to_team: Team | None = None) -> Verdict:
    """People in a team may add roles to it, and any member may for the whole project."""
    if any(one is not None and one.project_id != project.pk for one in (team, to_team)):
        return no("not-a-member")
    return may_take_part(by, project) if team is None else may_change_team(by, team)


def may_offer_role(by: Member | None, role: Role, on: date) -> Verdict:
    """The co-chairs of a team offer its roles; those for the whole project are offered by the project's."""
    return may_chair(by, role.project) if role.team is None else may_end_team(by, role.team, on)


def may_answer_offer(by: Member | None, term: Term) -> Verdict:
    """Nobody takes on a role for someone else."""
    is_own = by is not None and by.pk == term.member_id
    return first_no(may_take_part(by, term.role.project), YES if is_own else no("not-your-offer"))


def may_end_term(by: Member | None, term: Term, on: date) -> Verdict:
    """People hand their own role back; a co-chair may end a term too, and says why."""
    taking_part = may_take_part(by, term.role.project)
    if not taking_part or by.pk == term.member_id:
        return taking_part
    return YES if may_offer_role(by, term.role, on) else no("not-your-role")
