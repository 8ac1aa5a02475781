"""The mails about a call: someone's ticket, and that they were drawn."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.steps.people import reads
from propolis.steps.people.models import Draw, Registration


def call_address(call) -> str:
    """The whole address of a call's public page."""
    return settings.PROPOLIS_URL + reverse("calls:call", args=[call.pk])


def ticket_address(registration: Registration) -> str:
    """The whole address of someone's own page; whoever has it can answer for them."""
    return settings.PROPOLIS_URL + reverse("calls:ticket", args=[registration.call_id, registration.contact.code])


def send_ticket(registration: Registration) -> None:
    """Send someone their ticket, if they gave an email address."""
    body = _(
        "Hello,\n\nYou are registered for: %(title)s\n\nYour ticket number is:\n%(ticket)s\n\n"
        "See what happens, or withdraw, on your own page. Tell nobody its address:\n%(address)s"
    )
    _send(registration, _("Your ticket for the draw"), body)


def tell_drawn(draw: Draw) -> None:
    """Ask everyone who was drawn, and can be reached by email, if they take their seat."""
    body = _(
        "Hello,\n\nYou were drawn for: %(title)s\n\nYour ticket number is:\n%(ticket)s\n\n"
        "Please say if you take your seat:\n%(address)s"
    )
    for one in reads.panel(draw).filter(state="selected").select_related("contact", "call"):
        _send(one, _("You were drawn for the panel"), body)


def _send(registration: Registration, subject: str, body: str) -> None:
    contact, call = registration.contact, registration.call
    if contact.email:
        facts = {"title": call.title, "ticket": registration.pk, "address": ticket_address(registration)}
        send_mail(subject, body % facts, None, [contact.email])
