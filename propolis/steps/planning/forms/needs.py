"""Voicing and picking needs, and writing goals."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.planning.rules import WORDS_MAX


class VoiceNeed(Form):
    """A need in someone's own words."""

    words = words_box(
        _("What is needed?"),
        _("Say what is needed, not how to do it. For example: to sleep through the night."),
        _("Say in a few words what is needed."),
        most=WORDS_MAX,
    )


class _Tick(forms.MultipleChoiceField):
    widget = forms.CheckboxSelectMultiple


class PickNeed(VoiceNeed):
    """A need, and the statements it is picked from."""

    statements = _Tick(
        label=_("Which statements say so?"),
        error_messages={
            "required": _("Pick at least one statement."),
            "invalid_choice": _("Pick statements from the list."),
        },
    )
    field_order = ("statements", "words")

    def __init__(self, *args, statements, **options):
        super().__init__(*args, **options)
        self.fields["statements"].choices = statements


class WriteGoal(Form):
    """What should become true, how people will know, and the needs it answers."""

    text = words_box(
        _("What should become true?"),
        _("One sentence about people's lives, in words everyone knows."),
        _("Say what should become true."),
        most=WORDS_MAX,
        rows=3,
    )
    how_we_will_know = words_box(
        _("How will we know?"),
        _("What you will see, hear or count when it is true."),
        _("Say how you will know."),
        most=WORDS_MAX,
        rows=3,
    )
    needs = _Tick(
        label=_("Which needs does it answer?"),
        error_messages={
            "required": _("Pick at least one need that this goal answers."),
            "invalid_choice": _("Pick needs from the list."),
        },
    )

    def __init__(self, *args, needs, **options):
        super().__init__(*args, **options)
        self.fields["needs"].choices = needs
