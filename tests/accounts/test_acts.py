from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from propolis.accounts import acts
from propolis.accounts.models import Installation, OpenSession, Person, SignInCard
from propolis.kit.verdict import CanNot, MayNot
from propolis.outbox.models import Letter
from propolis.record.models import Entry
from tests.factories import NOW, a_person, an_installation, days

pytestmark = pytest.mark.django_db


def entry() -> tuple:
    """The one entry there is, in short."""
    line = Entry.objects.get()
    return line.act, line.by, line.about, line.says


def a_session(person: Person, key: str = "") -> OpenSession:
    """A place where someone is signed in."""
    store = SessionStore()
    store["who"] = person.pk
    store.save()
    return acts.note_session(by=person, session_key=store.session_key, browser="chrome", system="mac", at=NOW)


# Asking for a code


def test_ask_for_code_makes_an_empty_account():
    person = acts.ask_for_code(email="Ana@Example.org", language="cy", at=NOW)
    assert (person.email, person.name, person.language) == ("ana@example.org", "", "cy")


def test_ask_for_code_finds_the_account_there_is():
    person = a_person(email="ana@example.org")
    assert acts.ask_for_code(email="ana@example.org", language="cy", at=NOW) == person


def test_ask_for_code_changes_nothing_a_person_said():
    person = a_person("Ana", email="ana@example.org")
    acts.ask_for_code(email="ana@example.org", language="cy", at=NOW)
    person.refresh_from_db()
    assert (person.name, person.language) == ("Ana", "en")


# Joining without email


def test_join_without_email_is_recorded():
    an_installation()
    person = acts.join_without_email(name="Bea", language="en", at=NOW)
    assert entry() == ("accounts.join_without_email", person.pk, f"accounts.person:{person.pk}", {})


def test_join_without_email_keeps_no_address():
    an_installation()
    person = acts.join_without_email(name=" Bea ", language="en", at=NOW)
    assert (person.name, person.email, person.has_usable_password()) == ("Bea", None, False)


def test_two_people_can_join_without_email():
    an_installation()
    people = {acts.join_without_email(name=name, language="en", at=NOW).pk for name in ("Bea", "Cal")}
    assert len(people) == 2


def test_join_without_email_refuses_no_name():
    an_installation()
    with pytest.raises(CanNot, match="name-missing"):
        acts.join_without_email(name="  ", language="en", at=NOW)
    assert (Person.objects.count(), Entry.objects.count()) == (0, 0)


# The profile


def test_change_profile_is_recorded_without_the_name():
    person = a_person()
    acts.change_profile(by=person, name="Annie", language="cy", at=NOW)
    assert entry() == ("accounts.change_profile", person.pk, f"accounts.person:{person.pk}", {"language": "cy"})


def test_change_profile_changes_it():
    person = acts.change_profile(by=a_person(), name=" Annie ", language="cy", at=NOW)
    assert (person.name, person.language) == ("Annie", "cy")


def test_change_profile_refuses_a_stranger():
    with pytest.raises(MayNot, match="not-signed-in"):
        acts.change_profile(by=AnonymousUser(), name="Annie", language="en", at=NOW)


def test_change_profile_refuses_no_name_and_writes_nothing():
    person = a_person("Ana")
    with pytest.raises(CanNot, match="name-missing"):
        acts.change_profile(by=person, name=" ", language="cy", at=NOW)
    person.refresh_from_db()
    assert (person.name, person.language, Entry.objects.count()) == ("Ana", "en", 0)


def test_change_profile_refuses_an_erased_person():
    person = acts.erase_person(by=a_person(), at=NOW)
    with pytest.raises(CanNot, match="already-erased"):
        acts.change_profile(by=person, name="Ana", language="en", at=NOW)


# Cards


def test_make_card_is_recorded_without_the_code():
    person = a_person()
    made = acts.make_card(by=person, at=NOW)
    assert entry() == ("accounts.make_card", person.pk, f"accounts.signincard:{made.card.pk}", {})


def test_make_card_keeps_the_code_nowhere():
    made = acts.make_card(by=a_person(), at=NOW)
    kept = str(SignInCard.objects.values().get()) + str(Entry.objects.values().get())
    assert made.code not in kept


def test_make_card_stops_the_older_card():
    person = a_person()
    old = acts.make_card(by=person, at=NOW).card
    acts.make_card(by=person, at=NOW + days(1))
    old.refresh_from_db()
    assert old.revoked_at == NOW + days(1)


def test_make_card_refuses_a_stranger():
    with pytest.raises(MayNot, match="not-signed-in"):
        acts.make_card(by=AnonymousUser(), at=NOW)
    assert SignInCard.objects.count() == 0


def test_make_card_refuses_an_erased_person():
    person = acts.erase_person(by=a_person(), at=NOW)
    with pytest.raises(CanNot, match="already-erased"):
        acts.make_card(by=person, at=NOW)
    assert SignInCard.objects.count() == 0


def test_stop_card_is_recorded():
    person = a_person()
    card = acts.make_card(by=person, at=NOW).card
    acts.stop_card(by=person, card=card, at=NOW)
    assert [e.act for e in Entry.objects.all()] == ["accounts.make_card", "accounts.stop_card"]


def test_stop_card_refuses_somebody_elses():
    card = acts.make_card(by=a_person("Ana"), at=NOW).card
    with pytest.raises(MayNot, match="not-yours"):
        acts.stop_card(by=a_person("Bea"), card=card, at=NOW)
    card.refresh_from_db()
    assert (card.revoked_at, Entry.objects.count()) == (None, 1)


