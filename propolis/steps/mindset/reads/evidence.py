"""What the record of a project shows, read once for every framework."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from propolis.projects.models import Project
from propolis.projects.sides import is_lived_side
from propolis.record.models import Entry
from propolis.steps.mindset import lenses


@dataclass(frozen=True)
class Shown:
    """How often an indicator was seen, by side, and when last. lived: the side of those who use services."""

    lived: int = 0
    others: int = 0
    last_at: datetime | None = None

    @property
    def times(self) -> int:
        return self.lived + self.others


def evidence(project: Project) -> dict[str, Shown]:
    """What one project's record shows, by indicator."""
    return evidence_of([project])[project.pk]


def evidence_of(projects: Collection[Project]) -> dict[str, dict[str, Shown]]:
    """What each of these projects' records shows, by project and indicator: one query, however many projects."""
    found: dict[str, dict[str, list[tuple]]] = {one.chain_id: {} for one in projects}
    for chain, act, perspective, times, last in _counted(found):
        found[chain].setdefault(act, []).append((perspective, times, last))
    return {
        one.pk: {code: _shown(one, found[one.chain_id], it.acts) for code, it in lenses.indicators().items()}
        for one in projects
    }


def _counted(chains: Collection[str]):
    counted = Entry.objects.filter(chain__in=chains).order_by().values("chain", "act", "perspective")
    counted = counted.exclude(perspective="").annotate(times=models.Count("pk"), last=models.Max("at"))
    return counted.values_list("chain", "act", "perspective", "times", "last")


def _shown(project: Project, found: dict[str, list[tuple]], acts: Collection[str]) -> Shown:
    rows = [row for act in acts for row in found.get(act, [])]
    lived = sum(times for perspective, times, _last in rows if is_lived_side(perspective, project.level))
    times = sum(row[1] for row in rows)
    return Shown(lived, times - lived, max((row[2] for row in rows), default=None))
