"""Equality answers: counts that belong to nobody. No row here holds a person and an answer, nor a time of answering."""

from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project


class EqualityAsking(models.Model):
    """A project asks its members who they are; category_set is the list of one nation and version."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    category_set = models.CharField(max_length=40)
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project",), condition=Q(ended_at=None), name="people_equality_asked_once")
        ]

    def __str__(self) -> str:
        return self.pk


class EqualityQuestion(models.Model):
    """One question of an asking; batch is how many answers must wait before the next are shown."""

    id = IdField()
    asking = models.ForeignKey(EqualityAsking, on_delete=models.PROTECT, related_name="questions")
    code = models.CharField(max_length=40)
    batch = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("asking", "code"), name="people_equality_question_once")]

    def __str__(self) -> str:
        return self.code


class EqualityCount(models.Model):
    """How many gave one answer: still waiting, and in a batch that was shown."""

    id = IdField()
    question = models.ForeignKey(EqualityQuestion, on_delete=models.PROTECT, related_name="counts")
    option = models.CharField(max_length=40)
    waiting = models.PositiveIntegerField(default=0)
    shown = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=("question", "option"), name="people_equality_option_once")]

    def __str__(self) -> str:
        return self.option


class EqualityAnswered(models.Model):
    """Someone has answered, so that nobody does twice; not what, and not when."""

    id = IdField()
    asking = models.ForeignKey(EqualityAsking, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("asking", "member"), name="people_equality_answered_once")]

    def __str__(self) -> str:
        return self.pk
