"""What a signal and the limits mean for those who want the measure to go one way."""

from propolis.methods.control_charts.limits import Limits
from propolis.methods.control_charts.settings import Settings

COMMON_CAUSE = "common-cause"
PASS, FAIL, INCONSISTENT, NO_ASSURANCE = "pass", "fail", "inconsistent", "none"


def variation(way: int, direction: str) -> str:
    """Improvement, concern or, where neither way is better, neutral; and whether it is high or low.

    way: 1 for a high signal, -1 for a low one, 0 for none.
    """
    if way == 0:
        return COMMON_CAUSE
    kind = "neutral" if direction == "neutral" else "improvement" if (way > 0) == (direction == "up") else "concern"
    return f"{kind}-{'high' if way > 0 else 'low'}"


def assurance(limits: Limits, settings: Settings) -> str:
    """Whether the target will be met as things are: always, never, or now and then. None without a target or a way."""
    target, direction = settings.target, settings.direction
    if target is None or direction == "neutral":
        return NO_ASSURANCE
    if target > limits.upper:
        return FAIL if direction == "up" else PASS
    if target < limits.lower:
        return PASS if direction == "up" else FAIL
    return INCONSISTENT
