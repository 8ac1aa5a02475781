"""How a round ends."""

from datetime import datetime

from propolis import record
from propolis.consent import permissions, reads, rounds, rules, verdicts
from propolis.consent.models import ConsentRound, Override
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member


@act("consent.adopt", power="deciding")
def adopt(*, by: Member, round: ConsentRound, at: datetime) -> ConsentRound:
    """Note that the text is agreed: every perspective took part and no objection is open."""
    require_may(permissions.may_facilitate(by, round))
    round = reads.lock(round)
    require_can(verdicts.can_adopt_now(round, at))
    text = reads.current(round)
    round.state, round.decided_at = "adopted", at
    round.review_on = rules.review_day(chosen=round.review_on, decided_on=reads.today(round.project, at))
    round.save()
    rounds.keep_count(text)
    took_part = {perspective: [one.answered, one.asked] for perspective, one in reads.turnout(text).items()}
    says = {
        "version": text.number,
        "digest": reads.digest(text),
        "review_on": round.review_on,
        "took_part": took_part,
    }
    record.append(by=by, at=at, about=round, says=says)
    return round


@act("consent.withdraw_round", power="options")
def withdraw_round(*, by: Member, round: ConsentRound, at: datetime) -> ConsentRound:
    """Take your own proposal back."""
    require_may(permissions.may_withdraw_round(by, round))
    round = reads.lock(round)
    require_can(rules.can_move(round.state, "withdrawn"))
    round.state = "withdrawn"
    round.save(update_fields=["state"])
    record.append(by=by, at=at, about=round, says={})
    return round


@act("consent.override", power="deciding")
def override(
    *,
    by: Member,
    round: ConsentRound,
    who: str,
    power: str,
    why: str,
    what_would_change_it: str,
    at: datetime,
) -> Override:
    """Note that someone set aside what was agreed: who, by which power, why, and what would change it."""
    require_may(permissions.may_override(by, round))
    round = reads.lock(round)
    require_can(rules.can_move(round.state, "overridden"))
    round.state = "overridden"
    round.save(update_fields=["state"])
    override = Override.objects.create(
        round=round,
        who=who,
        power=power,
        why=why,
        what_would_change_it=what_would_change_it,
        recorded_by=by,
        made_at=at,
    )
    record.append(by=by, at=at, about=override, says={"round": round.pk})
    return override
