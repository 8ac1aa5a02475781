from dataclasses import dataclass
from datetime import datetime

from django.db import models

from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.steps.people.models import Standing
from propolis.steps.people.rules import LIVE_STANDING

BOTH_HERE = {"representative__left_at": None, "person__left_at": None}


@dataclass(frozen=True)
class Voices:
    """Who spoke for whom at which moment, for every member of a project at once."""

    by_representative: dict[str, list[Standing]]

    def of(self, member_id: str | None, at: datetime | None = None) -> Standing | None:
        """The standing under which a member spoke at a moment, or speaks now; nothing when it was for themselves."""
        found = self.by_representative.get(member_id or "", [])
        return next((one for one in found if (_counted(one, at) if at else _counts(one))), None)


def standings(project: Project) -> models.QuerySet[Standing]:
    """Every standing that was ever asked for, the newest first."""
    found = Standing.objects.filter(representative__project=project)
    return found.select_related(
        "representative__person", "representative__project__chain", "person__person", "person__project"
    ).order_by("-asked_at", "pk")


def live_standings(project: Project) -> models.QuerySet[Standing]:
    """Those that are asked for or count now; someone who has left speaks for nobody, and nobody for them."""
    return standings(project).filter(state__in=LIVE_STANDING, **BOTH_HERE)


def standing_of(member: Member) -> Standing | None:
    """The standing under which a member speaks for someone else now."""
    return live_standings(member.project).filter(representative=member, state="counts").first()


def asks_or_speaks(member: Member) -> bool:
    """Whether a member speaks for someone, or has asked to."""
    return live_standings(member.project).filter(representative=member).exists()


def left_behind(member: Member) -> models.QuerySet[Standing]:
    """What a member asked for or held for someone who has left since."""
    return Standing.objects.filter(representative=member, state__in=LIVE_STANDING, person__left_at__isnull=False)


def voices(project: Project) -> Voices:
    """Who spoke for whom, in one query; a page asks this once, however many statements it shows."""
    found: dict[str, list[Standing]] = {}
    for one in standings(project).exclude(counted_at=None):
        found.setdefault(one.representative_id, []).append(one)
    return Voices(found)


def who_agrees(person: Member, kind: str, representative: Member) -> Member | None:
    """Whoever has to agree before someone speaks for a person: they themselves, unless they are under 18.

    For a child it is whoever has parental responsibility; to that, the safeguarding lead agrees. Nobody agrees to
    themselves.
    """
    if not person.is_young:
        return person
    if kind == "parental-responsibility":
        lead = projects.safeguarding_lead(person.project)
        found = lead.member if lead else None
    else:
        holding = live_standings(person.project).filter(person=person, kind="parental-responsibility", state="counts")
        found = next((one.representative for one in holding), None)
    return None if found is None or found.pk == representative.pk else found


def agreeing(standing: Standing) -> Member | None:
    """Whoever has to agree to this standing."""
    return who_agrees(standing.person, standing.kind, standing.representative)


def to_agree(member: Member) -> list[Standing]:
    """What waits for this member's yes or no."""
    waiting = live_standings(member.project).filter(state="asked").exclude(representative=member)
    return [one for one in waiting if (who := agreeing(one)) is not None and who.pk == member.pk]


def _counts(standing: Standing) -> bool:
    return standing.state == "counts" and standing.representative.is_active and standing.person.is_active


def _counted(standing: Standing, at: datetime) -> bool:
    return standing.counted_at <= at and (standing.ended_at is None or at < standing.ended_at)
