"""A standing in plain words, for the people whose project it is."""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from propolis.methods.ladder.climbing import Condition, Standing
from propolis.methods.ladder.table import PERSPECTIVES, POWERS, RUNGS

COUNTED = "Acts that count, from {first} to {last}: {acts}."
SHARES = "Who used each power. Nobody counts for more than a quarter of one."
UNUSED = "not used"
RUNG = "The record shows: {name}, rung {rung} of 7."
NOT_ENOUGH = "There is not enough to say."
REVIEW = "The co-chairs may want to look in private why so little is on record. No sum can tell."
MISSING = "What is missing for {name}, rung {rung}:"
THEY = "“They” are people who use services, and carers{more}."
AND_COMMUNITY = ", and the community, which leads this project"
BESIDE = (
    "Read it beside what the team says and what people feel. It is no score, and projects are not to be ranked by it."
)
CREDIT = (
    "The ladder is by Think Local Act Personal and the National Co-production Advisory Group: "
    "https://www.thinklocalactpersonal.org.uk. What each rung takes here is our own."
)

PERSPECTIVE_WORDS = {
    "lived-experience": "lived exp.",
    "carer": "carers",
    "community": "community",
    "staff": "staff",
    "leader": "leaders",
    "": "not known",
}
CONDITION_WORDS = {
    "learning": "Something to learn from is given out, about how services are planned and run.",
    "notice": "People are told what was decided or done, and why.",
    "window": "People can have a say before the service first decides.",
    "reply": "Someone answers what people said.",
    "agenda-people": "At least {it_takes} different people of theirs set the agenda. So far: {there_is}.",
    "agenda-third": "At least {it_takes} of the agenda is set by them. So far: {there_is}.",
    "touchpoints": "They act on at least {it_takes} different days. So far: {there_is}.",
    "traced": "They write a text that follows from something of theirs, or say that an objection is met.",
    "feedback-people": "At least {it_takes} different people of theirs say what they think. So far: {there_is}.",
    "options-people": "At least {it_takes} different people of theirs write or change an option. So far: {there_is}.",
    "options-half": "They help to write {it_takes} of the options decided on. So far: {there_is}.",
    "deciding-people": "At least {it_takes} different people of theirs decide. So far: {there_is}.",
    "quorum": "At least {it_takes} of them say where they stand on one option. So far: {there_is}.",
    "quorum-each": "Half of each group of theirs decides on one option. Groups: {it_takes}. So far: {there_is}.",
    "kept": "No decision is set aside by the other side for six months.",
    "remit": "It is said openly what people can change and who has the last word. From staff, a promise is not enough.",
    "delivering-people": "At least {it_takes} different people of theirs help to carry it out. So far: {there_is}.",
    "recognition": "Payment or other thanks are offered for the work.",
    "measure": "They choose what is measured.",
    "judging-people": "At least {it_takes} different people of theirs note what changed. So far: {there_is}.",
}


def in_words(standing: Standing, *, is_community_led: bool = False) -> Iterator[str]:
    """The standing, a line at a time."""
    yield COUNTED.format(first=_day(standing.first_day), last=_day(standing.up_to), acts=standing.acts)
    yield from ("", SHARES, *_table(standing.shares), "")
    if standing.rung is None:
        yield from (NOT_ENOUGH, REVIEW)
    else:
        yield RUNG.format(name=RUNGS[standing.rung - 1], rung=standing.rung)
    if standing.next_rung:
        yield MISSING.format(name=RUNGS[standing.next_rung - 1], rung=standing.next_rung)
        yield from (f"- {sentence(one)}" for one in standing.missing)
        yield THEY.format(more=AND_COMMUNITY if is_community_led else "")
    yield from ("", BESIDE, CREDIT)


def sentence(condition: Condition) -> str:
    """What would meet a condition, and how far it is met."""
    amounts = {"there_is": _amount(condition.there_is), "it_takes": _amount(condition.it_takes)}
    return CONDITION_WORDS[condition.code].format(**amounts)


def _amount(amount: Fraction | int) -> str:
    return f"{amount}" if isinstance(amount, int) else _percent(amount)


def _percent(share: Fraction) -> str:
    """Rounded down, so that what is not yet enough does not look as if it were; and a third is a third."""
    return {Fraction(1, 3): "a third", Fraction(1, 2): "half"}.get(share, f"{int(100 * share)}%")


def _table(shares: Mapping[str, Mapping[str, Fraction]]) -> Iterator[str]:
    known = any("" in found for found in shares.values())
    columns = (*PERSPECTIVES, "") if known else PERSPECTIVES
    yield " " * 12 + "".join(f"{PERSPECTIVE_WORDS[one]:>12}" for one in columns)
    for power in POWERS:
        cells = "".join(f"{float(shares[power].get(one, 0)):>12.0%}" for one in columns)
        yield f"{power:<12}" + (cells if shares[power] else f"{UNUSED:>12}")


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
