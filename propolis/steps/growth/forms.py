"""What people fill in to help each other; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.growth.words import OFFERS


class QuestionForm(Form):
    text = words_box(
        _("What would you like to know?"),
        hint=_("Ask one thing. Everyone in the project can read it and answer."),
        most=500,
        rows=3,
    )


class AnswerForm(Form):
    text = words_box(_("What do you know about it?"), hint=_("Say what you have seen or lived. A few words help."))


class OfferForm(Form):
    kind = forms.ChoiceField(label=_("What do you offer?"), choices=list(OFFERS.items()), widget=forms.RadioSelect)
    words = words_box(
        _("Say it in your own words"),
        hint=_("For example: I have cared for my dad at home. I can show you how we read the monthly figures."),
        most=500,
        rows=3,
    )


class AskForm(Form):
    words = words_box(
        _("A few words to them"),
        hint=_("Only they read this. Say what you hope for, and how you like to be in touch."),
        most=1000,
    )


class NothingToFill(Form):
    """Only a button."""
