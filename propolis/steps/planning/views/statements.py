from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members, for_readers
from propolis.steps.planning import acts, forms, pages, reads
from propolis.steps.planning.views.finding import found, statement_or_404
from propolis.steps.teams import reads as teams


@for_readers
def statement(request, scope, statement_id):
    """One statement, what people said to it, and whether it is on show."""
    return _statement(request, scope, statement_or_404(scope, statement_id), _hiding(scope))


@for_members
@require_POST
def accept_statement(request, scope, statement_id):
    """Put a statement on show."""
    statement = statement_or_404(scope, statement_id)
    acts.moderate_statement(by=scope.member, statement=statement, to="shown", at=now())
    return done(request, _("The statement is on show."), *_to(scope, statement))


@for_members
@require_POST
def hide_statement(request, scope, statement_id):
    """Take a statement off show, and say why."""
    statement = statement_or_404(scope, statement_id)
    form = _hiding(scope, request.POST)
    hidden = form.is_valid() and attempt(
        form, acts.moderate_statement, by=scope.member, statement=statement, to="hidden", at=now(), **form.cleaned_data
    )
    if not hidden:
        return _statement(request, scope, statement, form, status=422)
    return done(request, _("The statement is hidden. Its author can see why."), *_to(scope, statement))


@for_members
@require_POST
def suggest_wording(request, scope, statement_id):
    """Mend a slip in one's own words, or suggest to the author how."""
    statement = statement_or_404(scope, statement_id)
    form = forms.SuggestWording(request.POST)
    made = form.is_valid() and attempt(
        form, acts.suggest_wording, by=scope.member, statement=statement, at=now(), **form.cleaned_data
    )
    if not made:
        return _statement(request, scope, statement, _hiding(scope), mend=form, status=422)
    message = _("The words are mended.") if made.state == "agreed" else _("The author is asked.")
    return done(request, message, "planning:statement", scope.project.slug, statement.pk)


@for_members
@require_POST
def answer_wording(request, scope, wording_id, said):
    """Agree to the words somebody suggests for one's own statement, or keep it as it is."""
    wording = found(reads.wording(scope.project, wording_id) if said in ("yes", "no") else None)
    acts.answer_wording(by=scope.member, wording=wording, is_agreed=said == "yes", at=now())
    message = _("The words are mended.") if said == "yes" else _("Your words stay as they are.")
    return done(request, message, "planning:statement", scope.project.slug, wording.statement_id)


def _hiding(scope, sent=None):
    """The form that takes a statement off show; a ground rule can be named as the reason."""
    return forms.HideStatement(sent, rules=teams.agreed_rules(scope.project))


def _statement(request, scope, statement, form, *, mend=None, status: int = 200):
    mend = mend or forms.SuggestWording(initial={"text": statement.text})
    page = pages.statement(scope, statement)
    return show(request, "planning/statement.jinja", page, form=form, mend=mend, status=status)


def _to(scope, statement) -> tuple[str, str, str]:
    return "planning:conversation", scope.project.slug, statement.conversation_id
