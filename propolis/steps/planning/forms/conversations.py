"""Asking a question, saying something, and answering."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.planning import words
from propolis.steps.planning.disclosure import FLOOR
from propolis.steps.planning.forms.fields import one_of, question, title
from propolis.steps.planning.rules import STATEMENT_MAX, WORDS_MAX


class OpenConversation(Form):
    """A question, and how answers to it are gathered and shown."""

    title = title()
    question = question(_("Ask one open question. For example: what would make nights on the ward better?"))
    moderation = one_of(_("When do new statements appear?"), words.MODERATIONS, "after")
    release = one_of(_("When can people see what others answered?"), words.RELEASES, "at-close")
    floor = one_of(
        _("How many people must a number stand for before it is shown?"),
        words.FLOORS,
        FLOOR,
        _("More people means that nobody can be picked out. It is never fewer than 5."),
    )

    def clean_floor(self) -> int:
        return int(self.cleaned_data["floor"])


class AddStatement(Form):
    """One statement."""

    text = words_box(
        _("Add a statement"),
        _("Say one thing that others can agree or disagree with. Do not name people."),
        _("Write a statement first."),
        most=STATEMENT_MAX,
        rows=3,
    )


class SuggestWording(Form):
    """The words of a statement, mended."""

    text = words_box(
        _("How should it read?"),
        _("Put a slip right. Do not change what it says."),
        _("Type how it should read."),
        most=STATEMENT_MAX,
        rows=3,
    )


class GiveAnswer(Form):
    """Agree, disagree or pass."""

    value = forms.TypedChoiceField(
        label=_("Your answer"),
        choices=[("1", ""), ("-1", ""), ("0", "")],
        coerce=int,
        widget=forms.HiddenInput,
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose agree, disagree or pass.")),
    )


class HideStatement(Form):
    """Why a statement should not be on show."""

    why = forms.ChoiceField(
        label=_("Why should it be hidden?"),
        help_text=_("The person who wrote it sees what you say here."),
        choices=list(words.WHY_HIDE.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )
    why_text = words_box(
        _("Say it in your own words"),
        _("Say what would make it fit to show."),
        _("Say why, so that the person can write it anew."),
        most=WORDS_MAX,
        rows=3,
    )
    rule = forms.TypedChoiceField(
        label=_("Which ground rule does it break?"),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, rules=(), **kwargs):
        """rules: the ground rules that were agreed here, each with its number."""
        super().__init__(*args, **kwargs)
        numbered = [
            (number, _("Rule %(number)s: %(text)s") % {"number": number, "text": text}) for number, text in rules
        ]
        self.fields["rule"].choices = [("", _("None of them")), *numbered]
        if not numbered:
            del self.fields["rule"]
