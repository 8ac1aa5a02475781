"""The door: who comes in, where they go next, and what asks for a recent sign-in."""

import time
from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from propolis.accounts.access import mark, signed_in
from propolis.accounts.models import Person

NEXT = "next"
SIGNED_IN_AT = "signed_in_at"
LATELY_SECONDS = 15 * 60


def local(address: str | None) -> str:
    """The address if it stays on this site, and nothing otherwise; the name of a page is no address."""
    is_path = bool(address) and address.startswith("/")
    return address if is_path and url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""


def next_address(request: HttpRequest) -> str:
    """Where the person was going when they were asked for something first."""
    return local(request.POST.get(NEXT) or request.GET.get(NEXT))


def with_next(address: str, after: str) -> str:
    """An address that remembers where to go afterwards."""
    return f"{address}?{urlencode({NEXT: after})}" if after else address


def let_in(request: HttpRequest, person: Person, to: str = "") -> HttpResponse:
    """Sign a person in, for whom something else than a code has vouched, and send them on."""
    return perform_login(request, person, email_verification="none", redirect_url=local(to) or None)


def signed_in_lately(view: Callable) -> Callable:
    """Only people who signed in during the last quarter of an hour; others are asked to do it again.

    A passkey lasts, so somebody else's unlocked computer must not be enough to add one.
    """

    @wraps(view)
    def check(request, *args, **kwargs):
        if time.time() - request.session.get(SIGNED_IN_AT, 0) > LATELY_SECONDS:
            return redirect(with_next(reverse("accounts:again"), request.path))
        return view(request, *args, **kwargs)

    return mark(signed_in(check), "signed-in")
