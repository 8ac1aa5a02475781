from django.http import HttpResponse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members, for_readers
from propolis.steps.planning import acts, exports, forms, pages
from propolis.steps.planning.views.finding import conversation_or_404


@for_members
def new_conversation(request, scope):
    """Ask everyone a question."""
    form = forms.OpenConversation(request.POST or None)
    opened = form.is_valid() and attempt(form, acts.open_conversation, by=scope.member, at=now(), **form.cleaned_data)
    if opened:
        return done(request, _("The conversation is open. Add the first statement."), *_to(scope, opened))
    status = 422 if form.is_bound else 200
    return show(request, "planning/new_conversation.jinja", pages.new_conversation(), form=form, status=status)


@for_readers
def conversation(request, scope, conversation_id):
    """A conversation and its statements."""
    return _conversation(request, scope, conversation_or_404(scope, conversation_id), forms.AddStatement())


@for_members
@require_POST
def add_statement(request, scope, conversation_id):
    """Say one thing that others can agree or disagree with."""
    found = conversation_or_404(scope, conversation_id)
    form = forms.AddStatement(request.POST)
    added = form.is_valid() and attempt(
        form, acts.add_statement, by=scope.member, conversation=found, at=now(), **form.cleaned_data
    )
    if not added:
        return _conversation(request, scope, found, form, status=422)
    waits = added.state == "waiting"
    message = _("Thank you. A co-chair reads it before others see it.") if waits else _("Your statement is on show.")
    return done(request, message, *_to(scope, found))


@for_members
def close_conversation(request, scope, conversation_id):
    """End a conversation, once the person has seen what that means."""
    found = conversation_or_404(scope, conversation_id)
    if request.method == "POST":
        acts.close_conversation(by=scope.member, conversation=found, at=now())
        return done(request, _("The conversation is closed."), *_to(scope, found))
    return show(request, "planning/close.jinja", pages.conversation(scope, found, "1"))


@for_readers
def opinion_map(request, scope, conversation_id):
    """Which people think alike, what each group stands for, and what all share."""
    return show(request, "planning/map.jinja", pages.opinion_map(scope, conversation_or_404(scope, conversation_id)))


@for_readers
def sheet(request, scope, conversation_id):
    """What people said, with boxes to tick on paper."""
    return show(request, "planning/sheet.jinja", pages.sheet(conversation_or_404(scope, conversation_id)))


@for_readers
def agreement(request, scope, conversation_id):
    """What people said, by perspective."""
    found = conversation_or_404(scope, conversation_id)
    return show(request, "planning/agreement.jinja", pages.agreement(scope, found, request.GET.get("page", "")))


@for_readers
def export(request, scope, conversation_id):
    """The conversation as files."""
    found = conversation_or_404(scope, conversation_id)
    headers = {"Content-Disposition": f'attachment; filename="conversation-{found.pk}.zip"'}
    return HttpResponse(exports.packed(found), content_type="application/zip", headers=headers)


def _conversation(request, scope, found, form, status: int = 200):
    page = pages.conversation(scope, found, request.GET.get("page", ""))
    return show(request, "planning/conversation.jinja", page, form=form, status=status)


def _to(scope, conversation) -> tuple[str, str, str]:
    return "planning:conversation", scope.project.slug, conversation.pk
