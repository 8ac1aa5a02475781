from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.planning.models.needs import Need


class Goal(models.Model):
    """What should become true, how people will know, and the needs it answers; the newest version of its words."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=1)
    text = models.TextField(max_length=500)
    how_we_will_know = models.TextField(max_length=500)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    needs = models.ManyToManyField(Need, through="GoalNeed", related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(number__gte=1), name="planning_goal_number")]

    def __str__(self) -> str:
        return self.text[:60]


class GoalNeed(models.Model):
    """A need that a goal answers."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="answered")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, related_name="answered_by")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("goal", "need"), name="planning_goal_need_once")]

    def __str__(self) -> str:
        return f"{self.goal_id} {self.need_id}"


class GoalVersion(models.Model):
    """The words of a goal as they were from one moment to the next; kept for good."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    text = models.TextField(max_length=500)
    how_we_will_know = models.TextField(max_length=500)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("-number",)
        constraints = [models.UniqueConstraint(fields=("goal", "number"), name="planning_goal_version_once")]

    def __str__(self) -> str:
        return f"{self.goal_id}: {self.number}"
