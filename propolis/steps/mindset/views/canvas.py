"""The starting canvas."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members, for_readers
from propolis.steps.mindset import acts, forms, pages, permissions, reads, rules, words


@for_readers
def canvas(request, scope) -> HttpResponse:
    """Every question, with what people wrote."""
    return show(request, "mindset/canvas.jinja", pages.canvas_page(scope))


@for_members
def add(request, scope, question) -> HttpResponse:
    """Write an answer under one question."""
    if question not in rules.QUESTIONS:
        raise Http404
    form = forms.AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = {"by": scope.member, "question": question, "at": now()}
        if attempt(form, acts.add_answer, **said, **form.cleaned_data):
            return done(request, _("Your answer is on the canvas."), "mindset:canvas", scope.project.slug)
    page = {"question": words.QUESTIONS[question], "hint": words.QUESTION_HINTS[question]}
    return show(request, "mindset/answer.jinja", page, form=form, status=422 if form.errors else 200)


@for_members
def take_back(request, scope, canvas_answer_id) -> HttpResponse:
    """Take my answer off the canvas."""
    found = get_object_or_404(reads.answers(scope.project), pk=canvas_answer_id)
    require_may(permissions.may_take_back(scope.member, found))
    form = forms.NothingToFill(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, acts.take_back_answer, by=scope.member, answer=found, at=now()):
        return done(request, _("Your answer is off the canvas."), "mindset:canvas", scope.project.slug)
    return show(request, "mindset/take_back.jinja", found, form=form, status=422 if form.errors else 200)
