import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from propolis.projects import acts as projects
from propolis.steps.delivery import acts, rules
from propolis.steps.delivery.models import Action, Commitment, Update
from tests.factories import a_member, a_person, a_project, co_chairs
from tests.factories.decisions import an_adopted_decision, an_open_proposal
from tests.factories.delivery import LATER, a_commitment, a_promise, an_action, done, kept, many, not_kept, set_aside

pytestmark = pytest.mark.django_db

DAY = {"due_on-day": "30", "due_on-month": "6", "due_on-year": "2099"}
READERS = ("home", "commitment", "action")


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def chair(project):
    return co_chairs(project)[1]


@pytest.fixture
def inside(client, chair):
    """A browser in which a co-chair is signed in."""
    client.force_login(chair.person)
    return client


def to(name, project, *args):
    return reverse(f"delivery:{name}", args=[project.slug, *args])


def addresses(project):
    """Every address of the room, by name."""
    action = an_action(a_promise(project))
    about = {"home": (), "new_commitment": (action.commitment.proposal_id,), "move": (action.pk, "doing")}
    about |= dict.fromkeys(("commitment", "keep", "not_kept", "new_action"), (action.commitment_id,))
    about |= dict.fromkeys(("action", "update", "take_on", "hand_back"), (action.pk,))
    return {name: to(name, project, *args) for name, args in about.items()}


# Who may come in


def test_a_project_for_members_is_closed_to_someone_not_signed_in(client, project):
    found = {name: client.get(address).status_code for name, address in addresses(project).items()}
    assert set(found.values()) == {302}


def test_a_project_for_members_does_not_exist_for_strangers(client, project):
    client.force_login(a_person("Strange"))
    found = {name: client.get(address).status_code for name, address in addresses(project).items()}
    assert set(found.values()) == {404}


def test_a_public_project_is_read_and_not_changed_by_strangers(client):
    project = a_project(visibility="public")
    client.force_login(a_person("Strange"))
    found = {name: client.get(address).status_code for name, address in addresses(project).items()}
    assert found == {name: 200 if name in READERS else 403 for name in found}


def test_every_page_opens_for_a_member(inside, project):
    found = {name: inside.get(address).status_code for name, address in addresses(project).items()}
    assert set(found.values()) == {200}


def test_a_strangers_page_shows_no_name(client):
    project = a_project(visibility="public")
    names = {one.person.name for one in co_chairs(project)}
    action = an_action(a_promise(project), *co_chairs(project))
    acts.post_update(by=co_chairs(project)[0], action=action, text="Quieter.", at=LATER)
    kept(done(action).commitment)
    for name, args in (("home", ()), ("commitment", (action.commitment_id,)), ("action", (action.pk,))):
        body = client.get(to(name, project, *args)).content.decode()
        assert not [one for one in names if f">{one}" in body or f" {one}" in body], name


def test_things_of_another_project_are_not_found_here(inside, project):
    action = an_action(a_promise(a_project(title="Elsewhere")))
    about = [("commitment", action.commitment_id), ("keep", action.commitment_id), ("action", action.pk)]
    about += [("new_commitment", action.commitment.proposal_id), ("take_on", action.pk)]
    assert {inside.post(to(name, project, pk)).status_code for name, pk in about} == {404}


# Promising


def test_a_decision_leads_to_a_commitment(inside, project):
    decision = an_adopted_decision(project)
    answer = inside.post(to("new_commitment", project, decision.pk), {"text": "Lights down at ten"} | DAY)
    commitment = Commitment.objects.get()
    assert answer.headers["Location"] == to("commitment", project, commitment.pk)
    assert (commitment.text, commitment.proposal) == ("Lights down at ten", decision)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"text": ""}, "Write an answer for “What will we do?”"),
        ({"text": "x" * 501}, "must be 500 characters or fewer"),
        ({"due_on-day": "31", "due_on-month": "2"}, "must be a real day"),
        ({"due_on-year": ""}, "Write the day, the month and the year"),
        ({"due_on-year": "2020"}, "Choose a day that is today or later."),
    ],
)
def test_a_mistake_is_named_and_what_was_typed_stays(inside, project, wrong, words):
    decision = an_adopted_decision(project)
    sent = {"text": "Lights down"} | DAY | wrong
    answer = inside.post(to("new_commitment", project, decision.pk), sent)
    assert answer.status_code == 422
    body = answer.content.decode()
    assert words in body
    assert sent["text"] in body
    assert not Commitment.objects.exists()


