"""Ways through the door, as the tests of this room walk them."""

import re

from django.core import mail
from django.urls import reverse

EMAIL = "ana@example.org"


def ask(client, email: str = EMAIL, **data):
    """Ask for a code."""
    return client.post(reverse("account_login"), {"email": email} | data)


def newest_code() -> str:
    """The code in the newest mail."""
    return re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.outbox[-1].body, re.MULTILINE).group()


def type_code(client, code: str, **data):
    """Type a code on the second page."""
    return client.post(reverse("account_confirm_login_code"), {"code": code} | data)


def sign_in(client, email: str = EMAIL, **data):
    """The whole way: ask, read the mail, type the code."""
    ask(client, email, **data)
    return type_code(client, newest_code(), **data)


def is_signed_in(client) -> bool:
    """Whether this browser is somebody now."""
    return "_auth_user_id" in client.session
