from propolis.kit.verdict import Verdict
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part


def may_ask_equality(by: Member | None, project: Project) -> Verdict:
    """Co-chairs ask, type in slips, and stop asking."""
    return may_chair(by, project)


def may_answer_equality(by: Member | None, project: Project) -> Verdict:
    """Any member may answer, and see what could be shown."""
    return may_take_part(by, project)
