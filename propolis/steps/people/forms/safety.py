"""What people fill in to keep each other safe; input in, clean values out."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.projects.forms.fields import choice
from propolis.steps.people import words


class _ChooseMember(Form):
    """A form that begins with choosing someone. people: (member, how the page names them) each."""

    member = forms.ChoiceField(
        label="", widget=forms.RadioSelect, error_messages={"required": _("Choose someone from the list.")}
    )

    def __init__(self, *args, people: Iterable, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {member.pk: member for member, _label in people}
        self.fields["member"].choices = [(member.pk, label) for member, label in people]

    def clean_member(self):
        return self.by_id[self.cleaned_data["member"]]


class LeadForm(_ChooseMember):
    contact = words_box(
        _("How can people reach them?"),
        _("For example: ring 0123 456 789 on weekdays, or knock at room 4."),
        _("Say how people can reach them."),
        most=300,
        rows=2,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["member"].label = _("Whom can people tell when something is wrong?")


class StandingForm(_ChooseMember):
    kind = choice(
        _("Why may you speak for them?"),
        words.standings.KINDS,
        _("Choose why you may speak for them."),
        hints=words.standings.KIND_HINTS,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["member"].label = _("Whom do you speak for?")
