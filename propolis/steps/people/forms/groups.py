"""What people fill in about groups that should have a say; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.projects.forms.fields import choice, perspective
from propolis.steps.people import words


def _level(label, levels: dict, missing) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[(level, f"{level}. {said}") for level, said in levels.items()],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": missing},
    )


class GroupForm(Form):
    name = forms.CharField(
        label=_("Which group is it?"),
        help_text=_("A group, never a person. For example: people who go home to an empty flat."),
        max_length=120,
        error_messages={"required": _("Say which group it is.")},
    )
    perspective = perspective(
        _("What would they speak from?"), "", _("Choose what they would speak from."), is_own=False
    )
    affected = _level(_("How much does it touch them?"), words.groups.AFFECTED, _("Choose how much it touches them."))
    influence = _level(
        _("How much of a say have they had so far?"), words.groups.INFLUENCE, _("Choose how much of a say they have.")
    )
    why = words_box(_("Why do you see it like this?"), "", _("Say why you see it like this."), most=1000, rows=3)
    served = words_box(
        _("What do we know of them here?"),
        _("For example: most live alone, and many have no phone."),
        most=1000,
        rows=3,
        required=False,
    )
    how_many = forms.IntegerField(
        label=_("About how many are they?"),
        help_text=_("Among the people this service is for. Leave it out if nobody knows."),
        min_value=1,
        max_value=100_000_000,
        required=False,
    )
    how_many.box_width = "10"
    source = forms.CharField(
        label=_("Where does the number come from?"),
        help_text=_("For example: ward list, April 2026."),
        max_length=300,
        required=False,
    )


class SeatForm(Form):
    seat = choice(
        _("Is someone from this group here?"),
        words.groups.SEATS,
        _("Choose what you know."),
        help_text=_("Never say who. People say for themselves what they speak from."),
    )


class CameForm(Form):
    came = choice(_("What came of it?"), words.groups.CAME, _("Choose what came of it."), initial="nothing")
    joined = forms.IntegerField(
        label=_("How many joined?"),
        help_text=_("Only if someone joined."),
        min_value=0,
        max_value=1000,
        required=False,
    )

    def clean_joined(self) -> int:
        """Left out is nobody."""
        return self.cleaned_data["joined"] or 0


class OutreachForm(CameForm):
    what = words_box(
        _("What was done?"),
        _("For example: we had tea with the tenants on a Tuesday, and left letters."),
        _("Say what was done to reach them."),
        most=500,
        rows=3,
    )
    on_day = DayField(label=_("On which day?"))
    field_order = ("what", "on_day", "came", "joined")