@pytest.mark.parametrize("not_adopted", [an_open_proposal, lambda project: set_aside(an_adopted_decision(project))])
def test_nothing_is_promised_from_what_is_not_agreed(inside, project, not_adopted):
    proposal = not_adopted(project)
    address = to("new_commitment", project, proposal.pk)
    assert inside.get(address).status_code == 409
    answer = inside.post(address, {"text": "Lights down at ten"} | DAY)
    assert answer.status_code == 409
    assert "Lights down at ten" in answer.content.decode()


def test_a_form_sent_twice_promises_once_and_leads_to_the_same_page(inside, project):
    address = to("new_commitment", project, an_adopted_decision(project).pk)
    sent = {"text": "Lights down", "once": "the-same-key"} | DAY
    landed = [inside.post(address, sent).headers["Location"] for _ in range(2)]
    assert landed == [to("commitment", project, Commitment.objects.get().pk)] * 2


# How it ends


def test_a_commitment_is_kept_from_its_page(inside, project):
    commitment = a_promise(project)
    sent = {"what": "The lights are down.", "link": "https://example.org/lights"}
    inside.post(to("keep", project, commitment.pk), sent)
    body = inside.get(to("commitment", project, commitment.pk)).content.decode()
    assert "The lights are down." in body
    assert 'href="https://example.org/lights"' in body


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "example.org", "https://e.org/" + "x" * 500]
)
def test_a_wild_link_is_refused_with_its_reason(inside, project, link):
    commitment = a_promise(project)
    answer = inside.post(to("keep", project, commitment.pk), {"what": "Done", "link": link})
    assert answer.status_code == 422
    assert f'href="{link}"' not in answer.content.decode()
    assert Commitment.objects.get().state == "open"


def test_a_commitment_with_open_actions_says_what_it_waits_for(inside, project):
    commitment = an_action(a_promise(project)).commitment
    page = inside.get(to("commitment", project, commitment.pk)).content.decode()
    answer = inside.post(to("keep", project, commitment.pk), {"what": "Done"})
    words = "Finish or stop its actions first. Still open: 1."
    assert words in page
    assert (answer.status_code, words in answer.content.decode()) == (422, True)


def test_a_commitment_is_given_up_with_a_reason(inside, project):
    commitment = a_promise(project)
    address = to("not_kept", project, commitment.pk)
    assert inside.post(address, {"why": " "}).status_code == 422
    assert inside.post(address, {"why": "The switch is locked."}).status_code == 302
    assert "The switch is locked." in inside.get(to("commitment", project, commitment.pk)).content.decode()


def test_a_commitment_set_aside_says_so_and_offers_nothing(inside, project):
    commitment = an_action(a_promise(project)).commitment
    set_aside(commitment.proposal)
    body = inside.get(to("commitment", project, commitment.pk)).content.decode()
    assert "The decision was set aside" in body
    assert to("keep", project, commitment.pk) not in body
    assert to("new_action", project, commitment.pk) not in body


# Actions


def test_an_action_is_planned_for_several_people(inside, project, chair):
    commitment, carer = a_promise(project), a_member(project, perspective="carer")
    sent = {"text": "Ask the porters", "owners": [chair.pk, carer.pk]} | DAY
    assert inside.post(to("new_action", project, commitment.pk), sent).status_code == 302
    perspectives = set(Action.objects.get().owners.values_list("member", "perspective"))
    assert perspectives == {(chair.pk, "staff"), (carer.pk, "carer")}


def test_an_action_is_not_planned_for_nobody_or_for_someone_else(inside, project):
    commitment = a_promise(project)
    stranger = co_chairs(a_project(title="Elsewhere"))[0]
    gone = projects.leave(by=a_member(project), at=LATER)
    for owners in ([], [stranger.pk], [gone.pk], ["zzz"]):
        sent = {"text": "Ask the porters", "owners": owners} | DAY
        assert inside.post(to("new_action", project, commitment.pk), sent).status_code == 422
    assert not Action.objects.exists()


@pytest.mark.parametrize(
    ("state", "offered"),
    [("to-do", ["doing", "done", "stopped"]), ("doing", ["done", "stopped"]), ("done", ["doing"])],
)
def test_an_action_offers_the_moves_of_its_table(inside, project, chair, state, offered):
    action = an_action(a_promise(project))
    if state != "to-do":
        acts.move_action(by=chair, action=action, to=state, at=LATER)
    body = inside.get(to("action", project, action.pk)).content.decode()
    assert [to_state for to_state in rules.ACTION if to("move", project, action.pk, to_state) in body] == sorted(
        offered, key=list(rules.ACTION).index
    )


