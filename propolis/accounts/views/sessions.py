"""Where a person is signed in, and signing out there."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from propolis.accounts import acts, pages, reads
from propolis.accounts.access import signed_in
from propolis.design.pages import done, show


@signed_in
def sessions(request: HttpRequest) -> HttpResponse:
    page = pages.sessions(request.user, request.session.session_key, timezone.now())
    return show(request, "accounts/sessions.jinja", page)


@signed_in
@require_POST
def end_session(request: HttpRequest, session_id: str) -> HttpResponse:
    session = get_object_or_404(reads.open_sessions(request.user, timezone.now()), pk=session_id)
    is_here = session.session_key == request.session.session_key
    acts.end_session(by=request.user, session=session, at=timezone.now())
    if not is_here:
        return done(request, _("You are signed out there."), "accounts:sessions")
    logout(request)
    return redirect("account_login")


@signed_in
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    count = acts.end_other_sessions(by=request.user, keep=request.session.session_key, at=timezone.now())
    said = ngettext("You are signed out in %(n)s other place.", "You are signed out in %(n)s other places.", count)
    return done(request, said % {"n": count}, "accounts:sessions")
