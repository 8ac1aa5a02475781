from propolis.accounts.models import Person
from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_start_project, may_take_part
from propolis.steps.people.models import AccessNeed
from propolis.steps.people.stewards import is_steward


def may_note_needs(by: Person | None) -> Verdict:
    """Anyone who is signed in may note what they need."""
    return may_start_project(by)


def may_change_need(by: Person | None, need: AccessNeed) -> Verdict:
    """Only the person knows what they need."""
    return first_no(
        may_note_needs(by), YES if by is not None and by.pk == need.person_id else no("not-your-access-need")
    )


def may_note_needs_for(by: Member | None, member: Member) -> Verdict:
    """A co-chair may write down what a member told them, for someone without email; others do it themselves."""
    return first_no(may_chair(by, member.project), no("has-email") if member.person.email else YES)


def may_share_needs(by: Member | None, project: Project) -> Verdict:
    """Any member may let those who organise meetings see what they need."""
    return may_take_part(by, project)


def may_see_needs(by: Member | None, project: Project, *, is_organiser: bool = False) -> Verdict:
    """Co-chairs and access leads see the needs that members share, so that they can be met; an organiser, of those
    who come."""
    here = may_take_part(by, project)
    if not here or is_organiser or by.is_co_chair or is_steward(by):
        return here
    return no("not-for-you-to-see")
