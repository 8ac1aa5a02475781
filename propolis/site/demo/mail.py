"""The emails that the worked example would have sent, read from the folder they are kept in."""

import email
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

BETWEEN = b"-" * 79  # what Django writes after each message in a file


@dataclass(frozen=True)
class Mail:
    """One email, as text."""

    to: str
    subject: str
    sent: str
    text: str


def mails(folder: Path) -> list[Mail]:
    """Every email in the folder, newest first."""
    files = sorted(folder.glob("*.log"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    return [mail for file in files for mail in reversed(in_file(file.read_bytes()))]


def in_file(data: bytes) -> list[Mail]:
    """The emails in one file, oldest first."""
    parts = data.split(BETWEEN + b"\n")
    return [_mail(email.message_from_bytes(part, policy=default)) for part in parts if part.strip()]


def _mail(message: EmailMessage) -> Mail:
    body = message.get_body(preferencelist=("plain",))
    text = body.get_content() if body else ""
    return Mail(str(message["To"]), str(message["Subject"]), str(message["Date"]), text.strip())
