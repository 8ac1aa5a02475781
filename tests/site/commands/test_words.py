"""`propolis words`: a file in, plain words or JSON out, and one line when it cannot be done."""

import io
import json
from pathlib import Path

import pytest

from propolis.site.cli import main

TEXT = "Our stakeholders were asked.\nThe ICB met.\n"


@pytest.fixture
def words(capsys, tmp_path, monkeypatch):
    """Runs the command on a file: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(content: str | bytes, *options: str):
        (tmp_path / "our.txt").write_bytes(content if isinstance(content, bytes) else content.encode())
        return main(["words", "our.txt", *options]), *capsys.readouterr()

    return run


def test_words_says_what_could_be_plainer(words):
    code, said, complained = words(TEXT)
    assert (code, complained) == (0, "")
    assert said.startswith("7 words in 2 sentences.\n") and "line 1: stakeholders: perhaps" in said


def test_words_answers_in_json(words):
    code, said, _ = words(TEXT, "--json")
    answer = json.loads(said)
    assert code == 0 and answer.pop("seconds") >= 0
    assert answer == {
        "language": "en",
        "words": 7,
        "sentences": 2,
        "syllables": 9,
        "reading_age": 5.95,
        "why_no_age": "",
        "is_steady": False,
        "long_sentences": [],
        "jargon": [
            {
                "word": "stakeholders",
                "term": "stakeholder",
                "instead": "person with an interest in this",
                "note": "Name them if you can.",
                "line": 1,
            }
        ],
        "acronyms": [{"word": "ICB", "line": 2, "times": 1}],
        "passive": [{"text": "were asked", "line": 1}],
    }


def test_words_in_welsh_have_no_age_and_a_sentence_says_why(words):
    answer = json.loads(words("Dewch i'r cyfarfod.", "--lang", "cy", "--json")[1])
    assert (answer["language"], answer["words"], answer["reading_age"]) == ("cy", 3, None)
    assert answer["why_no_age"] == "There is no reading age: the formula is for English only."


def test_words_reads_standard_input(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["words", "-"]) == 0 and capsys.readouterr().out.startswith("7 words")


@pytest.mark.parametrize(
    ("content", "options", "line"),
    [
        ("", (), "our.txt: line 1: expected a text with at least one word in it"),
        (" \n...\n", ("--json",), "our.txt: line 1: expected a text with at least one word in it"),
        (b"good\n\xff\xfe", (), "our.txt: line 2: expected text in UTF-8; save the file again in that encoding"),
        (TEXT, ("--lang", "fr"), "--lang: expected en or cy, found 'fr'"),
    ],
)
def test_words_refuses_in_one_line(words, content, options, line):
    assert words(content, *options) == (2, "", line + "\n")


def test_words_refuses_a_file_that_is_not_there(capsys):
    assert main(["words", "nowhere.txt"]) == 2
    assert (
        capsys.readouterr().err == "nowhere.txt: line 1: expected a file that can be read: No such file or directory\n"
    )


def test_the_page_about_plain_words_shows_what_the_command_prints(words):
    page = (Path(__file__).resolve().parents[3] / "docs" / "methods" / "plain-words.md").read_text()
    _, shown = page.split("The file `invite.txt`:\n\n```\n")
    text, rest = shown.split("```\n", 1)
    printed = rest.split("```\n", 1)[1].split("```\n", 1)[0]
    assert words(text)[1] == printed
