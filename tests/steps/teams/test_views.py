import re

import pytest
from django.urls import reverse

from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import Place, Role, Team, Term
from tests.factories import NOW, a_member, a_person, a_project, co_chairs
from tests.factories.teams import (
    a_draft,
    a_role,
    a_team,
    a_term,
    adopted_rules,
    an_offer,
    chair_role,
    in_team,
    put_rules,
)

pytestmark = pytest.mark.django_db

ABOUT = {"name": "Days", "aim": "Days are good.", "domain": "Tea.", "how_heard": "", "meets": "", "balance": "block"}
FROM = {"from_on-day": "4", "from_on-month": "5", "from_on-year": "2030"}
UNTIL = {"until_on-day": "4", "until_on-month": "11", "until_on-year": "2030"}


@pytest.fixture
def inside(client, project):
    """A browser in which the co-chair from the lived-experience side is signed in."""
    client.force_login(co_chairs(project)[0].person)
    return client


def to(name, project, *args):
    return reverse(f"teams:{name}", args=[project.slug, *args])


def page(client, name, project, *args):
    return client.get(to(name, project, *args)).content.decode()


def several(project, number):
    """So many teams with people and chairs in them, roles for everyone, and lines in a draft."""
    draft = a_draft(project)
    for place in range(number):
        team = a_team(project, name=f"Team {place}")
        a_term(chair_role(team), in_team(team, "carer"))
        role = a_role(project, "own", name=f"Role {place}", what="Helps.")
        a_term(role, a_member(project))
        acts.add_rules(by=a_member(project), draft=draft, texts=[f"Rule {place}."], at=NOW)


@pytest.mark.parametrize("number", [1, 3])
def test_the_front_page_asks_the_same_questions_however_much_there_is(
    number, inside, project, django_assert_num_queries
):
    several(project, number)
    with django_assert_num_queries(27):
        assert f"Team {number - 1}" in page(inside, "home", project)


@pytest.mark.parametrize("number", [1, 3])
def test_a_team_asks_the_same_questions_however_many_are_in_it(number, inside, project, django_assert_num_queries):
    team = a_team(project)
    for place in range(number):
        a_term(a_role(project, "own", name=f"Role {place}", what="Helps.", team=team), in_team(team, name="Kim"))
    with django_assert_num_queries(19):
        assert f"Role {number - 1}" in page(inside, "team", project, team.pk)


@pytest.mark.parametrize("number", [1, 3])
def test_the_ground_rules_ask_the_same_questions_however_many_there_are(
    number, inside, project, django_assert_num_queries
):
    a_draft(project, *(f"Rule {place}." for place in range(number)))
    with django_assert_num_queries(21):
        assert f"Rule {number - 1}." in page(inside, "rules", project)


def test_strangers_see_no_names_no_small_numbers_and_nobody_who_waits(client):
    project = a_project(visibility="public")
    team = a_team(project)
    in_team(team, "carer", name="Carla")
    acts.ask_to_join(by=a_member(project, name="Asha"), team=team, at=NOW)
    an_offer(a_role(project), a_member(project, name="Olu"))
    a_draft(project, "Rule of a draft.")
    seen = page(client, "team", project, team.pk) + page(client, "home", project) + page(client, "rules", project)
    seen += page(client, "role", project, Role.objects.get(kind="access-lead").pk)
    assert "Carer or family: fewer than 5" in seen
    assert [
        words for words in ("Carla", "Asha", "Olu", "Rule of a draft.", "Would like to join") if words in seen
    ] == []


def test_members_read_in_words_what_is_out_of_balance(inside, project):
    team = a_team(project)
    for name in ("Kim", "Kit", "Kay"):
        in_team(team, "staff", name=name)
    assert "Staff and leaders outnumber all others here." in page(inside, "team", project, team.pk)


def test_a_team_is_started_and_changed_in_the_browser(inside, project):
    inside.post(to("new_team", project), ABOUT)
    team = Team.objects.get()
    inside.post(to("change_team", project, team.pk), ABOUT | {"name": "Long days"})
    assert Team.objects.get().name == "Long days"


