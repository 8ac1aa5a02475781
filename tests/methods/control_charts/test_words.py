"""Every code has its sentence, and every sentence is plain."""

from itertools import product

import pytest

from propolis.methods.control_charts import words
from propolis.methods.control_charts.signals import NONE, SIGNALS
from propolis.methods.control_charts.words import in_words, standing_out
from propolis.methods.plain_words import check
from tests.methods.control_charts.series import BASE, charted, week

UNLIKELY = "That is unlikely to be chance"


def test_a_quiet_chart():
    assert in_words(charted([10, 12] * 7, direction="up", target=20)) == [
        "14 points, from 5 January 2026 to 6 April 2026.",
        "The average is 11. Points usually stay between 5.68 and 16.32.",
        "The last point shows nothing unusual. Ups and downs like these are to be expected.",
        "The target is 20. If nothing changes, we can expect to miss it every time.",
    ]


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        ([17], "above the upper limit"),
        ([5], "below the lower limit"),
        ([15, 15], "one of 2 in 3 that are close to the upper limit"),
        ([10, 7, 7], "one of 2 in 3 that are close to the lower limit"),
        ([12] * 7, "one of 7 in a row above the average"),
        ([10] * 7, "one of 7 in a row below the average"),
        ([9, 10, 11, 12, 13, 14, 15], "one of 7 in a row that go up"),
        ([13, 12, 11, 10, 9, 8, 7], "one of 7 in a row that go down"),
    ],
)
def test_what_the_last_point_says(tail, said):
    found = charted(BASE + tail, direction="up", baseline=12)
    way = "it is the way" if found.variation == "improvement-high" else "it is not the way"
    assert words.variation(found) == f"The last point is {said}. {UNLIKELY}, and {way} we want to go."


def test_a_neutral_chart_says_that_neither_way_is_better():
    found = in_words(charted(BASE + [17], baseline=12, target=12))
    assert found[-3:] == [
        f"The last point is above the upper limit. {UNLIKELY}.",
        "The target is 12. Say which way is better to learn if it will be met.",
        "Neither way is called better here.",
    ]


def test_each_part_of_a_rebased_chart_says_from_when_and_how_far_to_trust_it():
    found = in_words(charted(BASE + [11, 11] + [20, 22, 20], direction="up", rebase=(week(14),)))
    assert found[1:6] == [
        "Limits from 5 January 2026 on.",
        "The average is 11. Points usually stay between 6.294 and 15.71.",
        "Limits from 13 April 2026 on.",
        "The average is 20.67. Points usually stay between 15.35 and 25.99.",
        "These limits are on trial. There are 3 points in this part, and 13 make firm limits.",
    ]


def test_jumps_that_were_left_out_are_counted():
    found = in_words(charted([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]))
    assert "The limits leave out the largest jumps between two points: 2 of 17." in found


def test_values_that_are_all_the_same():
    assert "The average is 5. Points usually stay on it, so any other value stands out." in in_words(charted([5] * 15))


def test_standing_out_lists_every_signal():
    assert standing_out(charted(BASE + [17, 11], baseline=12)) == ["30 March 2026: 17, above the upper limit"]


def test_every_code_has_its_words():
    ways = [(NONE, ""), *product(SIGNALS, ("high", "low"))]
    assert set(words.RULES) == set(ways)
    assert set(words.VARIATION) == {"common-cause", "improvement", "concern", "neutral"}
    assert set(words.ASSURANCE) == {"pass", "fail", "inconsistent", "none"}


def test_sentences_are_short_and_plain():
    target = [words.assurance(charted(BASE, direction="up", target=target)) for target in (1, 11, 40)]
    kinds = [words.VARIATION[kind].format(rule=rule) for kind in words.VARIATION for rule in words.RULES.values()]
    rest = [words.LIMITS, words.NO_SPREAD, words.TRIAL, words.LEFT_OUT, words.TARGET_UNUSED, words.NEUTRAL]
    report = check(" ".join([*target, *kinds, *rest]).replace("{", "").replace("}", ""))
    assert report.long_sentences == () and report.reading_age <= 11
