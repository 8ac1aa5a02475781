"""A day, asked for as three numbers: easier to type and to hear than one box or a calendar."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from propolis.design.forms.bound import Bound

PARTS = {"day": _("Day"), "month": _("Month"), "year": _("Year")}


@dataclass(frozen=True)
class Part:
    """One of the three boxes."""

    name: str
    id: str
    label: str
    value: str
    width: int
    is_wrong: bool


class DayInput(forms.Widget):
    """Three boxes: day, month, year."""

    def value_from_datadict(self, data, files, name) -> tuple[str, ...]:
        return tuple(str(data.get(f"{name}-{part}", "")).strip() for part in PARTS)

    def value_omitted_from_data(self, data, files, name) -> bool:
        return not any(f"{name}-{part}" in data for part in PARTS)


class DayBound(Bound):
    """A day on a form, as its template needs it."""

    kind = "day"

    @property
    def parts(self) -> list[Part]:
        values = self.value() or ("", "", "")
        return [self._part(part, value) for part, value in zip(PARTS, values, strict=True)]

    @property
    def first_id(self) -> str:
        """Where the summary of errors leads: the first box that is wrong."""
        return next((part.id for part in self.parts if part.is_wrong), f"{self.id}-day")

    def _part(self, part: str, value: str) -> Part:
        width = 4 if part == "year" else 2
        return Part(f"{self.html_name}-{part}", f"{self.id}-{part}", PARTS[part], value, width, part in self._wrong)

    @property
    def _wrong(self) -> set[str]:
        named = [(error.params or {}).get("wrong", PARTS) for error in self.errors.as_data()]
        return {part for parts in named for part in parts}


class DayField(forms.Field):
    """A calendar day. Gives a datetime.date, or None when it is left empty and need not be filled in."""

    widget = DayInput
    bound_field_class = DayBound

    def prepare_value(self, value):
        if isinstance(value, date):
            return (str(value.day), str(value.month), str(value.year))
        return value

    def to_python(self, value) -> date | None:
        """The day. Raises ValidationError when a part is missing, is not a number, or there is no such day."""
        if not any(value or ()):
            return None
        missing = [part for part, typed in zip(PARTS, value, strict=True) if not typed]
        if missing:
            raise self._error("part-missing", missing)
        wrong = [part for part, typed in zip(PARTS, value, strict=True) if not _is_number(part, typed)]
        if wrong:
            raise self._error("not-a-day", wrong)
        return self._day(*map(int, value))

    def _day(self, day: int, month: int, year: int) -> date:
        try:
            return date(year, month, day)
        except ValueError:
            raise self._error("not-a-day", list(PARTS) if 1 <= month <= 12 else ["month"]) from None

    def _error(self, code: str, wrong: list[str]) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code, params={"wrong": wrong})


def _is_number(part: str, typed: str) -> bool:
    return typed.isascii() and typed.isdecimal() and len(typed) in ((4,) if part == "year" else (1, 2))
