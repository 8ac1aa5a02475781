from django.db import models
from django.db.models import Q

from propolis.accounts.models import Person
from propolis.kit.ids import IdField
from propolis.projects.models import Member


class AccessNeed(models.Model):
    """Something a person needs to take part: it follows them from project to project, and says nothing of why."""

    id = IdField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    words = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField()
    checked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    # Someone without email told a co-chair, who wrote it down; the page says so.
    noted_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ended_at=None) | Q(words=""), name="people_ended_need_says_nothing"),
            models.UniqueConstraint(fields=("person", "kind"), condition=Q(ended_at=None), name="people_need_once"),
        ]

    def __str__(self) -> str:
        return self.pk


class SharedNeeds(models.Model):
    """A member lets those who organise meetings in this project see what they need."""

    member = models.OneToOneField(Member, on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.member_id
