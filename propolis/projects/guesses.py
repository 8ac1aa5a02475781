"""What comes in without a sign-in is counted by where it comes from, so that nobody can go on guessing or flooding."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

WINDOW = timedelta(hours=1)


@dataclass(frozen=True)
class Lately:
    """How often something came from one place in the last hour, and how often is too often."""

    name: str
    most: int

    def is_too_often(self, request: HttpRequest, at: datetime) -> bool:
        """Whether it came too often from where this request comes from."""
        return len(self._moments(request, at)) >= self.most

    def count(self, request: HttpRequest, at: datetime) -> None:
        """Remember one more."""
        moments = [*self._moments(request, at), at.timestamp()]
        cache.set(self._key(request), moments, timeout=WINDOW.total_seconds())

    def _moments(self, request: HttpRequest, at: datetime) -> list[float]:
        since = (at - WINDOW).timestamp()
        return [moment for moment in cache.get(self._key(request), []) if moment > since]

    def _key(self, request: HttpRequest) -> str:
        # The network address itself is kept nowhere.
        address = _place(get_adapter(request).get_client_ip(request))
        return f"{self.name}:{salted_hmac('propolis.join', address).hexdigest()}"


def _place(address: str) -> str:
    """The network an address belongs to: in IPv6 one household has 64 bits of addresses to choose from."""
    found = ip_address(address)
    return str(ip_network((found, 64), strict=False)) if found.version == 6 else address


WRONG_CODES = Lately("join-guesses", most=10)
