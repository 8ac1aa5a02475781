"""The code on a sign-in card: how it is drawn, typed, kept and printed."""

import hashlib
import secrets

import segno
from django.utils.safestring import SafeString, mark_safe

from propolis.kit.ids import ALPHABET

LENGTH = 16
GROUP = 4


def new_code() -> str:
    """A fresh code of 16 characters: about 77 bits of chance, so it cannot be guessed."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def tidy(typed: str) -> str:
    """The code in what a person typed: capitals, spaces and hyphens do not matter."""
    return "".join(character for character in typed.lower() if character.isalnum())


def grouped(code: str) -> str:
    """The code as it is printed, in groups of four: `2b4d-6f8h-jkmn-pqrs`."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def digest(code: str) -> str:
    """What is kept instead of the code. Plain SHA-256 is enough for a secret drawn by chance at this length."""
    return hashlib.sha256(f"propolis-card\n{tidy(code)}".encode()).hexdigest()


def qr(address: str, *, title: str) -> SafeString:
    """A QR code as SVG, named for people who hear the page instead of seeing it; the page says how large it is."""
    drawing = segno.make(address, error="m")
    return mark_safe(drawing.svg_inline(border=4, title=title, svgclass="qr", lineclass=None, omitsize=True))
