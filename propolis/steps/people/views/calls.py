"""Writing a call, its questions and targets, and taking it from draft to its end."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.projects.views.asking import ask, sent
from propolis.steps.people import acts, permissions, reads
from propolis.steps.people.forms.calls import (
    EXAMPLE,
    CallForm,
    ChangeTargetsForm,
    LastDayForm,
    NothingToFill,
    QuestionForm,
    TargetsFileForm,
)
from propolis.steps.people.pages import calls as pages

MOVES = {"open": acts.open_call, "close": acts.close_call, "end": acts.end_call}


def call_or_404(scope, call_id: str):
    """A call of this project that this person may see."""
    found = get_object_or_404(reads.calls(scope.project), pk=call_id)
    if not permissions.may_see_call(scope.member, found):
        raise Http404
    return found


def call_to_run(scope, call_id: str):
    """A call that this person may run. Raises MayNot."""
    found = call_or_404(scope, call_id)
    require_may(permissions.may_run_call(scope.member, found))
    return found


@for_readers
def calls(request, scope) -> HttpResponse:
    """Every call of the project."""
    return show(request, "people/calls/list.jinja", pages.calls_page(scope))


@for_readers
def call(request, scope, call_id) -> HttpResponse:
    """One call."""
    return _shown(request, scope, call_or_404(scope, call_id))


@for_members
def write(request, scope) -> HttpResponse:
    """Begin a call."""
    require_may(permissions.may_write_call(scope.member, scope.project))
    form = CallForm(sent(request))
    if form.is_valid():
        made = attempt(form, acts.write_call, by=scope.member, words=form.cleaned_data, at=now())
        if made:
            return _to(request, scope, made, _("Your draft is kept. Now add the questions."))
    return ask(request, "people/calls/write.jinja", form)


@for_members
def change(request, scope, call_id) -> HttpResponse:
    """Put the draft in other words."""
    found = call_to_run(scope, call_id)
    form = CallForm(sent(request), initial={name: getattr(found, name) for name in CallForm.base_fields})
    if form.is_valid() and attempt(
        form, acts.change_call, by=scope.member, call=found, words=form.cleaned_data, at=now()
    ):
        return _to(request, scope, found, _("Your draft is kept."))
    return ask(request, "people/calls/write.jinja", form, found)


@for_members
def question(request, scope, call_id) -> HttpResponse:
    """One question with its answers and targets; `of` names the one to change."""
    found = call_to_run(scope, call_id)
    was = request.GET.get("of", "")
    rows = [row for row in reads.rows(reads.targets(found)) if row.category == was]
    form = QuestionForm(sent(request), rows=rows)
    if form.is_valid():
        said = {"call": found, "rows": form.cleaned_data["rows"], "was": was if rows else ""}
        if attempt(form, acts.set_question, by=scope.member, at=now(), **said):
            return _to(request, scope, found, _("The question is kept."))
    return ask(request, "people/calls/question.jinja", form, found)


@for_members
def targets_file(request, scope, call_id) -> HttpResponse:
    """All questions and targets from a file."""
    found = call_to_run(scope, call_id)
    form = TargetsFileForm(sent(request), request.FILES or None)
    if form.is_valid() and attempt(form, acts.set_targets, by=scope.member, call=found, at=now(), **form.cleaned_data):
        return _to(request, scope, found, _("The questions are here. Please read them through."))
    return ask(request, "people/calls/targets_file.jinja", form, found, example=EXAMPLE)


@for_members
def move(request, scope, call_id, to) -> HttpResponse:
    """Open a call, close it, or end it."""
    if to not in MOVES:
        raise Http404
    found = call_to_run(scope, call_id)
    form = NothingToFill(sent(request))
    if form.is_valid() and attempt(form, MOVES[to], by=scope.member, call=found, at=now()):
        said = {
            "open": _("The call is open. Share its address."),
            "close": _("The call is closed. Now check the targets."),
            "end": _("The call has ended. All names and addresses are erased."),
        }
        return _to(request, scope, found, said[to])
    return ask(request, "people/calls/move.jinja", form, found, to=to)


@for_members
def reopen(request, scope, call_id) -> HttpResponse:
    """Give people longer to register."""
    found = call_to_run(scope, call_id)
    form = LastDayForm(sent(request))
    if form.is_valid() and attempt(form, acts.reopen_call, by=scope.member, call=found, at=now(), **form.cleaned_data):
        return _to(request, scope, found, _("The call is open again."))
    return ask(request, "people/calls/reopen.jinja", form, found)


@for_members
def check(request, scope, call_id) -> HttpResponse:
    """Which targets cannot be kept, the smallest change that would do, and the form to make it."""
    found = call_to_run(scope, call_id)
    page = pages.check_page(found)
    targets = reads.targets(found)
    form = ChangeTargetsForm(sent(request), seats=found.seats, targets=targets, asked=page.asked)
    if form.is_valid() and attempt(
        form, acts.change_targets, by=scope.member, call=found, at=now(), **form.cleaned_data
    ):
        return done(
            request,
            _("The targets have changed. Everyone can read why."),
            "people:check_call",
            scope.project.slug,
            call_id,
        )
    return ask(request, "people/calls/check.jinja", form, page)


def _shown(request, scope, found) -> HttpResponse:
    return show(request, "people/calls/call.jinja", pages.call_page(scope, found))


def _to(request, scope, found, message: str) -> HttpResponse:
    return done(request, message, "people:call", scope.project.slug, found.pk)
