from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part
from propolis.steps.people.models import Gathering


def may_introduce(by: Member | None, project: Project) -> Verdict:
    """Any member may say who they are, and take it back."""
    return may_take_part(by, project)


def may_introduce_member(by: Member | None, member: Member) -> Verdict:
    """A co-chair may write down what someone without email told them; others do it themselves."""
    return first_no(may_chair(by, member.project), no("speaks-for-themselves") if member.person.email else YES)


def may_note_gathering(by: Member | None, project: Project) -> Verdict:
    """Any member may note that people met."""
    return may_take_part(by, project)


def may_take_back_gathering(by: Member | None, gathering: Gathering) -> Verdict:
    """Whoever noted it may take it back, and so may a co-chair."""
    own = by is not None and (by.is_co_chair or by.pk == gathering.noted_by_id)
    return first_no(may_take_part(by, gathering.project), YES if own else no("not-your-gathering"))
