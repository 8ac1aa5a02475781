from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from propolis.steps.delivery import acts as delivery
from propolis.steps.evaluation.models import Outcome
from tests.factories import a_person, a_project, co_chairs, days
from tests.factories.decisions import AFTER_NOTICE, an_adopted_decision, an_open_proposal
from tests.factories.delivery import (
    FINDING,
    LATER,
    a_promise,
    an_action,
    an_outcome,
    done,
    kept,
    many,
    not_kept,
    set_aside,
)
from tests.factories.planning import a_need

pytestmark = pytest.mark.django_db

SEEN = {"seen_on-day": "14", "seen_on-month": "5", "seen_on-year": "2026"}
SENT = {"kind": "worse", "text": "It is darker.", "how_we_know": "Two people told us.", "link": ""} | SEEN


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def inside(client, project):
    """A browser in which a co-chair is signed in."""
    client.force_login(co_chairs(project)[0].person)
    return client


def to(name, project, *args):
    return reverse(name if ":" in name else f"evaluation:{name}", args=[project.slug, *args])


def the_ledger(client, project):
    return client.get(to("ledger:ledger", project)).content.decode()


def addresses(project):
    """Every address of the room, by name."""
    outcome = an_outcome(a_promise(project))
    about = {"home": (), "note": (), "ledger:ledger": (), "outcome": (outcome.pk,), "correct": (outcome.pk,)}
    return {name: to(name, project, *args) for name, args in about.items()}


# Who may come in


def test_a_project_for_members_is_closed_to_strangers(client, project):
    shut = addresses(project)
    assert {client.get(address).status_code for address in shut.values()} == {302}
    client.force_login(a_person("Strange"))
    assert {client.get(address).status_code for address in shut.values()} == {404}


def test_a_public_project_is_read_and_not_changed_by_strangers(client):
    project = a_project(visibility="public")
    client.force_login(a_person("Strange"))
    found = {name: client.get(address).status_code for name, address in addresses(project).items()}
    assert found == {"home": 200, "note": 403, "ledger:ledger": 200, "outcome": 200, "correct": 403}


def test_every_page_opens_for_a_member(inside, project):
    assert {inside.get(address).status_code for address in addresses(project).values()} == {200}


def test_a_strangers_page_shows_no_name(client):
    project = a_project(visibility="public")
    names = {one.person.name for one in co_chairs(project)}
    action = an_action(a_promise(project), *co_chairs(project))
    kept(done(action).commitment)
    outcome = an_outcome(action.commitment)
    for name, args in (("home", ()), ("ledger:ledger", ()), ("outcome", (outcome.pk,))):
        body = client.get(to(name, project, *args)).content.decode()
        assert not [one for one in names if f">{one}" in body or f" {one}" in body], name


def test_outcomes_and_commitments_of_another_project_are_not_found_here(inside, project):
    outcome = an_outcome(a_promise(a_project(title="Elsewhere")))
    a_promise(project)
    assert inside.get(to("outcome", project, outcome.pk)).status_code == 404
    assert inside.post(to("correct", project, outcome.pk), SENT | {"why": "x"}).status_code == 404
    assert inside.post(to("note", project), SENT | {"commitment": outcome.commitment_id}).status_code == 422


# Noting and correcting


def test_what_changed_is_noted_and_shown(inside, project):
    commitment = a_promise(project)
    answer = inside.post(to("note", project), SENT | {"commitment": commitment.pk})
    outcome = Outcome.objects.get()
    assert answer.headers["Location"] == to("outcome", project, outcome.pk)
    body = inside.get(answer.headers["Location"]).content.decode()
    assert "It got worse" in body
    assert "It is darker." in body


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": ""},
        {"kind": "splendid"},
        {"text": ""},
        {"text": "x" * 1001},
        {"how_we_know": " "},
        {"seen_on-year": "2999"},
        {"seen_on-month": "13"},
        {"link": "javascript:alert(1)"},
        {"commitment": ""},
    ],
)
def test_a_mistake_notes_nothing_and_can_be_mended(inside, project, wrong):
    commitment = a_promise(project)
    answer = inside.post(to("note", project), SENT | {"commitment": commitment.pk} | wrong)
    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()
    assert not Outcome.objects.exists()


def test_a_form_sent_twice_notes_once(inside, project):
    sent = SENT | {"commitment": a_promise(project).pk, "once": "the-same-key"}
    landed = {inside.post(to("note", project), sent).headers["Location"] for _ in range(2)}
    assert landed == {to("outcome", project, Outcome.objects.get().pk)}


def test_with_nothing_promised_there_is_nothing_to_note_and_it_says_so(inside, project):
    assert "Nothing is promised yet" in inside.get(to("note", project)).content.decode()