def test_a_refusal_stands_on_the_form_with_what_was_typed(inside, project):
    response = inside.post(to("new_team", project), ABOUT | {"aim": ""})
    assert response.status_code == 422
    assert "Days" in response.content.decode()


def test_someone_is_asked_in_says_yes_and_leaves(inside, client, project):
    team, asked = a_team(project), a_member(project)
    inside.post(to("invite", project, team.pk), {"member": asked.pk})
    place = Place.objects.get(member=asked)
    client.force_login(asked.person)
    assert "You are asked to join this team" in page(client, "team", project, team.pk)
    client.post(to("answer_place", project, place.pk, "yes"))
    assert reads.is_in(team, asked)
    client.post(to("leave_team", project, place.pk))
    assert not reads.is_in(team, asked)


def test_someone_who_is_not_of_the_project_cannot_be_chosen(inside, project):
    other = co_chairs(a_project(title="Elsewhere"))[0]
    response = inside.post(to("invite", project, a_team(project).pk), {"member": other.pk})
    assert response.status_code == 422


def test_a_role_is_written_offered_taken_on_and_handed_back(inside, client, project):
    holder = a_member(project)
    inside.post(to("new_role", project), {"kind": "access-lead", "name": "", "what": ""})
    role = Role.objects.get()
    inside.post(to("offer_role", project, role.pk), {"member": holder.pk} | FROM | UNTIL)
    term = Term.objects.get()
    client.force_login(holder.person)
    client.post(to("answer_offer", project, term.pk, "yes"))
    assert Term.objects.get().state == "accepted"
    client.post(to("end_term", project, term.pk))
    assert Term.objects.get().state == "ended"


def test_a_role_that_is_there_is_not_offered_to_be_added(inside, project):
    a_role(project)
    assert 'value="access-lead"' not in page(inside, "new_role", project)


def test_a_renewal_begins_the_day_after(inside, project):
    holder = a_member(project)
    role = a_role(project)
    term = a_term(role, holder, until_on=NOW.date().replace(year=2027))
    html = inside.get(to("offer_role", project, role.pk), {"again": term.pk}).content.decode()
    assert re.findall(r'name="(from_on-\w+)"[^>]*value="(\d+)"', html) == [
        ("from_on-day", "5"),
        ("from_on-month", "5"),
        ("from_on-year", "2027"),
    ]


def test_a_co_chair_cannot_answer_an_offer_by_its_address(inside, project):
    term = an_offer(a_role(project), a_member(project))
    assert inside.post(to("answer_offer", project, term.pk, "yes")).status_code == 403
    assert Term.objects.get().state == "offered"


def test_a_word_that_is_no_answer_is_not_found(inside, project):
    term = an_offer(a_role(project), co_chairs(project)[0])
    assert inside.get(to("answer_offer", project, term.pk, "maybe")).status_code == 404


def test_rules_are_drafted_from_the_starter_set_and_put(inside, project):
    inside.post(to("start_rules", project))
    inside.post(to("starter_rules", project), {"rules": ["0", "3"]})
    inside.post(to("add_rule", project), {"text": "We start on time."})
    texts = [line.text for line in reads.draft_lines(reads.draft(project))]
    assert texts[1:] == ["Lived experience counts as much as training.", "We start on time."]
    day = {"review_on-day": "1", "review_on-month": "2", "review_on-year": "2027"}
    response = inside.post(to("put_rules", project), day)
    assert response.headers["Location"] == to("rules_set", project, reads.rules_of(project).get().pk)


def test_rules_not_shown_yet_are_their_makers_own(inside, client, project):
    rules = put_rules(project)
    assert inside.get(to("rules_set", project, rules.pk)).status_code == 200
    client.force_login(co_chairs(project)[1].person)
    assert client.get(to("rules_set", project, rules.pk)).status_code == 404


def test_a_member_says_that_they_read_the_rules(inside, project):
    adopted_rules(project)
    assert "I have read them" in page(inside, "rules", project)
    inside.post(to("acknowledge_rules", project))
    assert "You have read them" in page(inside, "rules", project)


def test_someone_of_another_project_finds_nothing(client, project):
    team = a_team(project)
    client.force_login(a_person("Oz"))
    assert client.get(to("team", project, team.pk)).status_code == 404
