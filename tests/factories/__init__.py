"""People, projects and members for the tests, made the way life makes them: through the acts."""

from datetime import UTC, datetime, timedelta

from propolis.accounts.models import Installation, Person
from propolis.projects import acts, reads
from propolis.projects.models import Member, Project
from propolis.record.writing import start_chain

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)  # a Monday


def days(n: int) -> timedelta:
    """So many days, to be added to NOW."""
    return timedelta(days=n)


def an_installation() -> Installation:
    """The one installation, with its chain; made when it is not there yet."""
    return Installation.objects.first() or Installation.objects.create(chain=start_chain())


def a_person(name: str = "Ana", email: str | None = None) -> Person:
    """Someone with a log-in; the address is made up from the name and is never the same twice."""
    an_installation()
    person = Person(name=name)
    person.email = email or f"{name.lower().replace(' ', '-')}-{person.pk}@example.org"
    person.set_unusable_password()
    person.save()
    return person


def a_project(by: Person | None = None, perspective: str = "staff", at: datetime = NOW, **says) -> Project:
    """A project that `by` started and chairs alone, speaking from `perspective`."""
    usual = {
        "title": "Quieter nights on Ward 6",
        "purpose": "Help people sleep on the ward.",
        "level": "service",
        "languages": ["en"],
        "nation": "ENG",
        "visibility": "members",
    }
    return acts.start_project(by=by or a_person("Sam"), perspective=perspective, at=at, **usual | says)


def an_invitation(project: Project, way: str = "link", perspective: str = "staff", at: datetime = NOW, **says):
    """An invitation made by a co-chair of the project."""
    return acts.invite(by=reads.co_chairs(project).first(), way=way, perspective=perspective, at=at, **says)


def a_member(
    project: Project, perspective: str = "staff", name: str = "Ana", person: Person | None = None, at: datetime = NOW
) -> Member:
    """Someone who joined the project through an invitation."""
    invitation = an_invitation(project, perspective=perspective, at=at)
    return acts.join(by=person or a_person(name), invitation=invitation, perspective=perspective, at=at)


def co_chairs(project: Project, at: datetime = NOW) -> tuple[Member, Member]:
    """Both co-chairs, the one from the lived-experience side first; the second is named if there is only one."""
    first = reads.co_chairs(project).first()
    if reads.co_chairs(project).count() == 1:
        other = a_member(project, perspective="staff" if first.is_lived_side else "lived-experience", name="Lou", at=at)
        acts.name_co_chair(by=first, member=other, at=at)
    lived, staff = sorted(reads.co_chairs(project), key=lambda chair: not chair.is_lived_side)
    return lived, staff
