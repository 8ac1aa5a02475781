from django.db import models
from django.db.models import Q

from propolis.consent.models import ConsentRound
from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.mindset.rules import ANSWER_MAX, POST_KINDS, PRINCIPLE_MAX, QUESTIONS, STORY_MAX, VISIBILITIES


class LessonDone(models.Model):
    """Someone says that they have done a lesson; the row goes when they say that they have not."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    module = models.SlugField(max_length=40)
    done_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("member", "module"), name="mindset_lesson_done_once")]

    def __str__(self) -> str:
        return f"{self.member_id}: {self.module}"


class Own(models.Model):
    """Words of a member, with the perspective they were said from; the words go when they are taken back."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    said_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


def _gone_or_said(text: str = "text") -> Q:
    """Words that are taken back are gone; words that are not are there."""
    return Q(taken_back_at=None) & ~Q(**{text: ""}) | Q(taken_back_at__isnull=False, **{text: ""})


class Post(Own):
    """What someone said under a lesson: in the talk about it, or as a story from experience."""

    module = models.SlugField(max_length=40)
    kind = models.CharField(max_length=5)
    visibility = models.CharField(max_length=10, default="members")
    text = models.TextField(max_length=STORY_MAX, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=POST_KINDS), name="mindset_post_kind"),
            models.CheckConstraint(condition=Q(visibility__in=VISIBILITIES), name="mindset_post_visibility"),
            models.CheckConstraint(condition=Q(kind="story") | Q(visibility="members"), name="mindset_talk_stays_here"),
            models.CheckConstraint(condition=_gone_or_said(), name="mindset_post_gone_or_said"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class CanvasAnswer(Own):
    """One short answer to one question of the starting canvas."""

    question = models.CharField(max_length=10)
    text = models.CharField(max_length=ANSWER_MAX, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(question__in=QUESTIONS), name="mindset_canvas_question"),
            models.CheckConstraint(condition=_gone_or_said(), name="mindset_answer_gone_or_said"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Charter(models.Model):
    """What people here stand for: a draft that all can write in and, once it is put to everyone, a round of consent."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    round = models.OneToOneField(ConsentRound, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project", "number"), name="mindset_charter_number_once"),
            models.UniqueConstraint(fields=("project",), condition=Q(round=None), name="mindset_one_draft_charter"),
        ]

    def __str__(self) -> str:
        return f"{self.project_id}: charter {self.number}"

    @property
    def is_drafting(self) -> bool:
        return self.round_id is None


class Principle(models.Model):
    """One principle of a draft, and the codes of what will show it."""

    id = IdField()
    charter = models.ForeignKey(Charter, on_delete=models.PROTECT, related_name="principles")
    place = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=PRINCIPLE_MAX)
    shown_by = models.JSONField()
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    perspective = models.CharField(max_length=20)
    written_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("place",)
        constraints = [
            models.UniqueConstraint(fields=("charter", "place"), name="mindset_principle_place_once"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(shown_by=[]), name="mindset_principle_can_be_shown"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class LookBack(models.Model):
    """A time in which members say, each for themselves, how well people work together here."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("project",), condition=Q(closed_at=None), name="mindset_one_look_open")
        ]

    def __str__(self) -> str:
        return self.pk


class OwnView(models.Model):
    """How one member sees one value; nobody else reads it, and it is gone once people have looked back."""

    look = models.ForeignKey(LookBack, on_delete=models.PROTECT, related_name="views")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    value = models.SlugField(max_length=40)
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("look", "member", "value"), name="mindset_own_view_once")]

    def __str__(self) -> str:
        return self.value


class SeenBy(models.Model):
    """The middle view of a side, or of all, on one value: what is kept once people have looked back."""

    look = models.ForeignKey(LookBack, on_delete=models.PROTECT, related_name="seen")
    value = models.SlugField(max_length=40)
    side = models.CharField(max_length=6)
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("look", "value", "side"), name="mindset_seen_once")]

    def __str__(self) -> str:
        return f"{self.value} {self.side}"
