"""The standing in plain words, which are plain themselves."""

from fractions import Fraction

import pytest

from propolis.methods.ladder import Condition, ladder, words
from propolis.methods.ladder.words import in_words, sentence
from propolis.methods.plain_words import check
from tests.methods.ladder.logs import AS_OF, LOGS, MEMBERS


def said(log, **how) -> list[str]:
    return list(in_words(ladder(log, members=MEMBERS, as_of=AS_OF, **how), **how))


def test_a_rung_is_said_with_what_is_missing_for_the_next():
    lines = said(LOGS[6])
    assert "The record shows: co-design, rung 6 of 7." in lines
    assert "What is missing for co-production, rung 7:" in lines
    assert "- Payment or other thanks are offered for the work." in lines
    assert words.CREDIT in lines and words.BESIDE in lines


def test_too_little_is_said_without_a_name_for_it():
    lines = said(LOGS[None])
    assert words.NOT_ENOUGH in lines and words.REVIEW in lines
    assert not any("coercion" in line for line in lines)


def test_at_the_top_nothing_is_missing():
    assert not any(line.startswith(("- ", "What is missing")) for line in said(LOGS[7]))


def test_shares_stand_in_a_table():
    lines = said(LOGS[7])
    assert lines[3].split() == ["lived", "exp.", "carers", "community", "staff", "leaders"]
    assert lines[4].split() == ["agenda", "22%", "11%", "0%", "67%", "0%"]
    assert said([])[4].split() == ["agenda", "not", "used"]


def test_the_community_is_named_where_it_leads():
    assert any("the community" in line for line in said(LOGS[6], is_community_led=True))


@pytest.mark.parametrize(
    ("code", "there_is", "it_takes", "amounts"),
    [
        (
            "options-half",
            Fraction(1, 3),
            Fraction(1, 2),
            "They help to write half of the options decided on. So far: a third.",
        ),
        ("touchpoints", 1, 2, "They act on at least 2 different days. So far: 1."),
        ("quorum", 2, 3, "At least 3 of them say where they stand on one option. So far: 2."),
    ],
)
def test_a_condition_says_how_far_it_is_met(code, there_is, it_takes, amounts):
    assert sentence(Condition(code, there_is, it_takes)) == amounts


def test_the_words_are_plain():
    spoken = [words.SHARES, words.REVIEW, words.BESIDE, words.NOT_ENOUGH, *words.CONDITION_WORDS.values()]
    report = check("\n\n".join(spoken).format(it_takes=3, there_is=2, more=""))
    assert report.long_sentences == () and report.reading_age <= 11
