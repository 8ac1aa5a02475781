"""Wrong codes are counted by where they come from, so that nobody can go on guessing."""

from datetime import datetime, timedelta

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

MOST_WRONG = 10
WINDOW = timedelta(hours=1)


def are_too_many(request: HttpRequest, at: datetime) -> bool:
    """Whether too many wrong codes came from this place in the last hour."""
    return len(_lately(request, at)) >= MOST_WRONG


def count_wrong(request: HttpRequest, at: datetime) -> None:
    """Remember one more wrong code."""
    cache.set(_key(request), [*_lately(request, at), at.timestamp()], timeout=WINDOW.total_seconds())


def _lately(request: HttpRequest, at: datetime) -> list[float]:
    since = (at - WINDOW).timestamp()
    return [moment for moment in cache.get(_key(request), []) if moment > since]


def _key(request: HttpRequest) -> str:
    # The network address itself is kept nowhere.
    address = get_adapter(request).get_client_ip(request)
    return f"join-guesses:{salted_hmac('propolis.join', address).hexdigest()}"
