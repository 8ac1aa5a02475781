"""Everything a person reads can be translated, and is plain."""

import ast
import re
from collections import defaultdict
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from statistics import mean

import jinja2
import pytest
from babel.messages.extract import extract_from_file

from tests.architecture.house import files, where
from tests.architecture.reading_age import reading_age, sentences, words

LONGEST_SENTENCE = 20
LONG_TEXT = 12  # words; below that an age means little
USUAL_AGE, OLDEST = 11, 14
KEYWORDS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2),
            "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2)}  # fmt: skip
TEMPLATES = files(".jinja")


@cache
def messages(path: Path) -> tuple[tuple[int, str], ...]:
    """Every text of a file that is handed to the translators, with its line."""
    method = "jinja2.ext:babel_extract" if path.suffix == ".jinja" else "python"
    options = {"extensions": "jinja2.ext.i18n", "silent": "false", "trimmed": "true"} if path.suffix == ".jinja" else {}
    found = extract_from_file(method, path, KEYWORDS, (), options)
    return tuple(
        (line, plain(text))
        for line, message, _, _ in found
        for text in (message if isinstance(message, tuple) else (message,))
        if text
    )


def plain(text: str) -> str:
    """A text as it is read: figures and names filled in, tags left out."""
    return re.sub(r"<[^>]+>", " ", re.sub(r"%\(\w+\)[sd]", "7", text))


def read_by_people() -> list[Path]:
    return [path for path in (*files(".py"), *TEMPLATES) if messages(path)]


@pytest.mark.parametrize("path", read_by_people(), ids=where)
def test_no_sentence_has_more_than_twenty_words(path):
    long = [
        f"{where(path)}:{line} {len(words(one))} {one}"
        for line, text in messages(path)
        for one in sentences(text)
        if len(words(one)) > LONGEST_SENTENCE
    ]
    assert long == []


@pytest.mark.parametrize("path", read_by_people(), ids=where)
def test_texts_can_be_read_at_eleven(path):
    ages = [(reading_age(text), line, text) for line, text in messages(path) if len(words(text)) >= LONG_TEXT]
    assert [one for one in ages if one[0] > OLDEST] == []
    assert not ages or mean(age for age, _, _ in ages) <= USUAL_AGE


# Nothing is left untranslated


class Texts(HTMLParser):
    """What of a template's own text a person would read."""

    SPOKEN = {"alt", "title", "placeholder", "aria-label", "aria-description"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found, self.silent = [], 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in ("script", "style")
        self.found += [value for name, value in attributes if name in self.SPOKEN and value]

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.silent:
            self.found.append(data)


def untranslated(source: str) -> list[str]:
    """Words in a template that stand outside {% trans %} and _()."""
    source = re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    source = re.sub(r"\{%-? block page_kind %\}.*?\{%-? endblock %\}", "", source)  # the name of a style
    source = re.sub(r"\{%-?\s*trans\b.*?\{%-?\s*endtrans\s*-?%\}", "", source, flags=re.DOTALL)
    source = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
    source = re.sub(r"<(code|span class=\"p-code[^\"]*\")>.*?</(code|span)>", "", source)  # what a computer reads
    source = re.sub(r"\b(aria|data)-[a-z]+=\"[^\"]*\"", "", source)  # attributes on their own, in a macro
    reader = Texts()
    reader.feed(source)
    return [text.strip() for text in reader.found if re.search(r"[A-Za-z]{2,}", text)]


NAMES = {"Propolis", "NHS", "AGPL-3.0", "SVG", "CSV", "JSON", "SHA-256", "Cymraeg", "English"}


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_every_word_of_a_template_can_be_translated(path):
    found = untranslated(path.read_text())
    assert [text for text in found if not set(re.findall(r"[A-Za-z0-9.-]+", text)) <= NAMES] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=where)
def test_every_text_inside_an_expression_can_be_translated(path):
    """Text with a space in it, put into a page or handed to a macro, goes through _()."""
    environment = jinja2.Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701
    parsed = environment.parse(path.read_text())
    marked = {
        id(node)
        for call in parsed.find_all(jinja2.nodes.Call)
        if isinstance(call.node, jinja2.nodes.Name) and call.node.name in (*KEYWORDS, "url", "static")
        for node in call.find_all(jinja2.nodes.Const)
    }
    sentence = re.compile(r"[A-Z][a-z]+ [a-z]+|[a-z]+[.?!]$")
    spoken = [
        (node.lineno, node.value)
        for node in parsed.find_all(jinja2.nodes.Const)
        if isinstance(node.value, str) and id(node) not in marked and sentence.search(node.value)
    ]
    assert [one for one in spoken if not one[1].endswith((".jinja", ".css", ".js", ".svg"))] == []


def test_forms_and_words_mark_all_they_say():
    """A label, a hint or a sentence that is not marked would stay English on a Welsh page."""
    said = defaultdict(list)
    for path in files(".py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)):
            spoken = [one.value for one in call.keywords if one.arg in ("label", "help_text", "hint", "legend")]
            plain_text = [one.value for one in spoken if isinstance(one, ast.Constant) and " " in str(one.value)]
            if plain_text:
                said[where(path, call)] += plain_text
    assert dict(said) == {}
