"""Forms that are kind: every message names the field, and nothing that was typed is lost."""

from propolis.design.forms.boxes import words_box
from propolis.design.forms.days import DayField
from propolis.design.forms.form import Form, attempt

__all__ = ["DayField", "Form", "attempt", "words_box"]