def test_the_form_comes_with_the_commitment_it_was_asked_for(inside, project):
    commitment, other = a_promise(project), a_promise(project)
    body = inside.get(to("note", project) + f"?commitment={commitment.pk}").content.decode()
    chosen = [pk for pk in (commitment.pk, other.pk) if "checked" in body.split(f'value="{pk}"')[1].split(">")[0]]
    assert chosen == [commitment.pk]


def test_a_correction_shows_what_it_said_before_and_why(inside, project):
    outcome = an_outcome(a_promise(project))
    inside.post(to("correct", project, outcome.pk), SENT | {"why": "I asked again."})
    body = inside.get(to("outcome", project, outcome.pk)).content.decode()
    assert {words in body for words in ("It is darker.", FINDING.text, "I asked again.")} == {True}


def test_an_unchanged_correction_is_refused_in_words(inside, project):
    outcome = an_outcome(a_promise(project))
    same = {"kind": "change", "text": FINDING.text, "how_we_know": FINDING.how_we_know, "link": "", "why": "x"} | SEEN
    answer = inside.post(to("correct", project, outcome.pk), same)
    assert (answer.status_code, "Nothing in it is different" in answer.content.decode()) == (422, True)


def test_the_front_page_says_what_is_done_and_not_looked_at(inside, project):
    commitment = kept(a_promise(project))
    assert "Done, and not looked at yet" in inside.get(to("home", project)).content.decode()
    an_outcome(commitment)
    assert "Done, and not looked at yet" not in inside.get(to("home", project)).content.decode()


def test_the_front_page_says_what_the_step_does_not_hold(inside, project):
    assert "What this step does not hold yet" in inside.get(to("home", project)).content.decode()


# The ledger


def titles(body):
    return body.count('__name">We said, we did<'), body.count('__name">You said, we did<')


def test_the_title_of_a_line_turns_when_someone_of_the_lived_side_joins(inside, project):
    action = an_action(a_promise(project))
    assert titles(the_ledger(inside, project)) == (0, 1)
    delivery.take_on_action(by=co_chairs(project)[0], action=action, at=LATER)
    body = the_ledger(inside, project)
    assert titles(body) == (1, 0)
    assert "They share the work too." in body


def test_what_is_being_decided_has_no_title_yet(inside, project):
    an_open_proposal(project)
    body = the_ledger(inside, project)
    assert titles(body) == (0, 0)
    assert "This is still being decided." in body


def test_a_decision_nobody_acts_on_says_so(inside, project):
    an_adopted_decision(project)
    assert "Nobody has written yet what will be done." in the_ledger(inside, project)


def test_what_was_not_done_says_why(inside, project):
    not_kept(a_promise(project))
    body = the_ledger(inside, project)
    assert "What we did not do, and why" in body
    assert "The switch is locked." in body


def test_what_was_set_aside_says_who_did_and_why(inside, project):
    set_aside(a_promise(project).proposal)
    body = the_ledger(inside, project)
    assert "The board set this decision aside." in body
    assert "Cost" in body


def test_what_changed_stands_on_its_line(inside, project):
    an_outcome(kept(a_promise(project)))
    assert FINDING.text in the_ledger(inside, project)


def test_a_need_that_no_proposal_answers_is_not_lost(inside, project):
    a_need(project, words="Somewhere to sit")
    a_promise(project)
    body = the_ledger(inside, project)
    assert body.index("have not answered it yet") < body.index("Somewhere to sit")


def test_shares_and_days_are_shown_only_when_there_is_something_to_count(inside, project):
    assert "commitments kept" not in the_ledger(inside, project)
    kept(a_promise(project), at=AFTER_NOTICE + days(13))
    a_promise(project)
    body = the_ledger(inside, project)
    assert {words in body for words in ("1 of 2", "commitments kept (50%)", "12 days")} == {True}


def test_borrowed_data_is_credited(inside, project):
    assert "Data: the people of our town" not in the_ledger(inside, project)
    type(project).objects.update(attribution="Data: the people of our town")
    assert "Data: the people of our town" in the_ledger(inside, project)


def test_an_empty_ledger_says_what_will_stand_there(inside, project):
    assert "Nothing is decided yet" in the_ledger(inside, project)


@pytest.mark.parametrize("name", ["home", "ledger:ledger"])
def test_a_page_asks_the_same_number_of_questions_however_much_there_is(inside, project, name):
    many(project, 1)
    inside.get(to(name, project))  # the first page of a session notes where it was opened
    few = _questions(inside, to(name, project))
    many(project, 2)
    assert _questions(inside, to(name, project)) == few


def _questions(client, address):
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def test_a_link_is_shown_as_a_link_to_the_web_only(inside, project):
    outcome = an_outcome(a_promise(project), finding=replace(FINDING, link="https://example.org/tally"))
    assert 'href="https://example.org/tally"' in inside.get(to("outcome", project, outcome.pk)).content.decode()
