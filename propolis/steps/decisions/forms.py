"""What people fill in about proposals; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box


class ProposalForm(Form):
    goal = forms.ChoiceField(label=_("Which goal does it serve?"), widget=forms.RadioSelect)
    title = forms.CharField(label=_("Give it a short name"), max_length=120)
    text = words_box(
        _("What do you propose?"),
        hint=_("Say what would be done, by whom, and from when. Use short sentences."),
        most=10_000,
        rows=8,
    )
    is_fixed = words_box(_("What is fixed?"), hint=_("Things the group cannot change: the law, money, safety."), rows=3)
    is_open = words_box(_("What is open?"), hint=_("Things the group can shape."), rows=3)
    is_ours = words_box(_("What is ours to decide?"), hint=_("Things the group decides and nobody else."), rows=3)
    final_say = forms.CharField(
        label=_("Who has the final say in law?"),
        help_text=_("A role, not a name: for example, the ward manager."),
        max_length=200,
    )
    review_on = DayField(
        label=_("When will it be looked at again?"), help_text=_("Within a year. Three months is a good start.")
    )

    def __init__(self, *args, goals, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["goal"].choices = [(goal.pk, goal.text) for goal in goals]
