"""Who may do what with proposals; no, unless it says yes."""

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part


def may_propose(by: Member | None, project: Project) -> Verdict:
    """Any member may make a proposal."""
    return may_take_part(by, project)


def may_propose_for(by: Member | None, project: Project, goal) -> Verdict:
    """A proposal serves a goal of the same project."""
    own = goal.project_id == project.pk
    return first_no(may_propose(by, project), YES if own else no("goal-elsewhere"))
