from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from propolis.projects import reads as projects
from propolis.projects.models import Member
from propolis.projects.words import PERSPECTIVES


@dataclass(frozen=True)
class FormPage:
    """A page with one form: what it is about, and where it leads back to."""

    title: str
    lead: str
    submit: str
    about: str
    back: str


def named_people(members: Iterable[Member], viewer: Member) -> list[tuple[Member, str]]:
    """People to choose from: each with their name and what they speak from."""
    told = _("%(name)s (%(perspective)s)")
    return [
        (one, told % {"name": projects.label(one, viewer), "perspective": PERSPECTIVES[one.perspective]})
        for one in members
    ]
