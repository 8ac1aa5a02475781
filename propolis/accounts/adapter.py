"""How the sign-in library is told to do things our way: our words, our mails, and never a second step."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib import messages
from django.core.mail import send_mail
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, translate_url
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from propolis.accounts import letters
from propolis.accounts.entering import SIGNED_IN_AT, local, with_next

LETTERS = {
    "account/email/login_code": lambda context: letters.sign_in_code(context["code"]),
    "mfa/email/webauthn_added": lambda context: letters.passkey_added(),
    "mfa/email/webauthn_removed": lambda context: letters.passkey_removed(),
}
MESSAGES = {
    "account/messages/logged_out.txt": _("You are signed out."),
    "mfa/messages/webauthn_added.txt": _("Your passkey was added."),
    "mfa/messages/webauthn_removed.txt": _("The passkey was removed."),
}
WRONG_CODE = _("That code is not right. Look for the newest email from us, and try again.")
THREE_WRONG = _("The code was wrong three times, so it no longer works. Ask for a new one.")


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by a code sent by email."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "incorrect_code": WRONG_CODE,
        "too_many_login_attempts": THREE_WRONG,
        "rate_limited": _("You have asked for many codes. Wait a little, then try again."),
    }

    def send_mail(self, template_prefix: str, email: str, context: dict) -> None:
        """Our own short text in place of the library's template."""
        subject, body = LETTERS[template_prefix](context)
        send_mail(subject, body, None, [email])

    def add_message(self, request, level, message_template=None, *args, message=None, **options) -> None:
        """Our own sentences; where we have none, the page itself says enough."""
        words = message or MESSAGES.get(message_template)
        if words:
            messages.add_message(request, level, str(words))

    def login(self, request, user) -> None:
        """Remember when, for what asks for a recent sign-in."""
        super().login(request, user)
        request.session[SIGNED_IN_AT] = time.time()

    def post_login(self, request, user, **options) -> HttpResponse:
        """On in the person's language, unless they chose another one here; somebody new is asked for a name first."""
        response = super().post_login(request, user, **options)
        address = response.url
        if get_language() == settings.LANGUAGE_CODE:
            address = translate_url(address, user.language)
        return redirect(address if user.name else with_next(reverse("accounts:name"), address))

    def is_safe_url(self, url: str) -> bool:
        """Only addresses on this site, written without a host."""
        return bool(local(url))

    def respond_user_inactive(self, request, user) -> HttpResponse:
        """An account that was closed lets nobody in."""
        messages.error(request, gettext("This account is closed. Ask the people who run this site."))
        return redirect("account_login")


class PasskeyAdapter(DefaultMFAAdapter):
    """Passkeys stand beside the code, never behind it."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("That passkey did not work. Try again, or ask for a code by email."),
    }

    def is_mfa_enabled(self, user, types=None) -> bool:
        """No second step after a code: someone who lost the device with the passkey can still get in."""
        return False

    def generate_authenticator_name(self, user, type) -> str:
        """What a passkey is called when the person gives it no name."""
        return gettext("My passkey")

    def _get_site_name(self) -> str:
        return "Propolis"
