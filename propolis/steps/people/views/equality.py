"""Find the thing, call one act or one page, answer."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import Scope, for_members
from propolis.steps.people import acts, permissions, reads
from propolis.steps.people.categories import category_sets
from propolis.steps.people.forms.equality import AskForm, EqualityForm
from propolis.steps.people.forms.needs import NothingToFill
from propolis.steps.people.pages.equality import equality_page


@for_members
def page(request, scope) -> HttpResponse:
    """Who is here, counted without names."""
    return show(request, "people/equality/page.jinja", equality_page(scope, now()))


@for_members
def ask(request, scope) -> HttpResponse:
    """Ask everyone, with the list of one nation."""
    require_may(permissions.may_ask_equality(scope.member, scope.project))
    form = AskForm(_sent(request))
    if form.is_valid() and attempt(form, acts.ask_equality, by=scope.member, at=now(), **form.cleaned_data):
        return done(request, _("Members can answer now."), "people:equality", scope.project.slug)
    return show(request, "people/equality/ask.jinja", form=form, status=_status(form))


@for_members
def answer(request, scope) -> HttpResponse:
    """Say who I am, as far as I like."""
    asking, asked = _asked(scope)
    form = EqualityForm(_sent(request), asked=asked)
    if not form.is_bound and not equality_page(scope, now()).can_answer:
        return redirect("people:equality", scope.project.slug)
    if form.is_valid():
        said = {"by": scope.member, "asking": asking, "answers": form.answers}
        if attempt(form, acts.answer_equality, at=now(), **said):
            return done(request, _("Thank you. Your answers are counted."), "people:equality", scope.project.slug)
    return show(request, "people/equality/answer.jinja", form=form, status=_status(form))


@for_members
def slip(request, scope) -> HttpResponse:
    """The questions on paper."""
    return show(request, "people/equality/slip.jinja", _asked(scope)[1])


@for_members
def type_in(request, scope) -> HttpResponse:
    """Type in what a paper slip says."""
    asking, asked = _asked(scope)
    require_may(permissions.may_ask_equality(scope.member, scope.project))
    form = EqualityForm(_sent(request), asked=asked)
    if form.is_valid():
        said = {"by": scope.member, "asking": asking, "answers": form.answers}
        if attempt(form, acts.type_in_slip, at=now(), **said):
            return done(request, _("The slip is counted. Tear it up now."), "people:type_in_slip", scope.project.slug)
    return show(request, "people/equality/type_in.jinja", form=form, status=_status(form))


@for_members
def stop(request, scope) -> HttpResponse:
    """Stop asking."""
    asking, _set = _asked(scope)
    require_may(permissions.may_ask_equality(scope.member, scope.project))
    form = NothingToFill(_sent(request))
    if form.is_valid() and attempt(form, acts.stop_asking_equality, by=scope.member, asking=asking, at=now()):
        return done(request, _("The questions are not asked any more."), "people:equality", scope.project.slug)
    return show(request, "people/equality/stop.jinja", form=form, status=_status(form))


def _asked(scope: Scope) -> tuple:
    """What is asked here now or was asked last, and its list. Raises Http404 when nothing ever was."""
    asking = reads.equality_asking(scope.project)
    if asking is None:
        raise Http404
    return asking, category_sets()[asking.category_set]


def _sent(request):
    return request.POST if request.method == "POST" else None


def _status(form) -> int:
    return 422 if form.errors else 200
