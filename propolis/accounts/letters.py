"""The mails that tell a person about their own account."""

from django.utils.translation import gettext as _

CODE_LASTS_MINUTES = 15


def sign_in_code(code: str) -> tuple[str, str]:
    """The subject and text of the mail that carries a sign-in code."""
    body = _(
        "Hello,\n\n"
        "Your code to sign in to Propolis is:\n\n"
        "%(code)s\n\n"
        "Type it on the page where you asked for it. It works once, for %(minutes)s minutes.\n\n"
        "Did you not ask for a code? Then you need do nothing. Nobody can sign in without the code.\n"
        "Never tell the code to anyone. We will not ask you for it."
    )
    return _("Your code to sign in"), body % {"code": code, "minutes": CODE_LASTS_MINUTES}


def passkey_added() -> tuple[str, str]:
    """The subject and text of the mail that says a passkey was added."""
    body = _(
        "Hello,\n\n"
        "A passkey was added to your Propolis account. You can use it to sign in.\n\n"
        "Was it not you? Sign in, open “My page”, then “Passkeys”, and remove it."
    )
    return _("A passkey was added to your account"), body


def passkey_removed() -> tuple[str, str]:
    """The subject and text of the mail that says a passkey was removed."""
    body = _(
        "Hello,\n\n"
        "A passkey was removed from your Propolis account. You can still sign in with a code sent by email.\n\n"
        "Was it not you? Sign in, open “My page”, then “Where you are signed in”, and sign out everywhere else."
    )
    return _("A passkey was removed from your account"), body
