from dataclasses import dataclass
from datetime import datetime

from propolis.consent import words as consent_words
from propolis.consent.models import TextVersion
from propolis.consent.pages import RoundPage, round_page
from propolis.projects import reads as projects
from propolis.projects.pages.people import blurred
from propolis.projects.scope import Scope
from propolis.steps.teams import permissions, reads, rules
from propolis.steps.teams.models import GroundRule, GroundRules
from propolis.steps.teams.pages.shown import Shown, shown

ENDS = ("adopted", "overridden", "withdrawn")


@dataclass(frozen=True)
class DraftLine:
    """One rule of the draft, and whoever wrote it last."""

    line: GroundRule
    number: int
    by: Shown


@dataclass(frozen=True)
class RulesPage:
    """The ground rules that hold, the draft people write in, and every set there was."""

    agreed: TextVersion | None
    rules: list[tuple[int, str]]
    draft: GroundRules | None
    lines: list[DraftLine]
    under_way: GroundRules | None
    sets: list[tuple[GroundRules, str]]
    read_by: str
    members: str
    can_read: bool
    has_read: bool
    can_start: bool
    can_draft: bool


@dataclass(frozen=True)
class SetPage:
    """One set of rules that was put to everyone, and how far it has come."""

    rules: GroundRules
    asked: RoundPage


def rules_page(scope: Scope) -> RulesPage:
    """The ground rules; a draft is shown to members only, like all that is not agreed to be shown."""
    project, viewer = scope.project, scope.member
    agreed, newest = reads.agreed_text(project), reads.newest_state(project)
    may_draft = bool(permissions.may_draft_rules(viewer, project))
    draft = reads.draft(project) if viewer else None
    put = list(reads.put_to_everyone(project, viewer))
    has_read = reads.has_read(agreed, viewer)
    return RulesPage(
        agreed=agreed,
        rules=rules.numbered(agreed.text) if agreed else [],
        draft=draft,
        lines=_lines(draft, viewer) if draft else [],
        under_way=next((one for one in put if one.round.state not in ENDS), None),
        sets=[(one, str(consent_words.STATES[one.round.state])) for one in put],
        read_by=_count(reads.read_by(agreed), viewer) if agreed else "",
        members=_count(projects.members(project).count(), viewer),
        can_read=bool(permissions.may_acknowledge(viewer, project)) and bool(agreed) and not has_read,
        has_read=has_read,
        can_start=may_draft and bool(rules.can_start_rules(newest=newest)),
        can_draft=may_draft and draft is not None,
    )


def _lines(draft: GroundRules, viewer) -> list[DraftLine]:
    lines = reads.draft_lines(draft)
    return [DraftLine(one, number, _writer(one, viewer)) for number, one in enumerate(lines, start=1)]


def _writer(line: GroundRule, viewer) -> Shown:
    """Whoever wrote a rule last, with the perspective they wrote it from."""
    who = shown(line.written_by, viewer)
    return Shown(who.words, line.perspective, who.is_me)


def _count(count: int, viewer) -> str:
    return str(count) if viewer else blurred(count)


def set_page(scope: Scope, found: GroundRules, now: datetime) -> SetPage:
    """One set of rules on its way to being agreed."""
    return SetPage(found, round_page(scope, found.round, now))
