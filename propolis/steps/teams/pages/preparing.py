"""What is there before a meeting, and what looks back at it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.steps.teams.models import Meeting, Paper
from propolis.steps.teams.pages.meetings import MeetingLine, meeting_line
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.permissions.papers import may_share_paper
from propolis.steps.teams.reads import preparing as reads
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.words import meetings as words
from propolis.steps.teams.words.plans import PLANS


@dataclass(frozen=True)
class PaperShown:
    """Something to read, by when, and in which formats."""

    paper: Paper
    formats: list[str]
    by: str
    is_late: bool
    can_share: bool


@dataclass(frozen=True)
class Prepared:
    """Papers for members, the ready plan for whoever can use it, and the meetings that look back at this one."""

    papers: list[PaperShown]
    plan: list[tuple[int, str]]
    reviews: list[MeetingLine]


def prepared(scope: Scope, meeting: Meeting, items: int, now: datetime) -> Prepared:
    """All of it. items: how many points the agenda has."""
    papers = reads.papers(meeting) if scope.member else []
    return Prepared(
        papers=[_paper(one, scope.member, localdate(now)) for one in papers],
        plan=_plan(scope, meeting, items),
        reviews=[meeting_line(one, 0, None) for one in reads.reviews(meeting)],
    )


def _paper(paper: Paper, viewer, today: date) -> PaperShown:
    return PaperShown(
        paper=paper,
        formats=[str(words.FORMATS[code]) for code in paper.formats],
        by=projects.label(paper.promised_by, viewer),
        is_late=paper.shared_at is None and paper.due_on < today,
        can_share=bool(may_share_paper(viewer, paper)),
    )


def _plan(scope: Scope, meeting: Meeting, items: int) -> list[tuple[int, str]]:
    """The ready plan that the looker can put on the agenda, if there is one."""
    plan = PLANS.get(meeting.kind, ())
    can_use = rules.can_use_plan(state=meeting.state, items=items, has_plan=bool(plan))
    may_use = permissions.may_organise(scope.member, meeting)
    return [(minutes, str(text)) for minutes, text in plan] if can_use and may_use else []
