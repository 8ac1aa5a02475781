import secrets

from django.db import models
from django.db.models import Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.planning.disclosure import FLOOR, VALUES


def new_secret() -> str:
    """128 bits of chance, known to one participant only."""
    return secrets.token_hex(16)


class Conversation(models.Model):
    """A question, the statements people make about it, and their answers to each other's statements."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    question = models.CharField(max_length=500)
    state = models.CharField(max_length=8, default="open")
    moderation = models.CharField(max_length=8, default="after")
    release = models.CharField(max_length=12, default="at-close")
    guests = models.CharField(max_length=8, default="none")
    floor = models.PositiveSmallIntegerField(default=FLOOR)
    opened_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    answers_root = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=8, blank=True)
    attribution = models.TextField(max_length=2000, blank=True)
    licence = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["open", "closed"]), name="planning_conversation_state"),
            models.CheckConstraint(condition=Q(moderation__in=["before", "after"]), name="planning_moderation"),
            models.CheckConstraint(condition=Q(release__in=["at-close", "in-batches"]), name="planning_release"),
            models.CheckConstraint(condition=Q(guests__in=["none", "passes", "anyone"]), name="planning_guests"),
            models.CheckConstraint(condition=Q(floor__gte=FLOOR), name="planning_floor_never_lowered"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None) | Q(state="closed", closed_at__isnull=False),
                name="planning_closed_has_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.state == "open"

    @property
    def is_imported(self) -> bool:
        return self.source == "import"


class Statement(models.Model):
    """One thing someone says, that others agree or disagree with, or pass."""

    id = IdField()
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="statements")
    number = models.BigIntegerField()
    text = models.TextField(max_length=2000, blank=True)
    author = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    perspective = models.CharField(max_length=20, blank=True)
    written_at = models.DateTimeField()
    mended_at = models.DateTimeField(null=True, blank=True)
    state = models.CharField(max_length=8, default="shown")
    is_meta = models.BooleanField(default=False)
    why_hidden = models.CharField(max_length=24, blank=True)
    why_hidden_text = models.CharField(max_length=500, blank=True)
    # The ground rule it breaks, with its number and words as they were: rules are agreed anew, reasons stay.
    rule_number = models.PositiveSmallIntegerField(null=True, blank=True)
    rule_text = models.CharField(max_length=10_000, blank=True)
    moderated_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    moderated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=("conversation", "number"), name="planning_statement_number_once"),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "shown", "hidden"]), name="planning_statement_state"
            ),
            models.CheckConstraint(condition=~Q(state="hidden", why_hidden=""), name="planning_hidden_has_a_reason"),
            models.CheckConstraint(
                condition=Q(rule_number=None, rule_text="")
                | (Q(state="hidden", rule_number__isnull=False) & ~Q(rule_text="")),
                name="planning_cited_rule_in_words",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conversation_id}: {self.number}"


class Participant(models.Model):
    """Someone who answers in a conversation: a member, a guest without an account, or a code from an imported file.

    The perspective is the one of the first answer; empty means not known.
    """

    id = IdField()
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="participants")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    code = models.CharField(max_length=20, blank=True)
    is_guest = models.BooleanField(default=False)
    perspective = models.CharField(max_length=20, blank=True)
    secret = models.CharField(max_length=32, default=new_secret, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("conversation", "member"), name="planning_participant_member_once"),
            models.UniqueConstraint(
                fields=("conversation", "code"), condition=Q(member=None), name="planning_participant_code_once"
            ),
            models.CheckConstraint(
                condition=Q(member=None, is_guest=False, perspective="")
                | Q(member=None, is_guest=True)
                | Q(member__isnull=False, is_guest=False),
                name="planning_imported_not_known",
            ),
        ]

    def __str__(self) -> str:
        return self.pk


class Answer(models.Model):
    """Agree (1), disagree (-1) or pass (0). first_shown is the value that a release has shown; none before that."""

    # The unique pair below is also the index by participant.
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="answers", db_index=False)
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="answers")
    value = models.SmallIntegerField()
    first_shown = models.SmallIntegerField(null=True, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        # So that the queue finds what is new since it last looked, however many answers there are.
        indexes = [models.Index(fields=["changed_at"], name="planning_answer_changed_at")]
        constraints = [
            models.UniqueConstraint(fields=("participant", "statement"), name="planning_answer_once"),
            models.CheckConstraint(condition=Q(value__in=VALUES), name="planning_answer_value"),
        ]

    def __str__(self) -> str:
        return f"{self.participant_id} {self.statement_id}"
