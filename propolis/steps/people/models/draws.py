from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member
from propolis.steps.people.models.calls import Call

STATES = ["waiting", "working", "ready", "drawn", "refused"]


class Draw(models.Model):
    """One draw of a call: worked out in the background, published, and then drawn with a seed from public dice."""

    id = IdField()
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="draws")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=7, default="waiting")
    plan = models.TextField(max_length=1000)
    asked_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    step = models.CharField(max_length=20, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=40, blank=True)
    facts = models.JSONField(default=dict)
    # As text and not as JSON: the very file that the commitment was worked out from, to the last figure.
    publication = models.TextField(blank=True)
    commitment = models.CharField(max_length=64, blank=True)
    people = models.PositiveIntegerField(default=0)
    seats = models.PositiveSmallIntegerField(default=0)
    smallest = models.FloatField(default=0)
    largest = models.FloatField(default=0)
    is_exact = models.BooleanField(default=True)
    published_at = models.DateTimeField(null=True, blank=True)
    seed = models.CharField(max_length=200, blank=True)
    seed_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ticket = models.PositiveSmallIntegerField(null=True, blank=True)
    drawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="people_draw_state"),
            models.UniqueConstraint(fields=("call", "number"), name="people_draw_number_once"),
            models.UniqueConstraint(
                fields=("call",), condition=Q(state__in=["waiting", "working", "ready"]), name="people_one_draw_at_once"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["ready", "drawn"]) | ~Q(publication=""), name="people_ready_draw_is_published"
            ),
            models.CheckConstraint(
                condition=~Q(state="drawn") | Q(confirmed_by__isnull=False, ticket__isnull=False),
                name="people_drawn_seed_is_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=models.F("seed_by")), name="people_seed_by_two"
            ),
        ]

    def __str__(self) -> str:
        return self.pk
