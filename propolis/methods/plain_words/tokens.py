"""Cuts a sentence into words."""

import re

# Letters of any script and figures, with an accent that comes as a sign of its own. Every repeat is possessive (++ or
# *+): it never gives back what it took, so that no text, however odd, takes longer than its length.
CORE = r"[^\W_]++(?:[\u0300-\u036f]++[^\W_]*+)*+"
JOINT = (
    r"(?:[-‐‑'’ʼ&@+_]"  # co-production, it's, A&E, an email address
    r"|(?<=\d)[,:.](?=\d)"  # 1,000 and 10:30 and 3.5
    r"|\.(?=[a-z0-9]|[A-Z](?![a-z])|[\w.+-]{1,64}@))"  # e.g., N.H.S., nhs.uk, Jo.Smith@
)
ADDRESS = r"(?:://\S++|/(?:(?<=\.[a-z]{2}/)|(?<=\.[a-z]{3}/)|(?<=\.[a-z]{4}/))\S*+)?+"  # after https or nhs.uk
WORD = re.compile(rf"{CORE}(?:(?=\S)(?:{JOINT}{CORE})*+{ADDRESS})?+")  # most words end at a space: looked at first


def words(text: str) -> list[str]:
    """Every word of a text. A figure is one, and so are a web address, an email address and a hyphenated word."""
    return WORD.findall(text)
