"""What co-chairs fill in about an open call; input in, clean values out."""

from collections.abc import Sequence

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.kit.verdict import no
from propolis.kit.words import sentence
from propolis.methods.bad_input import BadInput
from propolis.methods.lottery import read_targets
from propolis.steps.people.rules import MOST_SEATS, Row
from propolis.steps.people.words.calls import RULES

ROWS = 10
EXAMPLE = "category,feature,min,max\nage,16-24,2,3\nage,25-64,5,7\nage,65+,3,4"


class CallForm(Form):
    title = forms.CharField(label=_("Give it a short name"), max_length=120)
    about = words_box(_("What is it about?"), hint=_("In plain words. Say what can change, and what cannot."))
    asked = words_box(_("What is asked of people?"), hint=_("How many meetings, where, when, and for how long."))
    offered = words_box(_("What do they get?"), hint=_("Pay, travel, child care, food, support."))
    who = words_box(_("Who can register?"), hint=_("For example, anyone over 16 who lives in Elm Lane."), most=1000)
    seats = forms.IntegerField(label=_("How many seats are there?"), min_value=1, max_value=MOST_SEATS)
    last_day = DayField(label=_("What is the last day to register?"))
    is_one_per_address = forms.BooleanField(
        label=_("Draw one person from each address at most"), required=False, help_text=_("Then we ask for addresses.")
    )
    rule = forms.ChoiceField(
        label=_("What makes the chances fair?"),
        choices=list(RULES.items()),
        widget=forms.RadioSelect,
        initial="leximin",
    )


class LastDayForm(Form):
    last_day = DayField(label=_("Until which day can people register now?"))


class QuestionForm(Form):
    """One question, and a table of its answers with how many seats each gets at least and at most."""

    category = forms.CharField(
        label=_("What do you ask?"),
        help_text=_("A few words, such as: age, area, or: what I speak from."),
        max_length=60,
    )

    def __init__(self, *args, rows: Sequence[Row] = (), **kwargs):
        """rows: the answers there are now."""
        super().__init__(*args, initial={"category": rows[0].category if rows else ""}, **kwargs)
        for place in range(1, ROWS + 1):
            self._add_row(place, rows[place - 1] if place <= len(rows) else None)

    def _add_row(self, place: int, row: Row | None) -> None:
        labels = (_now("Row %(n)s: answer"), _now("Row %(n)s: at least"), _now("Row %(n)s: at most"))
        answer, least, most = (words % {"n": place} for words in labels)
        feature = row.feature if row else ""
        self.add(f"feature_{place}", forms.CharField(label=answer, max_length=60, required=False, initial=feature))
        self.add(f"minimum_{place}", _number(least, row.minimum if row else None, required=False))
        self.add(f"maximum_{place}", _number(most, row.maximum if row else None, required=False))

    @property
    def table(self) -> list[list[BoundField]]:
        """The boxes, row by row."""
        return [[self[name] for name in _names(place)] for place in range(1, ROWS + 1)]

    def clean(self):
        values = super().clean()
        said = {place: [values.get(name) for name in _names(place)] for place in range(1, ROWS + 1)}
        given = {place: row for place, row in said.items() if row != ["", None, None]}
        for place, row in given.items():
            if None in row[1:] and not self.errors.keys() & set(_names(place)):
                self.add_error(f"minimum_{place}", _now("Row %(n)s: write both numbers.") % {"n": place})
        if self.errors:
            return {}
        return {"rows": [Row(place, values["category"], *row) for place, row in given.items()]}


class TargetsFileForm(Form):
    targets = forms.FileField(
        label=_("The file of targets"),
        help_text=_("A CSV file with the columns category, feature, min and max."),
    )

    def clean(self):
        file = super().clean().get("targets")
        try:
            found = read_targets(as_text(file)) if file else []
        except BadInput as trouble:
            self.add_error(
                "targets", sentence(no("targets-file-wrong", line=trouble.line or 1, expected=_told(trouble)))
            )
            return {}
        return {"rows": [Row(one.line or 0, one.category, one.feature, one.minimum, one.maximum) for one in found]}


class ChangeTargetsForm(Form):
    """Every target with its numbers, and why they change."""

    def __init__(self, *args, seats: int, targets, asked=(), **kwargs):
        """asked: the smallest change that would do, filled in already."""
        super().__init__(*args, **kwargs)
        wanted = {(one.category, one.feature): (one.new_minimum, one.new_maximum) for one in asked}
        self.add("seats", _number(_now("How many seats are there?"), seats, 1))
        self.targets = {}
        for target in targets:
            least, most = wanted.get((target.category, target.feature), (target.minimum, target.maximum))
            about = {"category": target.category, "feature": target.feature}
            self.add(f"least_{target.pk}", _number(_now("%(category)s, %(feature)s: at least") % about, least))
            self.add(f"most_{target.pk}", _number(_now("%(category)s, %(feature)s: at most") % about, most))
            self.targets[target.pk] = target
        self.add("why", words_box(_now("Why do they change?"), _now("Everyone can read this."), most=1000, rows=3))

    @property
    def table(self):
        """Each target with its two boxes."""
        return [(one, self[f"least_{pk}"], self[f"most_{pk}"]) for pk, one in self.targets.items()]

    def clean(self):
        values = super().clean()
        bounds = {pk: (values.get(f"least_{pk}"), values.get(f"most_{pk}")) for pk in self.targets}
        return {"seats": values.get("seats"), "why": values.get("why"), "bounds": bounds}


class NothingToFill(Form):
    """Only a button."""


def _names(place: int) -> list[str]:
    return [f"{part}_{place}" for part in ("feature", "minimum", "maximum")]


def as_text(file) -> str:
    """The text of a file that was sent in. Raises ValidationError when it is none."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise forms.ValidationError(sentence(no("file-not-text")))
    return text


def _told(trouble: BadInput) -> str:
    return trouble.expected if trouble.found is None else f"{trouble.expected} ({trouble.found})"


def _number(label: str, initial: int | None, least: int = 0, *, required: bool = True) -> forms.IntegerField:
    return forms.IntegerField(label=label, initial=initial, min_value=least, max_value=MOST_SEATS, required=required)
