"""What is known of the charter."""

from collections.abc import Collection
from datetime import date

from django.db import models

from propolis.consent import reads as consent
from propolis.consent.models import ConsentRound, TextVersion
from propolis.projects.models import Member, Project
from propolis.steps.mindset import lenses, rules
from propolis.steps.mindset.models import Charter, Principle

IN_FORCE = ("adopted", "consent")  # a charter that is looked at again holds until something else is agreed


def charters(project: Project) -> models.QuerySet[Charter]:
    """Every charter of a project, the newest first."""
    found = Charter.objects.filter(project=project)
    return found.select_related("project__chain", "round__project", "round__proposer__person").order_by("-number")


def put_to_everyone(project: Project, member: Member | None) -> models.QuerySet[Charter]:
    """The charters that became a proposal; until it is shown, a proposal is its maker's own."""
    own = models.Q(round__proposer=member) if member else models.Q(pk=None)
    return charters(project).filter(round__isnull=False).filter(~models.Q(round__state="draft") | own)


def newest_state(project: Project) -> str:
    """Where the newest charter stands: nothing, "drafting", or the state of its round."""
    newest = charters(project).first()
    if newest is None:
        return ""
    return "drafting" if newest.is_drafting else newest.round.state


def next_number(project: Project) -> int:
    """The number of the next charter."""
    return 1 + (charters(project).values_list("number", flat=True).first() or 0)


def draft(project: Project) -> Charter | None:
    """The charter that people are writing now."""
    return charters(project).filter(round=None).first()


def principles(charter: Charter) -> models.QuerySet[Principle]:
    """The principles in a draft, in their order."""
    return charter.principles.filter(removed_at=None).select_related("written_by__person", "written_by__project")


def principle(project: Project, pk: str) -> models.QuerySet[Principle]:
    """One principle of the draft of a project."""
    found = Principle.objects.filter(charter__project=project, charter__round=None, removed_at=None, pk=pk)
    return found.select_related("charter__project__chain")


def of_rounds(rounds: Collection[ConsentRound]) -> models.QuerySet[Charter]:
    """The charters that these rounds are about."""
    return Charter.objects.filter(round__in=[one.pk for one in rounds]).select_related("project")


def agreed_text(project: Project) -> TextVersion | None:
    """The charter as it was agreed last and holds now."""
    number = Charter.objects.filter(project=project, round=models.OuterRef("round")).values("number")
    found = TextVersion.objects.annotate(charter=models.Subquery(number)).filter(charter__isnull=False)
    agreed = found.filter(round__state__in=IN_FORCE, seats__is_counted__isnull=False)
    return agreed.select_related("round").order_by("-charter", "-number").first()


def is_overdue(text: TextVersion | None, day: date) -> bool:
    """Whether the charter that holds should have been looked at again before this day."""
    return text is not None and text.round.review_on < day


def tied(text: TextVersion) -> list[tuple[str, tuple[str, ...]]]:
    """The principles of an agreed text, each with the codes of what shows it."""
    return rules.principles_of(text.text, {one.words: code for code, one in lenses.indicators().items()})


def start_from(project: Project) -> list[tuple[str, tuple[str, ...]]]:
    """The principles a new draft starts from: those that hold now, or those of the newest that was not agreed.

    A principle that lost what shows it while people decided stays behind: in a new draft each is tied to something.
    """
    newest = charters(project).filter(round__isnull=False).first()
    text = agreed_text(project) or (consent.current(newest.round) if newest else None)
    return [one for one in tied(text) if one[1] and len(one[0]) <= rules.PRINCIPLE_MAX] if text else []
