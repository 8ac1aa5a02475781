"""The questions that several forms ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.projects.words import PERSPECTIVE_HINTS, PERSPECTIVES, VISIBILITIES, VISIBILITY_HINTS


def longest(model, field: str) -> int:
    """How many characters the table holds."""
    return model._meta.get_field(field).max_length


def text(model, field: str, label, help_text, missing, rows: int = 4) -> forms.CharField:
    """A box for some lines of text, as long as the table holds."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=longest(model, field),
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": missing},
    )


def choice(label, choices: dict, missing, *, hints: dict | None = None, **options) -> forms.ChoiceField:
    """One answer among a few, each with a few words on what it means."""
    field = forms.ChoiceField(
        label=label,
        choices=list(choices.items()),
        widget=forms.RadioSelect,
        error_messages={"required": missing},
        **options,
    )
    field.hints = hints or {}
    return field


def perspective(label, help_text="") -> forms.ChoiceField:
    """The five perspectives."""
    missing = _("Choose what you speak from.")
    return choice(label, PERSPECTIVES, missing, hints=PERSPECTIVE_HINTS, help_text=help_text)


def visibility() -> forms.ChoiceField:
    """Members only, or everyone."""
    return choice(_("Who can read it?"), VISIBILITIES, _("Choose who can read it."), hints=VISIBILITY_HINTS)
