from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from propolis.projects.models import Member, Project
from propolis.steps.decisions import reads as decisions
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery import rules
from propolis.steps.delivery.models import Action, Commitment
from propolis.steps.delivery.reads.plan import actions, commitments, owner_label
from propolis.steps.delivery.reads.quorums import with_lived_quorum
from propolis.steps.planning.models import Need


@dataclass(frozen=True)
class Doer:
    """Someone who does an action, named as the viewer may see it, and what they spoke from when they took it on."""

    label: str
    perspective: str


@dataclass(frozen=True)
class LedgerAction:
    """One piece of work on a line of the ledger."""

    action: Action
    doers: tuple[Doer, ...]

    @property
    def perspectives(self) -> list[str]:
        """What those who do it speak from, each once."""
        return list(dict.fromkeys(doer.perspective for doer in self.doers))


@dataclass(frozen=True)
class LedgerLine:
    """What was heard, what was decided, and what was done or not done about it.

    One line for each commitment; a proposal without a commitment has a line of its own. `label` and `why` are worked
    out from who took part in the decision and who does the work. `said` is what was done, or why it was not.
    """

    we_heard: tuple[Need, ...]
    we_decided: Proposal
    commitment: Commitment | None
    label: str
    why: str
    state: str
    actions: tuple[LedgerAction, ...]

    @property
    def said(self) -> str:
        return self.commitment.ended_why if self.commitment else ""

    @property
    def evidence(self) -> str:
        return self.commitment.link if self.commitment else ""

    @property
    def done(self) -> list[LedgerAction]:
        return [one for one in self.actions if one.action.state == "done"]

    @property
    def under_way(self) -> list[LedgerAction]:
        return [one for one in self.actions if one.action.state in rules.OPEN_ACTION]

    @property
    def stopped(self) -> list[LedgerAction]:
        return [one for one in self.actions if one.action.state == "stopped"]


def ledger(project: Project, viewer: Member | None) -> list[LedgerLine]:
    """Every line of the ledger of a project, newest proposal first; what is still a draft or was taken back has none.

    The number of queries does not grow with the number of lines.
    """
    promised, planned, quorums = _by_proposal(project), _by_commitment(project, viewer), with_lived_quorum(project)
    shown = decisions.seen_by(project, None).exclude(round__state="withdrawn")
    shown = shown.select_related("round__override").prefetch_related("goal__needs")
    return [
        _line(project, proposal, commitment, planned[commitment.pk] if commitment else [], quorums)
        for proposal in shown
        for commitment in promised[proposal.pk] or [None]
    ]


def _by_proposal(project: Project) -> dict[str, list[Commitment]]:
    found = defaultdict(list)
    for commitment in commitments(project):
        found[commitment.proposal_id].append(commitment)
    return found


def _by_commitment(project: Project, viewer: Member | None) -> dict[str, list[LedgerAction]]:
    found = defaultdict(list)
    for action in actions(project):
        doers = (Doer(owner_label(owner, viewer), owner.perspective) for owner in action.owners.all())
        found[action.commitment_id].append(LedgerAction(action, tuple(doers)))
    return found


def _line(
    project: Project,
    proposal: Proposal,
    commitment: Commitment | None,
    work: Sequence[LedgerAction],
    quorums: set[str],
) -> LedgerLine:
    promised = commitment.state if commitment else ""
    shared = [one for one in work if rules.is_shared_work(commitment=promised, action=one.action.state)]
    why = rules.why_label(
        has_lived_quorum=proposal.round_id in quorums,
        owners=[doer.perspective for one in shared for doer in one.doers],
        level=project.level,
    )
    states = [one.action.state for one in work]
    state = rules.line_state(decision=proposal.round.state, commitment=promised, actions=states)
    return LedgerLine(
        we_heard=tuple(proposal.goal.needs.all()),
        we_decided=proposal,
        commitment=commitment,
        label=rules.label(why),
        why=why,
        state=state,
        actions=tuple(work),
    )
