"""Two people do what only one of them can, at the same moment: one does it, the other is told why not."""

from collections.abc import Callable
from functools import partial
from threading import Barrier, Thread

import pytest
from django.db import connection

from propolis.consent import acts as consent
from propolis.consent import reads
from propolis.consent.models import ConsentRound, Objection
from propolis.kit.verdict import Refused
from propolis.projects import acts as projects
from propolis.projects.models import Invitation, Member
from propolis.projects.reads import co_chairs
from propolis.record.export import lines
from propolis.record.verify import verify
from tests.factories import NOW, a_member, a_person, a_project, an_installation, an_invitation
from tests.factories.consent import AFTER, LATER, a_table, answer, objected, opened

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow, pytest.mark.on_postgres]


def at_once(*does: Callable[[], object]) -> list[str]:
    """Each in a thread of its own, all let go together; "done", or the reason why not, in order of the words."""
    start, said = Barrier(len(does)), []

    def run(do: Callable[[], object]) -> None:
        start.wait()
        try:
            do()
            said.append("done")
        except Refused as refused:
            said.append(refused.verdict.reason)
        finally:
            connection.close()

    threads = [Thread(target=run, args=[do]) for do in does]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(said)


def fresh(thing):
    """As another request would have loaded it, before either acted."""
    return type(thing).objects.get(pk=thing.pk)


def assert_the_record_holds(project) -> None:
    report = verify(lines(project.chain))
    assert report.is_good, report.fault


@pytest.fixture(autouse=True)
def _installation():
    an_installation()


@pytest.fixture
def answered():
    """A round in which everyone consented."""
    table = a_table("carer")
    round = opened(table)
    answer(round, *table.everyone)
    return table, round


def test_what_is_adopted_twice_is_adopted_once(answered):
    table, round = answered
    does = [partial(consent.adopt, by=by, round=fresh(round), at=AFTER) for by in (table.staff, table.lived)]
    assert at_once(*does) == ["done", "round-not-open"]
    assert_the_record_holds(table.project)


def test_no_round_is_adopted_over_an_objection_raised_before(answered):
    table, round = answered
    said = at_once(
        lambda: consent.adopt(by=table.staff, round=fresh(round), at=AFTER),
        lambda: consent.raise_objection(by=table.others[0], round=fresh(round), reason="It harms me.", at=AFTER),
    )
    now, objection = fresh(round), Objection.objects.get()
    assert said in (["done", "done"], ["done", "objections-open"])
    # Either it was adopted first and the objection reopens the talk, or it was not adopted at all.
    assert (now.state == "adopted") == (said == ["done", "done"]) and objection.state == "open"
    assert_the_record_holds(table.project)


def test_words_changed_while_it_is_adopted_are_not_what_is_adopted(answered):
    table, round = answered
    words = {"text": "Lights out at nine.", "why": "x", "closes_on": AFTER.date(), "at": AFTER}
    at_once(
        lambda: consent.adopt(by=table.staff, round=fresh(round), at=AFTER),
        lambda: consent.integrate(by=table.proposer, round=fresh(round), **words),
    )
    now = fresh(round)
    assert (now.state, reads.current(now).number) in (("adopted", 1), ("consent", 2))


def test_nobody_asks_about_an_objection_and_answers_at_once():
    table = a_table("staff")
    round = opened(table)
    objection = objected(round, table.others[0])  # staff, as the co-chair who doubts it is
    said = at_once(
        lambda: consent.doubt_objection(
            by=table.staff, objection=fresh(objection), doubt="?", is_independent=True, at=LATER
        ),
        lambda: consent.agree_not_qualified(by=table.staff, objection=fresh(objection), why="x", at=LATER),
    )
    assert said in (["asked-it-yourself", "done"], ["done", "not-doubted"])
    assert fresh(objection).state == "open"


def test_two_people_named_at_once_make_two_co_chairs_and_not_three():
    project = a_project()
    chair = co_chairs(project).get()
    lived = [a_member(project, "lived-experience", name=name) for name in ("Ana", "Bea")]
    does = [partial(projects.name_co_chair, by=fresh(chair), member=fresh(one), at=NOW) for one in lived]
    assert at_once(*does) == ["done", "has-two-co-chairs"]
    assert co_chairs(project).count() == 2


@pytest.mark.parametrize("act", [projects.leave, projects.stop_chairing])
def test_of_two_co_chairs_who_go_at_once_one_stays(act):
    table = a_table()
    does = [partial(act, by=fresh(by), at=NOW) for by in (table.staff, table.lived)]
    assert at_once(*does) == ["done", "last-co-chair"]
    assert co_chairs(table.project).count() == 1


def test_who_leaves_twice_leaves_once():
    member = a_member(a_project())
    does = [partial(projects.leave, by=fresh(member), at=NOW) for _ in range(2)]
    assert at_once(*does) == ["done", "not-a-member"]
    assert_the_record_holds(member.project)


def test_one_place_lets_one_person_in():
    project = a_project()
    letter = an_invitation(project, way="letter")
    newcomers = [a_person(name) for name in ("Ana", "Bea", "Cal")]
    does = [partial(projects.join, by=by, invitation=fresh(letter), perspective="staff", at=NOW) for by in newcomers]
    assert at_once(*does) == ["done", "invitation-used", "invitation-used"]
    assert Invitation.objects.get(pk=letter.pk).used == 1


def test_one_person_joining_twice_is_there_once():
    project, person = a_project(), a_person()
    links = [an_invitation(project) for _ in range(2)]
    does = [partial(projects.join, by=person, invitation=fresh(one), perspective="staff", at=NOW) for one in links]
    assert at_once(*does) == ["already-a-member", "done"]
    assert Member.objects.filter(project=project, person=person).count() == 1


def test_a_stance_taken_while_it_is_adopted_is_in_the_count_or_refused(answered):
    table, round = answered
    member = table.others[0]
    said = at_once(
        lambda: consent.adopt(by=table.staff, round=fresh(round), at=AFTER),
        lambda: consent.take_stance(by=member, round=fresh(round), stance="aside", at=AFTER),
    )
    seat = reads.seat(reads.current(round), member)
    assert (said, seat.stance) in ((["done", "done"], "aside"), (["done", "round-not-open"], "consent"))
    assert ConsentRound.objects.get(pk=round.pk).state == "adopted"
