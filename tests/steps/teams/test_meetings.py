"""A meeting is confirmed only when nothing that someone who comes needs is left open."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.steps.people import acts as people
from propolis.steps.teams.acts import agenda, meetings, needs
from propolis.steps.teams.models import AgendaItem, Coming, Meeting, Note, NotesAgreed, SettledNeed, SpeakingTurns
from propolis.steps.teams.permissions import meetings as permissions
from propolis.steps.teams.reads import meetings as reads
from propolis.steps.teams.rules import meetings as rules
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.meetings import STARTS_AT, WORDS, a_meeting, comes, confirmed, held, the_line
from tests.factories.people import shared

pytestmark = pytest.mark.django_db
AFTER = STARTS_AT + days(1)
TABLES = (Meeting, Coming, SettledNeed, AgendaItem, Note, NotesAgreed, SpeakingTurns)


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def chair(project):
    return co_chairs(project)[0]


@pytest.fixture
def meeting(project, ana):
    return a_meeting(project, ana)


@pytest.fixture
def needy(meeting, ana):
    """A meeting to which Ana comes, who needs a taxi."""
    shared(ana, "travel-taxi")
    comes(meeting, ana)
    return meeting


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, *, at=NOW, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in TABLES]
        length = record.entries(project.chain).count()
        with pytest.raises(refusal) as caught:
            act(at=at, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in TABLES] == before
        assert record.entries(project.chain).count() == length

    return run


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.says


def fresh(meeting):
    return Meeting.objects.get(pk=meeting.pk)


# Planning


def test_whoever_plans_a_meeting_is_asked_to_it_too(project, ana, chair):
    meeting = a_meeting(project, ana, ana)
    assert {one.member_id for one in reads.asked(meeting)} == {ana.pk, chair.pk}
    says = {"kind": "workshop", "starts_at": "2026-05-11T09:00:00.000000Z", "asked": 2}
    assert newest(project) == ("teams.plan_meeting", "", says)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"starts_at": NOW}, "meeting-in-the-past"),
        ({"starts_at": NOW + days(800)}, "meeting-too-far"),
        ({"minutes": 0}, "meeting-length"),
        ({"minutes": 7 * 24 * 60 + 1}, "meeting-length"),
    ],
)
def test_a_meeting_is_planned_for_a_time_to_come_and_a_length_that_can_be(chair, refused, changed, reason):
    said = {"by": chair, "asked": [], "starts_at": STARTS_AT} | WORDS | changed
    refused(CanNot, reason, meetings.plan_meeting, **said)


def test_only_people_of_this_project_are_asked(project, chair, refused):
    elsewhere = co_chairs(a_project(title="Elsewhere"))[0]
    said = {"by": chair, "asked": [elsewhere], "starts_at": STARTS_AT} | WORDS
    refused(CanNot, "asked-has-left", meetings.plan_meeting, **said)


# Coming, and what people need


def test_a_meeting_with_an_open_need_cannot_be_confirmed(needy, chair, refused):
    refused(CanNot, "needs-open", meetings.confirm_meeting, by=chair, meeting=needy)


@pytest.mark.parametrize("to", ["met", "explained"])
def test_it_can_once_the_need_is_met_or_explained(needy, chair, to):
    needs.settle_need(by=chair, line=the_line(needy), to=to, words="Booked.", at=NOW)
    assert confirmed(needy).state == "confirmed"


def test_it_can_once_the_person_goes_without(needy, ana):
    needs.go_without(by=ana, line=the_line(needy), at=NOW)
    assert confirmed(needy).state == "confirmed"


def test_it_can_once_the_person_does_not_come_or_no_longer_shares_it(needy, ana):
    assert reads.open_needs(needy) == 1
    comes(needy, ana, answer="maybe")
    assert reads.open_needs(needy) == 0
    comes(needy, ana)
    people.stop_sharing_needs(by=ana, at=NOW)
    assert (reads.open_needs(needy), confirmed(needy).state) == (0, "confirmed")


def test_a_need_that_comes_up_later_makes_a_confirmed_meeting_wait(meeting, ana):
    comes(meeting, ana)
    confirmed(meeting)
    shared(ana, "travel-taxi")
    assert rules.needs_attention(state=fresh(meeting).state, open_needs=reads.open_needs(meeting))


def test_a_meeting_that_is_moved_is_asked_and_arranged_anew(needy, chair, refused):
    needs.settle_need(by=chair, line=the_line(needy), to="met", words="Booked.", at=NOW)
    confirmed(needy)
    meetings.change_time(by=chair, meeting=needy, starts_at=STARTS_AT + days(1), place="Here.", at=NOW)
    assert (fresh(needy).state, set(needy.asked.values_list("answer", flat=True))) == ("planned", {""})
    comes(needy, *[one.member for one in reads.asked(needy)])
    refused(CanNot, "needs-open", meetings.confirm_meeting, by=chair, meeting=needy)


def test_the_record_never_says_what_was_needed_nor_by_whom(needy, ana, chair):
    needs.settle_need(by=chair, line=the_line(needy), to="met", words="A taxi.", at=NOW)
    entry = record.newest(needy.project.chain).first()
    assert (entry.act, entry.says, entry.about) == (
        "teams.settle_need",
        {"settled": "met"},
        f"teams.meeting:{needy.pk}",
    )


def test_the_table_itself_refuses_a_need_met_without_a_word(needy, chair):
    needs.settle_need(by=chair, line=the_line(needy), to="met", words="A taxi.", at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        SettledNeed.objects.update(words="")


def test_what_is_arranged_is_said_in_words(needy, chair, refused):
    line = the_line(needy)
    refused(CanNot, "say-what-was-arranged", needs.settle_need, by=chair, line=line, to="met", words=" ")
    refused(CanNot, "answer-not-known", needs.settle_need, by=chair, line=line, to="whatever", words="x")


def test_nothing_is_arranged_for_someone_who_does_not_come(needy, ana, chair, refused):
    line = the_line(needy)
    comes(needy, ana, answer="no")
    refused(CanNot, "need-not-of-this-meeting", needs.settle_need, by=chair, line=line, to="met", words="x")


def test_nobody_goes_without_for_another(needy, chair, refused):
    refused(MayNot, "need-of-another", needs.go_without, by=chair, line=the_line(needy))


def test_a_meeting_nobody_comes_to_cannot_be_confirmed(meeting, chair, refused):
    refused(CanNot, "nobody-comes", meetings.confirm_meeting, by=chair, meeting=meeting)


def test_only_whoever_was_asked_says_if_they_come(project, meeting, refused):
    other = a_member(project, name="Bea")
    refused(CanNot, "not-asked-to-meeting", meetings.say_coming, by=other, meeting=meeting, answer="yes")


def test_whoever_organises_writes_down_what_someone_said_and_it_shows(meeting, ana, chair):
    coming = reads.coming(meeting, ana)
    meetings.say_coming_for(by=chair, coming=coming, answer="yes", brings_supporter=True, at=NOW)
    found = Coming.objects.get(pk=coming.pk)
    assert (found.answer, found.brings_supporter, found.answered_by) == ("yes", True, chair)


# Held, called off


def test_who_was_there_keeps_what_they_spoke_from_then(meeting, ana):
    held(meeting, ana)
    projects.change_perspective(by=ana, perspective="staff", at=AFTER)
    assert reads.attendance(meeting) == {"carer": 1, "lived-experience": 1}
    assert newest(meeting.project)[0] == "projects.change_perspective"


def test_a_meeting_is_held_after_it_was_confirmed_and_its_time_has_come(meeting, chair, refused):
    refused(CanNot, "meeting-not-confirmed", meetings.note_held, by=chair, meeting=meeting, there=[], at=AFTER)
    confirmed(meeting)
    refused(CanNot, "meeting-to-come", meetings.note_held, by=chair, meeting=meeting, there=[])


def test_a_meeting_called_off_says_why_and_stays_off(meeting, chair, refused):
    refused(CanNot, "say-why-called-off", meetings.call_off, by=chair, meeting=meeting, why=" ")
    meetings.call_off(by=chair, meeting=meeting, why="Snow.", at=NOW)
    refused(CanNot, "meeting-not-from-here", meetings.confirm_meeting, by=chair, meeting=meeting)
    refused(CanNot, "meeting-not-from-here", meetings.call_off, by=chair, meeting=meeting, why="Again.")
    later = STARTS_AT + days(3)
    refused(
        CanNot, "meeting-not-from-here", meetings.change_time, by=chair, meeting=meeting, starts_at=later, place="x"
    )


@pytest.mark.parametrize("act", ["confirm_meeting", "call_off", "note_held", "change_time"])
def test_who_only_comes_does_not_move_a_meeting_on(meeting, ana, refused, act):
    more = {
        "call_off": {"why": "x"},
        "note_held": {"there": []},
        "change_time": {"starts_at": STARTS_AT + days(1), "place": "x"},
    }
    refused(MayNot, "not-the-organiser", getattr(meetings, act), by=ana, meeting=meeting, **more.get(act, {}))


# Agenda and notes


def test_putting_something_on_the_agenda_is_the_power_to_set_it(meeting, ana):
    item = agenda.add_item(by=ana, meeting=meeting, text="Nights", minutes=15, at=NOW)
    assert newest(meeting.project) == ("teams.add_item", "agenda", {"meeting": meeting.pk, "minutes": 15})
    assert (item.perspective, list(reads.agenda(meeting))) == ("carer", [item])


def test_only_whoever_put_it_there_takes_it_off_and_its_words_go(meeting, ana, chair, refused):
    item = agenda.add_item(by=ana, meeting=meeting, text="Nights", minutes=15, at=NOW)
    refused(MayNot, "item-of-another", agenda.take_back_item, by=chair, item=item)
    agenda.take_back_item(by=ana, item=item, at=NOW)
    assert (AgendaItem.objects.get().text, list(reads.agenda(meeting))) == ("", [])
    refused(CanNot, "item-gone", agenda.take_back_item, by=ana, item=item)


def test_nothing_is_put_on_the_agenda_of_a_meeting_that_is_over(meeting, ana, refused):
    held(meeting, ana)
    refused(CanNot, "meeting-over", agenda.add_item, by=ana, meeting=meeting, text="x", minutes=5)


@pytest.mark.parametrize(("text", "minutes", "reason"), [(" ", 5, "say-what-to-talk-about"), ("x", 0, "item-length")])
def test_an_item_has_words_and_a_length(meeting, ana, refused, text, minutes, reason):
    refused(CanNot, reason, agenda.add_item, by=ana, meeting=meeting, text=text, minutes=minutes)


def test_notes_are_agreed_when_one_of_each_side_agrees_and_anew_after_each_change(project, chair):
    staff = a_member(project, "staff", name="Sue")
    meeting = held(a_meeting(project, staff), staff)
    agenda.write_note(by=staff, meeting=meeting, text="Begin at ten.", is_to_do=True, at=AFTER)
    agenda.agree_notes(by=chair, meeting=meeting, at=AFTER)
    assert not _are_agreed(meeting)
    agenda.agree_notes(by=staff, meeting=meeting, at=AFTER)
    assert _are_agreed(meeting)
    agenda.write_note(by=staff, meeting=meeting, text="And cake.", at=AFTER + days(1))
    assert not _are_agreed(meeting)
    assert [one.text for one in reads.to_do(project)] == ["Begin at ten."]


def _are_agreed(meeting):
    return rules.are_agreed([one.perspective for one in reads.agreements(meeting)], meeting.project.level)


def test_notes_are_agreed_by_people_who_were_there_and_once(project, meeting, ana, chair, refused):
    held(meeting)
    refused(CanNot, "no-notes", agenda.agree_notes, by=chair, meeting=meeting)
    agenda.write_note(by=ana, meeting=meeting, text="x", at=AFTER)
    refused(CanNot, "was-not-there", agenda.agree_notes, by=ana, meeting=meeting, at=AFTER)
    agenda.agree_notes(by=chair, meeting=meeting, at=AFTER)
    refused(CanNot, "agreed-before", agenda.agree_notes, by=chair, meeting=meeting, at=AFTER)


def test_notes_and_turns_are_of_a_meeting_that_was_held(meeting, chair, refused):
    refused(CanNot, "meeting-not-held", agenda.write_note, by=chair, meeting=meeting, text="x")
    refused(CanNot, "meeting-not-held", agenda.agree_notes, by=chair, meeting=meeting)
    refused(CanNot, "meeting-not-held", agenda.note_turns, by=chair, meeting=meeting, turns={"staff": 1})
    held(meeting)
    refused(CanNot, "say-what-was-said", agenda.write_note, by=chair, meeting=meeting, text=" ", at=AFTER)
    refused(CanNot, "turns-not-a-number", agenda.note_turns, by=chair, meeting=meeting, turns={"staff": -1}, at=AFTER)


def test_speaking_turns_are_counted_by_perspective_and_can_be_mended(meeting, chair):
    held(meeting)
    agenda.note_turns(by=chair, meeting=meeting, turns={"staff": 9, "carer": 3}, at=AFTER)
    agenda.note_turns(by=chair, meeting=meeting, turns={"staff": 8}, at=AFTER)
    assert reads.turns(meeting) == {"staff": 8, "carer": 3}


# Who may


@pytest.fixture
def house(project, ana, chair):
    people = {"ana": ana, "chair": chair, "other-chair": co_chairs(project)[1], "nobody": None}
    organiser = people["organiser"] = a_member(project, name="Ola")
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    people["left"] = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    meeting = a_meeting(project, ana, by=organiser)
    shared(ana, "travel-taxi")
    comes(meeting, ana)
    item = agenda.add_item(by=ana, meeting=meeting, text="Nights", minutes=15, at=NOW)
    line = the_line(meeting)
    return SimpleNamespace(people=people, project=project, meeting=meeting, line=line, item=item)


HERE = {"ana", "chair", "other-chair", "organiser"}
LEADS = {"chair", "other-chair", "organiser"}
TABLE = {
    "may_plan_meeting": (HERE, lambda house: house.project),
    "may_organise": (LEADS, lambda house: house.meeting),
    "may_see_needs": (LEADS, lambda house: house.meeting),
    "may_answer": (HERE, lambda house: house.meeting),
    "may_answer_for": (LEADS, lambda house: house.line.coming),
    "may_settle": (LEADS, lambda house: house.line),
    "may_go_without": ({"ana"}, lambda house: house.line),
    "may_add_item": (HERE, lambda house: house.meeting),
    "may_take_back_item": ({"ana"}, lambda house: house.item),
    "may_write_note": (HERE, lambda house: house.meeting),
    "may_agree_notes": (HERE, lambda house: house.meeting),
}


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, act):
    expected, about = TABLE[act]
    allowed = {kind for kind, who in house.people.items() if getattr(permissions, act)(who, about(house))}
    assert allowed == expected


def test_the_table_misses_no_permission():
    assert {name for name in vars(permissions) if name.startswith("may_")} == {*TABLE, "may_take_part"}


@pytest.mark.parametrize("rows", [1, 3])
def test_what_people_need_for_many_meetings_costs_four_queries(project, rows, django_assert_num_queries):
    people = [a_member(project, name=f"M{number}") for number in range(rows)]
    made = [a_meeting(project, *people) for _ in range(rows)]
    for one in people:
        shared(one, "travel-taxi", "time-breaks")
    for meeting in made:
        comes(meeting, *people)
    with django_assert_num_queries(4):
        found = reads.need_lines_of(made)
    assert [len(found[meeting.pk]) for meeting in made] == [2 * rows] * rows
