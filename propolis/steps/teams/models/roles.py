from django.db import models
from django.db.models import F, Q

from propolis.kit.ids import IdField
from propolis.projects.models import Member, Project
from propolis.steps.teams.models.teams import Team
from propolis.steps.teams.rules import FOR_A_TEAM, FOR_EVERYONE, KINDS, LIVE_TERM, ONLY_ONE, TERM


class Role(models.Model):
    """Something that needs doing by someone people can name: for a team, or for the whole project (no team)."""

    id = IdField()
    project = models.ForeignKey(Project, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=120, blank=True)
    what = models.TextField(max_length=1000, blank=True)
    to_team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    module = models.CharField(max_length=40, blank=True)
    written_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KINDS), name="teams_role_kind"),
            models.CheckConstraint(
                condition=~Q(kind="own") | (~Q(name="") & ~Q(what="")), name="teams_own_role_is_named"
            ),
            models.CheckConstraint(condition=~Q(kind__in=FOR_EVERYONE) | Q(team=None), name="teams_role_for_everyone"),
            models.CheckConstraint(
                condition=~Q(kind__in=FOR_A_TEAM) | Q(team__isnull=False), name="teams_role_for_a_team"
            ),
            models.CheckConstraint(
                condition=Q(kind="delegate", to_team__isnull=False) | (~Q(kind="delegate") & Q(to_team=None)),
                name="teams_delegate_goes_somewhere",
            ),
            models.UniqueConstraint(
                fields=("project", "kind"),
                condition=Q(team=None, kind__in=ONLY_ONE),
                name="teams_role_once_for_everyone",
            ),
            models.UniqueConstraint(
                fields=("team", "kind"),
                condition=Q(team__isnull=False, kind__in=ONLY_ONE),
                name="teams_role_once_in_a_team",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.kind


class Term(models.Model):
    """A role offered to someone for some days, and what became of it."""

    id = IdField()
    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="terms")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField()
    state = models.CharField(max_length=8, default="offered")
    offered_by = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_why = models.TextField(max_length=1000, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=list(TERM)), name="teams_term_state"),
            models.CheckConstraint(condition=Q(until_on__gt=F("from_on")), name="teams_term_forwards"),
            models.CheckConstraint(
                condition=Q(state="ended", ended_at__isnull=False) | (~Q(state="ended") & Q(ended_at=None)),
                name="teams_term_ended",
            ),
            models.UniqueConstraint(
                fields=("role", "member", "from_on"),
                condition=Q(state__in=LIVE_TERM),
                name="teams_term_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role_id} {self.from_on} to {self.until_on}: {self.state}"
