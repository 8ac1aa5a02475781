from django.db import models

from propolis.projects.models import Member, Project
from propolis.projects.reads import label, lock
from propolis.projects.words import A_PERSON
from propolis.steps.decisions import reads as decisions
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery.models import Action, ActionOwner, Commitment, Update
from propolis.steps.delivery.rules import OPEN_ACTION


def commitments(project: Project) -> models.QuerySet[Commitment]:
    """The commitments of a project, the one due first at the top, with the decision each was written from."""
    return (
        Commitment.objects.filter(project=project)
        .select_related("project", "proposal__round", "proposal__goal", "written_by__person", "ended_by__person")
        .order_by("due_on", "written_at", "pk")
    )


def commitments_of(proposal: Proposal) -> models.QuerySet[Commitment]:
    """What was promised because of one decision."""
    return commitments(proposal.project).filter(proposal=proposal)


def without_commitment(project: Project) -> models.QuerySet[Proposal]:
    """The decisions that stand and that nobody has promised anything about yet, the newest first."""
    promised = Commitment.objects.filter(proposal=models.OuterRef("pk"))
    return decisions.register(project).filter(~models.Exists(promised), round__state="adopted")


def actions(project: Project) -> models.QuerySet[Action]:
    """The actions of a project, the one due first at the top, each with the people who do it."""
    owners = ActionOwner.objects.select_related("member__person").order_by("taken_on_at", "pk")
    return (
        Action.objects.filter(commitment__project=project)
        .select_related("commitment__project", "commitment__proposal__round", "planned_by__person")
        .prefetch_related(models.Prefetch("owners", queryset=owners))
        .order_by("due_on", "planned_at", "pk")
    )


def open_actions(commitment: Commitment) -> models.QuerySet[Action]:
    """What is still to be done for a commitment."""
    return commitment.actions.filter(state__in=OPEN_ACTION)


def open_actions_of(member: Member) -> models.QuerySet[Action]:
    """What a member has taken on and not finished, the one due first at the top."""
    going_on = actions(member.project).filter(state__in=OPEN_ACTION, commitment__state="open")
    return going_on.filter(owners__member=member).exclude(commitment__proposal__round__state="overridden")


def updates(action: Action) -> models.QuerySet[Update]:
    """What people told about an action, newest first."""
    return action.updates.select_related("member__person").order_by("-posted_at", "pk")


def lock_action(action: Action) -> Action:
    """An action and its commitment, fresh and held until the act is done; always in this order."""
    commitment = lock(action.commitment)
    action = lock(action)
    action.commitment = commitment
    return action


def standing(action: Action) -> dict[str, str]:
    """Where the decision and the commitment behind an action stand."""
    return {"decision": action.commitment.proposal.round.state, "commitment": action.commitment.state}


def owner_label(owner: ActionOwner, viewer: Member | None) -> str:
    """How a page names someone who does an action: by name for fellow members, else by what they spoke from then."""
    return _label(owner.member, owner.perspective, viewer)


def update_label(update: Update, viewer: Member | None) -> str:
    """How a page names someone who told about an action."""
    return _label(update.member, update.perspective, viewer)


def _label(member: Member, perspective: str, viewer: Member | None) -> str:
    is_fellow = viewer is not None and viewer.project_id == member.project_id
    return label(member, viewer) if is_fellow else str(A_PERSON[perspective])
