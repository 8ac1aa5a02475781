"""Who chairs, and how this team decides."""

from django.http import HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects import acts, permissions
from propolis.projects.forms.project import Ways
from propolis.projects.pages.teams import teams_page
from propolis.projects.scope import for_members, for_readers
from propolis.projects.views.asking import ask, sent


@for_readers
def teams(request, scope) -> HttpResponse:
    """Who chairs, how this team decides, and what this step does not hold yet."""
    return show(request, "projects/teams.jinja", teams_page(scope))


@for_members
def ways(request, scope) -> HttpResponse:
    """Set the notice, the quorum and who can read the project."""
    require_may(permissions.may_chair(scope.member, scope.project))
    form = Ways(sent(request), initial={name: getattr(scope.project, name) for name in Ways.base_fields})
    if form.is_valid() and attempt(form, acts.set_ways_of_working, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("The ways of working are set."), "projects:teams", scope.project.slug)
    return ask(request, "projects/ways.jinja", form)
