"""One meeting, as each person may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from propolis.kit.words import sentence
from propolis.projects import reads as projects
from propolis.projects.pages.people import blurred
from propolis.projects.scope import Scope
from propolis.projects.words import PERSPECTIVES
from propolis.steps.people.words import kind_words
from propolis.steps.teams.models import AgendaItem, Coming, Meeting, Note
from propolis.steps.teams.pages.meetings import MeetingLine, meeting_line
from propolis.steps.teams.pages.preparing import Prepared, prepared
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.reads.meetings import NeedLine
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.words import meetings as words


@dataclass(frozen=True)
class Someone:
    """Someone who was asked, and what they said."""

    coming: Coming
    name: str
    answer: str
    written_by: str


@dataclass(frozen=True)
class NeedShown:
    """One thing that someone who comes needs, for those who see to it and for the person."""

    line: NeedLine
    name: str
    kind: str
    state: str
    is_open: bool
    is_mine: bool
    can_settle: bool


@dataclass(frozen=True)
class ItemShown:
    """One point of the agenda, and who put it there."""

    item: AgendaItem
    by: str
    can_take_back: bool


@dataclass(frozen=True)
class Share:
    """One perspective: how many were there, and how often they spoke."""

    perspective: str
    there: str
    turns: int | None


@dataclass(frozen=True)
class MeetingPage:
    """One meeting at its own address."""

    view: MeetingLine
    organiser: str
    asked: list[Someone]
    counts: dict[str, int]
    me: Coming | None
    needs: list[NeedShown]
    sees_needs: bool
    agenda: list[ItemShown]
    minutes_planned: int
    notes: list[Note]
    agreed_by: list[tuple[str, str]]
    are_agreed: bool
    can_agree: bool
    shares: list[Share]
    can_organise: bool
    why_not_confirm: str
    can_confirm: bool
    can_hold: bool
    can_add: bool
    can_write: bool
    prepared: Prepared

    @property
    def coming(self) -> list[Someone]:
        return [one for one in self.asked if one.coming.answer == "yes" or one.coming.was_there]

    @property
    def not_coming(self) -> list[Someone]:
        return [one for one in self.asked if one not in self.coming]

    @property
    def meeting(self) -> Meeting:
        return self.view.meeting

    @property
    def is_to_come(self) -> bool:
        return self.meeting.state in ("planned", "confirmed")


def meeting_page(scope: Scope, meeting: Meeting, now: datetime) -> MeetingPage:
    """One meeting, and what the looker can do about it."""
    viewer, lines = scope.member, reads.need_lines(meeting)
    asked = list(reads.asked(meeting))
    me = next((one for one in asked if viewer and one.member_id == viewer.pk), None)
    open_needs, comes = sum(one.is_open for one in lines), sum(one.answer == "yes" for one in asked)
    sees_needs = bool(permissions.may_see_needs(viewer, meeting))
    agenda, notes, agreed = list(reads.agenda(meeting)), list(reads.notes(meeting)), reads.agreements(meeting)
    timed = {"state": meeting.state, "starts_at": meeting.starts_at, "now": now}
    can_confirm = rules.can_confirm(open_needs=open_needs, coming=comes, **timed)
    agree = rules.can_agree_notes(
        state=meeting.state,
        notes=len(notes),
        has_agreed=any(viewer and one.member_id == viewer.pk for one in agreed),
        was_there=bool(me and me.was_there),
    )
    return MeetingPage(
        view=meeting_line(meeting, open_needs, me.answer if me else None),
        organiser=projects.label(meeting.organiser, viewer),
        asked=[_someone(one, viewer) for one in asked] if viewer else [],
        counts={code: sum(one.answer == code for one in asked) for code in words.THEIR_ANSWERS},
        me=me,
        needs=[_need(one, viewer, meeting) for one in lines if sees_needs or one.coming == me],
        sees_needs=sees_needs,
        agenda=[_item(one, meeting, viewer) for one in agenda],
        minutes_planned=sum(one.minutes for one in agenda),
        notes=notes if viewer else [],
        agreed_by=[(projects.label(one.member, viewer), one.perspective) for one in agreed],
        are_agreed=rules.are_agreed([one.perspective for one in agreed], scope.project.level),
        can_agree=bool(permissions.may_agree_notes(viewer, meeting) and agree),
        shares=_shares(meeting, viewer),
        can_organise=bool(permissions.may_organise(viewer, meeting)),
        why_not_confirm="" if can_confirm or meeting.state != "planned" else sentence(can_confirm),
        can_confirm=bool(can_confirm),
        can_hold=bool(rules.can_hold(**timed)),
        can_add=bool(permissions.may_add_item(viewer, meeting)),
        can_write=meeting.state == "held" and bool(permissions.may_write_note(viewer, meeting)),
        prepared=prepared(scope, meeting, len(agenda), now),
    )


def _someone(coming: Coming, viewer) -> Someone:
    written_by = projects.label(coming.answered_by, viewer) if coming.answered_by_id else ""
    return Someone(coming, projects.label(coming.member, viewer), str(words.THEIR_ANSWERS[coming.answer]), written_by)


def _need(line: NeedLine, viewer, meeting: Meeting) -> NeedShown:
    line.coming.meeting = meeting
    return NeedShown(
        line=line,
        name=projects.label(line.coming.member, viewer),
        kind=kind_words(line.need.kind),
        state=str(words.SETTLED_STATES[line.settled.state]) if line.settled else "",
        is_open=line.is_open,
        is_mine=viewer is not None and line.coming.member_id == viewer.pk,
        can_settle=bool(permissions.may_settle(viewer, line)),
    )


def _item(item: AgendaItem, meeting: Meeting, viewer) -> ItemShown:
    item.meeting = meeting
    can_take_back = permissions.may_take_back_item(viewer, item) and rules.can_take_back_item(
        state=meeting.state, is_taken_back=False
    )
    return ItemShown(item, projects.label(item.member, viewer), bool(can_take_back))


def _shares(meeting: Meeting, viewer) -> list[Share]:
    """Who was there and who spoke, by perspective; strangers see no small numbers, and no turns of few people."""
    if meeting.state != "held":
        return []
    there, turns = reads.attendance(meeting), reads.turns(meeting)
    found = []
    for perspective in PERSPECTIVES:
        if there[perspective]:
            count = str(there[perspective]) if viewer else blurred(there[perspective])
            found.append(Share(perspective, count, turns.get(perspective) if viewer else None))
    return found


def named_asked(asked: Iterable[Coming], viewer) -> list[tuple[Coming, str]]:
    """Those who were asked, to choose from."""
    return [(one, projects.label(one.member, viewer)) for one in asked]
