"""When a meeting can be planned, confirmed, moved, called off and held; plain values only."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.sides import is_lived_side

KINDS = (
    "steering-group",
    "focus-group",
    "interview",
    "workshop",
    "event",
    "improvement-workshop",
    "review",
    "gathering",
)
MEETING: dict[str, set[str]] = {
    "planned": {"confirmed", "called-off"},
    "confirmed": {"planned", "held", "called-off"},  # one that is moved is planned anew
    "held": set(),
    "called-off": set(),
}
ANSWERS = ("yes", "maybe", "no")
SETTLED = ("met", "explained", "go-without")
# An improvement workshop is looked back at after a month, two, three and a year.
REVIEWED = "improvement-workshop"
REVIEW_AFTER = (30, 60, 90, 365)
REVIEW_MINUTES = 60
REMIND_BEFORE = timedelta(days=2)
FORMATS = ("plain", "easy-read", "large-print", "audio", "sign-video", "other-language", "paper")
PAPER_DAYS = 5  # working days to read before a meeting
LONGEST = timedelta(days=7)
FURTHEST = timedelta(days=2 * 365)


def can_plan(*, starts_at: datetime, minutes: int, now: datetime, are_here: Collection[bool]) -> Verdict:
    """Whether a meeting can be planned: still to come, of a length people can bear, with people who are here."""
    return first_no(
        YES if starts_at > now else no("meeting-in-the-past"),
        YES if starts_at <= now + FURTHEST else no("meeting-too-far"),
        YES if 0 < minutes <= LONGEST.total_seconds() / 60 else no("meeting-length"),
        YES if are_here else no("nobody-asked"),
        YES if all(are_here) else no("asked-has-left"),
    )


def can_move_meeting(*, state: str, to: str) -> Verdict:
    """Whether a meeting can go from one state to another."""
    return YES if to in MEETING[state] else no("meeting-not-from-here")


def can_confirm(*, state: str, open_needs: int, coming: int, starts_at: datetime, now: datetime) -> Verdict:
    """Whether a meeting can be confirmed: somebody comes, and nothing that someone who comes needs is left open."""
    return first_no(
        YES if state == "planned" else no("meeting-not-from-here"),
        no("needs-open", count=open_needs) if open_needs else YES,
        YES if coming else no("nobody-comes"),
        YES if starts_at > now else no("meeting-in-the-past"),
    )


def can_change_time(*, state: str, starts_at: datetime, now: datetime) -> Verdict:
    """Whether a meeting can be moved to another time."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-not-from-here"),
        YES if starts_at > now else no("meeting-in-the-past"),
        YES if starts_at <= now + FURTHEST else no("meeting-too-far"),
    )


def can_hold(*, state: str, starts_at: datetime, now: datetime) -> Verdict:
    """Whether it can be noted that a meeting was held: it was confirmed, and its time has come."""
    return first_no(
        YES if state == "confirmed" else no("meeting-not-confirmed"),
        YES if starts_at <= now else no("meeting-to-come"),
    )


def can_answer(*, state: str, is_asked: bool, answer: str) -> Verdict:
    """Whether someone can say if they come: they were asked, and the meeting is still to be."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        YES if is_asked else no("not-asked-to-meeting"),
        YES if answer in ANSWERS else no("answer-not-known"),
    )


def can_settle(*, state: str, is_of_someone_coming: bool, to: str, words: str) -> Verdict:
    """Whether it can be noted what was done about a need: for someone who comes, and in words unless they let it go."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        YES if is_of_someone_coming else no("need-not-of-this-meeting"),
        YES if to in SETTLED else no("answer-not-known"),
        YES if words.strip() or to == "go-without" else no("say-what-was-arranged"),
    )


def can_add_item(*, state: str, text: str, minutes: int) -> Verdict:
    """Whether something can be put on the agenda: before the meeting was held."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        YES if text.strip() else no("say-what-to-talk-about"),
        YES if 0 < minutes <= 24 * 60 else no("item-length"),
    )


def can_take_back_item(*, state: str, is_taken_back: bool) -> Verdict:
    """Whether something can be taken off the agenda."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        no("item-gone") if is_taken_back else YES,
    )


def can_write_note(*, state: str, text: str) -> Verdict:
    """Whether notes can be written: of a meeting that was held, in words."""
    return first_no(
        YES if state == "held" else no("meeting-not-held"),
        YES if text.strip() else no("say-what-was-said"),
    )


def can_agree_notes(*, state: str, notes: int, has_agreed: bool, was_there: bool) -> Verdict:
    """Whether someone can agree the notes: they were there, and there is something to agree."""
    return first_no(
        YES if state == "held" else no("meeting-not-held"),
        YES if notes else no("no-notes"),
        YES if was_there else no("was-not-there"),
        no("agreed-before") if has_agreed else YES,
    )


def can_note_turns(*, state: str, turns: Collection[int]) -> Verdict:
    """Whether speaking turns can be noted: of a meeting that was held, as numbers that can be."""
    return first_no(
        YES if state == "held" else no("meeting-not-held"),
        YES if all(0 <= one <= 1000 for one in turns) else no("turns-not-a-number"),
    )


def are_agreed(perspectives: Collection[str], level: str) -> bool:
    """Whether notes are agreed: by at least one person of each side who was there."""
    return {is_lived_side(one, level) for one in perspectives} == {True, False}


def needs_attention(*, state: str, open_needs: int) -> bool:
    """Whether a confirmed meeting has something new that someone needs: it waits, as if it were not confirmed."""
    return state == "confirmed" and open_needs > 0


def can_use_plan(*, state: str, items: int, has_plan: bool) -> Verdict:
    """Whether a ready plan can be put on the agenda: before the meeting was held, where nothing is on it yet."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        YES if has_plan else no("no-ready-plan"),
        no("agenda-begun") if items else YES,
    )


def can_promise_paper(*, state: str, due_on: date, meets_on: date, formats: Collection[str]) -> Verdict:
    """Whether something to read can be promised: in formats that are known, before the day of a meeting to come."""
    return first_no(
        YES if state in ("planned", "confirmed") else no("meeting-over"),
        YES if set(formats) <= set(FORMATS) else no("answer-not-known"),
        YES if formats else no("no-format"),
        YES if due_on < meets_on else no("paper-too-late"),
    )


def can_share_paper(*, state: str, where: str) -> Verdict:
    """Whether a paper can be shared, or shared anew: once it is said where it is."""
    return first_no(
        no("meeting-over") if state == "called-off" else YES,
        YES if where.strip() else no("say-where-paper"),
    )


def is_to_remind(*, state: str, starts_at: datetime, reminded_of: datetime | None, now: datetime) -> bool:
    """Whether people are to be reminded of a meeting now: two days before, once for each time it is moved to."""
    is_soon = state in ("planned", "confirmed") and now < starts_at <= now + REMIND_BEFORE
    return is_soon and reminded_of != starts_at


def can_stop_feed(*, has_feed: bool) -> Verdict:
    """Whether there is an address for a calendar to stop."""
    return YES if has_feed else no("no-calendar-feed")
