from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.teams.rules import BALANCES, LIVE_PLACE, PLACE


class Team(models.Model):
    """A few people of a project with an aim of their own, and what they may decide."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    aim = models.TextField(max_length=1000)
    domain = models.TextField(max_length=1000)
    how_heard = models.TextField(max_length=1000, blank=True)
    meets = models.TextField(max_length=500, blank=True)
    balance = models.CharField(max_length=8, default="warn")
    started_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    ended_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(max_length=2000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(balance__in=BALANCES), name="teams_team_balance"),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_why="") | (Q(ended_at__isnull=False) & ~Q(ended_why="")),
                name="teams_team_ends_in_words",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None


class Place(models.Model):
    """Someone's place in a team: asked for, offered, taken up, or left."""

    id = IdField()
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="places")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    moved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(PLACE)), name="teams_place_state"),
            models.UniqueConstraint(
                fields=("team", "member"), condition=Q(state__in=LIVE_PLACE), name="teams_place_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_id} in {self.team_id}: {self.state}"
