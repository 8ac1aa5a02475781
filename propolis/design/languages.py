"""The languages of the switch at the top of every page."""

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True)
class Language:
    """One way to read the site: its code, its own name for itself, and where its addresses begin.

    `lang` is the mark for screen readers. `notice` is what a page says while it is not yet written in this language.
    """

    code: str
    name: str
    lang: str
    prefix: str
    notice: str = ""

    @property
    def is_ready(self) -> bool:
        return not self.notice


LANGUAGES = (
    Language("en", "English", "en", ""),
    Language("cy", "Cymraeg", "cy", "/cy", "Nid yw'r dudalen hon ar gael yn Gymraeg eto."),
    Language("en-easy", "Easy read", "en", "/en-easy", "This page is not in easy read yet."),
)
READY = frozenset(language.code for language in LANGUAGES if language.is_ready)


@dataclass(frozen=True)
class Choice:
    """A link to this same page in one language."""

    language: Language
    href: str
    is_current: bool


def language_of() -> Language:
    """The language that the address asks for."""
    code = get_language()
    return next((language for language in LANGUAGES if language.code == code), LANGUAGES[0])


def languages(request) -> list[Choice]:
    """This page's address in every language."""
    current = language_of()
    address = request.get_full_path() if request.method == "GET" else request.path
    page = _without(current.prefix, address)
    return [Choice(language, language.prefix + page, language == current) for language in LANGUAGES]


def _without(prefix: str, address: str) -> str:
    return address.removeprefix(prefix) if address.startswith(f"{prefix}/") else address
