"""Starting a project."""

from django.http import HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.accounts.access import signed_in
from propolis.design.forms import attempt
from propolis.design.pages import done
from propolis.projects import acts
from propolis.projects.forms.project import Start
from propolis.projects.views.asking import ask, sent


@signed_in
def start(request) -> HttpResponse:
    """Say what the project is for; the promise of influence comes straight after."""
    form = Start(sent(request))
    if form.is_valid():
        project = attempt(form, acts.start_project, by=request.user, at=now(), **form.cleaned_data)
        if project is not None:
            return done(request, _("Your project has started."), "projects:write_promise", project.slug)
    return ask(request, "projects/start.jinja", form)
