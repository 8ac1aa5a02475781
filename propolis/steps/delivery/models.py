from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery.rules import ACTION, COMMITMENT, LINK_MAX


def on_the_web(field: str) -> Q:
    """No link, or one that a browser opens and does not run."""
    return Q(**{field: ""}) | Q(**{f"{field}__startswith": "http://"}) | Q(**{f"{field}__startswith": "https://"})


class Commitment(models.Model):
    """What the group promised to do because of a decision, and what became of it."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(Proposal, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=500)
    due_on = models.DateField()
    # Kept here too: a decision that is looked at again gets a new time, and the promise was made after the old one.
    decided_at = models.DateTimeField()
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    written_at = models.DateTimeField()
    state = models.CharField(max_length=8, default="open")
    ended_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(max_length=2000, blank=True)
    link = models.CharField(max_length=LINK_MAX, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(COMMITMENT)), name="delivery_commitment_state"),
            models.CheckConstraint(
                condition=Q(state="open", ended_at=None, ended_why="")
                | (~Q(state="open") & Q(ended_at__isnull=False) & ~Q(ended_why="")),
                name="delivery_commitment_ends_in_words",
            ),
            models.CheckConstraint(condition=on_the_web("link"), name="delivery_commitment_link"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Action(models.Model):
    """One piece of work for a commitment, done by one or more people, by a day."""

    id = IdField()
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="actions")
    text = models.TextField(max_length=500)
    due_on = models.DateField()
    state = models.CharField(max_length=8, default="to-do")
    stopped_why = models.TextField(max_length=2000, blank=True)
    planned_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    moved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(ACTION)), name="delivery_action_state"),
            models.CheckConstraint(
                condition=(Q(state="stopped") & ~Q(stopped_why="")) | (~Q(state="stopped") & Q(stopped_why="")),
                name="delivery_action_stops_in_words",
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class ActionOwner(models.Model):
    """Someone who does an action, and the perspective they spoke from when they took it on."""

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="owners")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    taken_on_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("action", "member"), name="delivery_owner_once")]

    def __str__(self) -> str:
        return f"{self.action_id} {self.member_id}"


class Update(models.Model):
    """How an action is going, in someone's words."""

    id = IdField()
    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="updates")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    text = models.TextField(max_length=2000)
    link = models.CharField(max_length=LINK_MAX, blank=True)
    posted_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=on_the_web("link"), name="delivery_update_link")]

    def __str__(self) -> str:
        return f"{self.action_id} {self.pk}"
