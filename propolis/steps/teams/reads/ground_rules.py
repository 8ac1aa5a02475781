from collections.abc import Collection

from django.db import models

from propolis.consent import reads as consent
from propolis.consent.models import ConsentRound, TextVersion
from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.record import reads as entries
from propolis.steps.teams.models import Acknowledgement, GroundRule, GroundRules, GroundworkWaiver
from propolis.steps.teams.rules import Groundwork, numbered

IN_FORCE = ("adopted", "consent")  # rules that are looked at again hold until something else is agreed


def rules_of(project: Project) -> models.QuerySet[GroundRules]:
    """Every set of ground rules of a project, the newest first."""
    found = GroundRules.objects.filter(project=project)
    return found.select_related("project__chain", "round__project", "round__proposer__person").order_by("-number")


def put_to_everyone(project: Project, member: Member | None) -> models.QuerySet[GroundRules]:
    """The sets that became a proposal; until it is shown, a proposal is its maker's own."""
    own = models.Q(round__proposer=member) if member else models.Q(pk=None)
    return rules_of(project).filter(round__isnull=False).filter(~models.Q(round__state="draft") | own)


def newest_state(project: Project) -> str:
    """Where the newest set stands: nothing, "drafting", or the state of its round."""
    newest = rules_of(project).first()
    if newest is None:
        return ""
    return "drafting" if newest.is_drafting else newest.round.state


def next_number(project: Project) -> int:
    """The number of the next set of rules."""
    return 1 + (rules_of(project).values_list("number", flat=True).first() or 0)


def draft(project: Project) -> GroundRules | None:
    """The set of rules that people are writing now."""
    return rules_of(project).filter(round=None).first()


def draft_lines(rules: GroundRules) -> models.QuerySet[GroundRule]:
    """The rules in a draft, in their order."""
    return rules.lines.filter(removed_at=None).select_related("written_by__person", "written_by__project")


def line(project: Project, pk: str) -> models.QuerySet[GroundRule]:
    """One line of the draft of a project."""
    found = GroundRule.objects.filter(rules__project=project, rules__round=None, removed_at=None, pk=pk)
    return found.select_related("rules__project__chain")


def of_rounds(rounds: Collection[ConsentRound]) -> models.QuerySet[GroundRules]:
    """The sets of ground rules that these rounds are about."""
    return GroundRules.objects.filter(round__in=[one.pk for one in rounds]).select_related("project")


def agreed_text(project: Project) -> TextVersion | None:
    """The ground rules as they were agreed last and hold now."""
    number = GroundRules.objects.filter(project=project, round=models.OuterRef("round")).values("number")
    found = TextVersion.objects.annotate(rules=models.Subquery(number)).filter(rules__isnull=False)
    agreed = found.filter(round__state__in=IN_FORCE, seats__is_counted__isnull=False)
    return agreed.select_related("round").order_by("-rules", "-number").first()


def agreed_rules(project: Project) -> list[tuple[int, str]]:
    """The ground rules that hold now, each with its number; other rooms cite them by it."""
    text = agreed_text(project)
    return numbered(text.text) if text else []


def texts_of(project: Project) -> list[str]:
    """The rules to start a new draft from: those that hold now, or those of the newest set that was not agreed."""
    agreed = agreed_text(project)
    newest = rules_of(project).filter(round__isnull=False).first()
    found = agreed or (consent.current(newest.round) if newest else None)
    return [text for _number, text in numbered(found.text)] if found else []


def has_read(version: TextVersion | None, member: Member | None) -> bool:
    """Whether someone has said that they read these words."""
    return bool(version and member) and Acknowledgement.objects.filter(version=version, member=member).exists()


def read_by(version: TextVersion) -> int:
    """How many of the people here have said that they read these words."""
    return Acknowledgement.objects.filter(version=version, member__left_at=None).count()


def waiver(project: Project) -> GroundworkWaiver | None:
    """Why the project went without something before its first proposal, if it did."""
    return (
        GroundworkWaiver.objects.filter(project=project).select_related("given_by__person", "given_by__project").first()
    )


def groundwork(project: Project) -> Groundwork:
    """What the project has of all that comes before a first proposal."""
    confirmed = entries.entries(project.chain).filter(act="projects.set_ways_of_working")
    return Groundwork(
        perspectives=sum(1 for count in projects.by_perspective(project).values() if count),
        has_rules=agreed_text(project) is not None,
        has_ways=confirmed.exists(),
        is_waived=GroundworkWaiver.objects.filter(project=project).exists(),
    )
