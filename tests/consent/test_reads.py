"""What is known of a round, at a fixed price in queries."""

import pytest

from propolis.consent import acts, reads, verdicts
from propolis.consent.models import ConsentRound
from tests.factories import NOW
from tests.factories.consent import LATER, a_round, a_table, answer, objected, opened, published, reacting

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return a_table("carer", "carer", "carer")


def test_the_current_text_is_the_newest(table):
    round = published(table)
    version = acts.amend(by=table.proposer, round=round, text="New.", at=NOW)
    assert reads.current(round) == version


def test_a_draft_has_no_notice(table):
    assert reads.notice_ends_on(a_round(table)) is None


def test_today_is_the_day_where_the_project_is(table):
    late = NOW.replace(month=7, hour=23, minute=30)
    assert reads.today(table.project, late).day == late.day + 1


def test_a_stranger_has_no_seat(table):
    assert reads.seat(reads.current(opened(table)), None) is None


def test_concerns_are_those_about_the_text_as_it_stands(table):
    round = opened(table)
    answer(round, table.lived, stance="concern", concern="Noise.")
    assert [seat.concern for seat in reads.concerns(round)] == ["Noise."]


def test_objections_come_oldest_first_and_open_ones_apart(table):
    round = opened(table)
    first, second = objected(round, table.others[0]), objected(round, table.others[1])
    acts.withdraw_objection(by=table.others[0], objection=first, stance="consent", at=LATER)
    assert list(reads.objections(round).order_by("pk")) == sorted([first, second], key=lambda one: one.pk)
    assert list(reads.open_objections(round)) == [second]
    assert reads.has_open_objection(round, table.others[1]) and not reads.has_open_objection(round, table.others[0])


def test_contributions_are_of_one_kind(table):
    round = reacting(table)
    question = acts.ask_question(by=table.lived, round=round, text="Who?", at=NOW)
    acts.react(by=table.lived, round=round, text="Good.", at=NOW)
    assert list(reads.contributions(round, "question")) == [question]


def names(things) -> list[str]:
    return [thing.member.person.name for thing in things]


@pytest.mark.parametrize("count", [1, 3])
def test_objections_and_who_raised_them_take_one_query(table, django_assert_num_queries, count):
    round = opened(table)
    for member in table.others[:count]:
        objected(round, member)
    with django_assert_num_queries(1):
        assert len(names(reads.objections(round))) == count


@pytest.mark.parametrize("count", [1, 3])
def test_contributions_and_who_made_them_take_one_query(table, django_assert_num_queries, count):
    round = published(table)
    for member in table.others[:count]:
        acts.ask_question(by=member, round=round, text="Who?", at=NOW)
    with django_assert_num_queries(1):
        assert len(names(reads.contributions(round, "question"))) == count


@pytest.mark.parametrize("count", [1, 3])
def test_seats_and_who_sits_there_take_one_query(django_assert_num_queries, count):
    text = reads.current(opened(a_table(*["carer"] * count)))
    with django_assert_num_queries(1):
        assert len(names(reads.seats(text))) == 3 + count


@pytest.mark.parametrize("count", [1, 3])
def test_versions_and_who_wrote_them_take_one_query(table, django_assert_num_queries, count):
    round = published(table)
    for number in range(count):
        acts.amend(by=table.proposer, round=round, text=f"Text {number}", at=NOW)
    with django_assert_num_queries(1):
        assert [one.written_by.person.name for one in reads.versions(round)] == ["Pat"] * (count + 1)


@pytest.mark.parametrize("count", [1, 3])
def test_the_turnout_takes_one_query(django_assert_num_queries, count):
    text = reads.current(opened(a_table(*["carer"] * count)))
    with django_assert_num_queries(1):
        reads.turnout(text)


@pytest.mark.parametrize("count", [1, 3])
def test_whether_a_text_can_be_adopted_takes_three_queries_however_many_are_asked(django_assert_num_queries, count):
    round = opened(a_table(*["carer"] * count))
    round = ConsentRound.objects.select_related("project").get(pk=round.pk)
    with django_assert_num_queries(3):
        verdicts.can_adopt_now(round, LATER)


def test_button_and_act_give_one_answer(table):
    round = reacting(table)
    assert verdicts.can_open_now(round, NOW).reason == "notice-not-over"
    assert verdicts.can_open_now(round, LATER)
    assert verdicts.can_waive_now(round, NOW) and verdicts.can_waive_now(round, LATER).reason == "notice-over"
