from django.db import models
from django.db.models import Q

from propolis.consent.models import ConsentRound, TextVersion
from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.teams.rules import RULE_MAX


class GroundRules(models.Model):
    """One set of ground rules: a draft that all can write in and, once it is put to everyone, a round of consent."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    round = models.OneToOneField(ConsentRound, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project", "number"), name="teams_rules_number_once"),
            models.UniqueConstraint(fields=("project",), condition=Q(round=None), name="teams_one_draft_of_rules"),
        ]

    def __str__(self) -> str:
        return f"{self.project_id}: ground rules {self.number}"

    @property
    def is_drafting(self) -> bool:
        return self.round_id is None


class GroundRule(models.Model):
    """One line of a draft, by whoever wrote it last."""

    id = IdField()
    rules = models.ForeignKey(GroundRules, on_delete=models.PROTECT, related_name="lines")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=RULE_MAX)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    written_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("place",)
        constraints = [models.UniqueConstraint(fields=("rules", "place"), name="teams_rule_place_once")]

    def __str__(self) -> str:
        return self.text[:60]


class Acknowledgement(models.Model):
    """Someone has read the rules, as they were worded then."""

    version = models.ForeignKey(TextVersion, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("version", "member"), name="teams_rules_read_once")]

    def __str__(self) -> str:
        return f"{self.member_id} read {self.version_id}"


class GroundworkWaiver(models.Model):
    """A first proposal without all that should come before it, and why; shown for good."""

    id = IdField()
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="+")
    missing = models.JSONField(default=list)
    why = models.TextField(max_length=2000)
    given_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    given_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(why=""), name="teams_waiver_in_words")]

    def __str__(self) -> str:
        return self.pk
