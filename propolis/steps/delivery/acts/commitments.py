"""What is promised because of a decision, and what becomes of it."""

from datetime import date, datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import permissions, reads, rules
from propolis.steps.delivery.models import Commitment


@act("delivery.write_commitment", power="delivering")
def write_commitment(*, by: Member, proposal: Proposal, text: str, due_on: date, at: datetime) -> Commitment:
    """Say what will be done about a decision, and by when."""
    require_may(permissions.may_commit(by, proposal))
    round = reads.lock(proposal.round)
    can_schedule = rules.can_schedule(text=text, due_on=due_on, today=today(proposal.project, at))
    require_can(first_no(rules.can_commit(decision=round.state), can_schedule))
    commitment = Commitment.objects.create(
        project=proposal.project,
        proposal=proposal,
        text=text,
        due_on=due_on,
        decided_at=round.decided_at,
        written_by=by,
        perspective=by.perspective,
        written_at=at,
    )
    record.append(by=by, at=at, about=commitment, says={"proposal": proposal.pk, "due_on": due_on})
    return commitment


@act("delivery.keep_commitment", power="delivering")
def keep_commitment(*, by: Member, commitment: Commitment, what: str, link: str = "", at: datetime) -> Commitment:
    """Say that a commitment was kept: what was done, and where to see it."""
    require_may(permissions.may_end(by, commitment))
    commitment = reads.lock(commitment)
    still_open = reads.open_actions(commitment).count()
    can_keep = rules.can_keep(
        decision=commitment.proposal.round.state, commitment=commitment.state, open_actions=still_open
    )
    require_can(first_no(can_keep, rules.can_say(what, "say-what-was-done"), rules.can_link(link)))
    commitment.link = link
    _end(commitment, "kept", what, by, at)
    record.append(by=by, at=at, about=commitment, says={"proposal": commitment.proposal_id})
    return commitment


@act("delivery.end_commitment_not_kept")
def end_commitment_not_kept(*, by: Member, commitment: Commitment, why: str, at: datetime) -> Commitment:
    """Say that a commitment will not be kept, and why; actions still open for it stop for the same reason."""
    require_may(permissions.may_end(by, commitment))
    commitment = reads.lock(commitment)
    can_end = rules.can_go_on(decision=commitment.proposal.round.state, commitment=commitment.state)
    require_can(first_no(can_end, rules.can_say(why, "say-why-not-kept")))
    stopped = list(reads.open_actions(commitment).values_list("pk", flat=True))
    reads.open_actions(commitment).update(state="stopped", stopped_why=why, moved_at=at)
    _end(commitment, "not-kept", why, by, at)
    record.append(by=by, at=at, about=commitment, says={"proposal": commitment.proposal_id, "stopped": stopped})
    return commitment


def _end(commitment: Commitment, state: str, why: str, by: Member, at: datetime) -> None:
    commitment.state, commitment.ended_why, commitment.ended_by, commitment.ended_at = state, why, by, at
    commitment.save()
