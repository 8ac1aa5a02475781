"""What people fill in about what there is to read."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.steps.teams.words.meetings import FORMATS


class PaperForm(Form):
    title = forms.CharField(label=_("What is there to read?"), max_length=120)
    formats = forms.MultipleChoiceField(
        label=_("How can people read or hear it?"),
        help_text=_("Look at what those who come need. Tick all that it will be there in."),
        choices=list(FORMATS.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    due_on = DayField(label=_("By which day will it be there?"))


class SharePaperForm(Form):
    where = words_box(
        _("Where do people find it?"),
        hint=_("An address, or who to ask for it. Say it for each format."),
        most=500,
        rows=3,
    )
