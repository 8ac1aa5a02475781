"""What is said when an answer is missing or does not fit. Every message names the question."""

from django import forms
from django.utils.translation import gettext as _

from propolis.design.forms.days import DayField


class Named(str):
    """A sentence that names its question. Figures are filled in later and leave the label alone, percent signs too."""

    def __new__(cls, words: str, label: str):
        named = super().__new__(cls, words.replace("{label}", label))
        named.words, named.label = words, label
        return named

    def __mod__(self, figures) -> str:
        return (self.words % figures).replace("{label}", self.label)


def kind_messages(field: forms.Field, label: str) -> dict[str, Named]:
    """Django's error codes -> our sentences, for one field with this label."""
    sentences = {"required": _missing(field), "invalid": _odd(field)} | _of_files() | _with_figures()
    return {code: Named(words, label) for code, words in sentences.items()}


def _missing(field: forms.Field) -> str:
    if isinstance(field, DayField):
        return _("Write the day, the month and the year for “{label}”")
    if isinstance(field, forms.BooleanField):
        return _("Tick “{label}” to go on")
    if isinstance(field, forms.MultipleChoiceField):
        return _("Choose at least one answer for “{label}”")
    if isinstance(field, forms.ChoiceField):
        return _("Choose an answer for “{label}”")
    if isinstance(field, forms.FileField):
        return _("Choose a file for “{label}”")
    return _("Write an answer for “{label}”")


def _odd(field: forms.Field) -> str:
    if isinstance(field, forms.EmailField):
        return _("“{label}” must be an email address, like name@example.com")
    if isinstance(field, forms.URLField):
        return _("“{label}” must be a web address, like https://example.com")
    if isinstance(field, forms.IntegerField):
        return _("“{label}” must be a whole number, like 15")
    if isinstance(field, forms.DecimalField | forms.FloatField):
        return _("“{label}” must be a number, like 15 or 2.50")
    return _("“{label}” has an answer we cannot read. Write it again")


def _of_files() -> dict[str, str]:
    return {
        "missing": _("Choose a file for “{label}”"),
        "empty": _("The file for “{label}” has nothing in it. Choose another file"),
        "invalid_list": _("Choose your answers for “{label}” again"),
    }


def _with_figures() -> dict[str, str]:
    return {
        "max_length": _("“{label}” must be %(limit_value)d characters or fewer. You have used %(show_value)d"),
        "min_length": _("“{label}” must be %(limit_value)d characters or more. You have used %(show_value)d"),
        "max_value": _("“{label}” must be %(limit_value)s or less"),
        "min_value": _("“{label}” must be %(limit_value)s or more"),
        "max_digits": _("“{label}” is too long a number. Use %(max)s digits or fewer"),
        "max_whole_digits": _("“{label}” is too big. Use %(max)s digits or fewer before the point"),
        "max_decimal_places": _("“{label}” can have %(max)s digits after the point, and no more"),
        "invalid_choice": _("Choose one of the answers given for “{label}”"),
        "part-missing": _("Write the day, the month and the year for “{label}”"),
        "not-a-day": _("“{label}” must be a real day, like 27 3 2026"),
    }
