"""Everything on the threads of a project, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from propolis.consent.words import STATES
from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.site.thread.walk import Bead
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import reads as delivery
from propolis.steps.delivery.words import ACTION_STATES, COMMITMENT_STATES
from propolis.steps.evaluation import reads as evaluation
from propolis.steps.evaluation.words import KINDS as OUTCOME_KINDS
from propolis.steps.planning import reads as planning

KIND_WORDS = {
    "need": _("Need"),
    "goal": _("Goal"),
    "proposal": _("Proposal and decision"),
    "commitment": _("What we will do"),
    "action": _("Action"),
    "outcome": _("What changed"),
}


@dataclass(frozen=True)
class BeadView:
    """One thing on the thread, ready to be shown."""

    kind: str
    id: str
    words: str
    by: str
    state: str
    at: datetime
    href: str
    code: str = ""

    @property
    def key(self) -> Bead:
        return (self.kind, self.id)

    @property
    def kind_words(self) -> str:
        return str(KIND_WORDS[self.kind])


def gather(project: Project, viewer: Member | None) -> tuple[dict[Bead, BeadView], list[tuple[Bead, Bead]]]:
    """Every bead of a project and every link, each pointing from the earlier to the later."""
    beads, links = {}, []
    for views, pairs in (f(project, viewer) for f in (_needs, _goals, _proposals, _commitments, _actions, _outcomes)):
        beads |= {view.key: view for view in views}
        links += pairs
    return beads, [(earlier, later) for earlier, later in links if earlier in beads and later in beads]


def _needs(project: Project, viewer: Member | None):
    found = planning.needs(project)
    views = [
        BeadView(
            "need",
            need.pk,
            need.words,
            planning.voiced_label(need, viewer),
            "",
            need.voiced_at,
            reverse("planning:need", args=[project.slug, need.pk]),
        )
        for need in found
    ]
    return views, []


def _goals(project: Project, viewer: Member | None):
    goals = list(planning.goals(project).select_related("written_by__person").prefetch_related("answered"))
    views = [
        BeadView(
            "goal",
            goal.pk,
            goal.text,
            projects.label(goal.written_by, viewer),
            "",
            goal.written_at,
            reverse("planning:goal", args=[project.slug, goal.pk]),
        )
        for goal in goals
    ]
    return views, [(("need", link.need_id), ("goal", goal.pk)) for goal in goals for link in goal.answered.all()]


def _proposals(project: Project, viewer: Member | None):
    found = list(decisions.seen_by(project, viewer))
    views = [
        BeadView(
            "proposal",
            one.pk,
            one.title,
            projects.label(one.round.proposer, viewer),
            str(STATES[one.round.state]),
            one.round.decided_at or one.made_at,
            reverse("decisions:proposal", args=[project.slug, one.pk]),
            one.round.state,
        )
        for one in found
    ]
    return views, [(("goal", one.goal_id), ("proposal", one.pk)) for one in found]


def _commitments(project: Project, viewer: Member | None):
    found = list(delivery.commitments(project))
    views = [
        BeadView(
            "commitment",
            one.pk,
            one.text,
            "",
            str(COMMITMENT_STATES[one.state]),
            one.written_at,
            reverse("delivery:commitment", args=[project.slug, one.pk]),
        )
        for one in found
    ]
    return views, [(("proposal", one.proposal_id), ("commitment", one.pk)) for one in found]


def _actions(project: Project, viewer: Member | None):
    found = list(delivery.actions(project))
    views = [
        BeadView(
            "action",
            one.pk,
            one.text,
            ", ".join(projects.label(owner.member, viewer) for owner in one.owners.all()),
            str(ACTION_STATES[one.state]),
            one.planned_at,
            reverse("delivery:action", args=[project.slug, one.pk]),
        )
        for one in found
    ]
    return views, [(("commitment", one.commitment_id), ("action", one.pk)) for one in found]


def _outcomes(project: Project, viewer: Member | None):
    found = list(evaluation.outcomes(project))
    views = [
        BeadView(
            "outcome",
            one.pk,
            one.text,
            projects.label(one.noted_by, viewer),
            str(OUTCOME_KINDS[one.kind]),
            one.noted_at,
            reverse("evaluation:outcome", args=[project.slug, one.pk]),
        )
        for one in found
    ]
    return views, [(("commitment", one.commitment_id), ("outcome", one.pk)) for one in found]
