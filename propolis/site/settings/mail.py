"""The mail server, from one address."""

from urllib.parse import unquote, urlsplit


class MailTrouble(ValueError):
    """PROPOLIS_MAIL_URL cannot be read."""


def transport(url: str) -> dict:
    """Django's mail settings for smtp://, smtp+tls:// or smtps://; with no address, mail is kept in the outbox folder.

    Raises MailTrouble for anything else.
    """
    if not url:
        return {}
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtp+tls", "smtps") or not parts.hostname:
        raise MailTrouble("PROPOLIS_MAIL_URL must look like smtp+tls://name:password@host:587")
    return {
        "OUTBOX_TRANSPORT": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
    }
