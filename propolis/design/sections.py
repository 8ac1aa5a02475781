"""The sections of a project, drawn as a bar under the header."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse


@dataclass(frozen=True)
class Section:
    """One link of the project bar."""

    code: str
    words: str
    href: str


def sections(slug: str) -> list[Section]:
    """The project's sections, in the order the settings give: (code, words, name of the address)."""
    return [Section(code, words, reverse(name, args=[slug])) for code, words, name in settings.PROJECT_SECTIONS]
