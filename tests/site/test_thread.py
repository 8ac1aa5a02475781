"""The golden thread: walked both ways, within one project, in as many queries for three of each thing as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from propolis.projects.scope import Scope
from propolis.site.thread.beads import gather
from propolis.site.thread.pages import thread, threads
from propolis.site.thread.walk import KINDS, walk
from tests.factories import a_member, a_project, co_chairs
from tests.factories.decisions import a_proposal
from tests.factories.delivery import a_promise, an_action, an_outcome, many
from tests.factories.planning import a_goal, a_need

NEED, OTHER_NEED = ("need", "n"), ("need", "m")
GOAL, OTHER_GOAL = ("goal", "g"), ("goal", "h")
PROPOSAL, OTHER_PROPOSAL = ("proposal", "p"), ("proposal", "q")
COMMITMENT = ("commitment", "c")
LINKS = [(NEED, GOAL), (OTHER_NEED, GOAL), (NEED, OTHER_GOAL), (GOAL, PROPOSAL), (OTHER_GOAL, OTHER_PROPOSAL)]

beads = st.tuples(st.sampled_from(KINDS), st.sampled_from("ab"))
forward = st.tuples(beads, beads).filter(lambda pair: KINDS.index(pair[0][0]) < KINDS.index(pair[1][0]))


# The walk


def test_a_bead_without_links_is_a_thread_of_its_own():
    assert walk(NEED, []) == [NEED]


def test_the_thread_goes_both_ways_from_the_middle():
    assert walk(GOAL, LINKS) == [NEED, OTHER_NEED, GOAL, PROPOSAL]


def test_another_goal_of_the_same_need_is_not_on_the_thread_of_a_proposal():
    assert walk(PROPOSAL, LINKS) == [NEED, OTHER_NEED, GOAL, PROPOSAL]


def test_everything_that_came_of_a_need_is_on_its_thread():
    assert walk(NEED, LINKS) == [NEED, GOAL, OTHER_GOAL, PROPOSAL, OTHER_PROPOSAL]


@given(beads, st.lists(forward, max_size=20))
def test_a_walk_meets_where_it_began_and_every_bead_once(start, links):
    found = walk(start, links)
    assert start in found
    assert len(found) == len(set(found))


@given(beads, st.lists(forward, max_size=20))
def test_a_walk_is_in_the_order_of_the_thread(start, links):
    places = [KINDS.index(kind) for kind, _ in walk(start, links)]
    assert places == sorted(places)


@given(beads, beads, st.lists(forward, max_size=20))
def test_if_one_bead_leads_to_another_then_the_other_leads_back(one, other, links):
    assert (other in walk(one, links)) == (one in walk(other, links))


@given(beads, st.lists(forward, max_size=20), st.lists(forward, max_size=5))
def test_more_links_never_take_a_bead_off_the_thread(start, links, more):
    assert set(walk(start, links)) <= set(walk(start, links + more))


# The beads of a project


@pytest.fixture
def project(db):
    project = a_project(visibility="public")
    co_chairs(project)
    return project


@pytest.fixture
def promised(project):
    """A commitment with an action and an outcome, and everything that led to it."""
    commitment = a_promise(project)
    an_action(commitment)
    an_outcome(commitment)
    return commitment


def member_of(project):
    return Scope(project, co_chairs(project)[0], None)


def stranger_to(project):
    return Scope(project, None, None)


def test_a_whole_thread_has_one_bead_of_each_kind(project, promised):
    found = thread(member_of(project), ("commitment", promised.pk))
    assert [bead.kind for bead in found.beads] == list(KINDS)
    assert found.gaps == []


def test_a_thread_names_the_steps_it_has_not_reached(project):
    need = a_need(project)
    assert thread(member_of(project), ("need", need.pk)).gaps == [
        "Goal", "Proposal and decision", "What we will do", "Action", "What changed"
    ]  # fmt: skip


def test_the_list_of_threads_says_how_far_each_has_come(project, promised):
    alone = a_need(project, words="Quiet")
    reached = {need.words: last.kind for need, last in threads(member_of(project)).needs}
    assert reached == {"Sleep through the night": "outcome", alone.words: "need"}


def test_links_never_leave_the_project(project, promised):
    elsewhere = a_project(title="Better food")
    a_promise(elsewhere)
    beads, links = gather(project, None)
    assert {bead for pair in links for bead in pair} <= set(beads)
    assert len(beads) == len(KINDS)


def test_a_bead_of_another_project_has_no_thread_here(project):
    elsewhere = a_need(a_project(title="Better food"))
    assert thread(member_of(project), ("need", elsewhere.pk)) is None


@pytest.mark.parametrize("viewer", [member_of, stranger_to])
def test_three_threads_take_as_many_queries_as_one(project, viewer):
    many(project, 1)
    with CaptureQueriesContext(connection) as one:
        thread_of_everything(viewer(project))
    many(project, 2)
    with CaptureQueriesContext(connection) as three:
        thread_of_everything(viewer(project))
    assert len(three) == len(one)


def thread_of_everything(scope):
    first = threads(scope).needs[0][0]
    thread(scope, first.key)


def test_a_stranger_sees_perspectives_and_no_names(project, promised):
    names = {member.person.name for member in co_chairs(project)}
    shown = {bead.by for bead in thread(stranger_to(project), ("commitment", promised.pk)).beads}
    assert not {name for name in names for by in shown if name in by}


def test_a_member_sees_names(project, promised):
    lived, _staff = co_chairs(project)
    assert lived.person.name in {bead.by for bead in threads(member_of(project)).needs[0]}


# What could come next


def test_a_stranger_is_offered_nothing_to_do(project):
    assert thread(stranger_to(project), ("need", a_need(project).pk)).onward is None


def onward(project, bead):
    return thread(member_of(project), bead).onward


def test_each_bead_leads_on_to_the_next_room(project, promised):
    proposal = promised.proposal
    need = proposal.goal.needs.get()
    slug = project.slug
    assert {
        "need": onward(project, ("need", need.pk)).href,
        "goal": onward(project, ("goal", proposal.goal_id)).href,
        "proposal": onward(project, ("proposal", proposal.pk)).href,
        "commitment": onward(project, ("commitment", promised.pk)).href,
    } == {
        "need": reverse("planning:write_goal", args=[slug]) + f"?need={need.pk}",
        "goal": reverse("decisions:new", args=[slug]) + f"?goal={proposal.goal_id}",
        "proposal": reverse("delivery:new_commitment", args=[slug, proposal.pk]),
        "commitment": reverse("evaluation:note", args=[slug]) + f"?commitment={promised.pk}",
    }


def test_what_changed_leads_nowhere_further(project, promised):
    assert onward(project, ("outcome", an_outcome(promised).pk)) is None


# Its pages


def test_the_page_shows_every_bead(client, project, promised):
    page = client.get(reverse("thread", args=[project.slug, "commitment", promised.pk])).content.decode()
    assert all(words in page for words in ("Sleep through the night", "Turn the lights down", "Ask the porters"))


@pytest.mark.parametrize("bead", [("need", "nothing"), ("song", "nothing")])
def test_there_is_no_page_for_what_is_on_no_thread(client, project, bead):
    assert client.get(reverse("thread", args=[project.slug, *bead])).status_code == 404


def test_a_draft_of_somebody_else_is_on_no_thread(project):
    draft = a_proposal(project, goal=a_goal(a_need(project)))
    other = Scope(project, a_member(project), None)
    assert thread(other, ("proposal", draft.pk)) is None
