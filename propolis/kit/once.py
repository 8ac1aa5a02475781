"""A form sent twice is done once.

Every form carries a key. The first act of a request claims the key inside its own transaction, so a second copy of
the same form waits, finds the key taken, and is sent to where the first one went. A refused or mistaken form claims
nothing.
"""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme

FIELD = "once"


@dataclass
class Key:
    """The key of the form now being answered, and whether an act has claimed it."""

    digest: str
    is_claimed: bool = False


class AlreadyDone(Exception):
    """This very form was sent before, and what it asked for was done."""


_key: ContextVar[Key | None] = ContextVar("form_key", default=None)


def once_field() -> str:
    """The hidden field that makes a form safe to send twice."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, secrets.token_urlsafe(12))


@contextmanager
def claimed() -> Iterator[None]:
    """Take the key of the form being answered, and give it back if the act does not go through.

    Raises AlreadyDone if an earlier copy of the form took it.
    """
    key = _key.get()
    if key is None or key.is_claimed:
        yield
        return
    _take(key)
    try:
        yield
    except BaseException:
        key.is_claimed = False
        raise


def _take(key: Key) -> None:
    from propolis.kit.models import Submission

    try:
        with transaction.atomic():
            Submission.objects.create(digest=key.digest, sent_at=timezone.now())
    except IntegrityError:
        raise AlreadyDone from None
    key.is_claimed = True


class OnceMiddleware:
    """Send the second copy of a form to where the first one went."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request) -> HttpResponse:
        sent = request.POST.get(FIELD, "") if request.method == "POST" else ""
        if not sent:
            return self.get_response(request)
        digest = _digest(request, sent)
        landed = _where_it_landed(digest)
        if landed is not None:
            return HttpResponseRedirect(landed or _page_of(request))
        return self._answer(request, Key(digest))

    def _answer(self, request, key: Key) -> HttpResponse:
        from propolis.kit.models import Submission

        token = _key.set(key)
        try:
            response = self.get_response(request)
        finally:
            _key.reset(token)
        if key.is_claimed and response.status_code in (302, 303):
            Submission.objects.filter(digest=key.digest).update(landed=response.headers["Location"])
        return response

    def process_exception(self, request, exception) -> HttpResponse | None:
        if not isinstance(exception, AlreadyDone):
            return None
        landed = _where_it_landed(_key.get().digest)
        return HttpResponseRedirect(landed or _page_of(request))


def _digest(request, sent: str) -> str:
    # Tied to the person's own session: a key seen elsewhere is worth nothing.
    owner = request.session.session_key or request.COOKIES.get("csrftoken", "")
    return hashlib.sha256(f"{owner}\n{request.path}\n{sent}".encode()).hexdigest()


def _where_it_landed(digest: str) -> str | None:
    from propolis.kit.models import Submission

    return Submission.objects.filter(digest=digest).values_list("landed", flat=True).first()


def _page_of(request) -> str:
    """The page the form stood on, for a copy that comes before it is known where the first one goes."""
    page = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    return page if is_ours else request.get_full_path()


def forget(before: datetime) -> None:
    """Drop the keys of forms sent before a moment: nobody sends a second copy weeks later."""
    from propolis.kit.models import Submission

    Submission.objects.filter(sent_at__lt=before).delete()
