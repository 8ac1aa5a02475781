"""The form every other form is made from."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.text import slugify

from propolis.design.forms.bound import Bound
from propolis.design.forms.messages import kind_messages
from propolis.design.forms.texts import refuse_hidden_characters
from propolis.kit.verdict import Refused
from propolis.kit.words import sentence


class Form(forms.Form):
    """A form whose messages name the field.

    `key` tells two forms of one kind on one page apart, so that no two parts of the page share an id.
    """

    bound_field_class = Bound

    def __init__(self, *args, key: str = "", **kwargs):
        ids = slugify(f"{type(self).__name__} {key}")
        super().__init__(*args, **{"auto_id": f"{ids}-%s", **kwargs})
        for name, field in self.fields.items():
            _prepare(field, str(field.label or name.replace("_", " ").capitalize()))

    def add(self, name: str, field: forms.Field) -> None:
        """One more question, known only once the form is made; its messages are as kind as the others'."""
        self.fields[name] = field
        _prepare(field, str(field.label))


def attempt(form: forms.Form, act: Callable, **arguments) -> Any | None:
    """Do the act. If it is refused, put the reason on the form and answer None: the page can be shown again."""
    try:
        return act(**arguments)
    except Refused as refused:
        form.add_error(None, sentence(refused.verdict))
        return None


def _prepare(field: forms.Field, label: str) -> None:
    ours = kind_messages(field, label)
    field.error_messages |= {code: words for code, words in ours.items() if not _has_its_own(field, code)}
    if isinstance(field, forms.CharField):
        others = [check for check in field.validators if not isinstance(check, ProhibitNullCharactersValidator)]
        field.validators = [refuse_hidden_characters(field, label), *others]


def _has_its_own(field: forms.Field, code: str) -> bool:
    """Whether the form's author wrote this message, rather than Django."""
    given = [kind.default_error_messages.get(code) for kind in _kinds(field)]
    return code in field.error_messages and not any(field.error_messages[code] is words for words in given)


def _kinds(field: forms.Field) -> list[type]:
    return [kind for kind in type(field).__mro__ if "default_error_messages" in vars(kind)]
