"""What the pages of this room show."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil

from django.utils.formats import number_format
from django.utils.translation import ngettext

from propolis.consent.reads import today
from propolis.projects.models import Project
from propolis.projects.scope import Scope
from propolis.steps.delivery import reads as delivery
from propolis.steps.delivery import words as delivery_words
from propolis.steps.delivery.reads import LedgerLine
from propolis.steps.evaluation import permissions, reads, words
from propolis.steps.evaluation.models import Outcome, OutcomeVersion
from propolis.steps.evaluation.rules import Kept
from propolis.steps.planning import reads as planning
from propolis.steps.planning.models import Need

TONES = {"change": "good", "no-change": "plain", "worse": "stop"}
LINE_TONES = {
    "open": "plain",
    "decided": "wait",
    "doing": "info",
    "done": "good",
    "not-doing": "stop",
    "overridden": "stop",
}
# What was carried through comes first, for good or ill; what is still to be decided comes last.
ORDER = ("done", "not-doing", "doing", "decided", "overridden", "open")


@dataclass(frozen=True)
class OutcomeView:
    """One outcome as the looker may see it."""

    outcome: Outcome
    kind: str
    tone: str
    noted_by: str


def _view(outcome: Outcome, viewer) -> OutcomeView:
    kind = words.KINDS[outcome.kind]
    return OutcomeView(outcome, kind, TONES[outcome.kind], reads.noted_label(outcome, viewer))


@dataclass(frozen=True)
class HomePage:
    """What changed so far, and what has been done and not yet looked at."""

    outcomes: list[OutcomeView]
    unjudged: list
    has_commitments: bool
    is_member: bool


def home(scope: Scope) -> HomePage:
    """The room's front page."""
    views = [_view(one, scope.member) for one in reads.outcomes(scope.project)]
    judged = {view.outcome.commitment_id for view in views}
    commitments = list(delivery.commitments(scope.project))
    return HomePage(
        outcomes=views,
        unjudged=[one for one in commitments if one.state == "kept" and one.pk not in judged],
        has_commitments=bool(commitments),
        is_member=scope.member is not None,
    )


@dataclass(frozen=True)
class VersionView:
    """An outcome as it was put before, or as it stands."""

    version: OutcomeVersion
    kind: str
    written_by: str


@dataclass(frozen=True)
class OutcomePage:
    """One outcome at its permanent address."""

    view: OutcomeView
    before: list[VersionView]
    why_corrected: str
    can_correct: bool


def outcome_page(scope: Scope, outcome: Outcome) -> OutcomePage:
    """An outcome, and every version of its words."""
    versions = list(reads.versions(outcome))
    before = [VersionView(one, words.KINDS[one.kind], reads.noted_label(one, scope.member)) for one in versions[1:]]
    return OutcomePage(
        view=_view(outcome, scope.member),
        before=before,
        why_corrected=versions[0].why,
        can_correct=bool(permissions.may_correct(scope.member, outcome)),
    )


@dataclass(frozen=True)
class NotePage:
    """The form for a new outcome."""

    has_commitments: bool
    hints: dict = field(default_factory=lambda: words.KIND_HINTS)


@dataclass(frozen=True)
class CorrectPage:
    """The form to put an outcome right."""

    outcome: Outcome
    hints: dict = field(default_factory=lambda: words.KIND_HINTS)


@dataclass(frozen=True)
class LineView:
    """One line of the ledger, ready to be shown."""

    line: LedgerLine
    title: str
    why: str
    state: str
    tone: str
    outcomes: list[OutcomeView]

    @property
    def is_decided(self) -> bool:
        return self.line.state != "open"

    @property
    def override(self):
        return self.line.we_decided.round.override if self.line.state == "overridden" else None


@dataclass(frozen=True)
class LedgerPage:
    """We said, we did: every decision, what was heard before it and what became of it."""

    project: Project
    lines: list[LineView]
    unanswered: list[Need]
    kept: Kept
    in_the_middle: str
    is_member: bool


def ledger_page(scope: Scope, now: datetime) -> LedgerPage:
    """The ledger as the looker may see it."""
    lines, found = _in_order(delivery.ledger(scope.project, scope.member)), defaultdict(list)
    for outcome in reads.outcomes(scope.project):
        found[outcome.commitment_id].append(_view(outcome, scope.member))
    heard = {need.pk for line in lines for need in line.we_heard}
    kept = reads.kept(scope.project, today(scope.project, now))
    return LedgerPage(
        project=scope.project,
        lines=[_line(line, found[line.commitment.pk] if line.commitment else []) for line in lines],
        unanswered=[need for need in planning.needs(scope.project) if need.pk not in heard],
        kept=kept,
        in_the_middle=_in_the_middle(kept.median_days),
        is_member=scope.member is not None,
    )


def _in_order(lines: list[LedgerLine]) -> list[LedgerLine]:
    return sorted(lines, key=lambda line: ORDER.index(line.state))


def _line(line: LedgerLine, outcomes: list[OutcomeView]) -> LineView:
    return LineView(
        line=line,
        title=words.BEING_DECIDED if line.state == "open" else delivery_words.LABELS[line.label],
        why=delivery_words.WHY_LABEL[line.why],
        state=delivery_words.LINE_STATES[line.state],
        tone=LINE_TONES[line.state],
        outcomes=outcomes,
    )


def _in_the_middle(days: float | None) -> str:
    """The median in words; half a day can come out when two are in the middle."""
    if days is None:
        return ""
    told = {"days": number_format(days, decimal_pos=0 if days == int(days) else 1)}
    return ngettext("%(days)s day", "%(days)s days", ceil(days)) % told
