"""What people fill in about what will be done; input in, clean values out."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.kit.words import sentence
from propolis.steps.delivery.rules import LINK_MAX, can_link


def only_web(link: str) -> None:
    """Refuses a link that a browser could run as code."""
    verdict = can_link(link)
    if not verdict:
        raise ValidationError(sentence(verdict))


def link_field(label) -> forms.CharField:
    """A box for an address on the web; it can be left empty."""
    hint = _("The whole address, starting with https://. Link only to things that everyone here may see.")
    attributes = {"inputmode": "url", "autocomplete": "off", "spellcheck": "false"}
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=LINK_MAX,
        required=False,
        validators=[only_web],
        widget=forms.TextInput(attrs=attributes),
    )


class CommitmentForm(Form):
    text = words_box(
        _("What will we do?"),
        hint=_("One thing, in a short sentence. You can write another one afterwards."),
        most=500,
        rows=3,
    )
    due_on = DayField(label=_("By when?"))


class KeepForm(Form):
    what = words_box(_("What was done?"), hint=_("Say what people can see or feel now that it is done."))
    link = link_field(_("Is there something to show it?"))


class NotKeptForm(Form):
    why = words_box(_("Why was it not kept?"), hint=_("People who asked for this will read your words."))


class ActionForm(Form):
    text = words_box(_("What will be done?"), hint=_("One piece of work, in a short sentence."), most=500, rows=3)
    due_on = DayField(label=_("By when?"))
    owners = forms.MultipleChoiceField(
        label=_("Who will do it?"),
        help_text=_("Ask them first. It is best done by people from more than one perspective."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args, owners, **kwargs):
        """owners: (member, how the page names them) each."""
        super().__init__(*args, **kwargs)
        self.by_id = {member.pk: member for member, _label in owners}
        self.fields["owners"].choices = [(member.pk, label) for member, label in owners]

    def clean_owners(self):
        return [self.by_id[pk] for pk in self.cleaned_data["owners"]]


class MoveForm(Form):
    """Only a button: most moves speak for themselves."""


class StopForm(Form):
    why = words_box(_("Why does it stop?"), hint=_("People will read this."), rows=3)


class UpdateForm(Form):
    text = words_box(_("How is it going?"), hint=_("Say what has happened, what helps and what is in the way."))
    link = link_field(_("Is there something to show it?"))
