"""The questions that several forms ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import words_box
from propolis.steps.planning.rules import WORDS_MAX


def one_of(label, choices, initial, help_text="") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=list(choices.items()), initial=initial, widget=forms.RadioSelect
    )


def title() -> forms.CharField:
    return forms.CharField(
        label=_("What is it called?"),
        help_text=_("A few words that people will know it by."),
        max_length=120,
        error_messages={"required": _("Type a name for the conversation.")},
    )


def question(help_text) -> forms.CharField:
    return words_box(_("What is the question?"), help_text, _("Type the question."), most=WORDS_MAX, rows=2)
