"""Acronyms: only those that nobody has explained."""

import pytest

from propolis.methods.plain_words import language, sentences
from propolis.methods.plain_words.acronyms import acronyms

ENGLISH, WELSH = language("en"), language("cy")


def found(text: str, tables=ENGLISH) -> list[tuple[str, int, int]]:
    return [(one.word, one.line, one.times) for one in acronyms(sentences(text, tables), tables)]


def test_an_acronym_has_its_first_line_and_how_often_it_is_used():
    assert found("The ICB met.\nWe asked the ICB and two ICBs.") == [("ICB", 1, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "The Integrated Care Board (ICB) met.",
        "Our integrated care boards (ICBs) met.",
        "The ICB (Integrated Care Board) met.",
        "ICB stands for integrated care board.",
        "ICB is short for integrated care board.",
        "The voluntary, community and social enterprise sector (VCSE) met. The VCSE is big.".replace(" sector", ""),
        "Attention Deficit Hyperactivity Disorder (ADHD)",
        "The Department for Education (DfE)",
        "A word for tuberculosis (TB)",
        "The people of NHS England (NHSE)",
        "Experience-based co-design (EBCD)",
        "Research and development (R&D)",
        "The Integrated\nCare Board (ICB)",
    ],
)
def test_what_is_explained_is_left_alone(text):
    assert found(text) == []


def test_what_is_explained_once_is_explained_everywhere():
    assert found("The ICB met.\n\nAn Integrated Care Board (ICB) plans care.\n\nAsk the ICB.") == []


@pytest.mark.parametrize(
    "text",
    ["our partner group (ICB)", "we met an ICB (ICB)", "in a local carers board (ICB)", "ICB (see below)", "(ICB)"],
)
def test_a_bracket_alone_explains_nothing(text):
    assert [word for word, _, _ in found(text)] == ["ICB"]


@pytest.mark.parametrize("text", ["The NHS and your GP in the UK saw it on TV.", "A&E", "You must NOT go.", "Part II"])
def test_what_everyone_knows_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize("text", ["PLEASE READ ALL OF THIS TODAY", "I am here", "Ann McDonald", "SO17 1BJ", "iPhone"])
def test_what_is_no_acronym_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "word"), [("ICB-led", "ICB"), ("the ICB’s plan", "ICB"), ("C.Q.C. came", "CQC")])
def test_an_acronym_is_found_inside_other_signs(text, word):
    assert [one for one, _, _ in found(text)] == [word]


def test_welsh_has_its_own_known_ones():
    assert found("Mae'r GIG yma, ac mae BIPBC yma.", WELSH) == [("BIPBC", 1, 1)]
    assert [word for word, _, _ in found("The GIG is here.")] == ["GIG"]
