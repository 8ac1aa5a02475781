from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_take_part
from propolis.steps.people.models import Group


def may_add_group(by: Member | None, project: Project) -> Verdict:
    """Any member may put a group on the map."""
    return may_take_part(by, project)


def may_change_group(by: Member | None, group: Group) -> Verdict:
    """The map is everyone's: any member may mend it, note outreach, and say if someone is here."""
    return may_take_part(by, group.project)


def may_take_off_group(by: Member | None, group: Group) -> Verdict:
    """Whoever put a group on the map may take it off, and so may a co-chair."""
    own = by is not None and (by.is_co_chair or by.pk == group.added_by_id)
    return first_no(may_take_part(by, group.project), YES if own else no("not-your-group"))
