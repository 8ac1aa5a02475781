"""Notes where people are signed in, so that they can see it and end it."""

import time

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from propolis.accounts import acts, devices

SEEN_AT = "seen_at"
# A place is noted at most this often: a page read must not become a write.
EVERY_SECONDS = 10 * 60


class NoteSession:
    """After the page is made, so that the page of a fresh sign-in notes its own session."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated and _is_due(request):
            _note(request)
        return response


def _is_due(request: HttpRequest) -> bool:
    return time.time() - request.session.get(SEEN_AT, 0) > EVERY_SECONDS


def _note(request: HttpRequest) -> None:
    agent = request.headers.get("User-Agent", "")
    acts.note_session(
        by=request.user,
        session_key=request.session.session_key,
        browser=devices.browser(agent),
        system=devices.system(agent),
        at=timezone.now(),
    )
    request.session[SEEN_AT] = time.time()
