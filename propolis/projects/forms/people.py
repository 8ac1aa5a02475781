"""Coming in, choosing what to speak from, and naming who chairs."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.accounts.cards import tidy
from propolis.design.forms import Form
from propolis.projects.forms import fields


class TypeCode(Form):
    """The code from a letter; spaces, hyphens and capitals do not matter."""

    code = forms.CharField(
        label=_("The code in your letter"),
        help_text=_("12 letters and numbers, in groups of four."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Type the code in your letter.")},
    )

    def clean_code(self) -> str:
        code = tidy(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(self.fields["code"].error_messages["required"])
        return code


class Speak(Form):
    """What a person speaks from in this project."""

    perspective = fields.perspective(
        _("What do you speak from?"),
        _("Choose what fits best. You can change it later."),
        _("Choose what you speak from."),
    )


class NameCoChair(Form):
    """Who will chair the project with the one who chairs it now."""

    member = forms.ChoiceField(
        label=_("Who will be the second co-chair?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose who will be the second co-chair."),
            "invalid_choice": _("Choose someone from the list."),
        },
    )

    def __init__(self, *args, candidates, **options):
        super().__init__(*args, **options)
        self.fields["member"].choices = candidates
