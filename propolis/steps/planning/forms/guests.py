"""Letting people answer without an account."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form
from propolis.projects.words import PERSPECTIVES
from propolis.steps.planning import words
from propolis.steps.planning.forms.fields import one_of
from propolis.steps.planning.rules import PASSES_AT_ONCE


class LetGuestsIn(Form):
    """Who may answer besides members."""

    guests = one_of(_("Who can answer?"), words.GUESTS, "none")


class MakePasses(Form):
    """How many slips to print."""

    number = forms.IntegerField(
        label=_("How many slips?"),
        help_text=_("One for each person. You can make more later."),
        min_value=1,
        max_value=PASSES_AT_ONCE,
        initial=20,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Type a whole number from 1 to 100.")
        ),
    )


class StartAsGuest(Form):
    """What a guest speaks from, if they want to say."""

    perspective = forms.ChoiceField(
        label=_("What do you speak from?"),
        help_text=_("You need not say. It is shown only together with at least 4 others."),
        choices=[*PERSPECTIVES.items(), ("", _("I would rather not say"))],
        widget=forms.RadioSelect,
        required=False,
    )
