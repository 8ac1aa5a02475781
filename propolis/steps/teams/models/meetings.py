from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.people.models import AccessNeed
from propolis.steps.teams.models.teams import Team
from propolis.steps.teams.rules.meetings import ANSWERS, KINDS, MEETING, SETTLED


class Meeting(models.Model):
    """A time to be together: planned, confirmed once everyone who comes has what they need, and held."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=24)
    title = models.CharField(max_length=120)
    purpose = models.TextField(max_length=1000)
    starts_at = models.DateTimeField()
    minutes = models.PositiveIntegerField()
    place = models.TextField(max_length=500)
    organiser = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    state = models.CharField(max_length=12, default="planned")
    moved_at = models.DateTimeField()
    called_off_why = models.TextField(max_length=1000, blank=True)
    # A review looks back at a workshop some days after it.
    review_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="reviews")
    # The time that people were reminded of: one that is moved is reminded of anew.
    reminded_of = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="teams_meeting_kind"),
            models.CheckConstraint(condition=Q(state__in=list(MEETING)), name="teams_meeting_state"),
            models.CheckConstraint(
                condition=(Q(state="called-off") & ~Q(called_off_why=""))
                | (~Q(state="called-off") & Q(called_off_why="")),
                name="teams_meeting_called_off_in_words",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Coming(models.Model):
    """Someone who was asked to a meeting: whether they come, and whether they were there."""

    id = IdField()
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="asked")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=5, blank=True)
    brings_supporter = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    was_there = models.BooleanField(null=True, blank=True)
    # As it was when the meeting was held: attendance does not change sides later.
    perspective = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("meeting", "member"), name="teams_asked_once"),
            models.CheckConstraint(condition=Q(answer__in=["", *ANSWERS]), name="teams_coming_answer"),
        ]

    def __str__(self) -> str:
        return self.pk


class SettledNeed(models.Model):
    """What was done about one thing that someone who comes needs. A need without such a line is open."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="settled")
    need = models.ForeignKey(AccessNeed, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10)
    words = models.TextField(max_length=500, blank=True)
    settled_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("meeting", "need"), name="teams_need_settled_once"),
            models.CheckConstraint(condition=Q(state__in=SETTLED), name="teams_settled_state"),
            models.CheckConstraint(condition=Q(state="go-without") | ~Q(words=""), name="teams_settled_in_words"),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.need_id}"


class AgendaItem(models.Model):
    """Something to talk about, and who put it there."""

    id = IdField()
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agenda")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    text = models.TextField(max_length=300)
    minutes = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(taken_back_at=None) | Q(text=""), name="teams_item_gone")]

    def __str__(self) -> str:
        return self.pk


class Note(models.Model):
    """What was said or agreed at a meeting; some of it is something to do."""

    id = IdField()
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="notes")
    text = models.TextField(max_length=2000)
    is_to_do = models.BooleanField(default=False)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pk


class NotesAgreed(models.Model):
    """Someone who was there says that the notes are right; a note written later asks them again."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="agreed")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("meeting", "member"), name="teams_notes_agreed_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.member_id}"


class SpeakingTurns(models.Model):
    """How often people of one perspective spoke, all together: nobody is counted alone."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="turns")
    perspective = models.CharField(max_length=20)
    turns = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("meeting", "perspective"), name="teams_turns_once")]

    def __str__(self) -> str:
        return f"{self.meeting_id} {self.perspective}"
