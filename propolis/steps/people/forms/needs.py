"""What people fill in about what they need; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.people.words import KINDS, SETS


class NeedsForm(Form):
    """One list of ticks for each set; nothing has to be ticked."""

    def __init__(self, *args, chosen=(), **kwargs):
        """chosen: the kinds that are needed now."""
        super().__init__(*args, **kwargs)
        for code, words in SETS.items():
            kinds = KINDS[code]
            self.fields[code] = forms.MultipleChoiceField(
                label=words,
                choices=list(kinds.items()),
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[kind for kind in kinds if kind in chosen],
            )

    @property
    def kinds(self) -> set[str]:
        """What is ticked, in all sets."""
        return {kind for code in SETS for kind in self.cleaned_data[code]}


class NeedForm(Form):
    words = words_box(
        _("Say more, in your own words"),
        hint=_("Say what you need and not why. For example: 20 point print on yellow paper."),
        most=300,
        rows=3,
        required=False,
    )


class NothingToFill(Form):
    """Only a button."""
