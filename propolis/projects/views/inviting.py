"""Asking people in: by email, by a link, by a letter."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.kit.verdict import require_can
from propolis.projects import acts, reads, rules
from propolis.projects.forms.inviting import Invite, InviteByEmail
from propolis.projects.pages.inviting import invitation_rows, paper_page
from propolis.projects.scope import for_members
from propolis.projects.views.asking import ask, sent


@for_members
def invitations(request, scope) -> HttpResponse:
    """Every invitation made here, and three ways to make another."""
    return show(request, "projects/invitations.jinja", invitation_rows(scope, now()))


@for_members
def by_email(request, scope) -> HttpResponse:
    """Write to several people at once; each gets an invitation of their own."""
    form = InviteByEmail(sent(request))
    if form.is_valid() and attempt(form, _mail_all, scope=scope, at=now(), **form.cleaned_data):
        count = len(form.cleaned_data["emails"])
        words = ngettext("%(count)s invitation is on its way.", "%(count)s invitations are on their way.", count)
        return done(request, words % {"count": count}, "projects:invite", scope.project.slug)
    return ask(request, "projects/invite_by_email.jinja", form)


def _mail_all(*, scope, emails: list[str], at, **says) -> list:
    # Asked for all of them before the first is sent: nobody should have to find out who was written to.
    require_can(rules.can_mail_invitation(mailed=reads.mailed(scope.person, at) + len(emails) - 1))
    return [acts.invite(by=scope.member, way="email", email=email, at=at, **says) for email in emails]


@for_members
def by_link(request, scope) -> HttpResponse:
    """Make a link to share."""
    return _on_paper(request, scope, way="link", message=_("Your link is ready."))


@for_members
def by_letter(request, scope) -> HttpResponse:
    """Make a letter to print."""
    return _on_paper(request, scope, way="letter", message=_("Your letter is ready to print."))


def _on_paper(request, scope, *, way: str, message: str) -> HttpResponse:
    form = Invite(sent(request))
    if form.is_valid():
        invitation = attempt(form, acts.invite, by=scope.member, way=way, at=now(), **form.cleaned_data)
        if invitation is not None:
            return done(request, message, f"projects:{way}", scope.project.slug, invitation.pk)
    return ask(request, f"projects/invite_by_{way}.jinja", form)


@for_members
def link(request, scope, invitation_id: str) -> HttpResponse:
    """A link to share, to be copied."""
    return _paper(request, scope, invitation_id, way="link")


@for_members
def letter(request, scope, invitation_id: str) -> HttpResponse:
    """A letter, to be printed; it can be printed again."""
    return _paper(request, scope, invitation_id, way="letter")


def _paper(request, scope, invitation_id: str, *, way: str) -> HttpResponse:
    invitation = _invitation(scope, invitation_id)
    if invitation.way != way:
        raise Http404
    return show(request, f"projects/{way}.jinja", paper_page(scope, invitation, now()))


@for_members
@require_POST
def close(request, scope, invitation_id: str) -> HttpResponse:
    """Take an invitation back."""
    acts.close_invitation(by=scope.member, invitation=_invitation(scope, invitation_id), at=now())
    return done(request, _("The invitation is closed."), "projects:invite", scope.project.slug)


def _invitation(scope, invitation_id: str):
    return get_object_or_404(reads.invitations(scope.project), pk=invitation_id)
