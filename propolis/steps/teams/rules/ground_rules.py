"""Ground rules, and what a project has before its first proposal."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from propolis.kit.verdict import YES, Verdict, first_no, no

RULE_MAX = 300
RULES_MOST = 20
_A_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")


@dataclass(frozen=True)
class Groundwork:
    """What is there before a first proposal, and whether people agreed to go without what is not."""

    perspectives: int
    has_rules: bool
    has_ways: bool
    is_waived: bool

    @property
    def missing(self) -> tuple[str, ...]:
        found = {"perspectives": self.perspectives >= 2, "rules": self.has_rules, "ways": self.has_ways}
        return tuple(code for code, is_there in found.items() if not is_there)


def can_open_first_proposal(groundwork: Groundwork) -> Verdict:
    """Whether a first proposal can be shown: two perspectives, ground rules and a way to decide, or a waiver.

    Source: rules made by one side before the other came are that side's rules.
    """
    missing = groundwork.missing
    return YES if groundwork.is_waived or not missing else no(f"groundwork-{missing[0]}")


def can_waive_groundwork(groundwork: Groundwork, why: str) -> Verdict:
    """Whether people can go without what is missing: once, and with a reason."""
    return first_no(
        no("groundwork-waived") if groundwork.is_waived else YES,
        YES if groundwork.missing else no("groundwork-there"),
        YES if why.strip() else no("say-why-waived"),
    )


def can_start_rules(*, newest: str) -> Verdict:
    """Whether a new set of rules can be begun. newest: where the newest set stands, "" for none."""
    return YES if newest in ("", "adopted", "overridden", "withdrawn") else no("rules-under-way")


def can_add_rules(*, is_drafting: bool, texts: Sequence[str], there: int) -> Verdict:
    """Whether these rules can be added to a draft. there: how many it holds."""
    return first_no(
        YES if is_drafting else no("rules-not-drafting"),
        YES if texts else no("rule-empty"),
        *(_can_word(text) for text in texts),
        no("too-many-rules", most=RULES_MOST) if there + len(texts) > RULES_MOST else YES,
    )


def can_change_rule(*, is_drafting: bool, is_removed: bool, text: str | None = None) -> Verdict:
    """Whether a rule of a draft can be changed, or taken out (no text)."""
    return first_no(
        YES if is_drafting else no("rules-not-drafting"),
        no("rule-removed") if is_removed else YES,
        YES if text is None else _can_word(text),
    )


def _can_word(text: str) -> Verdict:
    if not text.strip():
        return no("rule-empty")
    return YES if len(text.strip().splitlines()) == 1 else no("rule-one-line")


def can_put_rules(*, is_drafting: bool, there: int) -> Verdict:
    """Whether a draft can be put to everyone."""
    return first_no(YES if is_drafting else no("rules-not-drafting"), YES if there else no("no-rules-yet"))


def can_acknowledge(*, is_agreed: bool, has_read: bool) -> Verdict:
    """Whether someone can say that they have read the rules."""
    return first_no(YES if is_agreed else no("rules-not-agreed"), no("rules-read-already") if has_read else YES)


def can_cite(number: int | None, rules: Collection[int]) -> Verdict:
    """Whether a ground rule can be named as a reason: none at all, or one that people here agreed to."""
    return YES if number is None or number in rules else no("no-such-rule")


def as_text(rules: Sequence[str]) -> str:
    """Rules as one text to decide on, each on a line of its own with its number."""
    return "\n".join(f"{number}. {rule.strip()}" for number, rule in enumerate(rules, start=1))


def numbered(text: str) -> list[tuple[int, str]]:
    """The rules of a text that was decided on: one a line, numbered from 1, whatever numbers were typed."""
    rules = [_A_NUMBER.sub("", line.strip()) for line in text.splitlines() if line.strip()]
    return list(enumerate(rules, start=1))
