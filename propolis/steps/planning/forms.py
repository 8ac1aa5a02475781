"""What people type when they plan, made clean."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.planning import words
from propolis.steps.planning.disclosure import FLOOR
from propolis.steps.planning.polis_files.unpacking import LIMIT
from propolis.steps.planning.rules import STATEMENT_MAX, WORDS_MAX


def _one_of(label, choices, initial, help_text="") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=list(choices.items()), initial=initial, widget=forms.RadioSelect
    )


def _title() -> forms.CharField:
    return forms.CharField(
        label=_("What is it called?"),
        help_text=_("A few words that people will know it by."),
        max_length=120,
        error_messages={"required": _("Type a name for the conversation.")},
    )


def _question(help_text) -> forms.CharField:
    return words_box(_("What is the question?"), help_text, _("Type the question."), most=WORDS_MAX, rows=2)


class OpenConversation(Form):
    """A question, and how answers to it are gathered and shown."""

    title = _title()
    question = _question(_("Ask one open question. For example: what would make nights on the ward better?"))
    moderation = _one_of(_("When do new statements appear?"), words.MODERATIONS, "after")
    release = _one_of(_("When can people see what others answered?"), words.RELEASES, "at-close")
    floor = _one_of(
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


class ImportConversation(Form):
    """Two files of a conversation held elsewhere, and whose they are."""

    title = _title()
    question = _question(_("The question people were asked."))
    votes = forms.FileField(
        label=_("The file of votes"),
        help_text=_("Often called votes.csv. It can be packed with gzip."),
        error_messages={"required": _("Choose the file of votes.")},
    )
    statements = forms.FileField(
        label=_("The file of statements"),
        help_text=_("Often called comments.csv or statements.csv. Take both files from the same export."),
        error_messages={"required": _("Choose the file of statements.")},
    )
    licence = _one_of(_("What may others do with this data?"), words.LICENCES, None)
    attribution = words_box(
        _("Whose data is it?"),
        _("Paste the words its owners ask for, and where it comes from. We show them beside the data."),
        _("Say whose data it is."),
    )

    def clean_votes(self):
        return _not_too_big(self.cleaned_data["votes"])

    def clean_statements(self):
        return _not_too_big(self.cleaned_data["statements"])


def _not_too_big(file):
    if file.size > LIMIT:
        raise forms.ValidationError(_("This file is too big. It can hold 64 MB."))
    return file


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
