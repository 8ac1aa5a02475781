"""Finds every sentence a person can read and brings the catalogue of each language up to date with the pages.

With --check nothing is written, and a catalogue that is behind is named.
"""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parents[1] / "propolis"
LANGUAGES = ("cy", "en_Easy")
SOURCES = [("**/jinja2/**.*", "jinja2"), ("**.py", "python")]
LAZY = {
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
    "gettext_noop": None,
}


def found() -> Catalog:
    """Every string marked for translation, with the files it stands in."""
    catalogue = Catalog(charset="utf-8")
    found_in = extract_from_dir(PACKAGE, SOURCES, keywords=DEFAULT_KEYWORDS | LAZY, comment_tags=["Translators:"])
    for file, _line, message, comments, context in found_in:
        catalogue.add(message, locations=[(f"propolis/{file}", None)], auto_comments=comments, context=context)
    return catalogue


def catalogue_path(language: str) -> Path:
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def new(language: str) -> Catalog:
    comment = "# The words of Propolis, under the same licence as Propolis itself."
    return Catalog(locale=language, project="Propolis", version="0", header_comment=comment, fuzzy=False)


def brought_up_to_date(language: str, template: Catalog) -> tuple[Catalog, bytes]:
    """The catalogue as it should be, and as the file would hold it."""
    path = catalogue_path(language)
    old = path.read_bytes() if path.exists() else b""
    catalogue = read_po(BytesIO(old), locale=language) if old else new(language)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_by_file=True, include_lineno=False)
    return catalogue, written.getvalue()


def main(is_check: bool) -> int:
    template, behind = found(), []
    for language in LANGUAGES:
        path = catalogue_path(language)
        catalogue, text = brought_up_to_date(language, template)
        done = sum(1 for message in catalogue if message.id and message.string and any(message.string))
        print(f"{language}: {done} of {len(catalogue)} strings translated")
        if not path.exists() or path.read_bytes() != text:
            behind.append(path.relative_to(PACKAGE.parent))
            if not is_check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text)
    if is_check and behind:
        print(f"Behind the pages: {', '.join(map(str, behind))}. Run: make messages", file=sys.stderr)
    return int(is_check and bool(behind))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
