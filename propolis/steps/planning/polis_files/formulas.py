"""Keeping a table program from running somebody's words as a formula.

A cell that begins with =, +, - or @ is worked out when the file is opened, and can send what stands beside it away.
With an apostrophe before it, it is text. Source: OWASP, CSV injection.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@]")
_GUARDED = re.compile(r"'+[=+\-@]")


def guarded(text: str) -> str:
    """The text as it leaves: one apostrophe more before what would be a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The text as it was before it left: exactly what `guarded` was given."""
    return text[1:] if _GUARDED.match(text) else text
