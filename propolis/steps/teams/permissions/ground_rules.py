from propolis.kit.verdict import Verdict
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part


def may_draft_rules(by: Member | None, project: Project) -> Verdict:
    """Any member may begin a draft of ground rules, and write in it."""
    return may_take_part(by, project)


def may_put_rules(by: Member | None, project: Project) -> Verdict:
    """Any member may put a draft to everyone."""
    return may_take_part(by, project)


def may_acknowledge(by: Member | None, project: Project) -> Verdict:
    """Each member says for themselves that they have read the rules."""
    return may_take_part(by, project)


def may_waive_groundwork(by: Member | None, project: Project) -> Verdict:
    """A co-chair may write down why the project goes without."""
    return may_chair(by, project)
