"""A whole chart: groups, baselines, trials and what is refused."""

from datetime import date

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.control_charts import Measurement, Settings, chart
from tests.methods.control_charts.series import BASE, charted, series, signals, week


def test_a_rebase_starts_limits_afresh():
    found = charted([1, 2, 1, 2, 11, 12, 11, 12], rebase=(week(4),))
    assert [segment.limits.mean for segment in found.segments] == [1.5, 11.5]
    assert [len(segment.points) for segment in found.segments] == [4, 4]
    assert found.segments[1].points[0].date == week(4)


def test_no_run_goes_on_over_a_rebase():
    values = BASE + [12] * 4 + [12] * 4 + BASE
    assert set(signals(charted(values, rebase=(week(16),)))) == {"none"}
    assert "shift" in signals(charted(values))


def test_a_rebase_at_the_first_date_and_the_same_date_twice_change_nothing():
    values = [1, 2, 1, 2, 11, 12, 11, 12]
    assert charted(values, rebase=(week(0),)).segments == charted(values).segments
    assert charted(values, rebase=(week(4), week(4))).segments == charted(values, rebase=(week(4),)).segments


def test_dates_to_rebase_at_may_come_in_any_order():
    found = charted([1, 2, 1, 2, 3, 4], rebase=(week(4), week(2)))
    assert [segment.points[0].date for segment in found.segments] == [week(0), week(2), week(4)]


def test_a_baseline_sets_the_limits_by_the_first_points_of_every_group():
    found = charted(BASE + [30] * 3 + BASE + [3] * 3, rebase=(week(15),), baseline=12)
    assert [(segment.limits.mean, segment.base) for segment in found.segments] == [(11, 12), (11, 12)]


def test_a_baseline_longer_than_a_group_takes_the_whole_group():
    found = charted([1, 2, 1, 2] + BASE, rebase=(week(4),), baseline=12)
    assert [segment.base for segment in found.segments] == [4, 12]
    assert found.segments[0].limits == charted([1, 2, 1, 2]).segments[0].limits


@pytest.mark.parametrize(("points", "is_trial"), [(12, True), (13, False)])
def test_limits_of_fewer_than_thirteen_points_are_on_trial(points, is_trial):
    assert charted(([1, 2] * 7)[:points]).segments[0].is_trial is is_trial


def test_values_that_are_all_the_same_are_no_signal():
    found = charted([5] * 15, direction="up", target=5)
    assert set(signals(found)) == {"none"} and {point.side for point in found.points} == {"on"}
    assert (found.variation, found.assurance) == ("common-cause", "inconsistent")


def test_after_a_baseline_of_equal_values_any_other_value_stands_out():
    found = charted([5] * 12 + [6, 5, 4], baseline=12)
    assert signals(found)[12:] == ["outside", "none", "outside"]


def test_a_point_says_what_it_means_and_the_last_one_speaks_for_the_chart():
    found = charted(BASE + [17], direction="up", baseline=12)
    last = found.points[-1]
    assert (last.signal, last.side, last.way, last.variation) == ("outside", "above", "high", "improvement-high")
    assert found.variation == "improvement-high"


def test_settings_are_kept_with_the_chart():
    found = charted(BASE)
    assert found.settings == Settings()
    assert (found.settings.shift, found.settings.trend, found.settings.screen) == (7, 7, True)
    assert found.settings.rules == "NHSRplotthedots 0.2.2"


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (
            date(2026, 1, 13),
            "expected a date of the series to rebase at; the next one is 2026-01-19, found '2026-01-13'",
        ),
        (
            date(2025, 1, 1),
            "expected a date of the series to rebase at, from 2026-01-05 to 2026-02-02, found '2025-01-01'",
        ),
        (
            date(2027, 1, 1),
            "expected a date of the series to rebase at, from 2026-01-05 to 2026-02-02, found '2027-01-01'",
        ),
        (week(1), "expected at least 2 points in each part of the chart, found 'one alone on 2026-01-05'"),
        (week(4), "expected at least 2 points in each part of the chart, found 'one alone on 2026-02-02'"),
    ],
)
def test_a_rebase_that_cannot_be_is_refused(day, line):
    with pytest.raises(BadInput) as refusal:
        charted([1, 2, 1, 2, 1], rebase=(day,))
    assert str(refusal.value) == line


@pytest.mark.parametrize(
    "found",
    [
        [],
        series([1]),
        [Measurement(week(0), 1), Measurement(week(0), 2)],
        [Measurement(week(1), 1), Measurement(week(0), 2)],
    ],
    ids=["none", "one", "twice", "backwards"],
)
def test_a_series_that_cannot_be_is_refused(found):
    with pytest.raises(BadInput):
        chart(found)


@pytest.mark.parametrize("settings", [{"direction": "left"}, {"baseline": 11}, {"shift": 2}, {"trend": 1}])
def test_settings_that_cannot_be_are_refused(settings):
    with pytest.raises(BadInput):
        Settings(**settings)
