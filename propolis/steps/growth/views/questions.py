"""Find the question or the answer, call one act or one page, answer."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_may
from propolis.projects.scope import for_members
from propolis.steps.growth import acts, forms, pages, permissions, reads


@for_members
def ask(request, scope) -> HttpResponse:
    """Ask the other members something."""
    form = forms.QuestionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        made = attempt(form, acts.ask_members, by=scope.member, at=now(), **form.cleaned_data)
        if made:
            return done(request, _("Your question is there for everyone here."), *_to(scope, made))
    return show(request, "growth/ask.jinja", form=form, status=422 if form.errors else 200)


@for_members
def question(request, scope, question_id) -> HttpResponse:
    """One question with its answers."""
    return _shown(request, scope, _find(scope, question_id), forms.AnswerForm())


@for_members
def answer(request, scope, question_id) -> HttpResponse:
    """Answer what another member asked."""
    found = _find(scope, question_id)
    form = forms.AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, acts.answer, by=scope.member, question=found, at=now(), **form.cleaned_data):
        return done(request, _("Your answer is there. Thank you."), *_to(scope, found))
    return _shown(request, scope, found, form)


@for_members
def helped(request, scope, answer_id) -> HttpResponse:
    """Say that an answer helped."""
    found = _find_answer(scope, answer_id)
    require_may(permissions.may_say_it_helped(scope.member, found))
    return _press(request, scope, found, acts.say_it_helped, _("They can see now that it helped you."))


@for_members
def take_back_answer(request, scope, answer_id) -> HttpResponse:
    """Take your own answer back."""
    found = _find_answer(scope, answer_id)
    require_may(permissions.may_take_back_answer(scope.member, found))
    return _press(request, scope, found, acts.take_back_answer, _("Your answer is taken back."))


@for_members
def take_back(request, scope, question_id) -> HttpResponse:
    """Take your own question back, after being told what goes with it."""
    found = _find(scope, question_id)
    require_may(permissions.may_take_back_question(scope.member, found))
    form = forms.NothingToFill(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, acts.take_back_question, by=scope.member, question=found, at=now()):
        return done(request, _("Your question is taken back."), "growth:home", scope.project.slug)
    return show(request, "growth/take_back.jinja", found, form=form, status=422 if form.errors else 200)


def _press(request, scope, found, act, message) -> HttpResponse:
    """A button that stands on the question's page: a refusal is told there too."""
    asked = _find(scope, found.question_id)
    form = forms.NothingToFill(request.POST if request.method == "POST" else None)
    if form.is_valid() and attempt(form, act, by=scope.member, answer=found, at=now()):
        return done(request, message, *_to(scope, asked))
    return _shown(request, scope, asked, forms.AnswerForm(), refused=form)


def _shown(request, scope, found, form, refused=None) -> HttpResponse:
    wrong = form.errors or (refused is not None and refused.errors)
    page = pages.question_page(found, scope.member)
    more = {"refused": refused or form, "status": 422 if wrong else 200}
    return show(request, "growth/question.jinja", page, form=form, **more)


def _find(scope, question_id):
    return get_object_or_404(reads.questions(scope.project), pk=question_id)


def _find_answer(scope, answer_id):
    return get_object_or_404(reads.answers(scope.project), pk=answer_id)


def _to(scope, question) -> tuple[str, str, str]:
    return "growth:question", scope.project.slug, question.pk
