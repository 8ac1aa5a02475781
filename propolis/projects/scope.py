"""From an address to its project; strangers are turned away here, before anything is looked up for them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404

from propolis.accounts.access import mark
from propolis.accounts.models import Person
from propolis.kit.verdict import MayNot, no
from propolis.projects import reads
from propolis.projects.models import Member, Project


@dataclass(frozen=True)
class Scope:
    """The project an address is about, and who is looking."""

    project: Project
    member: Member | None
    person: Person | None

    @property
    def is_young(self) -> bool:
        """Whether whoever is looking is under 18: their pages say less, and whom to tell."""
        return self.member is not None and self.member.is_young

    @property
    def to_tell(self) -> tuple[str, str] | None:
        """For someone under 18: the name of the safeguarding lead, and how to reach them."""
        lead = reads.safeguarding_lead(self.project) if self.is_young else None
        return (reads.label(lead.member, self.member), lead.contact) if lead else None


def for_readers(view: Callable) -> Callable:
    """Members, and anyone at all when the project is public."""
    return mark(_scoped(view, members_only=False), "readers")


def for_members(view: Callable) -> Callable:
    """Members of the project only."""
    return mark(_scoped(view, members_only=True), "members")


def _scoped(view: Callable, *, members_only: bool) -> Callable:
    @wraps(view)
    def enter(request, slug: str, *args, **kwargs):
        scope = find(request.user, slug)
        if scope is None or (scope.member is None and (members_only or not scope.project.is_public)):
            return _turn_away(request, scope)
        request.scope = scope
        return view(request, scope, *args, **kwargs)

    return enter


def find(user, slug: str) -> Scope | None:
    """The project with this address and the looker's place in it, or nothing."""
    project = Project.objects.select_related("chain").filter(slug=slug).first()
    if project is None:
        return None
    person = user if user.is_authenticated else None
    return Scope(project, _member(project, person), person)


def _member(project: Project, person: Person | None) -> Member | None:
    if person is None:
        return None
    member = Member.objects.filter(project=project, person=person, left_at=None).first()
    if member is not None:  # what is known already need not be asked for again
        member.project, member.person = project, person
    return member


def _turn_away(request, scope: Scope | None):
    """A closed project and one that does not exist look the same from outside."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if scope is not None and scope.project.is_public:
        raise MayNot(no("not-a-member"))
    raise Http404
