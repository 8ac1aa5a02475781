"""Putting ground rules to everyone, reading them, and going without."""

from datetime import date, datetime

from propolis import record
from propolis.consent import rounds
from propolis.consent.models import TextVersion
from propolis.consent.reads import today
from propolis.consent.rules import can_review_on
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import Acknowledgement, GroundRules, GroundworkWaiver


@act("teams.put_rules", power="options")
def put_rules(*, by: Member, draft: GroundRules, review_on: date, at: datetime) -> GroundRules:
    """Make a proposal of the draft, to be agreed by consent; from now on its words change only there."""
    require_may(permissions.may_put_rules(by, draft.project))
    draft = reads.lock(draft)
    lines = list(reads.draft_lines(draft).values_list("text", flat=True))
    can_put = rules.can_put_rules(is_drafting=draft.is_drafting, there=len(lines))
    can_review = can_review_on(day=review_on, decided_on=today(draft.project, at))
    require_can(first_no(can_put, can_review))
    draft.round = rounds.start(by=by, text=rules.as_text(lines), review_on=review_on, at=at)
    draft.save(update_fields=["round"])
    says = {"round": draft.round_id, "rules": len(lines), "review_on": review_on}
    record.append(by=by, at=at, about=draft, says=says)
    return draft


@act("teams.acknowledge_rules")
def acknowledge_rules(*, by: Member, at: datetime) -> Acknowledgement:
    """Say that you have read the ground rules as they stand."""
    require_may(permissions.may_acknowledge(by, by.project))
    reads.lock(by.project)
    text: TextVersion | None = reads.agreed_text(by.project)
    require_can(rules.can_acknowledge(is_agreed=text is not None, has_read=reads.has_read(text, by)))
    said = Acknowledgement.objects.create(version=text, member=by, read_at=at)
    record.append(by=by, at=at, about=text, says={"version": text.number})
    return said


@act("teams.waive_groundwork")
def waive_groundwork(*, by: Member, why: str, at: datetime) -> GroundworkWaiver:
    """Go on to a first proposal without all that should come first, and say why; it is shown for good."""
    require_may(permissions.may_waive_groundwork(by, by.project))
    project = reads.lock(by.project)
    groundwork = reads.groundwork(project)
    require_can(rules.can_waive_groundwork(groundwork, why))
    missing = list(groundwork.missing)
    waiver = GroundworkWaiver.objects.create(
        project=project, missing=missing, why=why, given_by=by, perspective=by.perspective, given_at=at
    )
    record.append(by=by, at=at, about=waiver, says={"missing": missing})
    return waiver
