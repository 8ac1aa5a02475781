"""The mail server, from one address."""

from urllib.parse import SplitResult, unquote, urlsplit

from propolis.site.settings.environment import SettingTrouble

PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
EXPECTED = "PROPOLIS_MAIL_URL must look like smtp+tls://name:password@host:587"


def transport(url: str) -> dict:
    """Django's mail settings for smtp://, smtp+tls:// or smtps://; with no address, mail is kept in the outbox folder.

    Raises SettingTrouble for anything else.
    """
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname:
        raise SettingTrouble(EXPECTED)
    return {
        "OUTBOX_TRANSPORT": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": _port(parts) or PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port
    except ValueError:  # its own message would print a part of the address
        raise SettingTrouble(EXPECTED) from None
