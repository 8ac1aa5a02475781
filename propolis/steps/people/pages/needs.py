"""What people need to take part, as they and those who organise meetings see it."""

from dataclasses import dataclass
from datetime import date, datetime

from propolis.accounts.models import Person
from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.scope import Scope
from propolis.steps.people import permissions, reads, words
from propolis.steps.people.models import AccessNeed
from propolis.steps.people.words.needs import SET_OF


@dataclass(frozen=True)
class NeedView:
    """One thing a person needs, in words."""

    need: AccessNeed
    set: str
    kind: str
    noted_by: str


@dataclass(frozen=True)
class Sharing:
    """A project the person is in, and whether those who organise meetings there see what they need."""

    title: str
    slug: str
    is_shared: bool


@dataclass(frozen=True)
class MyNeeds:
    """What a person needs, and where they let it be seen."""

    needs: list[NeedView]
    projects: list[Sharing]
    is_to_check: bool


@dataclass(frozen=True)
class MemberNeeds:
    """What one member needs."""

    member: Member
    name: str
    since: date
    needs: list[NeedView]


@dataclass(frozen=True)
class NeedsList:
    """What the members of a project need, for those who see that it is met."""

    members: list[MemberNeeds]
    without_email: list[tuple[str, str]]


def need_view(need: AccessNeed, viewer: Member | None = None) -> NeedView:
    """A need, ready to be shown."""
    noted_by = projects.label(need.noted_by, viewer) if need.noted_by_id else ""
    return NeedView(need, str(words.SETS[SET_OF[need.kind]]), words.kind_words(need.kind), noted_by)


def my_needs(person: Person, now: datetime) -> MyNeeds:
    """A person's own page of needs."""
    places = [projects.membership(project, person) for project in projects.of_person(person)]
    return MyNeeds(
        needs=[need_view(one, _fellow(one, places)) for one in reads.needs_of(person)],
        projects=[Sharing(one.project.title, one.project.slug, reads.shares_needs(one)) for one in places],
        is_to_check=reads.needs_to_check(person, now),
    )


def _fellow(need: AccessNeed, places: list[Member]) -> Member | None:
    """The person's place in the project of whoever wrote a need down, so that the page can say who it was."""
    return next((one for one in places if need.noted_by and one.project_id == need.noted_by.project_id), None)


def needs_list(scope: Scope) -> NeedsList:
    """Who needs what, for co-chairs and access leads."""
    members, viewer = list(projects.members(scope.project)), scope.member
    shared = reads.needs_shared_by(members)
    return NeedsList(
        members=[_of(one, shared[one.pk], viewer) for one in members if one.pk in shared],
        without_email=[
            (one.pk, projects.label(one, viewer)) for one in members if permissions.may_note_needs_for(viewer, one)
        ],
    )


def who(member: Member, scope: Scope) -> str:
    """A member, as the person looking may know them."""
    return projects.label(member, scope.member)


def _of(member: Member, needs: list[AccessNeed], viewer: Member | None) -> MemberNeeds:
    since = min(need.noted_at for need in needs).date()
    return MemberNeeds(member, projects.label(member, viewer), since, [need_view(one, viewer) for one in needs])
