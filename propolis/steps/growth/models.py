from django.db import models
from django.db.models import F, Q

from propolis.kit.ids import IdField, new_id
from propolis.projects.models import Member, Project
from propolis.record.models import Chain
from propolis.steps.growth.rules import OFFERS, OPEN_PAIR, PAIR


class Question(models.Model):
    """Something a member would like to know from the others."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    text = models.TextField(max_length=500)
    asked_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(taken_back_at=None) | Q(text=""), name="growth_question_gone")
        ]

    def __str__(self) -> str:
        return self.pk


class Answer(models.Model):
    """What another member knows about it, and whether it helped the one who asked."""

    id = IdField()
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="answers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    text = models.TextField(max_length=2000)
    answered_at = models.DateTimeField()
    helped_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(taken_back_at=None) | Q(text=""), name="growth_answer_gone")]

    def __str__(self) -> str:
        return self.pk


class Offer(models.Model):
    """A member is ready to be someone's peer or mentor."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    words = models.TextField(max_length=500)
    offered_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=OFFERS), name="growth_offer_kind"),
            models.UniqueConstraint(
                fields=("member", "kind"), condition=Q(ended_at=None), name="growth_offer_once_of_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return self.pk


class Pair(models.Model):
    """Two members who support each other because both said yes.

    Nobody else is told who they are: in the record each side is an alias, and the words stay here.
    """

    id = IdField()
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="+")
    asker = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=1000)
    state = models.CharField(max_length=10, default="asked")
    asked_at = models.DateTimeField()
    moved_at = models.DateTimeField()
    asker_alias = models.CharField(max_length=12, default=new_id)
    asked_alias = models.CharField(max_length=12, default=new_id)
    # As they were when it was asked: an alias that changed its perspective when a member did would tell whose it is.
    asker_perspective = models.CharField(max_length=20)
    asked_perspective = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(PAIR)), name="growth_pair_state"),
            models.CheckConstraint(condition=~Q(asker=F("asked")), name="growth_pair_of_two"),
            models.UniqueConstraint(
                fields=("asker", "asked"), condition=Q(state__in=OPEN_PAIR), name="growth_pair_once_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.pk

    @property
    def chain(self) -> Chain:
        return self.offer.project.chain
