"""Registering by web, helper and letter; withdrawing; and what is kept of whom."""

import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.people import acts, reads, rules
from propolis.steps.people.acts import Applicant
from propolis.steps.people.letter_files import BrokenLetters, read_letters
from propolis.steps.people.models import Registration, RegistrationContact
from tests.factories import NOW, a_member, days
from tests.factories.calls import a_closed_call, a_panel, an_open_call, register

pytestmark = pytest.mark.django_db
FEATURES = {"area": "north", "age": "30+"}
KNOWN = {"area": ["north", "south"], "age": ["16-29", "30+"]}


@pytest.fixture
def call(project):
    return an_open_call(project)


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.by, entry.says


def test_who_registers_gets_a_ticket_that_says_nothing_of_them(call):
    before = Entry.objects.count()
    one = register(call, email="Ana@Example.org", phone="+44 7700 900123")
    assert (one.features, one.way, one.typed_by) == (FEATURES, "web", None)
    assert (one.contact.email, one.contact.phone) == ("ana@example.org", "07700900123")
    assert one.contact.code != one.pk
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"email": "person0@EXAMPLE.org"}, "registered-already-email"),
        ({"email": "", "phone": "07700 900123"}, "registered-already-phone"),
        ({"email": ""}, "no-way-to-reach"),
        ({"email": "", "phone": "none"}, "no-way-to-reach"),
        ({"area": "west"}, "question-not-answered"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_kindly(call, call_refused, said, reason):
    register(call, phone="+447700900123")
    call_refused(CanNot, reason, register, call=call, number=1, **said)


def test_nobody_registers_after_the_last_day_but_letters_that_came_in_time_are_typed_in(call, chair, call_refused):
    late = NOW + days(8)
    call_refused(CanNot, "call-not-open", register, call=call, at=late)
    acts.register_for(by=chair, call=call, applicant=Applicant("Joe", phone="1"), features=FEATURES, at=late)
    assert newest(call.project)[:2] == ("people.register_for", chair.pk)
    assert Registration.objects.get().typed_by == chair


def test_only_co_chairs_type_in_for_others(call, project, call_refused):
    joe = Applicant("Joe", phone="1")
    member = a_member(project)
    call_refused(
        MayNot, "not-a-co-chair", acts.register_for, by=member, call=call, applicant=joe, features=FEATURES, at=NOW
    )


def test_with_one_person_for_each_address_an_address_is_needed(project, call_refused):
    call = an_open_call(project, is_one_per_address=True)
    call_refused(CanNot, "address-needed", register, call=call)
    call_refused(CanNot, "address-needed", register, call=call, address="- , -")
    one = register(call, address="2 Elm Lane,\nRowanbridge")
    assert one.contact.home == rules.plain_address("2, elm lane  ROWANBRIDGE")


def test_the_table_itself_refuses_a_second_registration_with_one_email(call):
    one, other = register(call), register(call, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        RegistrationContact.objects.filter(pk=other.contact.pk).update(email=one.contact.email)


def test_whoever_withdraws_is_erased_at_once_and_can_register_again(call, call_refused):
    one = register(call)
    acts.withdraw(by=one, at=NOW)
    assert RegistrationContact.objects.count() == 0
    call_refused(CanNot, "registration-not-withdrawn", acts.withdraw, by=one, at=NOW)
    register(call)


def test_a_co_chair_notes_what_people_say_by_phone(project, chair, call_refused):
    call = a_closed_call(project)
    draw = a_panel(call)
    yes, no = list(reads.panel(draw))[:2]
    acts.confirm_seat_for(by=chair, registration=yes, at=NOW)
    assert newest(project) == ("people.confirm_seat_for", chair.pk, {})
    acts.withdraw_for(by=chair, registration=no, at=NOW)
    assert newest(project) == ("people.withdraw_for", chair.pk, {})
    member = a_member(project)
    call_refused(MayNot, "not-a-co-chair", acts.withdraw_for, by=member, registration=yes, at=NOW)
    call_refused(MayNot, "not-a-co-chair", acts.confirm_seat_for, by=member, registration=yes, at=NOW)
    call_refused(CanNot, "registration-not-confirmed", acts.confirm_seat_for, by=chair, registration=yes, at=NOW)


def test_someone_with_a_seat_is_invited_once(project, chair, call_refused):
    draw = a_panel(a_closed_call(project))
    one = reads.panel(draw).first()
    call_refused(CanNot, "seat-not-confirmed", acts.note_invited, by=chair, registration=one, at=NOW)
    acts.confirm_seat(by=one, at=NOW)
    call_refused(MayNot, "not-a-co-chair", acts.note_invited, by=a_member(project), registration=one, at=NOW)
    acts.note_invited(by=chair, registration=one, at=NOW)
    assert newest(project) == ("people.note_invited", chair.pk, {})
    call_refused(CanNot, "invited-already", acts.note_invited, by=chair, registration=one, at=NOW)


# Letters


def letters(*lines, taken=(), needs_address=False):
    text = "\n".join(["id,name,email,phone,address,area,age", *lines])
    return read_letters(text, KNOWN, set(taken), needs_address=needs_address)


def faults(*lines, **said):
    with pytest.raises(BrokenLetters) as caught:
        letters(*lines, **said)
    return [(one.reason, one.facts["line"], one.facts.get("column")) for one in caught.value.faults]


GOOD = "L1,Ana,ana@example.org,,,north,30+"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("L2,,bea@example.org,,,north,30+", ("letter-without-name", 3, None)),
        ("L2,Bea,bea,,,north,30+", ("letter-not-an-email", 3, None)),
        ("L2,Bea,,,,north,30+", ("letter-out-of-reach", 3, None)),
        ("L2,Bea,b@example.org,,,west,30+", ("letter-wrong-answer", 3, "area")),
        ("L2,Bea,b@example.org,,,,30+", ("letter-wrong-answer", 3, "area")),
        ("L1,Bea,b@example.org,,,north,30+", ("letter-twice", 3, "id")),
        ("L2,Bea,ANA@example.org,,,north,30+", ("letter-twice", 3, "email")),
        ("L2," + "B" * 81 + ",b@example.org,,,north,30+", ("letter-too-long", 3, "name")),
        ("L2,Bea,b@example.org", ("letters-empty", 3, None)),
    ],
)
def test_a_fault_in_a_letter_is_named_by_line_and_column(line, fault):
    assert faults(GOOD, line) == [fault]


def test_every_fault_of_a_file_is_told_at_once():
    found = faults("L1,,x,,,west,30+", "L1,Bea,b@example.org,,,north,30+", taken={("email", "b@example.org")})
    assert [one[0] for one in found] == [
        "letter-without-name", "letter-not-an-email", "letter-wrong-answer", "letter-twice", "letter-known",
    ]  # fmt: skip


def test_letters_without_an_address_are_refused_where_homes_count():
    assert faults(GOOD, needs_address=True) == [("letter-without-address", 2, None)]


def test_a_file_of_letters_comes_in_whole_and_leaves_one_entry(call, chair, project, call_refused):
    found = letters(GOOD, "L2,Bea,,0123,,south,16-29")
    acts.import_letters(by=chair, call=call, letters=found, at=NOW)
    assert newest(project) == ("people.import_letters", chair.pk, {"letters": 2})
    assert sorted(Registration.objects.values_list("way", "typed_by")) == [("letter", chair.pk)] * 2
    again = {"by": chair, "call": call, "letters": found, "at": NOW}
    call_refused(CanNot, "registered-already-email", acts.import_letters, **again)
    call_refused(MayNot, "not-a-co-chair", acts.import_letters, **again | {"by": a_member(project)})
