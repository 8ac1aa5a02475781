from django.db import models
from django.db.models import F, Q

from propolis.kit.ids import IdField, new_id
from propolis.projects.models import Member
from propolis.record.models import Chain
from propolis.steps.people.rules import LIVE_STANDING, STANDING, STANDING_KINDS


class Standing(models.Model):
    """One member may speak for another because both agreed; each keeps a voice of their own.

    In the record each side is an alias: who needs someone to speak for them is nobody else's to know.
    """

    id = IdField()
    representative = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=24)
    state = models.CharField(max_length=10, default="asked")
    asked_at = models.DateTimeField()
    counted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    representative_alias = models.CharField(max_length=12, default=new_id)
    person_alias = models.CharField(max_length=12, default=new_id)
    # As they were when it was asked: an alias that changed its perspective when a member did would tell whose it is.
    representative_perspective = models.CharField(max_length=20)
    person_perspective = models.CharField(max_length=20)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=STANDING_KINDS), name="people_standing_kind"),
            models.CheckConstraint(condition=Q(state__in=list(STANDING)), name="people_standing_state"),
            models.CheckConstraint(condition=~Q(representative=F("person")), name="people_standing_of_two"),
            models.CheckConstraint(
                condition=~Q(state__in=["counts", "ended"]) | Q(counted_at__isnull=False),
                name="people_standing_counts_from_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False) | (~Q(state="ended") & Q(ended_at=None)),
                name="people_standing_ends_at_a_moment",
            ),
            models.UniqueConstraint(
                fields=("representative",), condition=Q(state__in=LIVE_STANDING), name="people_speaks_for_one"
            ),
        ]

    def __str__(self) -> str:
        return self.pk

    @property
    def chain(self) -> Chain:
        return self.representative.project.chain
