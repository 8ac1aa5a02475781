"""Coming in with a code: from a mail, a link or a letter."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from propolis.accounts import acts as accounts
from propolis.accounts.access import open_to_all
from propolis.accounts.entering import with_next
from propolis.accounts.forms import CallMe
from propolis.accounts.views.cards import let_in_with_card
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects import acts, reads
from propolis.projects.forms.people import Speak, TypeCode
from propolis.projects.guesses import WRONG_CODES
from propolis.projects.pages.joining import closed, joining_page
from propolis.projects.views.asking import ask, sent


@open_to_all
def type_code(request) -> HttpResponse:
    """Type the code from a letter; whether it is right is said on the next page."""
    form = TypeCode(sent(request))
    if form.is_valid():
        return redirect("projects:join", form.cleaned_data["code"])
    return ask(request, "projects/type_code.jinja", form)


def with_invitation(view: Callable) -> Callable:
    """From a code to its invitation; a code that lets this person in no more ends on a page that says why."""

    @open_to_all
    @wraps(view)
    def enter(request, code: str) -> HttpResponse:
        at = now()
        if WRONG_CODES.is_too_often(request, at):
            return show(request, "projects/too_many_codes.jinja", status=429)
        invitation = reads.invitation(code)
        if invitation is None:
            WRONG_CODES.count(request, at)
            return show(request, "projects/unknown_code.jinja", status=404)
        page = closed(invitation, _person(request), at)
        if page is not None:
            return show(request, "projects/closed_invitation.jinja", page, status=page.status)
        return view(request, invitation)

    return enter


@with_invitation
def join(request, invitation) -> HttpResponse:
    """See what the project is for, choose what to speak from, and join."""
    person = _person(request)
    if request.method == "POST" and person is None:
        return redirect(with_next(reverse("account_login"), request.path))
    form = Speak(sent(request), initial={"perspective": invitation.perspective})
    if form.is_valid():
        member = attempt(form, acts.join, by=person, invitation=invitation, at=now(), **form.cleaned_data)
        if member is not None:
            return done(request, _("You have joined."), "journey", invitation.project.slug)
    page = joining_page(invitation, person)
    return ask(request, "projects/join.jinja", form, page)


@with_invitation
def join_without_email(request, invitation) -> HttpResponse:
    """Make an account without email, sign in, and get a card to come back with; joining is next."""
    if _person(request) is not None:
        return redirect("projects:join", invitation.code)
    form = CallMe(sent(request))
    if form.is_valid():
        language = get_language()
        person = attempt(form, accounts.join_without_email, language=language, at=now(), **form.cleaned_data)
        if person is not None:
            return let_in_with_card(request, person, to=reverse("projects:join", args=[invitation.code]))
    page = joining_page(invitation, None)
    return ask(request, "projects/join_without_email.jinja", form, page)


def _person(request):
    return request.user if request.user.is_authenticated else None
