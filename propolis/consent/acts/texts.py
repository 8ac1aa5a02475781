"""Changing the words."""

from datetime import date, datetime

from propolis import record
from propolis.consent import permissions, reads, rounds, rules
from propolis.consent.models import ConsentRound, Objection, TextVersion
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member


@act("consent.amend", power="options")
def amend(*, by: Member, round: ConsentRound, text: str, why: str = "", at: datetime) -> TextVersion:
    """Change the words before anyone is asked to consent; the notice starts again."""
    require_may(permissions.may_write(by, round))
    round = reads.lock(round)
    before = reads.current(round)
    require_can(rules.can_amend(state=round.state, old=before.text, new=text))
    version = rounds.write(round, number=before.number + 1, by=by, text=text, why=why, at=at)
    record.append(by=by, at=at, about=round, says={"version": version.number, "digest": reads.digest(version)})
    return version


@act("consent.integrate", power="options")
def integrate(
    *,
    by: Member,
    round: ConsentRound,
    text: str,
    why: str,
    answers: Objection | None = None,
    closes_on: date,
    at: datetime,
) -> TextVersion:
    """Change the words to meet an objection; everyone is asked again."""
    require_may(permissions.may_write(by, round))
    round = reads.lock(round)
    before, still_open = reads.current(round), reads.open_objections(round).count()
    require_can(
        rules.can_integrate(
            state=round.state,
            open_objections=still_open,
            old=before.text,
            new=text,
            is_own_objection=answers is None or answers.round_id == round.pk,
        )
    )
    require_can(rules.can_close_on(day=closes_on, today=reads.today(round.project, at)))
    version = rounds.write(round, number=before.number + 1, by=by, text=text, why=why, answers=answers, at=at)
    is_half_way = round.state == "consent"
    round.state, round.closes_on, round.decided_at = "consent", closes_on, None
    round.save()
    rounds.ask_everyone(version, before if is_half_way else None)
    says = {
        "version": version.number,
        "digest": reads.digest(version),
        "answers": answers.pk if answers else None,
    }
    record.append(by=by, at=at, about=round, says=says | {"closes_on": closes_on})
    return version
