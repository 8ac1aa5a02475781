"""What there is to talk about, and what was said."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams.models import AgendaItem, Meeting, Note, NotesAgreed, SpeakingTurns
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.words.plans import PLANS


@act("teams.add_item", power="agenda")
def add_item(*, by: Member, meeting: Meeting, text: str, minutes: int, at: datetime) -> AgendaItem:
    """Put something on the agenda of a meeting."""
    require_may(permissions.may_add_item(by, meeting))
    meeting = reads.lock(meeting)
    require_can(rules.can_add_item(state=meeting.state, text=text, minutes=minutes))
    item = AgendaItem.objects.create(
        meeting=meeting, member=by, perspective=by.perspective, text=text, minutes=minutes, added_at=at
    )
    record.append(by=by, at=at, about=item, says={"meeting": meeting.pk, "minutes": minutes})
    return item


@act("teams.use_plan", power="agenda")
def use_plan(*, by: Member, meeting: Meeting, at: datetime) -> Meeting:
    """Put the ready plan for this kind of meeting on its empty agenda."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    plan = PLANS.get(meeting.kind, ())
    require_can(rules.can_use_plan(state=meeting.state, items=reads.agenda(meeting).count(), has_plan=bool(plan)))
    said = {"meeting": meeting, "member": by, "perspective": by.perspective}
    AgendaItem.objects.bulk_create(
        AgendaItem(text=str(text), minutes=minutes, added_at=at + timedelta(microseconds=place), **said)
        for place, (minutes, text) in enumerate(plan)  # in this order
    )
    record.append(by=by, at=at, about=meeting, says={"plan": meeting.kind, "items": len(plan)})
    return meeting


@act("teams.take_back_item")
def take_back_item(*, by: Member, item: AgendaItem, at: datetime) -> AgendaItem:
    """Take something you put there off the agenda."""
    require_may(permissions.may_take_back_item(by, item))
    meeting, item = reads.lock(item.meeting), reads.lock(item)
    require_can(rules.can_take_back_item(state=meeting.state, is_taken_back=item.taken_back_at is not None))
    item.text, item.taken_back_at = "", at
    item.save(update_fields=["text", "taken_back_at"])
    record.append(by=by, at=at, about=item, says={"meeting": meeting.pk})
    return item


@act("teams.write_note")
def write_note(*, by: Member, meeting: Meeting, text: str, is_to_do: bool = False, at: datetime) -> Note:
    """Note what was said or agreed; people agree the notes anew after that."""
    require_may(permissions.may_write_note(by, meeting))
    meeting = reads.lock(meeting)
    require_can(rules.can_write_note(state=meeting.state, text=text))
    note = Note.objects.create(meeting=meeting, text=text, is_to_do=is_to_do, written_by=by, written_at=at)
    record.append(by=by, at=at, about=note, says={"meeting": meeting.pk, "is_to_do": is_to_do})
    return note


@act("teams.agree_notes")
def agree_notes(*, by: Member, meeting: Meeting, at: datetime) -> NotesAgreed:
    """Say that the notes are right, as someone who was there."""
    require_may(permissions.may_agree_notes(by, meeting))
    meeting = reads.lock(meeting)
    place = reads.coming(meeting, by)
    can_agree = rules.can_agree_notes(
        state=meeting.state,
        notes=meeting.notes.count(),
        has_agreed=any(one.member_id == by.pk for one in reads.agreements(meeting)),
        was_there=bool(place and place.was_there),
    )
    require_can(can_agree)
    said = {"perspective": by.perspective, "agreed_at": at}
    agreed, _is_new = NotesAgreed.objects.update_or_create(meeting=meeting, member=by, defaults=said)
    record.append(by=by, at=at, about=meeting, says={"notes": meeting.notes.count()})
    return agreed


@act("teams.note_turns")
def note_turns(*, by: Member, meeting: Meeting, turns: Mapping[str, int], at: datetime) -> Meeting:
    """Note how often people spoke, by perspective and never by person."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    require_can(rules.can_note_turns(state=meeting.state, turns=turns.values()))
    for perspective, count in turns.items():
        SpeakingTurns.objects.update_or_create(meeting=meeting, perspective=perspective, defaults={"turns": count})
    record.append(by=by, at=at, about=meeting, says={"turns": dict(turns)})
    return meeting
