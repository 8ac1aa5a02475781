"""What everyone sees of a call without an account: the call, one's own ticket, and each draw with its file."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from propolis.accounts.access import open_to_all
from propolis.consent.reads import today
from propolis.design.forms import attempt
from propolis.design.pages import done, show
from propolis.projects.guesses import Lately
from propolis.projects.views.asking import ask, sent
from propolis.steps.people import acts, letters, reads
from propolis.steps.people.forms.calls import NothingToFill
from propolis.steps.people.forms.registrations import RegisterForm
from propolis.steps.people.pages import calls as pages
from propolis.steps.people.pages.draws import draw_page
from propolis.steps.people.pages.registrations import ticket_page

# A library or a day centre shares one network.
REGISTRATIONS = Lately("registrations", most=100)
WRONG_TICKETS = Lately("wrong-tickets", most=100)


def for_everyone(view: Callable) -> Callable:
    """From the code in the address to its call."""

    @open_to_all
    @wraps(view)
    def enter(request: HttpRequest, code: str, **more) -> HttpResponse:
        found = reads.public_call(code)
        if found is None:
            raise Http404
        return view(request, found, **more)

    return enter


@for_everyone
def call(request: HttpRequest, found) -> HttpResponse:
    """What the call is about; while it is open, a form to register."""
    page = pages.public_call(found, is_in_time=today(found.project, now()) <= found.last_day)
    if not page.is_open:
        return show(request, "people/calls/public.jinja", page)
    if request.method == "POST" and REGISTRATIONS.is_too_often(request, now()):
        return show(request, "people/calls/too_many.jinja", page, status=429)
    needs = {"questions": reads.answers(found), "needs_address": found.is_one_per_address}
    form = RegisterForm(sent(request), is_own=True, **needs)
    made = form.is_valid() and _register(form, found)
    if request.method == "POST":
        REGISTRATIONS.count(request, now())
    if made:
        letters.send_ticket(made)
        return redirect("calls:ticket", found.pk, made.contact.code)
    return ask(request, "people/calls/public.jinja", form, page)


@for_everyone
def ticket(request: HttpRequest, found, ticket_code: str) -> HttpResponse:
    """Someone's own ticket: what happens now, yes to a seat, and withdrawing."""
    mine = reads.ticket_of(found, ticket_code)
    if mine is None:
        if WRONG_TICKETS.is_too_often(request, now()):
            return show(request, "people/calls/too_many.jinja", pages.public_call(found, is_in_time=False), status=429)
        WRONG_TICKETS.count(request, now())
        raise Http404
    form = NothingToFill(sent(request))
    if (
        form.is_valid()
        and request.POST.get("answer") == "confirm"
        and attempt(form, acts.confirm_seat, by=mine, at=now())
    ):
        return done(request, _("Thank you. The seat is yours."), "calls:ticket", found.pk, ticket_code)
    if form.is_valid() and request.POST.get("answer") == "withdraw" and attempt(form, acts.withdraw, by=mine, at=now()):
        said = _("You have withdrawn. Your name and how to reach you are erased.")
        return done(request, said, "calls:call", found.pk)
    return show(request, "people/calls/ticket.jinja", ticket_page(mine), form=form, status=422 if form.errors else 200)


@for_everyone
def draw(request: HttpRequest, found, draw_id: str) -> HttpResponse:
    """A published draw: the chances in plain words, and how to replay it."""
    return show(request, "people/calls/public_draw.jinja", draw_page(_published(found, draw_id), None))


@for_everyone
def draw_file(request: HttpRequest, found, draw_id: str) -> HttpResponse:
    """The published file, for anyone to replay."""
    draw = _published(found, draw_id)
    headers = {"Content-Disposition": f'attachment; filename="draw-{found.pk}-{draw.number}.json"'}
    return HttpResponse(draw.publication, content_type="application/json; charset=utf-8", headers=headers)


def _register(form: RegisterForm, found):
    said = form.cleaned_data
    return attempt(form, acts.register, by=said["applicant"], call=found, features=said["features"], at=now())


def _published(found, draw_id: str):
    draw = reads.published(found, draw_id)
    if draw is None:
        raise Http404
    return draw
