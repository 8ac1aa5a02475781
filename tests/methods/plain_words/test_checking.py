"""The whole report: held against published scores, and against what a text could do to it."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.bad_input import BadInput
from propolis.methods.plain_words import check, language, reading_age

TEXTS = {one["id"]: one for one in json.loads((Path(__file__).parent / "data" / "texts.json").read_text())}


@pytest.mark.parametrize("name", ["plain_invite", "jargon", "middle"])
def test_the_age_is_within_a_year_of_the_published_grade_plus_five(name):
    report = check(TEXTS[name]["text"])
    assert (report.words, report.sentences) == (TEXTS[name]["words"], TEXTS[name]["sentences"])
    assert report.reading_age == pytest.approx(TEXTS[name]["flesch_kincaid_grade"] + 5, abs=1)


def test_the_formula_is_that_of_kincaid_and_others():
    """Five words, one sentence, six syllables, by hand: 0.39 * 5 + 11.8 * 6 / 5 - 15.59 + 5."""
    assert check("The cat sat down today.").reading_age == pytest.approx(5.52)
    assert reading_age("The cat sat down today.") == pytest.approx(5.52)


def test_abbreviations_do_not_end_sentences_and_items_of_a_list_do():
    assert check(TEXTS["abbrev"]["text"]).sentences == 2
    assert check(TEXTS["bullets"]["text"]).sentences == 4


def test_a_long_sentence_has_more_than_twenty_words():
    report = check("We met.\n" + "word " * 20 + ".\n\n" + "word " * 20 + "\nmore.")
    assert [(one.line, one.words) for one in report.long_sentences] == [(4, 21)]
    assert report.long_sentences[0].text == "word " * 20 + "more."


def test_one_odd_word_counts_for_five_beats_at_most():
    assert check("operationalise").syllables == 5


@pytest.mark.parametrize(("words", "is_steady"), [(99, False), (100, True)])
def test_under_a_hundred_words_the_age_is_unsteady(words, is_steady):
    assert check("word " * words).is_steady is is_steady


def test_welsh_is_counted_and_has_no_age():
    report = check("Mae gofal da yn bwysig i bawb. Dewch i'r cyfarfod.", language("cy"))
    assert (report.words, report.sentences, report.reading_age, report.why_no_age) == (10, 2, None, "english-only")


@pytest.mark.parametrize("text", ["", " \n", "...", "😀"])
def test_a_text_without_a_word_is_refused(text):
    with pytest.raises(BadInput, match="line 1: expected a text with at least one word"):
        check(text)
    assert reading_age(text) == 0


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_any_text_has_a_report_or_is_refused(text):
    for code in ("en", "cy"):
        try:
            report = check(text, language(code))
        except BadInput:
            continue
        last = text.count("\n") + text.count("\r") + 1
        lines = [one.line for part in (report.jargon, report.acronyms, report.passive) for one in part]
        assert report.sentences <= report.words <= report.syllables
        assert all(1 <= line <= last for line in lines)


ODD = {
    "no stop": "word stakeholder ICB was written " * 1,
    "stops": "." * 40,
    "stops apart": ". ",
    "letters and stops": "a.",
    "addresses": "a@",
    "brackets": "](",
    "quotes": '."',
    "explained": "(ICB) ",
    "half explained": "ICB (a b ",
    "accents": "a\u0301\u0316",
    "cells": "|x",
    "quoted": ">",
    "initials": "J. ",
    "fences": "```\n",
    "web": "https://",
    "paths": "a.uk/",
    "spaces": " ",
}


@pytest.mark.parametrize("name", ODD)
def test_a_text_four_times_as_long_takes_no_more_than_about_four_times_as_long(name):
    """Quadratic work would take sixteen times; the bound leaves room for a busy machine."""
    short, long = (seconds(ODD[name] * (size // len(ODD[name])) + " x") for size in (30_000, 120_000))
    assert long < 10 * short + 0.05


def seconds(text: str) -> float:
    """The least of three runs, of this process alone."""
    return min(_seconds(text) for _ in range(3))


def _seconds(text: str) -> float:
    start = time.process_time()
    check(text)
    return time.process_time() - start
