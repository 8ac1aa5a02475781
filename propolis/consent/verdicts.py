"""Whether a round can move on now, as the page and the act both ask it: what is known, put to the rules."""

from datetime import datetime

from propolis.consent import gates, reads, rules
from propolis.consent.models import ConsentRound
from propolis.kit.verdict import Verdict, first_no
from propolis.projects import reads as projects
from propolis.projects.sides import is_lived_side


def can_publish_now(round: ConsentRound) -> Verdict:
    """Whether everyone can be shown a draft: what its room asks for first is there."""
    return first_no(rules.can_move(round.state, "questions"), gates.can_pass(round))


def can_waive_now(round: ConsentRound, at: datetime) -> Verdict:
    """Whether there is any notice left to shorten."""
    today = reads.today(round.project, at)
    return rules.can_waive_notice(
        state=round.state,
        full_notice_on=reads.notice_ends_on(round) or today,
        today=today,
        is_waived=reads.has_waiver(round),
    )


def can_open_now(round: ConsentRound, at: datetime) -> Verdict:
    """Whether everyone can be asked for consent now."""
    today = reads.today(round.project, at)
    return rules.can_open_consent(
        state=round.state,
        full_notice_on=reads.notice_ends_on(round) or today,
        today=today,
        is_waived=reads.is_waived(round),
        sides=projects.sides(round.project),
        co_chairs=projects.co_chairs(round.project).count(),
    )


def can_adopt_now(round: ConsentRound, at: datetime) -> Verdict:
    """Whether the text is agreed by now."""
    today = reads.today(round.project, at)
    tally = reads.turnout(reads.current(round))
    return rules.can_adopt(
        state=round.state,
        tally=tally,
        sides=len({is_lived_side(perspective, round.project.level) for perspective in tally}),
        percent=round.quorum_percent,
        open_objections=reads.open_objections(round).count(),
        today=today,
        closes_on=round.closes_on or today,
    )
