"""The list of meetings."""

from dataclasses import dataclass
from datetime import datetime

from propolis.projects.scope import Scope
from propolis.steps.teams.models import Meeting, Note
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.words import meetings as words

TONES = {"planned": "info", "confirmed": "good", "attention": "wait", "held": "plain", "called-off": "stop"}


@dataclass(frozen=True)
class MeetingLine:
    """One meeting in a list."""

    meeting: Meeting
    kind: str
    state: str
    tone: str
    my_answer: str
    waits_for_me: bool


@dataclass(frozen=True)
class MeetingsPage:
    """The meetings to come and those that were."""

    to_come: list[MeetingLine]
    over: list[MeetingLine]
    to_do: list[Note]
    can_plan: bool


def meetings_page(scope: Scope, now: datetime) -> MeetingsPage:
    """Every meeting of a project."""
    every = list(reads.meetings(scope.project))
    lines = _lines(every, scope)
    to_come = [one for one in lines if one.meeting.state in ("planned", "confirmed")]
    over = [one for one in lines if one.meeting.state not in ("planned", "confirmed")]
    to_do = list(reads.to_do(scope.project)[:20]) if scope.member else []
    return MeetingsPage(to_come, over[::-1], to_do, bool(permissions.may_plan_meeting(scope.member, scope.project)))


def next_meetings(scope: Scope, now: datetime, most: int = 3) -> list[MeetingLine]:
    """The next few, for the front page of the step."""
    return _lines(list(reads.upcoming(scope.project, now)[:most]), scope)


def _lines(meetings: list[Meeting], scope: Scope) -> list[MeetingLine]:
    live = [one for one in meetings if one.state == "confirmed"]
    needs = reads.need_lines_of(live)
    mine = reads.answers_of(scope.member, meetings) if scope.member else {}
    return [
        meeting_line(one, sum(line.is_open for line in needs.get(one.pk, ())), mine.get(one.pk)) for one in meetings
    ]


def meeting_line(meeting: Meeting, open_needs: int, my_answer: str | None) -> MeetingLine:
    shown = "attention" if rules.needs_attention(state=meeting.state, open_needs=open_needs) else meeting.state
    return MeetingLine(
        meeting=meeting,
        kind=str(words.KINDS[meeting.kind]),
        state=str(words.STATES[shown]),
        tone=TONES[shown],
        my_answer=str(words.ANSWERS[my_answer]) if my_answer else "",
        waits_for_me=my_answer == "" and meeting.state in ("planned", "confirmed"),
    )
