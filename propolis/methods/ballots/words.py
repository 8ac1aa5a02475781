"""The sentences for each code: plain templates, which pages can translate."""

from collections.abc import Mapping

from propolis.methods.ballots.outcome import Outcome, Reason

PERSPECTIVES = {
    "lived-experience": "People with lived experience",
    "carer": "Carers",
    "community": "Community members",
    "staff": "Staff",
    "leader": "Leaders",
}

RESULTS = {
    "adopted": "Agreed.",
    "chosen": "Chosen: {elected}.",
    "open": "Not decided yet.",
    "not-adopted": "Not agreed.",
    "no-quorum": "Nothing is decided, as too few people took part.",
    "overridden": "Agreed, and then overridden.",
}

TURNOUT = "{perspective}: {answered} of {asked} answered, {needed} needed."

REASONS = {
    "no-quorum": TURNOUT + " Not enough {people} took part, so nothing is decided.",
    "text-changed": "Answers to an older text do not count: {stale}. Everyone is asked again about version {version}.",
    "still-time-to-answer": "There is still time to answer. So far silent: {silent}.",
    "overridden": "On {on} {by} set it aside. Power: {power}. Why: {why}. What would change it: {would_change}.",
    "nothing-given": "Nobody chose anything.",
    "turnout-not-known": "The file does not say who was asked, so no quorum was checked.",
    "lot": "Level: {between}. The published seed drew {picked}.",
    # Consent
    "objections-open": "Objections still open: {count}. Nothing is agreed while one is open.",
    "one-side-only": "Only one side of the table was asked.",
    "notice-too-short": "People had {days} working days of notice and {needed} were promised.",
    "easy-read-missing": "Someone needs easy read and there was none.",
    "co-chairs-from-one-side": "Both chairs come from one side of the table.",
    "objection-not-ended": "The objection on ballot {ballot} stands: its own side did not agree that it is none.",
    "concerns-recorded": "Concerns kept for the review: {count}.",
    "asides-recorded": "People who stand aside: {count}.",
    # Consensus and gradients
    "blocks-open": "Blocks: {count}. Those who block and the rest look for another way together.",
    "too-many-asides": "{count} of {answered} stand aside. At most {percent} in 100 can.",
    "whole-perspective-aside": "{perspective}: all who answered stand aside.",
    "vetoes-open": "Vetoes: {count}. Nothing is agreed over a veto.",
    "too-little-support": "{perspective}: {support} of {of} support it. At least {percent} in 100 must.",
    "gradients-rule": "The rule: no veto, and {percent} in 100 of each perspective support it.",
    # Votes
    "fallback-not-agreed": "Objections still open: {count}. A vote was not chosen beforehand for this case.",
    "no-majority": "{perspective}: {yes} of {cast} said yes, and that is not more than half.",
    "nobody-took-a-side": "{perspective}: nobody voted yes or no, so their share is not known.",
    "below-threshold": "The weighted share is too low.",
    "weighted-sum": "The weighted share of yes is {total}, and {threshold} is needed.",
    # Choosing
    "points": "{option}: {total}.",
    "place": "{option}: {place} on a scale from 0, always first, to 1, always last.",
    "condorcet-winner": "{option} would also win against each of the others alone.",
    "no-condorcet-winner": "Nobody would win against each of the others alone.",
}


def explain(outcome: Outcome) -> list[str]:
    """The outcome in sentences: what was decided, why, and who took part."""
    lines = [RESULTS[outcome.result].format(elected=listed(outcome.elected))]
    lines += [sentence(one) for one in outcome.reasons]
    said = {one.facts["perspective"] for one in outcome.reasons if one.code == "no-quorum"}
    return lines + [_took_part(outcome, one) for one in outcome.turnout if one not in said]


def sentence(why: Reason) -> str:
    """One reason as a person would say it."""
    return REASONS[why.code].format(**_spoken(why.facts))


def listed(names: object) -> str:
    """Ann; Ann and Bo; Ann, Bo and Cy."""
    known = [str(one) for one in names] if isinstance(names, list | tuple) else [str(names)]
    return " and ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)


def perspective_words(code: str) -> str:
    """How people who speak from a perspective are called; a code of someone's own is shown as it is."""
    return PERSPECTIVES.get(code, code)


def _spoken(facts: Mapping[str, object]) -> dict[str, str]:
    spoken = {name: listed(value) for name, value in facts.items()}
    if "perspective" in facts:
        words = perspective_words(str(facts["perspective"]))
        spoken |= {"perspective": words, "people": words[:1].lower() + words[1:]}
    return spoken


def _took_part(outcome: Outcome, perspective: str) -> str:
    one = outcome.turnout[perspective]
    needed = one.needed(outcome.quorum_percent)
    return TURNOUT.format(
        perspective=perspective_words(perspective), answered=one.answered, asked=one.asked, needed=needed
    )
