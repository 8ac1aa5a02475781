"""Nobody gains a vote or a veto by stepping into another perspective, by leaving, or by coming back."""

import pytest

from propolis.consent import acts, permissions, reads
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.projects.models import Member
from tests.factories import NOW, a_member, an_invitation, days
from tests.factories.consent import AFTER, CLOSES, LATER, a_table, adopted, objected, opened, overridden, reacting

pytestmark = pytest.mark.django_db


def steps_into(member: Member, perspective: str) -> Member:
    projects.change_perspective(by=member, perspective=perspective, at=LATER)
    return Member.objects.get(pk=member.pk)


def leaves_and_comes_back(member: Member, perspective: str) -> Member:
    projects.leave(by=member, at=LATER)
    invitation = an_invitation(member.project, at=LATER)
    projects.join(by=member.person, invitation=invitation, perspective=perspective, at=LATER)
    return Member.objects.get(pk=member.pk)


WAYS = [steps_into, leaves_and_comes_back]


def perspectives(round) -> dict[str, str]:
    return dict(reads.current(round).seats.values_list("member_id", "perspective"))


@pytest.mark.parametrize("way", WAYS)
def test_new_words_half_way_ask_each_from_where_they_were_asked_before(way):
    table = a_table("staff", "lived-experience")
    round = opened(table)
    before = perspectives(round)
    way(table.others[0], "lived-experience")
    acts.integrate(by=table.proposer, round=round, text="Lights out at eleven.", why="x", closes_on=CLOSES, at=LATER)
    assert perspectives(round) == before


def test_words_opened_again_after_a_decision_ask_people_from_where_they_speak_now():
    table = a_table("staff")
    round = adopted(table)
    other = steps_into(table.others[0], "carer")
    objected(round, table.lived)
    acts.integrate(by=table.proposer, round=round, text="Lights out at eleven.", why="x", closes_on=CLOSES, at=LATER)
    assert perspectives(round)[other.pk] == "carer"


@pytest.mark.parametrize("way", WAYS)
def test_stepping_into_the_objectors_perspective_gives_no_say_over_the_objection(way):
    table = a_table("staff")
    round = opened(table)
    objection = acts.doubt_objection(
        by=table.staff, objection=objected(round, table.lived), doubt="Is it?", is_independent=True, at=LATER
    )
    other = way(table.others[0], "lived-experience")
    assert permissions.may_agree_not_qualified(other, objection).reason == "not-asked-as-that"


@pytest.mark.parametrize("way", WAYS)
def test_stepping_into_leadership_undoes_no_decision(way):
    table = a_table("staff")
    round = adopted(table)
    with pytest.raises(MayNot, match="not-asked-as-leader"):
        overridden(round, way(table.others[0], "leader"))


def test_a_leader_who_was_asked_can_note_an_override():
    table = a_table("leader")
    round = adopted(table)
    assert permissions.may_override(table.others[0], round)


def test_a_leader_who_came_later_can_note_an_override():
    table = a_table()
    round = adopted(table)
    assert permissions.may_override(a_member(table.project, "leader", at=LATER + days(1)), round)


def test_a_co_chair_cannot_shorten_the_notice_of_words_they_changed_themselves():
    table = a_table()
    round = reacting(table)
    acts.amend(by=table.staff, round=round, text="Lights out at nine.", at=NOW)
    with pytest.raises(MayNot, match="writer-cannot"):
        acts.waive_notice(by=table.staff, round=round, why="Quick.", at=NOW)


def test_the_other_co_chair_can():
    table = a_table()
    round = reacting(table)
    acts.amend(by=table.staff, round=round, text="Lights out at nine.", at=NOW)
    assert acts.waive_notice(by=table.lived, round=round, why="Quick.", at=NOW)


def test_someone_who_comes_back_has_the_seat_they_had():
    table = a_table("carer")
    round = opened(table)
    back = leaves_and_comes_back(table.others[0], "staff")
    assert reads.seat(reads.current(round), back).perspective == "carer"


def test_a_round_cannot_be_held_open_for_years():
    table = a_table()
    round = opened(table)
    with pytest.raises(CanNot, match="closing-day-too-far"):
        acts.extend(by=table.staff, round=round, closes_on=(AFTER + days(400)).date(), at=LATER)
