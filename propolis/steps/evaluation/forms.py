"""What people fill in about what changed; input in, clean values out."""

from dataclasses import fields

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.steps.delivery.forms import link_field
from propolis.steps.evaluation.rules import Finding
from propolis.steps.evaluation.words import KINDS


class OutcomeForm(Form):
    kind = forms.ChoiceField(label=_("What changed?"), choices=list(KINDS.items()), widget=forms.RadioSelect)
    text = words_box(
        _("Say it in your own words"), hint=_("What is different for people now, and for whom?"), most=1000
    )
    how_we_know = words_box(
        _("How do we know?"),
        hint=_("For example: someone told us, we asked people, or we counted. A story counts too."),
        most=1000,
        rows=3,
    )
    seen_on = DayField(label=_("When was it seen?"))
    link = link_field(_("Is there something to show it?"))

    @property
    def finding(self) -> Finding:
        """What was filled in, once it is known to be clean."""
        return Finding(**{one.name: self.cleaned_data[one.name] for one in fields(Finding)})


class NoteForm(OutcomeForm):
    commitment = forms.ChoiceField(label=_("Which commitment does it come from?"), widget=forms.RadioSelect)
    field_order = ["commitment"]

    def __init__(self, *args, commitments, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {one.pk: one for one in commitments}
        self.fields["commitment"].choices = [(one.pk, one.text) for one in commitments]

    def clean_commitment(self):
        return self.by_id[self.cleaned_data["commitment"]]


class CorrectForm(OutcomeForm):
    why = words_box(_("Why do you correct it?"), hint=_("The words from before stay to be read."), most=1000, rows=3)
