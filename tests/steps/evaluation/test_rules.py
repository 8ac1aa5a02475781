from dataclasses import replace
from datetime import date

import pytest

from propolis.steps.evaluation import rules, words
from propolis.steps.evaluation.rules import Finding, Kept

DAY = date(2026, 5, 14)
GOOD = Finding("change", "People sleep through.", "We asked ten people.", DAY)


@pytest.mark.parametrize("kind", rules.KINDS)
def test_better_worse_and_the_same_can_all_be_noted(kind):
    assert rules.can_note(replace(GOOD, kind=kind), today=DAY)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"text": " "}, "outcome-missing"),
        ({"how_we_know": "\n"}, "how-we-know-missing"),
        ({"seen_on": date(2026, 5, 15)}, "seen-in-the-future"),
        ({"link": "javascript:alert(1)"}, "link-not-web"),
    ],
)
def test_what_is_noted_was_seen_is_known_somehow_and_links_to_the_web(wrong, reason):
    assert rules.can_note(replace(GOOD, **wrong), today=DAY).reason == reason


@pytest.mark.parametrize(
    ("after", "why", "reason"),
    [
        (replace(GOOD, kind="worse"), "I misread it", ""),
        (replace(GOOD, link="https://example.org"), "A link", ""),
        (GOOD, "No reason", "outcome-unchanged"),
        (replace(GOOD, kind="worse"), " ", "say-why-corrected"),
        (replace(GOOD, text=""), "x", "outcome-missing"),
    ],
)
def test_a_correction_differs_and_says_why(after, why, reason):
    assert rules.can_correct(GOOD, after, why=why, today=DAY).reason == reason


def test_every_kind_has_its_words():
    assert set(rules.KINDS) == set(words.KINDS) == set(words.KIND_HINTS)


@pytest.mark.parametrize(
    ("days", "middle"), [([], None), ([5], 5), ([1, 9], 5), ([2, 3], 2.5), ([40, 1, 2], 2), ([0, 0, 0], 0)]
)
def test_the_middle_is_the_median(days, middle):
    assert rules.kept(["kept"] * len(days), days, late=0).median_days == middle


def test_what_was_promised_is_counted_by_what_became_of_it():
    states = ["kept", "open", "not-kept", "kept", "open"]
    assert rules.kept(states, [3, 5], late=1) == Kept(commitments=5, kept=2, not_kept=1, late=1, median_days=4)


@pytest.mark.parametrize(
    ("states", "percent"),
    [([], 0), (["open"], 0), (["kept"], 100), (["kept", "kept", "open"], 66), (["kept"] * 199 + ["open"], 99)],
)
def test_the_share_kept_is_never_rounded_up(states, percent):
    assert rules.kept(states, [], late=0).percent == percent
