from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.scope import for_members, for_readers
from propolis.steps.planning import acts, forms, pages
from propolis.steps.planning.views.finding import statement_or_404


@for_readers
def statement(request, scope, statement_id):
    """One statement, what people said to it, and whether it is on show."""
    return _statement(request, scope, statement_or_404(scope, statement_id), forms.HideStatement())


@for_members
@require_POST
def accept_statement(request, scope, statement_id):
    """Put a statement on show."""
    found = statement_or_404(scope, statement_id)
    acts.moderate_statement(by=scope.member, statement=found, to="shown", at=now())
    return done(request, _("The statement is on show."), *_to(scope, found))


@for_members
@require_POST
def hide_statement(request, scope, statement_id):
    """Take a statement off show, and say why."""
    found = statement_or_404(scope, statement_id)
    form = forms.HideStatement(request.POST)
    hidden = form.is_valid() and attempt(
        form, acts.moderate_statement, by=scope.member, statement=found, to="hidden", at=now(), **form.cleaned_data
    )
    if not hidden:
        return _statement(request, scope, found, form, status=422)
    return done(request, _("The statement is hidden. Its author can see why."), *_to(scope, found))


def _statement(request, scope, found, form, status: int = 200):
    return show(request, "planning/statement.jinja", pages.statement(scope, found), form=form, status=status)


def _to(scope, statement) -> tuple[str, str, str]:
    return "planning:conversation", scope.project.slug, statement.conversation_id
