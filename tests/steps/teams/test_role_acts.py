from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.steps.mindset.acts import mark_lesson
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import Role, Term
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.teams import TODAY, UNTIL, a_role, a_team, a_term, an_offer, chair_role, in_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def role(project):
    return a_role(project)


def offer(role, member, **says):
    usual = {"by": co_chairs(role.project)[0], "role": role, "member": member, "from_on": TODAY, "until_on": UNTIL}
    return usual | says


def test_writing_a_role_is_recorded_by_its_code(project, newest):
    acts.write_role(by=a_member(project), kind="own", name="Tea", what="Makes tea.", at=NOW)
    assert newest() == ("teams.write_role", "", "teams.role", {"kind": "own", "team": "", "module": ""})


def test_someone_outside_writes_no_role_into_a_team(project, refused):
    refused(MayNot, "not-in-team", acts.write_role, by=a_member(project), kind="facilitator", team=a_team(project))


def test_a_second_access_lead_role_is_refused(project, role, refused):
    refused(CanNot, "role-there", acts.write_role, by=a_member(project), kind="access-lead")


def test_a_team_hands_out_no_role_that_sees_everyones_needs(project, refused):
    team = a_team(project)
    refused(CanNot, "role-for-everyone", acts.write_role, by=team.started_by, kind="access-lead", team=team)


def test_the_table_itself_keeps_such_a_role_out_of_a_team(project):
    team = a_team(project)
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(project=project, team=team, kind="access-lead", written_by=team.started_by, written_at=NOW)


def test_a_delegate_goes_to_another_team(project, refused):
    team, other = a_team(project), a_team(project, name="Days")
    by = team.started_by
    assert acts.write_role(by=by, kind="delegate", team=team, to_team=other, at=NOW).to_team == other
    refused(CanNot, "delegate-needs-a-team", acts.write_role, by=by, kind="delegate", team=team, to_team=team)


def test_an_offered_role_is_nobodys_until_they_say_yes(project, role, newest):
    member = a_member(project)
    term = an_offer(role, member)
    says = {"role": role.pk, "member": member.pk, "from_on": TODAY.isoformat(), "until_on": UNTIL.isoformat()}
    assert newest() == ("teams.offer_role", "", "teams.term", says)
    assert not reads.holds(member, "access-lead", on=TODAY)
    acts.answer_offer(by=member, term=term, is_yes=True, at=NOW)
    assert newest() == ("teams.answer_offer", "", "teams.term", {"role": role.pk, "to": "accepted"})
    assert reads.holds(member, "access-lead", on=TODAY)


def test_only_a_co_chair_offers_a_role_for_the_whole_project(project, role, refused):
    member = a_member(project)
    refused(MayNot, "not-a-co-chair", acts.offer_role, **offer(role, member, by=member))


def test_nobody_says_yes_for_someone_else(project, role, refused):
    term = an_offer(role, a_member(project))
    refused(MayNot, "not-your-offer", acts.answer_offer, by=co_chairs(project)[0], term=term, is_yes=True)


def test_an_offer_is_answered_once(project, role, refused):
    member = a_member(project)
    term = an_offer(role, member)
    acts.answer_offer(by=member, term=term, is_yes=False, at=NOW)
    refused(CanNot, "offer-answered", acts.answer_offer, by=member, term=term, is_yes=True)


def test_an_offer_runs_out_with_its_term(project, role, refused):
    member = a_member(project)
    term = an_offer(role, member)
    refused(CanNot, "term-over", acts.answer_offer, by=member, term=term, is_yes=True, at=NOW + days(400))


def test_a_role_given_twice_is_refused(project, role, refused):
    member = a_member(project)
    a_term(role, member)
    refused(CanNot, "role-given-twice", acts.offer_role, **offer(role, member, from_on=UNTIL, until_on=UNTIL + days(9)))


def test_a_role_is_renewed_by_a_term_that_follows(project, role):
    member = a_member(project)
    a_term(role, member)
    renewed = a_term(role, member, from_on=UNTIL + days(1), until_on=UNTIL + days(90))
    assert reads.holders(project, "access-lead", on=renewed.until_on) == [member]


