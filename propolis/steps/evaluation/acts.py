"""Everything that changes what is known to have changed; each function is one act."""

from dataclasses import asdict
from datetime import datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.delivery.models import Commitment
from propolis.steps.evaluation import permissions, reads, rules
from propolis.steps.evaluation.models import Outcome, OutcomeVersion
from propolis.steps.evaluation.rules import Finding


@act("evaluation.note_outcome", power="judging")
def note_outcome(*, by: Member, commitment: Commitment, finding: Finding, at: datetime) -> Outcome:
    """Say what changed because of a commitment, for better or worse, and how we know."""
    require_may(permissions.may_note(by, commitment))
    require_can(rules.can_note(finding, today=today(commitment.project, at)))
    outcome = Outcome.objects.create(
        project=commitment.project,
        commitment=commitment,
        noted_by=by,
        perspective=by.perspective,
        noted_at=at,
        **asdict(finding),
    )
    _keep(outcome, by, at)
    says = {"commitment": commitment.pk, "kind": finding.kind, "seen_on": finding.seen_on}
    record.append(by=by, at=at, about=outcome, says=says)
    return outcome


@act("evaluation.correct_outcome", power="judging")
def correct_outcome(*, by: Member, outcome: Outcome, finding: Finding, why: str, at: datetime) -> Outcome:
    """Put an outcome right, and say why; what it said before is kept."""
    require_may(permissions.may_correct(by, outcome))
    outcome = reads.lock(outcome)
    day = today(outcome.project, at)
    require_can(rules.can_correct(outcome.finding, finding, why=why, today=day))
    before, outcome.number = outcome.kind, outcome.number + 1
    for name, value in asdict(finding).items():
        setattr(outcome, name, value)
    outcome.save()
    _keep(outcome, by, at, why)
    says = {"number": outcome.number, "from": before, "kind": finding.kind, "seen_on": finding.seen_on}
    record.append(by=by, at=at, about=outcome, says=says)
    return outcome


def _keep(outcome: Outcome, by: Member, at: datetime, why: str = "") -> None:
    OutcomeVersion.objects.create(
        outcome=outcome,
        number=outcome.number,
        why=why,
        written_by=by,
        perspective=by.perspective,
        written_at=at,
        **asdict(outcome.finding),
    )
