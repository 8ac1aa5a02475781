from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.steps.teams import words
from propolis.steps.teams.rules import RULE_MAX


class RuleForm(Form):
    text = forms.CharField(
        label=_("A rule, in one short sentence"),
        max_length=RULE_MAX,
        error_messages={"required": _("Write a rule first.")},
    )


class StarterForm(Form):
    rules = forms.MultipleChoiceField(
        label=_("Which of these would you like to start from?"),
        help_text=_("They go into the draft. Anyone can change them or take them out."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one, or write your own.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rules"].choices = [(str(n), one) for n, one in enumerate(words.ground_rules.STARTER)]

    def clean_rules(self) -> list[str]:
        """The sentences themselves: what people agree to is the words they saw."""
        return [str(words.ground_rules.STARTER[int(n)]) for n in self.cleaned_data["rules"]]


class PutForm(Form):
    review_on = DayField(
        label=_("When will we look at them again?"), help_text=_("Within a year. Half a year is a good start.")
    )


class WaiveForm(Form):
    why = words_box(_("Why do you go without?"), hint=_("Everyone can read this, for good."), rows=3)
