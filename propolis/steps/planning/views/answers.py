from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members
from propolis.steps.planning import acts, forms, pages, receipts
from propolis.steps.planning.views.finding import conversation_or_404, found, statement_or_404


@for_members
def answering(request, scope, conversation_id):
    """Statements one at a time; `statement` asks for one that was answered before."""
    conversation = conversation_or_404(scope, conversation_id)
    asked = request.GET.get("statement")
    statement = statement_or_404(scope, asked) if asked else None
    if statement is not None:
        found(statement if statement.conversation_id == conversation.pk and statement.state == "shown" else None)
    return show(request, "planning/answering.jinja", pages.answering(scope, conversation, statement))


@for_members
@require_POST
def answer(request, scope, statement_id):
    """Agree, disagree or pass; then on to the next statement, or back to the list."""
    statement = statement_or_404(scope, statement_id)
    form = forms.GiveAnswer(request.POST)
    given = form.is_valid() and attempt(
        form, acts.answer, by=scope.member, statement=statement, value=form.cleaned_data["value"], at=now()
    )
    if not given:
        page = pages.answering(scope, statement.conversation, statement)
        return show(request, "planning/answering.jinja", page, form=form, status=422)
    return redirect(_next(scope, statement, request.POST.get("list", "")))


@for_members
def take_back(request, scope, conversation_id):
    """Take back everything one has answered, once the person has seen what that means."""
    conversation = conversation_or_404(scope, conversation_id)
    if request.method == "POST":
        acts.take_back_answers(by=scope.member, conversation=conversation, at=now())
        return done(
            request, _("Your answers are taken back."), "planning:conversation", scope.project.slug, conversation.pk
        )
    return show(request, "planning/take_back.jinja", pages.answering(scope, conversation))


@for_members
def receipt(request, scope, conversation_id):
    """The answers one gave, and that they were counted."""
    page = pages.receipt(scope, conversation_or_404(scope, conversation_id))
    return show(request, "planning/receipt.jinja", page)


@for_members
def receipt_file(request, scope, conversation_id):
    """The same as a file that can be checked anywhere."""
    page = pages.receipt(scope, conversation_or_404(scope, conversation_id))
    headers = {"Content-Disposition": f'attachment; filename="my-answers-{page.conversation.pk}.json"'}
    return HttpResponse(receipts.as_text(page.receipt), content_type="application/json", headers=headers)


def _next(scope, statement, number: str) -> str:
    where = [scope.project.slug, statement.conversation_id]
    if number.isascii() and number.isdecimal():
        return f"{reverse('planning:conversation', args=where)}?page={number}#statement-{statement.pk}"
    return reverse("planning:answering", args=where)
