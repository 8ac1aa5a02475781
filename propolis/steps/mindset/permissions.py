"""Who may do what in mindset; no, unless it says yes."""

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part
from propolis.steps.mindset.models import CanvasAnswer, Post


def may_learn(by: Member | None, project: Project) -> Verdict:
    """Any member says for themselves which lessons they have done."""
    return may_take_part(by, project)


def may_talk(by: Member | None, project: Project) -> Verdict:
    """Any member may join the talk under a lesson, or tell a story."""
    return may_take_part(by, project)


def may_answer(by: Member | None, project: Project) -> Verdict:
    """Any member may write on the canvas."""
    return may_take_part(by, project)


def may_write_charter(by: Member | None, project: Project) -> Verdict:
    """Any member may write in a draft charter, and put it to everyone."""
    return may_take_part(by, project)


def may_take_back(by: Member | None, own: Post | CanvasAnswer) -> Verdict:
    """People may take their own words back."""
    is_own = by is not None and by.pk == own.member_id
    return first_no(may_take_part(by, own.project), YES if is_own else no("not-your-words"))


def may_look_back(by: Member | None, project: Project) -> Verdict:
    """Any member says how they see it."""
    return may_take_part(by, project)


def may_call_look(by: Member | None, project: Project) -> Verdict:
    """Co-chairs begin and end looking back."""
    return may_chair(by, project)
