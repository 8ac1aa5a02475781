"""What someone speaks from, who chairs, and how to leave."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import Form, attempt
from propolis.design.pages import done
from propolis.kit.verdict import require_may
from propolis.projects import acts, permissions, reads
from propolis.projects.forms.people import NameCoChair, Speak
from propolis.projects.pages.people import candidates
from propolis.projects.scope import for_members
from propolis.projects.views.asking import ask, sent


@for_members
def change_perspective(request, scope) -> HttpResponse:
    """Speak from another perspective from now on."""
    form = Speak(sent(request), initial={"perspective": scope.member.perspective})
    if form.is_valid() and attempt(form, acts.change_perspective, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("What you speak from is changed."), "people:home", scope.project.slug)
    return ask(request, "projects/change_perspective.jinja", form)


@for_members
def name_co_chair(request, scope) -> HttpResponse:
    """Name a second chair from the other side of the table."""
    require_may(permissions.may_chair(scope.member, scope.project))
    choices = candidates(scope)
    form = NameCoChair(sent(request), candidates=choices)
    if form.is_valid():
        member = get_object_or_404(reads.members(scope.project), pk=form.cleaned_data["member"])
        if attempt(form, acts.name_co_chair, by=scope.member, member=member, at=now()):
            return done(request, _("The project has two co-chairs."), "people:home", scope.project.slug)
    return ask(request, "projects/name_co_chair.jinja", form, has_candidates=bool(choices))


@for_members
def stop_chairing(request, scope) -> HttpResponse:
    """Hand the chair back, after saying so twice."""
    require_may(permissions.may_chair(scope.member, scope.project))
    form = Form(sent(request))
    if form.is_valid() and attempt(form, acts.stop_chairing, by=scope.member, at=now()):
        return done(request, _("You are no longer a co-chair."), "people:home", scope.project.slug)
    return ask(request, "projects/stop_chairing.jinja", form)


@for_members
def leave(request, scope) -> HttpResponse:
    """Leave the project, after reading what stays."""
    form = Form(sent(request))
    if form.is_valid() and attempt(form, acts.leave, by=scope.member, at=now()):
        return done(request, _("You have left “%(title)s”.") % {"title": scope.project.title}, "home")
    return ask(request, "projects/leave.jinja", form)
