"""The worked example lets a visitor in as anybody, so it answers to its own machine alone."""

from collections.abc import Callable
from functools import wraps
from ipaddress import ip_address

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port

from propolis.accounts.access import open_to_all

# A web server in front says with these that somebody further away is asking.
PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


def only_here(view: Callable) -> Callable:
    """Only in the example (404 elsewhere), and only from this machine, asked for by a name of this machine (403)."""

    @wraps(view)
    def check(request: HttpRequest, *args, **kwargs):
        if not settings.IS_DEMO:
            raise Http404
        is_here = is_loopback(request.META.get("REMOTE_ADDR", "")) and is_loopback_host(request.get_host())
        if not is_here or any(header in request.headers for header in PASSED_ON):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return open_to_all(check)


def is_loopback_host(host: str) -> bool:
    """Whether the name asked for is this machine's own, which a page elsewhere cannot pretend to be."""
    name, _port = split_domain_port(host)
    return name == "localhost" or is_loopback(name.strip("[]"))


def is_loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
