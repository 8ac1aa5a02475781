"""The eight cells: what each step holds, worked out from what was done."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from propolis.projects import reads as projects
from propolis.projects.models import Project
from propolis.steps import STEPS
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import reads as delivery
from propolis.steps.evaluation import reads as evaluation
from propolis.steps.growth import reads as growth
from propolis.steps.mindset import reads as mindset
from propolis.steps.mindset.reads import charter
from propolis.steps.people import reads as people
from propolis.steps.planning import reads as planning
from propolis.steps.teams import reads as teams

NAMES = {
    "mindset": gettext_lazy("Mindset"),
    "people": gettext_lazy("People"),
    "teams": gettext_lazy("Teams"),
    "planning": gettext_lazy("Planning"),
    "decisions": gettext_lazy("Decisions"),
    "delivery": gettext_lazy("Delivery"),
    "evaluation": gettext_lazy("Evaluation"),
    "growth": gettext_lazy("Growth"),
}
ADDRESSES = {
    "mindset": "mindset:home",
    "people": "people:home",
    "teams": "teams:home",
    "planning": "planning:home",
    "decisions": "decisions:home",
    "delivery": "delivery:home",
    "evaluation": "evaluation:home",
    "growth": "growth:home",
}


@dataclass(frozen=True)
class Cell:
    """One step: what is done in words, what would come next, and how full the cell is (0 to 3)."""

    step: str
    number: int
    name: str
    href: str
    done: str
    next: str
    fill: int


@dataclass(frozen=True)
class Evidence:
    """What a step has to show: each milestone reached or not, with what reaching the first missing one would take."""

    done: str
    milestones: list[tuple[bool, str]]

    @property
    def fill(self) -> int:
        return round(3 * sum(reached for reached, _next in self.milestones) / len(self.milestones))

    @property
    def next(self) -> str:
        return next((words for reached, words in self.milestones if not reached), "")


def cells(project: Project) -> list[Cell]:
    """All eight, in order."""
    return [_cell(number, step, project) for number, step in enumerate(STEPS, start=1)]


def _cell(number: int, step: str, project: Project) -> Cell:
    evidence = EVIDENCE[step](project)
    href = reverse(ADDRESSES[step], args=[project.slug])
    return Cell(step, number, str(NAMES[step]), href, evidence.done, evidence.next, evidence.fill)


def _mindset(project: Project) -> Evidence:
    promise = projects.promise(project)
    done = _("The promise of influence is made.") if promise else _("No promise of influence yet.")
    found = mindset.gathered(project)
    return Evidence(
        done,
        [
            (promise is not None, _("Say what is open, what is fixed and who has the final say.")),
            (found.answers > 0, _("Write where you start, on the canvas.")),
            (found.posts > 0, _("Talk about a lesson together.")),
            (charter.agreed_text(project) is not None, _("Agree on a charter.")),
        ],
    )


def _people(project: Project) -> Evidence:
    present = sum(1 for count in projects.by_perspective(project).values() if count)
    done = ngettext("%(n)s perspective is here.", "%(n)s perspectives are here.", present) % {"n": present}
    return Evidence(
        done,
        [
            (present >= 1, _("Join.")),
            (projects.sides(project) == 2, _("Invite people from the other side.")),
            (present >= 3, _("Invite people from a third perspective.")),
            (people.groups(project).exists(), _("Map who should have a say.")),
            (people.gatherings(project).exists(), _("Meet before you decide, and note it.")),
        ],
    )


def _teams(project: Project) -> Evidence:
    chairs = projects.co_chairs(project).count()
    done = ngettext("%(n)s co-chair.", "%(n)s co-chairs, one from each side.", chairs) % {"n": chairs}
    laid = teams.groundwork(project)
    return Evidence(
        " ".join([done, *([_("Ground rules are agreed.")] if laid.has_rules else [])]),
        [
            (chairs >= 1, _("Name a co-chair.")),
            (chairs == 2, _("Name a second co-chair.")),
            (laid.has_rules, _("Agree on ground rules together.")),
            (laid.has_ways, _("Confirm how you decide.")),
        ],
    )


def _planning(project: Project) -> Evidence:
    found = planning.gathered(project)
    needs = ngettext("%(n)s need", "%(n)s needs", found.needs) % {"n": found.needs}
    goals = ngettext("%(n)s goal", "%(n)s goals", found.goals) % {"n": found.goals}
    done = _("%(needs)s and %(goals)s.") % {"needs": needs, "goals": goals}
    return Evidence(
        done,
        [
            (found.conversations > 0, _("Open a conversation.")),
            (found.needs > 0, _("Pick or voice a need.")),
            (found.goals > 0, _("Write a goal together.")),
        ],
    )


def _decisions(project: Project) -> Evidence:
    shown = decisions.seen_by(project, None).count()
    decided = decisions.register(project).count()
    done = ngettext("%(n)s decision made.", "%(n)s decisions made.", decided) % {"n": decided}
    return Evidence(done, [(shown > 0, _("Make a proposal.")), (decided > 0, _("Agree a proposal by consent."))])


def _delivery(project: Project) -> Evidence:
    found = delivery.gathered(project)
    done = _("%(kept)s of %(all)s commitments kept.") % {"kept": found.kept, "all": found.commitments}
    return Evidence(
        done if found.commitments else _("No commitments yet."),
        [
            (found.commitments > 0, _("Write what you will do about a decision.")),
            (found.actions > 0, _("Plan an action.")),
            (found.kept > 0, _("Keep a commitment.")),
        ],
    )


def _evaluation(project: Project) -> Evidence:
    found = evaluation.gathered(project)
    done = ngettext("%(n)s outcome noted.", "%(n)s outcomes noted.", found.outcomes) % {"n": found.outcomes}
    return Evidence(done, [(found.outcomes > 0, _("Say what changed, good or bad."))])


def _growth(project: Project) -> Evidence:
    found = growth.gathered(project)
    asked = ngettext("%(n)s question asked", "%(n)s questions asked", found.questions) % {"n": found.questions}
    helped = ngettext("%(n)s answer helped", "%(n)s answers helped", found.helped) % {"n": found.helped}
    return Evidence(
        _("%(asked)s, %(helped)s.") % {"asked": asked, "helped": helped},
        [
            (found.questions > 0, _("Ask each other something.")),
            (found.helped > 0, _("Answer what someone asked.")),
            (False, _("Later: thanks, skills, other places.")),
        ],
    )


EVIDENCE = {
    "mindset": _mindset,
    "people": _people,
    "teams": _teams,
    "planning": _planning,
    "decisions": _decisions,
    "delivery": _delivery,
    "evaluation": _evaluation,
    "growth": _growth,
}
