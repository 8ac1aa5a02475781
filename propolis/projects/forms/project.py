"""Starting a project, promising influence, and setting how it works."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.projects.forms import fields
from propolis.projects.forms.fields import choice
from propolis.projects.words import LANGUAGES, LEVEL_HINTS, LEVELS, NATIONS


class Start(Form):
    """What a new project is about, and what the person starting it speaks from."""

    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("A few words that people will know it by. You can use everyday words."),
        max_length=120,
        error_messages={"required": _("Type a name for the project.")},
    )
    purpose = words_box(
        _("What is it for?"),
        _("Say what should get better, and for whom. People read this before they join."),
        _("Say what the project is for."),
    )
    level = choice(
        _("What will you change together?"),
        LEVELS,
        _("Choose what you will change together."),
        hints=LEVEL_HINTS,
    )
    perspective = fields.perspective(
        _("What do you speak from?"),
        _("You may have more than one. Choose the one you bring to this project. You can change it later."),
        _("Choose what you speak from."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Which languages will you work in?"),
        choices=list(LANGUAGES.items()),
        initial=["en"],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one language.")},
    )
    nation = choice(
        _("Where is it?"),
        NATIONS,
        _("Choose where it is."),
        help_text=_("We use this to know the bank holidays, so that notice is counted in working days."),
        initial="ENG",
    )
    visibility = fields.visibility()


class MakePromise(Form):
    """What people can change, what they cannot, who has the final say, and what is promised."""

    is_open = words_box(
        _("What can people change?"),
        _("What is open: for example the times, the rooms, how staff are trained."),
        _("Say what people can change."),
    )
    is_fixed = words_box(
        _("What is fixed?"),
        _("What nobody here can change, and why: for example the law, or a budget that is spent."),
        _("Say what is fixed. If nothing is, write that."),
    )
    final_say = forms.CharField(
        label=_("Who has the final say?"),
        help_text=_("A role or a group, not a name: for example the members of this project, or the trust board."),
        max_length=200,
        error_messages={"required": _("Say who has the final say.")},
    )
    final_say_why = words_box(_("Why do they have it?"), "", _("Say why they have the final say."), rows=3)
    commits = words_box(
        _("What does the organisation promise?"),
        _("Time, money, people, and when it will answer. If no organisation is part of this, write what you promise."),
        _("Say what is promised."),
    )


class Ways(Form):
    """How much notice a decision needs, how many must answer, and who can read the project."""

    notice_days = forms.IntegerField(
        label=_("How many working days of notice?"),
        help_text=_("How long people have to read a proposal before they are asked. 0 to 20 days."),
        min_value=0,
        max_value=20,
        error_messages={
            "required": _("Type a number of days, from 0 to 20."),
            "invalid": _("Type the days as a number, such as 5."),
            "min_value": _("Notice cannot be less than 0 days."),
            "max_value": _("Notice cannot be more than 20 days."),
        },
    )
    quorum_percent = forms.IntegerField(
        label=_("How many must answer, out of every 100?"),
        help_text=_("Counted for each perspective by itself, so no side can decide alone. 1 to 100."),
        min_value=1,
        max_value=100,
        error_messages={
            "required": _("Type a number, from 1 to 100."),
            "invalid": _("Type a whole number, such as 50."),
            "min_value": _("At least 1 in 100 must answer."),
            "max_value": _("No more than 100 in 100 can answer."),
        },
    )
    visibility = fields.visibility()
