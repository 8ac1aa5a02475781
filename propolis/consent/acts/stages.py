"""Taking a round from one stage to the next."""

from datetime import date, datetime

from propolis import record
from propolis.consent import permissions, reads, rounds, rules, verdicts
from propolis.consent.models import ConsentRound, Waiver
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member


@act("consent.publish", power="options")
def publish(*, by: Member, round: ConsentRound, at: datetime) -> ConsentRound:
    """Show a proposal to everyone; the notice starts and questions are open."""
    require_may(permissions.may_write(by, round))
    round = reads.lock(round)
    require_can(verdicts.can_publish_now(round))
    round.state, round.published_at = "questions", at
    round.save()
    text = reads.current(round)
    record.append(by=by, at=at, about=round, says={"version": text.number, "digest": reads.digest(text)})
    return round


@act("consent.ask_for_reactions")
def ask_for_reactions(*, by: Member, round: ConsentRound, at: datetime) -> ConsentRound:
    """Go on from questions to first thoughts."""
    require_may(permissions.may_facilitate(by, round))
    round = reads.lock(round)
    require_can(rules.can_move(round.state, "reactions"))
    round.state = "reactions"
    round.save()
    record.append(by=by, at=at, about=round, says={})
    return round


@act("consent.waive_notice")
def waive_notice(*, by: Member, round: ConsentRound, why: str, at: datetime) -> Waiver:
    """Give less notice than was agreed, and say why; it stays on record."""
    require_may(permissions.may_waive_notice(by, round))
    round = reads.lock(round)
    require_can(verdicts.can_waive_now(round, at))
    ends, now = reads.notice_ends_on(round), reads.today(round.project, at)
    days = (ends - now).days
    waiver = Waiver.objects.create(round=round, why=why, given_by=by, given_at=at, days_short=days)
    record.append(by=by, at=at, about=round, says={"days_short": days})
    return waiver


@act("consent.open_consent", power="deciding")
def open_consent(*, by: Member, round: ConsentRound, closes_on: date, at: datetime) -> ConsentRound:
    """Ask every member where they stand."""
    require_may(permissions.may_facilitate(by, round))
    round = reads.lock(round)
    require_can(verdicts.can_open_now(round, at))
    require_can(rules.can_close_on(day=closes_on, today=reads.today(round.project, at)))
    round.state, round.closes_on = "consent", closes_on
    round.save()
    text = reads.current(round)
    rounds.ask_everyone(text)
    record.append(by=by, at=at, about=round, says={"version": text.number, "closes_on": closes_on})
    return round


@act("consent.extend")
def extend(*, by: Member, round: ConsentRound, closes_on: date, at: datetime) -> ConsentRound:
    """Give people more time to answer."""
    require_may(permissions.may_facilitate(by, round))
    round = reads.lock(round)
    require_can(rules.can_extend(state=round.state, day=closes_on, closes_on=round.closes_on))
    require_can(rules.can_close_on(day=closes_on, today=reads.today(round.project, at)))
    round.closes_on = closes_on
    round.save(update_fields=["closes_on"])
    record.append(by=by, at=at, about=round, says={"closes_on": closes_on})
    return round
