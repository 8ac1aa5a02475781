"""From the id in an address to the thing; whatever is not in this project does not exist here."""

from django.http import Http404

from propolis.kit.ids import is_id
from propolis.projects.scope import Scope
from propolis.steps.planning import reads


def found(thing):
    """The thing, or the page that says there is none."""
    if thing is None:
        raise Http404
    return thing


def conversation_or_404(scope: Scope, conversation_id: str):
    return found(reads.conversation(scope.project, conversation_id))


def statement_or_404(scope: Scope, statement_id: str):
    """A statement that this person may see: one on show, or, for its author and the co-chairs, one that is not."""
    statement = found(reads.statement(scope.project, statement_id) if is_id(statement_id) else None)
    if statement.state != "shown":
        found(reads.not_on_show(statement.conversation, scope.member).filter(pk=statement.pk).first())
    return statement
