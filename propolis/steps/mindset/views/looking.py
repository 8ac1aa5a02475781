"""Find the thing, call one act or one page, answer."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.pages import show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.mindset import acts, permissions
from propolis.steps.mindset.forms import LookForm, NothingToFill
from propolis.steps.mindset.pages import FormPage
from propolis.steps.mindset.pages.looking import look_page
from propolis.steps.mindset.reads import looking as reads
from propolis.steps.mindset.views.asking import ask, fill


@for_members
def look(request, scope) -> HttpResponse:
    """How we work together, as each side sees it."""
    return show(request, "mindset/look.jinja", look_page(scope, now()))


@for_members
def begin(request, scope) -> HttpResponse:
    """Ask everyone how it is."""
    require_may(permissions.may_call_look(scope.member, scope.project))
    lead = _("Each member answers alone. What each side sees is shown when you end it.")
    return ask(
        request,
        fill(NothingToFill, request),
        _page(scope, _("Look back together?"), lead, _("Ask everyone")),
        lambda **values: acts.open_look(by=scope.member, **values),
        _("Members can answer now."),
        lambda made: _to(scope),
    )


@for_members
def answer(request, scope) -> HttpResponse:
    """Say how I see it."""
    found = _open(scope)
    lead = _("Nobody else reads your answers. Only the middle of each side is shown, and only of five people or more.")
    return ask(
        request,
        fill(LookForm, request, initial=reads.own_views(found, scope.member)),
        _page(scope, _("How do we work together?"), lead, _("Keep my answers")),
        lambda **values: acts.say_view(by=scope.member, look=found, **values),
        _("Your answers are kept. You can change them until people have looked back."),
        lambda made: _to(scope),
    )


@for_members
def end(request, scope) -> HttpResponse:
    """End looking back."""
    found = _open(scope)
    require_may(permissions.may_call_look(scope.member, scope.project))
    lead = _("What each side sees is shown then. What each person said is deleted.")
    return ask(
        request,
        fill(NothingToFill, request),
        _page(scope, _("End looking back?"), lead, _("End it and show what we see")),
        lambda **values: acts.close_look(by=scope.member, look=found, **values),
        _("This is what we see."),
        lambda made: _to(scope),
    )


def _open(scope):
    found = reads.open_look(scope.project)
    if found is None:
        raise Http404
    return found


def _page(scope, title: str, lead: str, submit: str) -> FormPage:
    return FormPage(title, lead, submit, reverse("mindset:look", args=[scope.project.slug]))


def _to(scope) -> tuple[str, str]:
    return "mindset:look", scope.project.slug
