from propolis.kit.verdict import YES, Verdict
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part
from propolis.steps.people.models import Call, Draw


def may_write_call(by: Member | None, project: Project) -> Verdict:
    """Co-chairs call for a panel."""
    return may_chair(by, project)


def may_run_call(by: Member | None, call: Call) -> Verdict:
    """Co-chairs of its project run a call, and only they see who registered."""
    return may_chair(by, call.project)


def may_see_call(by: Member | None, call: Call) -> Verdict:
    """A call that is out is for everyone; a draft is for those who write it."""
    return may_run_call(by, call) if call.state == "draft" else YES


def may_confirm_seed(by: Member | None, draw: Draw) -> Verdict:
    """Any member who saw the seed drawn may say that it was typed in right."""
    return may_take_part(by, draw.call.project)
