"""What may stand in a text that a person typed."""

import unicodedata
from collections.abc import Callable

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _


def refuse_hidden_characters(field: forms.CharField, label: str) -> Callable[[str], None]:
    """A check for signs that cannot be seen or printed; they come from copying out of other programs.

    A text of several lines may hold line ends and tabs, a text of one line may not.
    """
    allowed = "\n\t" if isinstance(field.widget, forms.Textarea) else ""

    def check(text: str) -> None:
        if any(_is_hidden(sign) and sign not in allowed for sign in text):
            raise ValidationError(_hidden(label), code="hidden-characters")

    return check


def even_line_ends(text: str) -> str:
    """One sign for each line end, so that a limit counts what the person sees."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_hidden(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs")


def _hidden(label: str) -> str:
    words = _("“{label}” has a hidden character in it. Delete the text and type it again, or paste it as plain text")
    return words.replace("{label}", label)
