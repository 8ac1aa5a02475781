"""Consent: a proposal is agreed when nobody has an open objection and enough people from every perspective answered."""

from propolis.methods.ballots.deciding.guards import is_open, not_ended, opened_too_soon
from propolis.methods.ballots.outcome import Findings, Outcome, Reason, conclude, reason
from propolis.methods.ballots.poll import Poll

STANCES = ("consent", "concern", "objection", "aside")


def consent(poll: Poll) -> Outcome:
    """Agreed once no objection is open, both sides of the table were asked and every perspective has its quorum.

    poll: ballots with a stance each. An objection ends only when its owner withdraws it, when it lapses because they
    have left, or when someone of the owner's own perspective agrees that it does not qualify, asked by a facilitator
    who is free of the proposer. Whoever's objection ended is silent until they say where they stand.
    Source: Sociocracy 3.0, "Consent decision-making" and "Test arguments qualify as objections"; the Equal Care
    Co-op's circle rules; the guards for unequal power are our own.
    """
    objections = [one for one in poll.current if one.stance == "objection"]
    still_open = [one for one in objections if is_open(one)]
    sides = {perspective in poll.rule.lived_side for perspective in poll.asked}
    stances = {
        perspective: {stance: [one.stance for one in ballots].count(stance) for stance in STANCES}
        for perspective, ballots in poll.by_perspective().items()
    }
    found = Findings(
        in_the_way=[
            *in_the_way(open_objections=len(still_open), sides=len(sides)),
            *opened_too_soon(poll.rule),
        ],
        notes=[*not_ended(still_open), *_kept(poll)],
        silent=[one for one in objections if not is_open(one)],
        figures={"stances": stances},
    )
    return conclude(poll, found)


def in_the_way(*, open_objections: int, sides: int) -> tuple[Reason, ...]:
    """What keeps a consent round open, however many answered. sides: how many sides of the table were asked, of two."""
    objections = (reason("objections-open", count=open_objections),) if open_objections else ()
    return (*objections, reason("one-side-only")) if sides < 2 else objections


def _kept(poll: Poll) -> list[Reason]:
    """Concerns and standing aside do not stop a proposal; they are recorded, and looked at again at the review."""
    said = [one.stance for one in poll.current]
    codes = {"concern": "concerns-recorded", "aside": "asides-recorded"}
    return [reason(code, count=said.count(stance)) for stance, code in codes.items() if stance in said]
