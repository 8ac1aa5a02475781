"""Who may do what in evaluation; no, unless it says yes."""

from propolis.kit.verdict import YES, Verdict, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part
from propolis.steps.delivery.models import Commitment
from propolis.steps.evaluation.models import Outcome


def may_judge(by: Member | None, project: Project) -> Verdict:
    """Any member may say what changed."""
    return may_take_part(by, project)


def may_note(by: Member | None, commitment: Commitment) -> Verdict:
    """Any member may say what changed because of a commitment: it is not for the service alone to judge."""
    return may_judge(by, commitment.project)


def may_correct(by: Member | None, outcome: Outcome) -> Verdict:
    """Whoever noted an outcome may correct it, and so may a co-chair; what it said before stays to be read."""
    taking_part = may_take_part(by, outcome.project)
    if not taking_part:
        return taking_part
    return YES if by.is_co_chair or by.pk == outcome.noted_by_id else no("not-your-outcome")
