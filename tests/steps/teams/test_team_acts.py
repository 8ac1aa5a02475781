import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import Place, Team
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.teams import ABOUT, a_place, a_team, a_term, chair_role, in_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(project):
    return a_team(project)


@pytest.fixture
def stranger(db):
    return co_chairs(a_project(title="Elsewhere"))[0]


def test_whoever_starts_a_team_is_in_it_and_two_chairs_are_looked_for(project, team):
    assert reads.members_of(team) == [team.started_by]
    assert [one.kind for one in reads.roles(project, team)] == ["co-chair"]


def test_starting_a_team_is_recorded_without_its_words(team, newest):
    assert newest() == ("teams.start_team", "agenda", "teams.team", {"balance": "warn"})


def test_who_left_the_project_starts_no_team_in_it(project, refused):
    left = projects.leave(by=a_member(project), at=NOW)
    refused(MayNot, "not-a-member", acts.start_team, by=left, **ABOUT)


def test_a_stranger_does_not_ask_to_join(team, refused, stranger):
    refused(MayNot, "not-a-member", acts.ask_to_join, by=stranger, team=team)


def test_a_team_says_what_it_may_decide(project, refused):
    refused(CanNot, "team-unnamed", acts.start_team, by=co_chairs(project)[0], **ABOUT | {"domain": " "})


def test_a_team_can_say_anew_what_it_is_for(team, newest):
    says = ABOUT | {"aim": "People wake rested.", "how_heard": "", "meets": "", "balance": "block"}
    acts.change_team(by=team.started_by, team=team, at=NOW, **says)
    assert Team.objects.get().aim == "People wake rested."
    assert newest() == ("teams.change_team", "", "teams.team", {"balance": ["warn", "block"]})


def test_someone_outside_does_not_change_a_team(team, refused, project):
    says = ABOUT | {"how_heard": "", "meets": "", "balance": "block"}
    refused(MayNot, "not-in-team", acts.change_team, by=a_member(project), team=team, **says)


def test_a_team_ends_with_a_reason(team, newest, refused):
    acts.end_team(by=team.started_by, team=team, why="It is done.", at=NOW)
    assert newest() == ("teams.end_team", "", "teams.team", {})
    team.refresh_from_db()
    refused(CanNot, "team-ended", acts.end_team, by=team.started_by, team=team, why="Again.")


def test_a_team_does_not_end_without_one(team, refused):
    refused(CanNot, "say-why-team-ends", acts.end_team, by=team.started_by, team=team, why=" ")


def test_someone_in_a_team_does_not_end_it_alone(team, refused):
    refused(MayNot, "not-leading-team", acts.end_team, by=in_team(team), team=team, why="I am bored.")


def test_nobody_joins_a_team_that_has_ended(team, refused, project):
    acts.end_team(by=team.started_by, team=team, why="It is done.", at=NOW)
    refused(CanNot, "team-ended", acts.ask_to_join, by=a_member(project), team=team)


def test_someone_asks_and_a_member_of_the_team_says_yes(team, newest, project):
    asking = a_member(project)
    place = acts.ask_to_join(by=asking, team=team, at=NOW)
    assert newest() == ("teams.ask_to_join", "", "teams.place", {"team": team.pk})
    acts.answer_place(by=team.started_by, place=place, is_yes=True, at=NOW)
    assert newest() == ("teams.answer_place", "", "teams.place", {"team": team.pk, "to": "in"})
    assert reads.is_in(team, asking)


def test_nobody_answers_their_own_request(team, refused, project):
    asking = co_chairs(project)[1]
    place = acts.ask_to_join(by=asking, team=team, at=NOW)
    refused(MayNot, "not-your-place", acts.answer_place, by=asking, place=place, is_yes=True)


def test_a_request_can_be_refused_and_made_again(team, project):
    asking = a_member(project)
    place = acts.ask_to_join(by=asking, team=team, at=NOW)
    acts.answer_place(by=team.started_by, place=place, is_yes=False, at=NOW)
    assert acts.ask_to_join(by=asking, team=team, at=NOW).state == "asked"


def test_nobody_is_in_a_team_without_their_own_yes(team, newest, refused, project):
    asked = a_member(project)
    place = acts.invite_to_team(by=team.started_by, team=team, member=asked, at=NOW)
    assert newest()[3] == {"team": team.pk, "member": asked.pk}
    assert not reads.is_in(team, asked)
    refused(MayNot, "not-your-place", acts.answer_place, by=team.started_by, place=place, is_yes=True)


def test_an_invitation_is_answered_once(team, refused, project):
    asked = a_member(project)
    place = acts.invite_to_team(by=team.started_by, team=team, member=asked, at=NOW)
    acts.answer_place(by=asked, place=place, is_yes=False, at=NOW)
    refused(CanNot, "place-answered", acts.answer_place, by=asked, place=place, is_yes=True)


def test_nobody_is_asked_in_twice(team, refused):
    other = in_team(team)
    refused(CanNot, "already-in-team", acts.invite_to_team, by=team.started_by, team=team, member=other)


def test_the_table_itself_holds_one_place_for_each_person(team):
    other = in_team(team)
    with pytest.raises(IntegrityError), transaction.atomic():
        Place.objects.create(team=team, member=other, state="asked", asked_by=other, asked_at=NOW, moved_at=NOW)


def test_a_team_that_blocks_lets_no_more_in_from_the_side_that_outnumbers(project, refused):
    team = a_team(project, balance="block")
    in_team(team, "staff")
    in_team(team, "staff")
    asking = a_member(project, "staff")
    place = acts.ask_to_join(by=asking, team=team, at=NOW)
    refused(CanNot, "side-outnumbers", acts.answer_place, by=team.started_by, place=place, is_yes=True)


def test_a_team_that_only_warns_lets_them_in(project):
    team = a_team(project)
    in_team(team, "staff")
    in_team(team, "staff")
    assert reads.is_in(team, in_team(team, "staff"))


def test_who_leaves_a_team_holds_no_role_in_it(team, newest):
    leaving = in_team(team)
    term = a_term(chair_role(team), leaving)
    place = team.places.get(member=leaving)
    acts.leave_team(by=leaving, place=place, at=NOW)
    assert newest() == ("teams.leave_team", "", "teams.place", {"team": team.pk, "terms": [term.pk]})
    term.refresh_from_db()
    assert (term.state, reads.is_in(team, leaving)) == ("ended", False)


def test_nobody_is_put_out_of_a_team(team, refused):
    other = in_team(team)
    refused(MayNot, "not-your-place", acts.leave_team, by=team.started_by, place=team.places.get(member=other))


def test_who_leaves_the_project_is_in_no_team(team):
    leaving = in_team(team)
    projects.leave(by=leaving, at=NOW)
    assert not reads.is_in(team, leaving)


def test_who_left_can_be_asked_back(team):
    leaving = in_team(team)
    acts.leave_team(by=leaving, place=team.places.get(member=leaving), at=NOW)
    assert a_place(team, leaving).state == "in"
