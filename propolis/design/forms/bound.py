"""A field on a form, with everything that its template needs to draw it."""

from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField

from propolis.design.forms.texts import even_line_ends

# The first kind of input that fits is the one that is drawn.
KINDS = (
    (forms.HiddenInput, "hidden"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.Select, "select"),
    (forms.CheckboxInput, "checkbox"),
    (forms.Textarea, "textarea"),
    (forms.FileInput, "file"),
)
# A browser that cuts a text short does so without a word; how wide a box is, the style sheet says.
NEVER_DRAWN = {"maxlength", "minlength", "cols"}
DJANGOS_ROWS = forms.Textarea().attrs["rows"]


@dataclass(frozen=True)
class Option:
    """One answer among several."""

    id: str
    value: str
    words: str
    is_chosen: bool


class Bound(BoundField):
    """A field as its template needs it: its kind, its ids, what is in it and what is wrong with it."""

    @property
    def data(self):
        typed = super().data
        return even_line_ends(typed) if isinstance(typed, str) else typed

    @property
    def kind(self) -> str:
        return next((kind for widget, kind in KINDS if isinstance(self.field.widget, widget)), "text")

    @property
    def id(self) -> str:
        return self.auto_id

    @property
    def first_id(self) -> str:
        """Where the summary of errors leads."""
        return self.id

    @property
    def error_id(self) -> str:
        return f"{self.id}-error"

    @property
    def hint_id(self) -> str:
        return f"{self.id}-hint"

    @property
    def is_optional(self) -> bool:
        return not self.field.required

    @property
    def limit(self) -> int | None:
        """The most characters a long text may have; short ones are told only when they pass it."""
        return getattr(self.field, "max_length", None) if self.kind == "textarea" else None

    @property
    def typed(self) -> str:
        """What stands in the box now."""
        value = self.value()
        return "" if value is None else str(self.field.widget.format_value(value) or "")

    @property
    def is_ticked(self) -> bool:
        return self.field.widget.check_test(self.value())

    @property
    def attributes(self) -> dict:
        """The input's own attributes, such as autocomplete, inputmode and rows."""
        given = self.field.widget.attrs.items()
        return {
            name: value for name, value in given if name not in NEVER_DRAWN and (name, value) != ("rows", DJANGOS_ROWS)
        }

    @property
    def options(self) -> list[Option]:
        chosen = self.field.widget.format_value(self.value())
        return [
            Option(self._option_id(place), str(value), words, str(value) in chosen)
            for place, (value, words) in enumerate(self.field.choices)
        ]

    def _option_id(self, place: int) -> str:
        # The first answer carries the question's own id: a link from the summary of errors lands on it.
        return f"{self.id}-{place + 1}" if place else self.id
