"""What people fill in about meetings; input in, clean values out."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.projects.sides import PERSPECTIVES
from propolis.projects.words import PERSPECTIVES as PERSPECTIVE_WORDS
from propolis.steps.teams.words.meetings import ANSWERS, KINDS, SETTLED


class TimeForm(Form):
    """A day and a time where the project is, as one moment."""

    day = DayField(label=_("Which day?"))
    at_time = forms.TimeField(
        label=_("At what time does it start?"),
        help_text=_("For example, 10:30 or 14:00."),
        input_formats=["%H:%M", "%H.%M", "%H"],
        widget=forms.TextInput(attrs={"inputmode": "text", "autocomplete": "off"}),
        error_messages={"invalid": _("Write the time as hours and minutes, such as 10:30.")},
    )

    def __init__(self, *args, time_zone: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.time_zone = ZoneInfo(time_zone)

    def clean(self):
        values = super().clean()
        day, at = values.pop("day", None), values.pop("at_time", None)
        if day is not None and isinstance(at, time):
            values["starts_at"] = datetime.combine(day, at, tzinfo=self.time_zone)
        return values


PLACE = {
    "label": _("Where, and how can people join from home?"),
    "hint": _("The room and how to get there, and a phone number or a link."),
    "most": 500,
    "rows": 3,
}


class MeetingForm(TimeForm):
    kind = forms.ChoiceField(
        label=_("What kind of meeting is it?"), choices=list(KINDS.items()), widget=forms.RadioSelect
    )
    title = forms.CharField(label=_("Give it a short name"), max_length=120)
    purpose = words_box(_("What is it for?"), hint=_("So that people can see if it is worth their time."), most=1000)
    minutes = forms.IntegerField(
        label=_("How many minutes does it take, with breaks?"), min_value=1, max_value=7 * 24 * 60, initial=90
    )
    place = words_box(PLACE["label"], hint=PLACE["hint"], most=PLACE["most"], rows=PLACE["rows"])
    asked = forms.MultipleChoiceField(
        label=_("Who is asked?"),
        help_text=_("Everyone is ticked. Take out whoever it does not concern."),
        widget=forms.CheckboxSelectMultiple,
    )
    field_order = ["kind", "title", "purpose", "day", "at_time", "minutes", "place", "asked"]

    def __init__(self, *args, people, **kwargs):
        """people: (member, how the page names them) each."""
        super().__init__(*args, **kwargs)
        self.by_id = {member.pk: member for member, _words in people}
        self.fields["asked"].choices = [(member.pk, words) for member, words in people]
        self.fields["asked"].initial = list(self.by_id)

    def clean_asked(self):
        return [self.by_id[pk] for pk in self.cleaned_data["asked"]]


class ChangeTimeForm(TimeForm):
    place = words_box(PLACE["label"], hint=PLACE["hint"], most=PLACE["most"], rows=PLACE["rows"])
    field_order = ["day", "at_time", "place"]


class CallOffForm(Form):
    why = words_box(_("Why is it called off?"), hint=_("People who were asked will read this."), most=1000, rows=3)


class ComingForm(Form):
    answer = forms.ChoiceField(label=_("Will you come?"), choices=list(ANSWERS.items()), widget=forms.RadioSelect)
    brings_supporter = forms.BooleanField(label=_("Someone comes with me to support me"), required=False)


class SettleForm(Form):
    to = forms.ChoiceField(label=_("What is arranged?"), choices=list(SETTLED.items()), widget=forms.RadioSelect)
    words = words_box(
        _("Say how, or why not"),
        hint=_("The person reads this. If it cannot be met, talk to them first."),
        most=500,
        rows=3,
    )


class GoWithoutForm(Form):
    words = words_box(_("Anything to add?"), hint=_("You can leave this empty."), most=500, rows=3, required=False)


class ItemForm(Form):
    text = words_box(_("What do you want to talk about?"), most=300, rows=2)
    minutes = forms.IntegerField(label=_("How many minutes does it need?"), min_value=1, max_value=24 * 60, initial=10)


class NoteForm(Form):
    text = words_box(_("What was said or agreed?"), hint=_("One thing at a time. Leave out who said it."))
    is_to_do = forms.BooleanField(label=_("This is something to do"), required=False)


class HeldForm(Form):
    there = forms.MultipleChoiceField(label=_("Who was there?"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, asked, **kwargs):
        """asked: (place on the list, how the page names them) each; who said they would come is ticked."""
        super().__init__(*args, **kwargs)
        self.by_id = {one.pk: one for one, _words in asked}
        self.fields["there"].choices = [(one.pk, words) for one, words in asked]
        self.fields["there"].initial = [one.pk for one, _words in asked if one.answer == "yes"]

    def clean_there(self):
        return [self.by_id[pk] for pk in self.cleaned_data["there"]]


class TurnsForm(Form):
    """One number for each perspective; what is left empty is not noted."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for code in PERSPECTIVES:
            self.fields[code] = forms.IntegerField(
                label=PERSPECTIVE_WORDS[code], min_value=0, max_value=1000, required=False
            )

    def clean(self):
        values = super().clean()
        return {"turns": {code: turns for code, turns in values.items() if turns is not None}}


class NothingToFill(Form):
    """Only a button."""
