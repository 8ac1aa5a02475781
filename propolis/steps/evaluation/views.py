"""Find the thing, call one act or one page, answer."""

from dataclasses import asdict

from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.delivery import reads as delivery
from propolis.steps.evaluation import acts, forms, pages, permissions, reads


@for_readers
def home(request, scope):
    """What changed so far."""
    return show(request, "evaluation/home.jinja", pages.home(scope))


@for_readers
def ledger(request, scope):
    """We said, we did: every decision, and what became of it."""
    return show(request, "evaluation/ledger.jinja", pages.ledger_page(scope, now()))


@for_readers
def outcome(request, scope, outcome_id):
    """One outcome at its permanent address, with what it said before."""
    found = _find(scope, outcome_id)
    return show(request, "evaluation/outcome.jinja", pages.outcome_page(scope, found))


@for_members
def note(request, scope):
    """Say what changed."""
    require_may(permissions.may_judge(scope.member, scope.project))
    commitments = list(delivery.commitments(scope.project))
    first = {"commitment": request.GET.get("commitment")}
    form = forms.NoteForm(_sent(request), commitments=commitments, initial=first)
    if request.method == "POST" and form.is_valid():
        about = {"commitment": form.cleaned_data["commitment"], "finding": form.finding}
        noted = attempt(form, acts.note_outcome, by=scope.member, at=now(), **about)
        if noted:
            return done(request, _("It is noted. Thank you."), "evaluation:outcome", scope.project.slug, noted.pk)
    page = pages.NotePage(has_commitments=bool(commitments))
    return show(request, "evaluation/note.jinja", page, form=form, status=422 if form.errors else 200)


@for_members
def correct(request, scope, outcome_id):
    """Put an outcome right."""
    found = _find(scope, outcome_id)
    require_may(permissions.may_correct(scope.member, found))
    form = forms.CorrectForm(_sent(request), initial=asdict(found.finding))
    if request.method == "POST" and form.is_valid():
        about = {"outcome": found, "finding": form.finding, "why": form.cleaned_data["why"]}
        if attempt(form, acts.correct_outcome, by=scope.member, at=now(), **about):
            message = _("It is corrected. What it said before can still be read.")
            return done(request, message, "evaluation:outcome", scope.project.slug, found.pk)
    page = pages.CorrectPage(outcome=found)
    return show(request, "evaluation/correct.jinja", page, form=form, status=422 if form.errors else 200)


def _sent(request):
    return request.POST if request.method == "POST" else None


def _find(scope, outcome_id):
    return get_object_or_404(reads.outcomes(scope.project), pk=outcome_id)