def test_stop_card_refuses_a_card_that_was_stopped():
    person = a_person()
    card = acts.make_card(by=person, at=NOW).card
    acts.stop_card(by=person, card=card, at=NOW)
    with pytest.raises(CanNot, match="card-stopped"):
        acts.stop_card(by=person, card=card, at=NOW + days(1))
    assert Entry.objects.count() == 2


# Erasing


def test_erase_person_is_recorded():
    person = a_person()
    acts.erase_person(by=person, at=NOW)
    assert entry() == ("accounts.erase_person", person.pk, f"accounts.person:{person.pk}", {})


def test_erase_person_leaves_a_row_that_holds_nothing():
    person = acts.erase_person(by=a_person("Ana", email="ana@example.org"), at=NOW)
    person.refresh_from_db()
    assert (person.email, person.name, person.is_active, person.erased_at) == (None, "", False, NOW)


def test_erase_person_takes_everything_that_names_them():
    person = a_person(email="ana@example.org")
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data={"name": "Ana's phone"})
    acts.make_card(by=person, at=NOW)
    a_session(person)
    Letter.objects.create(to="Ana@example.org", subject="Hello", body="Hello Ana", made_at=NOW)
    acts.erase_person(by=person, at=NOW)
    tables = (EmailAddress, Authenticator, SignInCard, OpenSession, Session, Letter)
    assert [table.objects.count() for table in tables] == [0] * 6


def test_erase_person_leaves_other_people_alone():
    other = a_person("Bea", email="bea@example.org")
    acts.make_card(by=other, at=NOW)
    a_session(other)
    Letter.objects.create(to=other.email, subject="Hello", body="Hello Bea", made_at=NOW)
    acts.erase_person(by=a_person("Ana"), at=NOW)
    assert [table.objects.count() for table in (SignInCard, OpenSession, Session, Letter)] == [1] * 4


def test_erase_person_ends_sessions_that_nobody_listed():
    person = a_person()
    before = person.get_session_auth_hash()
    assert acts.erase_person(by=person, at=NOW).get_session_auth_hash() != before


def test_erase_person_refuses_a_stranger():
    with pytest.raises(MayNot, match="not-signed-in"):
        acts.erase_person(by=AnonymousUser(), at=NOW)


def test_erase_person_refuses_a_second_time():
    person = acts.erase_person(by=a_person(), at=NOW)
    with pytest.raises(CanNot, match="already-erased"):
        acts.erase_person(by=person, at=NOW + days(1))
    assert Entry.objects.count() == 1


def test_the_name_of_an_erased_person_is_nowhere_in_the_record():
    person = a_person("Ana Unusual", email="unusual@example.org")
    acts.change_profile(by=person, name="Ana Unusual", language="en", at=NOW)
    acts.erase_person(by=person, at=NOW)
    assert "nusual" not in str(list(Entry.objects.values()))


# Sessions


def test_note_session_notes_a_place_once():
    person = a_person()
    session = a_session(person)
    later = acts.note_session(
        by=person, session_key=session.session_key, browser="chrome", system="mac", at=NOW + days(1)
    )
    assert (later.pk, later.opened_at, later.seen_at) == (session.pk, NOW, NOW + days(1))


def test_end_session_signs_out_there():
    person = a_person()
    acts.end_session(by=person, session=a_session(person), at=NOW)
    assert (OpenSession.objects.count(), Session.objects.count()) == (0, 0)


def test_end_session_refuses_somebody_elses():
    session = a_session(a_person("Ana"))
    with pytest.raises(MayNot, match="not-yours"):
        acts.end_session(by=a_person("Bea"), session=session, at=NOW)
    assert (OpenSession.objects.count(), Session.objects.count()) == (1, 1)


def test_end_other_sessions_keeps_this_one_and_other_peoples():
    person = a_person("Ana")
    here, other = a_session(person), a_session(a_person("Bea"))
    a_session(person)
    assert acts.end_other_sessions(by=person, keep=here.session_key, at=NOW) == 1
    assert set(OpenSession.objects.values_list("pk", flat=True)) == {here.pk, other.pk}
    assert Session.objects.count() == 2


def test_end_other_sessions_refuses_a_stranger():
    with pytest.raises(MayNot, match="not-signed-in"):
        acts.end_other_sessions(by=AnonymousUser(), keep="", at=NOW)


# Accounts that were never used


def test_remove_never_used_takes_what_was_only_asked_about():
    acts.ask_for_code(email="nobody@example.org", language="en", at=NOW)
    assert acts.remove_never_used(at=NOW + timedelta(hours=25)) == 1
    assert Person.objects.count() == 0


def test_remove_never_used_waits_a_day():
    acts.ask_for_code(email="nobody@example.org", language="en", at=NOW)
    assert acts.remove_never_used(at=NOW + timedelta(hours=23)) == 0


def test_remove_never_used_waits_a_day_after_the_last_code():
    acts.ask_for_code(email="nobody@example.org", language="en", at=NOW)
    acts.ask_for_code(email="nobody@example.org", language="en", at=NOW + timedelta(hours=20))
    assert acts.remove_never_used(at=NOW + timedelta(hours=25)) == 0


def test_remove_never_used_leaves_people_who_signed_in():
    person = acts.ask_for_code(email="ana@example.org", language="en", at=NOW)
    Person.objects.filter(pk=person.pk).update(last_login=NOW)
    assert acts.remove_never_used(at=NOW + days(400)) == 0


def test_remove_never_used_leaves_people_who_never_asked_for_a_code():
    an_installation()
    acts.join_without_email(name="Bea", language="en", at=NOW)
    assert acts.remove_never_used(at=NOW + days(400)) == 0


# The installation


def test_there_is_one_installation_after_the_migrations():
    assert Installation.objects.count() == 1
