"""Sign-in cards, for people who use no email."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from allauth.core import ratelimit
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from propolis.accounts import acts, forms, pages, reads
from propolis.accounts.access import open_to_all, signed_in
from propolis.accounts.entering import let_in, next_address, with_next
from propolis.design.pages import done, show

if TYPE_CHECKING:
    from propolis.accounts.models import Person

SHOWN = "card_shown"
SHOWN_SECONDS = 10 * 60


@open_to_all
@never_cache
def sign_in_card(request: HttpRequest) -> HttpResponse:
    """Type the code on a card. A wrong one and a stopped one get the same answer."""
    form = forms.TypeCard(request.POST or None)
    person = _holder(request, form) if form.is_valid() else None
    if person:
        return let_in(request, person, next_address(request))
    page = pages.sign_in(next_address(request))
    return show(request, "accounts/sign_in_card.jinja", page, form=form, status=422 if form.is_bound else 200)


def _holder(request: HttpRequest, form: forms.TypeCard) -> Person | None:
    if not ratelimit.consume(request, action="sign_in_card"):
        form.add_error("code", _("Too many codes were tried from here. Wait a few minutes, then try again."))
        return None
    person = reads.holder(form.cleaned_data["code"])
    if person is None:
        form.add_error("code", _("That code does not let anyone in. Check each letter, and try again."))
    return person


@signed_in
@never_cache
def card(request: HttpRequest) -> HttpResponse:
    page = pages.card(request.user, _code_just_made(request), next_address(request))
    return show(request, "accounts/card.jinja", page)


@signed_in
@require_POST
def make_card(request: HttpRequest) -> HttpResponse:
    return hand_card(request, request.user, next_address(request))


@signed_in
@require_POST
def stop_card(request: HttpRequest) -> HttpResponse:
    held = reads.card(request.user)
    if held:
        acts.stop_card(by=request.user, card=held, at=timezone.now())
    request.session.pop(SHOWN, None)
    return done(request, _("Your card no longer works."), "accounts:card")


def let_in_with_card(request: HttpRequest, person: Person, to: str = "") -> HttpResponse:
    """Sign in someone who has just joined without email, and show them their card on the way to `to`."""
    let_in(request, person)
    return hand_card(request, person, to)


def hand_card(request: HttpRequest, person: Person, to: str = "") -> HttpResponse:
    """Make a card and go to the page that shows it, for ten minutes and to this browser alone."""
    made = acts.make_card(by=person, at=timezone.now())
    request.session[SHOWN] = [made.code, time.time()]
    return redirect(with_next(reverse("accounts:card"), to))


def _code_just_made(request: HttpRequest) -> str:
    code, made_at = request.session.get(SHOWN, ["", 0])
    if code and time.time() - made_at > SHOWN_SECONDS:
        del request.session[SHOWN]
        return ""
    return code
