"""Answering without an account. A guest is told by a token that every form carries, so the pages work in a frame too,
where browsers send no cookies. Nothing is answered on the strength of a cookie alone, and a token in an address counts
only on the way from one of our own pages: a link that somebody sends makes nobody answer as them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt

from propolis.accounts.access import open_to_all
from propolis.design.forms import attempt
from propolis.design.pages import show
from propolis.kit.ids import new_id
from propolis.projects.guesses import Lately
from propolis.projects.scope import Scope
from propolis.projects.views.asking import sent
from propolis.steps.planning import acts, forms, pages, reads
from propolis.steps.planning.guests import Guest, guest_of, token
from propolis.steps.planning.views.finding import found, statement_or_404

if TYPE_CHECKING:
    from propolis.steps.planning.models import Conversation, Statement

# A whole hall at one workshop shares one network, and mistypes a code now and then.
NEW_GUESTS = Lately("new-guests", most=300)
WRONG_CODES = Lately("wrong-guest-codes", most=100)
A_YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True)
class Way:
    """The conversation an address leads to, by which code, and whether that is the code of a slip."""

    conversation: "Conversation"
    code: str
    is_slip: bool

    @property
    def cookie(self) -> str:
        return f"guest-{self.code}"

    def address(self, name: str) -> str:
        return reverse(f"guests:{name}", args=[self.code])


def for_guests(view: Callable) -> Callable:
    """From a code to its conversation; the page may stand in a frame of any other page."""

    @open_to_all
    @csrf_exempt
    @xframe_options_exempt
    @csp_replace({"frame-ancestors": ["*"]})
    @wraps(view)
    def enter(request: HttpRequest, code: str) -> HttpResponse:
        way = reads.way_in(code)
        if way is not None:  # who has a right code is let in, however many wrong ones others have typed
            return view(request, Way(way[0], code, is_slip=way[1] is not None))
        if WRONG_CODES.is_too_often(request, now()):
            return show(request, "projects/too_many_codes.jinja", status=429)
        WRONG_CODES.count(request, now())
        raise Http404

    return enter


@for_guests
def start(request: HttpRequest, way: Way) -> HttpResponse:
    """The question, who asks it, and what becomes of the answers."""
    known = _known(request, way)
    if known and way.conversation.is_open:
        return _go_on(request, way, known)
    form = forms.StartAsGuest(sent(request), initial={"perspective": ""})
    if way.conversation.is_open and form.is_valid():
        return _go_on(request, way, Guest(new_id(), form.cleaned_data["perspective"], way.code if way.is_slip else ""))
    page = pages.start(way.conversation, way.code, is_used=way.is_slip and reads.is_used(way.conversation, way.code))
    return show(request, "planning/guest_start.jinja", page, form=form)


@for_guests
def answering(request: HttpRequest, way: Way) -> HttpResponse:
    """One statement at a time; an answer is sent to the same address."""
    guest = _guest(request, way)
    if guest is None or not way.conversation.is_open:
        return redirect(way.address("start"))
    if request.method == "POST":
        return _answer(request, way, guest)
    asked = request.GET.get("statement")
    if "guest" in request.GET and _known(request, way) == guest:  # the browser keeps the cookie, so this need not stay
        return redirect(way.address("answering") + (f"?{urlencode({'statement': asked})}" if asked else ""))
    page = pages.guest_answering(way.conversation, way.code, guest, _statement(way, asked) if asked else None)
    return show(request, "planning/guest_answering.jinja", page)


@for_guests
def take_back(request: HttpRequest, way: Way) -> HttpResponse:
    """Take back everything one has answered, once the person has seen what that means."""
    guest = _guest(request, way)
    if guest is None:
        return redirect(way.address("start"))
    if request.method != "POST":
        return show(request, "planning/guest_take_back.jinja", pages.guest_answering(way.conversation, way.code, guest))
    acts.take_back_answers(by=guest, conversation=way.conversation, at=now())
    response = redirect(way.address("start"))
    response.delete_cookie(way.cookie)
    return response


def _answer(request: HttpRequest, way: Way, guest: Guest) -> HttpResponse:
    statement, form = _statement(way, request.POST.get("statement", "")), forms.GiveAnswer(request.POST)
    is_new = reads.guest(way.conversation, guest.code) is None
    if is_new and NEW_GUESTS.is_too_often(request, now()):
        return show(request, "planning/too_many_guests.jinja", pages.start(way.conversation, way.code), status=429)
    given = form.is_valid() and attempt(
        form, acts.answer_as_guest, by=guest, statement=statement, value=form.cleaned_data["value"], at=now()
    )
    if not given:
        page = pages.guest_answering(way.conversation, way.code, guest, statement)
        return show(request, "planning/guest_answering.jinja", page, form=form, status=422)
    if is_new:
        NEW_GUESTS.count(request, now())
    return _go_on(request, way, guest)


def _statement(way: Way, statement_id: str) -> "Statement":
    """A statement on show in this very conversation."""
    statement = statement_or_404(Scope(way.conversation.project, None, None), statement_id)
    return found(statement if statement.conversation_id == way.conversation.pk else None)


def _known(request: HttpRequest, way: Way) -> Guest | None:
    """Who this browser belongs to."""
    return guest_of(request.COOKIES.get(way.cookie, ""), way.conversation)


def _guest(request: HttpRequest, way: Way) -> Guest | None:
    """Who is asking: what a form says; or to look around the browser's cookie, or an address one of our pages made."""
    if request.method == "POST":
        return guest_of(request.POST.get("guest", ""), way.conversation)
    is_from_us = request.headers.get("Sec-Fetch-Site") == "same-origin"
    return _known(request, way) or (guest_of(request.GET.get("guest", ""), way.conversation) if is_from_us else None)


def _go_on(request: HttpRequest, way: Way, guest: Guest) -> HttpResponse:
    """To the next statement. Where the browser has shown that it keeps cookies, the address need not say who it is."""
    kept, address = token(guest, way.conversation), way.address("answering")
    is_kept = _known(request, way) == guest
    response = redirect(address if is_kept else f"{address}?guest={kept}")
    response.set_cookie(way.cookie, kept, A_YEAR, secure=request.is_secure(), httponly=True, samesite="Lax")
    return response