def test_a_role_in_a_team_is_for_people_in_it(project, refused):
    team = a_team(project)
    refused(CanNot, "holder-not-in-team", acts.offer_role, **offer(chair_role(team), a_member(project)))


def test_a_role_is_not_offered_to_someone_of_another_project(project, role, refused):
    elsewhere = co_chairs(a_project(title="Elsewhere"))[0]
    refused(CanNot, "holder-has-left", acts.offer_role, **offer(role, elsewhere))


def test_a_team_is_chaired_from_both_sides(project, refused):
    team = a_team(project)
    a_term(chair_role(team), in_team(team, "staff"))
    refused(CanNot, "co-chair-same-side", acts.offer_role, **offer(chair_role(team), in_team(team, "leader")))
    a_term(chair_role(team), in_team(team, "carer"))
    refused(CanNot, "team-has-co-chairs", acts.offer_role, **offer(chair_role(team), in_team(team, "carer")))


def test_whoever_changed_sides_meanwhile_does_not_make_two_chairs_of_one(project, refused):
    team = a_team(project)
    first, second = in_team(team, "staff"), in_team(team, "carer")
    term = an_offer(chair_role(team), second)
    a_term(chair_role(team), first)
    second = projects.change_perspective(by=second, perspective="leader", at=NOW)
    term = Term.objects.get(pk=term.pk)
    refused(CanNot, "co-chair-same-side", acts.answer_offer, by=second, term=term, is_yes=True)


def test_a_role_that_asks_for_learning_waits_for_it(project, refused):
    role, member = a_role(project, "facilitator", module="listening"), a_member(project)
    term = an_offer(role, member)
    refused(CanNot, "module-not-done", acts.answer_offer, by=member, term=term, is_yes=True)
    mark_lesson(by=member, code="listening", is_done=True, at=NOW)
    acts.answer_offer(by=member, term=term, is_yes=True, at=NOW)
    assert reads.holds(member, "facilitator", on=TODAY)


def test_a_role_is_handed_back_without_a_reason(project, role, newest):
    member = a_member(project)
    term = a_term(role, member)
    acts.end_term(by=member, term=term, at=NOW)
    assert newest() == ("teams.end_term", "", "teams.term", {"role": role.pk, "is_own": True})
    assert not reads.holds(member, "access-lead", on=TODAY)


def test_a_co_chair_ends_a_term_with_a_reason_only(project, role, refused):
    term, chair = a_term(role, a_member(project)), co_chairs(project)[1]
    refused(CanNot, "say-why-role-ends", acts.end_term, by=chair, term=term)
    assert acts.end_term(by=chair, term=term, why="We agreed so.", at=NOW).ended_why == "We agreed so."


def test_nobody_else_ends_a_term(project, role, refused):
    term = a_term(role, a_member(project))
    refused(MayNot, "not-your-role", acts.end_term, by=a_member(project), term=term, why="Envy.")


def test_a_term_ends_with_its_last_day(project, role):
    member = a_member(project)
    a_term(role, member)
    assert [reads.holds(member, "access-lead", on=UNTIL + timedelta(n)) for n in (0, 1)] == [True, False]


def test_who_leaves_the_project_holds_nothing(project, role):
    member = a_member(project)
    a_term(role, member)
    member = projects.leave(by=member, at=NOW)
    assert (reads.holds(member, "access-lead", on=TODAY), reads.holders(project, "access-lead", on=TODAY)) == (
        False,
        [],
    )


def test_a_team_that_ended_has_no_chairs(project):
    team = a_team(project)
    chair = in_team(team)
    a_term(chair_role(team), chair)
    acts.end_team(by=team.started_by, team=team, why="It is done.", at=NOW)
    assert reads.holders(project, "co-chair", team=team, on=TODAY) == []


def test_terms_that_end_soon_and_that_nobody_follows_are_found(project, role):
    member = a_member(project)
    term = a_term(role, member)
    assert reads.ending_soon(project, UNTIL - days(30)) == []
    assert reads.ending_soon(project, UNTIL - days(20)) == [term]
    a_term(role, a_member(project), from_on=UNTIL + days(1), until_on=UNTIL + days(90))
    assert reads.ending_soon(project, UNTIL - days(20)) == []
