"""What people fill in about a draw."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box


class AskDrawForm(Form):
    plan = words_box(
        _("How, where and when will the number be drawn in public?"),
        hint=_("For example: Three ten-sided dice, thrown at the library on 3 May at 2pm. Anyone can come and watch."),
        missing=_("Say how the number will be drawn in public."),
        most=1000,
        rows=3,
    )


class SeedForm(Form):
    seed = forms.CharField(
        label=_("What was drawn?"),
        help_text=_("Type what the dice or the balls showed, with a blank between. For example: 4 7 2"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
