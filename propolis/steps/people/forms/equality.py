"""What people fill in about who they are, and what a co-chair chooses to ask."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form
from propolis.steps.people.categories import CategorySet, newest_sets

RATHER_NOT = "rather-not"


class EqualityForm(Form):
    """One question of the list after another; every one can be left out."""

    def __init__(self, *args, asked: CategorySet, **kwargs):
        super().__init__(*args, **kwargs)
        for one in asked.questions:
            self.fields[one.code] = forms.ChoiceField(
                label=one.words,
                choices=[*one.options.items(), (RATHER_NOT, _("I would rather not say"))],
                required=False,
                widget=forms.RadioSelect,
            )

    @property
    def answers(self) -> dict[str, str]:
        """By question, what was said; what was left out is not there."""
        return {code: said for code, said in self.cleaned_data.items() if said and said != RATHER_NOT}


class AskForm(Form):
    category_set = forms.ChoiceField(
        label=_("In which nation do most of you live?"),
        help_text=_("The lists follow the census of each nation."),
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["category_set"].choices = [(one.code, one.nation) for one in newest_sets()]
