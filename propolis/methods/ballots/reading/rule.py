"""Reads the rule of a poll."""

import re
from fractions import Fraction

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.methods import METHODS
from propolis.methods.ballots.poll import Opening, Rule
from propolis.methods.ballots.reading.values import Fields

FRACTION = re.compile(r"([0-9]{1,9})/([1-9][0-9]{0,8})")


def rule(value: object, name: str, perspectives: tuple[str, ...]) -> Rule:
    """The rule, with what this method reads and nothing else, so that nobody believes in a rule that is not applied."""
    method, usual = METHODS[name], Rule()
    given = Fields(value, f"the rule of {name}", needed=("quorum_percent", *method.needs), known=method.takes)
    return Rule(
        quorum_percent=given.number("quorum_percent", least=1, most=100),
        lived_side=given.names("lived_side", usual.lived_side),
        opening=_opening(given.value["opening"]) if "opening" in given.value else None,
        aside_percent=given.number("aside_percent", usual.aside_percent, most=100),
        support_percent=given.number("support_percent", usual.support_percent, least=1, most=100),
        weights=_weights(given, perspectives) if "weights" in given.value else {},
        threshold=_threshold(given) if "threshold" in given.value else usual.threshold,
        highest=given.number("highest", usual.highest, least=1),
        dots=given.number("dots", usual.dots, least=1),
        open_objections=given.number("open_objections"),
        is_fallback_agreed=given.truth("is_fallback_agreed", False),
    )


def _opening(value: object) -> Opening:
    needed = ("notice_days", "notice_needed", "needs_easy_read", "has_easy_read", "co_chairs")
    given = Fields(value, "the opening", needed=needed)
    chairs = given.value["co_chairs"]
    if not isinstance(chairs, list) or not all(isinstance(one, str) for one in chairs):
        raise given.wrong("co_chairs", "a list with the perspective of each")
    return Opening(
        notice_days=given.number("notice_days"),
        notice_needed=given.number("notice_needed"),
        needs_easy_read=given.truth("needs_easy_read", False),
        has_easy_read=given.truth("has_easy_read", False),
        co_chairs=tuple(chairs),
    )


def _weights(given: Fields, perspectives: tuple[str, ...]) -> dict[str, int]:
    weights = dict(given.numbers("weights", least=1))
    if set(weights) != set(perspectives):
        raise BadInput(f"one weight for each of {', '.join(perspectives)}", found=", ".join(weights))
    return weights


def _threshold(given: Fields) -> Fraction:
    match = FRACTION.fullmatch(given.text("threshold"))
    threshold = Fraction(int(match[1]), int(match[2])) if match else Fraction(0)
    if not 0 < threshold <= 1:
        raise given.wrong("threshold", 'a fraction in quotes, such as "1/2" or "2/3", of one at most')
    return threshold
