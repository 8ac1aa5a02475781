"""The questions that several forms ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.projects.words import PERSPECTIVE_HINTS, PERSPECTIVES, VISIBILITIES, VISIBILITY_HINTS


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


def perspective(label, help_text, missing, *, is_own: bool = True) -> forms.ChoiceField:
    """The five perspectives; the hints are for choosing one's own, so they say "I"."""
    hints = PERSPECTIVE_HINTS if is_own else None
    return choice(label, PERSPECTIVES, missing, hints=hints, help_text=help_text)


def visibility() -> forms.ChoiceField:
    """Members only, or everyone."""
    return choice(_("Who can read it?"), VISIBILITIES, _("Choose who can read it."), hints=VISIBILITY_HINTS)
