"""The mails between two people who may become a pair."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.projects.models import Member
from propolis.steps.growth.models import Pair


def tell_asked(pair: Pair) -> None:
    """That someone took up an offer, to the one who made it; the words stay on the page."""
    body = _(
        "Hello,\n\n"
        "You offered to be there for someone in “%(project)s”. A member asks you to be a pair.\n\n"
        "Read what they say, and answer yes or not this time:\n%(address)s\n\n"
        "You need no reason to say no."
    )
    _tell(pair, pair.asked, _("Someone asks you to be a pair"), body)


def tell_agreed(pair: Pair) -> None:
    """That the other said yes, to the one who asked; other moves need no mail."""
    if pair.state == "agreed":
        body = _("Hello,\n\nThe person you asked in “%(project)s” has said yes.\n\nYou are a pair now:\n%(address)s")
        _tell(pair, pair.asker, _("You are a pair now"), body)


def _tell(pair: Pair, to: Member, subject: str, body: str) -> None:
    if to.is_active and to.person.email:
        project = pair.offer.project
        address = settings.PROPOLIS_URL + reverse("growth:pair", args=[project.slug, pair.pk])
        send_mail(subject, body % {"project": project.title, "address": address}, None, [to.person.email])
