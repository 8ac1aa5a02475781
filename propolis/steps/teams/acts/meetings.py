"""Bringing people together. A meeting is confirmed only when nothing that someone who comes needs is left open."""

from collections.abc import Collection, Sequence
from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import YES, first_no, no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.teams.models import Coming, Meeting, Team
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.reads.preparing import working_day_after
from propolis.steps.teams.rules import meetings as rules
from propolis.steps.teams.words import meetings as words


@act("teams.plan_meeting")
def plan_meeting(
    *,
    by: Member,
    kind: str,
    title: str,
    purpose: str,
    starts_at: datetime,
    minutes: int,
    place: str,
    asked: Sequence[Member],
    team: Team | None = None,
    at: datetime,
) -> Meeting:
    """Plan a meeting, and ask people to it."""
    require_may(permissions.may_plan_meeting(by, by.project))
    people = list({one.pk: one for one in [by, *asked]}.values())
    here = [one.is_active and one.project_id == by.project_id for one in people]
    require_can(rules.can_plan(starts_at=starts_at, minutes=minutes, now=at, are_here=here))
    meeting = Meeting.objects.create(
        project=by.project,
        team=team,
        kind=kind,
        title=title,
        purpose=purpose,
        starts_at=starts_at,
        minutes=minutes,
        place=place,
        organiser=by,
        planned_at=at,
        moved_at=at,
    )
    Coming.objects.bulk_create(Coming(meeting=meeting, member=one) for one in people)
    record.append(by=by, at=at, about=meeting, says={"kind": kind, "starts_at": starts_at, "asked": len(people)})
    return meeting


@act("teams.confirm_meeting")
def confirm_meeting(*, by: Member, meeting: Meeting, at: datetime) -> Meeting:
    """Confirm a meeting: everyone who comes has what they need, or let it go, or was told why not."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    comes = meeting.asked.filter(answer="yes", member__left_at=None).count()
    can_confirm = rules.can_confirm(
        state=meeting.state,
        open_needs=reads.open_needs(meeting),
        coming=comes,
        starts_at=meeting.starts_at,
        now=at,
    )
    require_can(can_confirm)
    _move(meeting, "confirmed", at)
    record.append(by=by, at=at, about=meeting, says={"coming": comes, "needs_settled": meeting.settled.count()})
    return meeting


@act("teams.change_time")
def change_time(*, by: Member, meeting: Meeting, starts_at: datetime, place: str, at: datetime) -> Meeting:
    """Move a meeting; people are asked anew, and it has to be confirmed again."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    require_can(rules.can_change_time(state=meeting.state, starts_at=starts_at, now=at))
    before, meeting.starts_at, meeting.place = meeting.starts_at, starts_at, place
    _move(meeting, "planned", at)
    meeting.asked.update(answer="", answered_at=None, answered_by=None)
    meeting.settled.all().delete()  # a taxi for Monday is none for Tuesday
    record.append(by=by, at=at, about=meeting, says={"from": before, "to": starts_at})
    return meeting


@act("teams.call_off")
def call_off(*, by: Member, meeting: Meeting, why: str, at: datetime) -> Meeting:
    """Call a meeting off, and say why."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    can_move = rules.can_move_meeting(state=meeting.state, to="called-off")
    require_can(first_no(can_move, YES if why.strip() else no("say-why-called-off")))
    meeting.called_off_why = why
    _move(meeting, "called-off", at)
    record.append(by=by, at=at, about=meeting, says={"starts_at": meeting.starts_at})
    return meeting


@act("teams.note_held")
def note_held(*, by: Member, meeting: Meeting, there: Collection[Coming], at: datetime) -> Meeting:
    """Note that a meeting was held, and who was there; the reviews of an improvement workshop are planned with it."""
    require_may(permissions.may_organise(by, meeting))
    meeting = reads.lock(meeting)
    require_can(rules.can_hold(state=meeting.state, starts_at=meeting.starts_at, now=at))
    open_needs = reads.open_needs(meeting)
    came = {one.pk for one in there}
    for one in reads.asked(meeting):
        one.was_there, one.perspective = one.pk in came, one.member.perspective
        one.save(update_fields=["was_there", "perspective"])
    _move(meeting, "held", at)
    reviews = _plan_reviews(meeting, at) if meeting.kind == rules.REVIEWED else 0
    said = {"there": len(came), "needs_left_open": open_needs, "reviews": reviews}
    record.append(by=by, at=at, about=meeting, says=said)
    return meeting


@act("teams.say_coming")
def say_coming(*, by: Member, meeting: Meeting, answer: str, brings_supporter: bool = False, at: datetime) -> Coming:
    """Say if you come to a meeting, and if someone comes with you."""
    require_may(permissions.may_answer(by, meeting))
    meeting = reads.lock(meeting)
    coming = reads.coming(meeting, by)
    require_can(rules.can_answer(state=meeting.state, is_asked=coming is not None, answer=answer))
    return _answer(by, meeting, coming, answer, brings_supporter, None, at)


@act("teams.say_coming_for")
def say_coming_for(*, by: Member, coming: Coming, answer: str, brings_supporter: bool = False, at: datetime) -> Coming:
    """Write down what someone told you about coming; the page says that it was you who wrote it."""
    require_may(permissions.may_answer_for(by, coming))
    meeting = reads.lock(coming.meeting)
    coming = reads.coming(meeting, coming.member)
    require_can(rules.can_answer(state=meeting.state, is_asked=coming is not None, answer=answer))
    return _answer(by, meeting, coming, answer, brings_supporter, by, at)


def _answer(by, meeting, coming, answer, brings_supporter, answered_by, at) -> Coming:
    coming.answer, coming.brings_supporter = answer, brings_supporter
    coming.answered_at, coming.answered_by = at, answered_by
    coming.save(update_fields=["answer", "brings_supporter", "answered_at", "answered_by"])
    record.append(by=by, at=at, about=coming, says={"meeting": meeting.pk, "answer": answer})
    return coming


def _move(meeting: Meeting, to: str, at: datetime) -> None:
    meeting.state, meeting.moved_at = to, at
    meeting.save()


def _plan_reviews(meeting: Meeting, at: datetime) -> int:
    """The meetings that look back at a workshop, each on a working day, with everyone who was asked to it."""
    asked = [one.member for one in reads.asked(meeting)]
    for days in rules.REVIEW_AFTER:
        review = Meeting.objects.create(
            project=meeting.project,
            team=meeting.team,
            kind="review",
            title=str(words.REVIEW_TITLE % {"days": days, "title": meeting.title})[:120],
            purpose=str(words.REVIEW_PURPOSE),
            starts_at=working_day_after(meeting, days),
            minutes=rules.REVIEW_MINUTES,
            place=meeting.place,
            organiser=meeting.organiser,
            planned_at=at,
            moved_at=at,
            review_of=meeting,
        )
        Coming.objects.bulk_create(Coming(meeting=review, member=one) for one in asked)
    return len(rules.REVIEW_AFTER)