def test_an_action_is_started_and_stopped_with_a_reason(inside, project):
    action = an_action(a_promise(project))
    assert inside.post(to("move", project, action.pk, "doing")).status_code == 302
    assert inside.post(to("move", project, action.pk, "stopped"), {"why": ""}).status_code == 422
    assert inside.post(to("move", project, action.pk, "stopped"), {"why": "No porter"}).status_code == 302
    assert "No porter" in inside.get(to("action", project, action.pk)).content.decode()


def test_a_move_that_cannot_be_made_now_says_why(inside, project):
    action = done(an_action(a_promise(project)))
    answer = inside.post(to("move", project, action.pk, "to-do"))
    assert (answer.status_code, "This action cannot go there" in answer.content.decode()) == (422, True)


def test_there_is_no_page_for_a_move_that_does_not_exist(inside, project):
    action = an_action(a_promise(project))
    assert inside.get(to("move", project, action.pk, "sideways")).status_code == 404


def test_someone_who_does_not_do_it_is_offered_to_take_it_on_and_not_to_move_it(client, project):
    action, member = an_action(a_promise(project)), a_member(project)
    client.force_login(member.person)
    body = client.get(to("action", project, action.pk)).content.decode()
    assert to("take_on", project, action.pk) in body
    assert to("move", project, action.pk, "done") not in body
    assert client.post(to("move", project, action.pk, "done")).status_code == 403


def test_an_action_is_taken_on_and_handed_back(client, project):
    action, member = an_action(a_promise(project)), a_member(project, perspective="carer")
    client.force_login(member.person)
    client.post(to("take_on", project, action.pk))
    assert action.owners.count() == 2
    client.post(to("hand_back", project, action.pk))
    assert action.owners.count() == 1


def test_the_last_one_is_told_why_they_cannot_hand_it_back(inside, project):
    action = an_action(a_promise(project))
    answer = inside.post(to("hand_back", project, action.pk))
    assert (answer.status_code, "You are the only one who does this." in answer.content.decode()) == (422, True)


def test_an_update_is_shown_and_nothing_in_it_acts_as_html(inside, project):
    action = an_action(a_promise(project))
    inside.post(to("update", project, action.pk), {"text": "<script>alert(1)</script>"})
    body = inside.get(to("action", project, action.pk)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body
    assert Update.objects.count() == 1


@pytest.mark.parametrize("sent", [{}, {"text": " "}, {"text": "x" * 2001}, {"text": "Look", "link": "javascript:x"}])
def test_a_poor_update_is_refused_and_can_be_mended(inside, project, sent):
    action = an_action(a_promise(project))
    assert inside.post(to("update", project, action.pk), sent).status_code == 422
    assert not Update.objects.exists()


# What the pages say


def test_work_of_one_perspective_only_is_said_in_words(inside, project):
    action = an_action(a_promise(project))
    words = "All who do this speak from one perspective: Staff."
    assert words in inside.get(to("action", project, action.pk)).content.decode()
    acts.take_on_action(by=co_chairs(project)[0], action=action, at=LATER)
    assert words not in inside.get(to("action", project, action.pk)).content.decode()


def test_the_plan_says_what_waits_for_a_first_commitment(inside, project):
    decision = an_adopted_decision(project)
    address = to("new_commitment", project, decision.pk)
    assert address in inside.get(to("home", project)).content.decode()
    a_commitment(decision)
    assert address not in inside.get(to("home", project)).content.decode()


def test_the_plan_is_empty_in_words(inside, project):
    assert "Nothing is promised yet" in inside.get(to("home", project)).content.decode()


def test_the_plan_keeps_what_ended_apart(inside, project):
    going_on, ended = a_promise(project, text="Oil the doors"), not_kept(a_promise(project))
    body = inside.get(to("home", project)).content.decode()
    heading = body.index("Kept, not kept, set aside")
    assert (
        body.index(to("commitment", project, going_on.pk)) < heading < body.index(to("commitment", project, ended.pk))
    )


@pytest.mark.parametrize("name", ["home", "commitment", "action"])
def test_a_page_asks_the_same_number_of_questions_however_much_there_is(inside, project, name):
    action = an_action(many(project, 1)[0])
    address = to(name, project, *{"home": (), "commitment": (action.commitment_id,), "action": (action.pk,)}[name])
    inside.get(address)  # the first page of a session notes where it was opened
    few = _questions(inside, address)
    many(project, 2)
    for _ in range(2):
        an_action(action.commitment, *co_chairs(project))
        acts.post_update(by=co_chairs(project)[0], action=action, text="Quieter.", at=LATER)
    assert _questions(inside, address) == few


def _questions(client, address):
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)
