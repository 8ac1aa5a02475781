"""What a signal means by the way we want to go, and what limits say of a target."""

import pytest

from propolis.methods.control_charts.limits import Limits
from propolis.methods.control_charts.meaning import assurance, variation
from propolis.methods.control_charts.settings import Settings

LIMITS = Limits(mean=5, lower=2, upper=8, near_lower=3, near_upper=7)


@pytest.mark.parametrize(
    ("direction", "high", "low"),
    [
        ("up", "improvement-high", "concern-low"),
        ("down", "concern-high", "improvement-low"),
        ("neutral", "neutral-high", "neutral-low"),
    ],
)
def test_variation(direction, high, low):
    assert [variation(way, direction) for way in (1, -1, 0)] == [high, low, "common-cause"]


@pytest.mark.parametrize(
    ("direction", "above", "within", "below"),
    [
        ("up", "fail", "inconsistent", "pass"),
        ("down", "pass", "inconsistent", "fail"),
        ("neutral", "none", "none", "none"),
    ],
)
def test_assurance(direction, above, within, below):
    """A target on a limit is within: it can be met and it can be missed."""
    found = [assurance(LIMITS, Settings(direction=direction, target=target)) for target in (8.5, 8, 5, 2, 1.5)]
    assert found == [above, within, within, within, below]


def test_without_a_target_there_is_no_assurance():
    assert assurance(LIMITS, Settings(direction="up")) == "none"
