"""Who may do what in a project; no, unless it says yes."""

from propolis.accounts.models import Person
from propolis.kit.verdict import YES, Verdict, no
from propolis.projects.models import Member, Project


def may_take_part(member: Member | None, project: Project) -> Verdict:
    """Whether someone is in this project now: the answer most other rooms build on."""
    here = member is not None and member.project_id == project.pk and member.is_active
    return YES if here else no("not-a-member")


def may_chair(member: Member | None, project: Project) -> Verdict:
    """Whether someone is one of this project's co-chairs."""
    taking_part = may_take_part(member, project)
    if not taking_part:
        return taking_part
    return YES if member.is_co_chair else no("not-a-co-chair")


def may_start_project(person: Person | None) -> Verdict:
    """Anyone who is signed in may start a project: no organisation has to agree."""
    signed_in = person is not None and person.is_authenticated and person.is_active
    return YES if signed_in else no("not-signed-in")


def may_join(person: Person | None) -> Verdict:
    """Anyone who is signed in may take up an invitation."""
    return may_start_project(person)


def may_name_co_chair(by: Member, member: Member) -> Verdict:
    """A co-chair may name someone of the same project."""
    return may_chair(by, by.project) if by.project_id == member.project_id else no("not-a-member")


def may_invite(member: Member | None, project: Project) -> Verdict:
    """Any member may invite."""
    return may_take_part(member, project)


def may_name_safeguarding_lead(by: Member | None, project: Project) -> Verdict:
    """A co-chair names whom to tell when something is wrong."""
    return may_chair(by, project)


def may_set_safeguards(by: Member | None, project: Project, *, is_lead: bool = False) -> Verdict:
    """Co-chairs and the safeguarding lead know who is under 18, and note it."""
    here = may_take_part(by, project)
    if not here or is_lead:
        return here
    return YES if by.is_co_chair else no("not-for-you-to-safeguard")


def may_change_perspective(by: Member, member: Member) -> Verdict:
    """Only the person knows what they speak from."""
    return may_take_part(by, member.project) if by.pk == member.pk else no("not-yours")
