"""How a project decides."""

from django.http import HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done
from propolis.kit.verdict import require_may
from propolis.projects import acts, permissions
from propolis.projects.forms.project import Ways
from propolis.projects.scope import for_members
from propolis.projects.views.asking import ask, sent


@for_members
def ways(request, scope) -> HttpResponse:
    """Set the notice, the quorum and who can read the project."""
    require_may(permissions.may_chair(scope.member, scope.project))
    form = Ways(sent(request), initial={name: getattr(scope.project, name) for name in Ways.base_fields})
    if form.is_valid() and attempt(form, acts.set_ways_of_working, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("The ways of working are set."), "teams:home", scope.project.slug)
    return ask(request, "projects/ways.jinja", form)
