"""The mails and addresses that projects hand to people outside."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _

from propolis.projects.models import Invitation
from propolis.projects.words import PERSPECTIVES


def join_address(invitation: Invitation) -> str:
    """The whole address that lets someone in, for a mail, a link or a QR code."""
    return settings.PROPOLIS_URL + reverse("projects:join", args=[invitation.code])


def send_invitation(invitation: Invitation, email: str) -> None:
    """Write the mail that asks someone to join; it leaves once the invitation is truly made."""
    subject = _("Come and work with us: %(project)s") % {"project": invitation.project.title}
    body = _(
        "Hello,\n\n"
        "You are asked to join a project called “%(project)s”.\n\n"
        "What it is for:\n%(purpose)s\n\n"
        "Open this link to see more and to join:\n%(address)s\n\n"
        "You were asked to speak from this point of view: %(perspective)s. You can change that when you join.\n\n"
        "The link works once, and for 30 days. You do not have to join."
    ) % {
        "project": invitation.project.title,
        "purpose": invitation.project.purpose,
        "address": join_address(invitation),
        "perspective": PERSPECTIVES[invitation.perspective],
    }
    send_mail(" ".join(subject.split()), body, None, [email])
