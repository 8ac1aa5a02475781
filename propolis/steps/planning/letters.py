"""The mails that tell the author of a statement what became of it."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.steps.planning import reads
from propolis.steps.planning.models import Statement, Wording
from propolis.steps.planning.words import WHY_HIDDEN


def tell_hidden(statement: Statement) -> None:
    """Why a statement was taken off show, to its author, if they have an email address."""
    body = _(
        "Hello,\n\n"
        "You wrote a statement in “%(title)s”. A co-chair has taken it off show.\n\n"
        "Why: %(why)s.\n%(words)s\n\n"
        "You can write it anew while the conversation is open:\n%(address)s"
    ) % {
        "title": statement.conversation.title,
        "why": WHY_HIDDEN[statement.why_hidden],
        "words": "\n".join(one for one in (statement.why_hidden_text, reads.cited_rule(statement)) if one),
        "address": _address(statement),
    }
    _tell(statement, _("Your statement is not on show"), body)


def tell_wording(wording: Wording) -> None:
    """That someone suggests a better wording, to the author, if they have an email address."""
    body = _(
        "Hello,\n\n"
        "Someone suggests a small change to the words of a statement of yours.\n\n"
        "You wrote:\n%(before)s\n\n"
        "They suggest:\n%(text)s\n\n"
        "It changes only if you agree. Say yes or no here:\n%(address)s"
    ) % {"before": wording.before, "text": wording.text, "address": _address(wording.statement)}
    _tell(wording.statement, _("A better wording for your statement?"), body)


def _tell(statement: Statement, subject: str, body: str) -> None:
    author = statement.author
    if author is not None and author.is_active and author.person.email:
        send_mail(subject, body, None, [author.person.email])


def _address(statement: Statement) -> str:
    slug = statement.conversation.project.slug
    return settings.PROPOLIS_URL + reverse("planning:statement", args=[slug, statement.pk])
