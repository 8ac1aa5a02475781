"""The journey page: what each cell says and how full it is, and what waits for the person looking."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from propolis.consent import acts as consent
from propolis.projects import acts as projects
from propolis.projects import reads
from propolis.projects.scope import Scope
from propolis.site.journey.cells import Evidence, cells
from propolis.site.journey.next_steps import MOST, next_steps
from propolis.site.journey.pages import journey
from propolis.steps import STEPS
from propolis.steps.teams import acts as teams
from tests.factories import NOW, a_member, a_project, co_chairs
from tests.factories.calls import an_open_call
from tests.factories.decisions import AFTER_NOTICE, a_proposal, a_shown_proposal, an_adopted_decision, an_open_proposal
from tests.factories.delivery import a_commitment, a_promise, an_action, an_outcome, done, kept, many, set_aside
from tests.factories.planning import a_conversation, a_goal, a_need, a_statement, an_answer
from tests.factories.teams import a_role, a_team, a_term, adopted_rules, an_offer, confirmed_ways

pytestmark = pytest.mark.django_db
INVITE = "Invite someone whose voice is missing"


@pytest.fixture
def project():
    return a_project(visibility="public")


def chaired(project):
    co_chairs(project)


# The cells


def promised(project):
    words = {
        "is_open": "Hours",
        "is_fixed": "Money",
        "final_say": "The board",
        "final_say_why": "Law",
        "commits": "Tea",
    }
    projects.make_promise(by=reads.co_chairs(project).first(), at=NOW, **words)


def with_a_third(project):
    chaired(project)
    a_member(project, "carer")


def called(project):
    with_a_third(project)
    an_open_call(project)


def planned(project):
    a_conversation(project)
    a_goal(a_need(project))


def agreed(project):
    adopted_rules(project)


def ready(project):
    adopted_rules(project)
    confirmed_ways(project, at=NOW + timedelta(days=30))


CELLS = [
    ("mindset", None, "No promise of influence yet.", 0, "Say what is open, what is fixed and who has the final say."),
    ("mindset", promised, "The promise of influence is made.", 1, "Write where you start, on the canvas."),
    ("people", None, "1 perspective is here.", 1, "Invite people from the other side."),
    ("people", chaired, "2 perspectives are here.", 2, "Invite people from a third perspective."),
    ("people", with_a_third, "3 perspectives are here.", 2, "Call openly for people, and draw a panel by lot."),
    ("people", called, "3 perspectives are here.", 3, ""),
    ("teams", None, "1 co-chair.", 1, "Name a second co-chair."),
    ("teams", chaired, "2 co-chairs, one from each side.", 2, "Agree on ground rules together."),
    ("teams", agreed, "2 co-chairs, one from each side. Ground rules are agreed.", 2, "Confirm how you decide."),
    ("teams", ready, "2 co-chairs, one from each side. Ground rules are agreed.", 3, ""),
    ("planning", None, "0 needs and 0 goals.", 0, "Open a conversation."),
    ("planning", a_conversation, "0 needs and 0 goals.", 1, "Pick or voice a need."),
    ("planning", a_need, "1 need and 0 goals.", 1, "Open a conversation."),
    ("planning", planned, "1 need and 1 goal.", 3, ""),
    ("decisions", None, "0 decisions made.", 0, "Make a proposal."),
    ("decisions", a_proposal, "0 decisions made.", 0, "Make a proposal."),
    ("decisions", a_shown_proposal, "0 decisions made.", 2, "Agree a proposal by consent."),
    ("decisions", an_adopted_decision, "1 decision made.", 3, ""),
    ("delivery", None, "No commitments yet.", 0, "Write what you will do about a decision."),
    ("delivery", a_promise, "0 of 1 commitments kept.", 1, "Plan an action."),
    ("delivery", lambda project: an_action(a_promise(project)), "0 of 1 commitments kept.", 2, "Keep a commitment."),
    ("evaluation", None, "0 outcomes noted.", 0, "Say what changed, good or bad."),
    ("evaluation", lambda project: an_outcome(a_promise(project)), "1 outcome noted.", 3, ""),
    ("growth", None, "0 questions asked, 0 answers helped.", 0, "Ask each other something."),
]


@pytest.mark.parametrize(("step", "happened", "done", "fill", "next"), CELLS)
def test_a_cell_says_what_is_done_and_what_would_come_next(project, step, happened, done, fill, next):
    if happened:
        happened(project)
    [cell] = [one for one in cells(project) if one.step == step]
    assert (cell.done, cell.fill, cell.next) == (done, fill, next)


def test_every_step_has_a_cell_in_order(project):
    assert [cell.step for cell in cells(project)] == list(STEPS)


def test_a_kept_commitment_fills_delivery(project):
    commitment = a_promise(project)
    done(an_action(commitment))
    kept(commitment)
    assert {cell.step: cell.fill for cell in cells(project)}["delivery"] == 3


def test_every_cell_leads_to_a_page(client, project):
    assert {client.get(cell.href).status_code for cell in cells(project)} == {200}


@pytest.mark.parametrize("reached", range(4))
def test_a_cell_of_three_fills_by_thirds(reached):
    assert Evidence("", [(n < reached, "") for n in range(3)]).fill == reached


# What comes next


def waiting_for(member):
    return [step.words for step in next_steps(Scope(member.project, member, member.person), NOW)]


def test_nothing_waits_for_a_stranger(project):
    a_shown_proposal(project)
    assert next_steps(Scope(project, None, None), NOW) == []


def test_a_chair_alone_is_asked_for_the_promise_and_a_second_chair(project):
    assert waiting_for(reads.co_chairs(project).get()) == [
        "Make the promise of influence",
        "Name a second co-chair from the other side",
        "Voice a need, or open a conversation",
        INVITE,
    ]


def test_two_chairs_with_a_promise_are_asked_for_neither(project):
    promised(project)
    lived, _staff = co_chairs(project)
    assert waiting_for(lived) == ["Voice a need, or open a conversation", INVITE]


def test_a_team_and_a_role_wait_for_a_yes_or_a_no(project):
    member, team = a_member(project), a_team(project)
    teams.invite_to_team(by=team.started_by, team=team, member=member, at=NOW)
    an_offer(a_role(project), member)
    assert waiting_for(member)[:2] == [
        "Say if you will join the team: Nights",
        "Say if you take on the role: Access lead",
    ]


def test_agreed_ground_rules_wait_to_be_read_once(project):
    adopted_rules(project)
    member, read = a_member(project), "Read the ground rules, and say so"
    assert read in waiting_for(member)
    teams.acknowledge_rules(by=member, at=NOW)
    assert read not in waiting_for(member)


def test_a_term_that_ends_soon_waits_for_its_holder_and_the_chairs_only(project):
    holder, other = a_member(project), a_member(project)
    a_term(a_role(project), holder, until_on=NOW.date() + timedelta(days=20))
    soon = "A term ends soon. Renew it, or hand it on: Access lead"
    assert [soon in waiting_for(one) for one in (holder, co_chairs(project)[1], other)] == [True, True, False]


def test_a_need_asks_for_a_goal(project):
    member = a_member(project)
    a_need(project)
    assert waiting_for(member) == ["Write a goal for a need", INVITE]


def test_a_goal_asks_for_a_proposal(project):
    member = a_member(project)
    a_goal(a_need(project))
    assert waiting_for(member) == ["Make a proposal for a goal", INVITE]


def test_a_draft_waits_for_its_writer_and_for_nobody_else(project):
    proposal = a_proposal(project, by=a_member(project, name="Wil"))
    assert waiting_for(proposal.round.proposer)[0] == "Finish your draft: Lights down at ten"
    assert not [words for words in waiting_for(a_member(project)) if "draft" in words]


def test_a_proposal_on_show_asks_for_questions(project):
    a_shown_proposal(project)
    assert waiting_for(a_member(project))[0] == "Read and ask about: Lights down at ten"


def test_someone_who_was_asked_and_is_silent_is_asked_where_they_stand(project):
    member = a_member(project)
    an_open_proposal(project)
    assert waiting_for(member) == ["Say where you stand: Lights down at ten", INVITE]


def test_someone_who_has_answered_is_not_asked_again(project):
    member = a_member(project)
    proposal = an_open_proposal(project)
    consent.take_stance(by=member, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    assert waiting_for(member) == [INVITE]


def test_someone_who_joined_after_the_question_was_asked_is_not_asked(project):
    an_open_proposal(project)
    assert waiting_for(a_member(project, at=AFTER_NOTICE)) == [INVITE]


def test_someone_who_objected_is_asked_if_it_is_met(project):
    member = a_member(project)
    proposal = an_open_proposal(project)
    consent.raise_objection(by=member, round=proposal.round, reason="It would wake me.", at=AFTER_NOTICE)
    assert waiting_for(member)[0] == "Is your objection met? Lights down at ten"


def test_a_new_text_asks_everyone_anew(project):
    member, objector = a_member(project), a_member(project, "carer", name="Cal")
    proposal = an_open_proposal(project)
    consent.take_stance(by=member, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    objection = consent.raise_objection(by=objector, round=proposal.round, reason="It would wake me.", at=AFTER_NOTICE)
    consent.integrate(
        by=proposal.round.proposer,
        round=proposal.round,
        text="At eleven.",
        why="Later.",
        answers=objection,
        closes_on=(AFTER_NOTICE + timedelta(days=7)).date(),
        at=AFTER_NOTICE,
    )
    assert waiting_for(member)[0] == "Say where you stand: Lights down at ten"


def test_a_decision_without_a_commitment_asks_for_one(project):
    an_adopted_decision(project)
    assert waiting_for(a_member(project))[0] == "Write what will be done: Lights down at ten"


@pytest.mark.parametrize("after", [a_commitment, set_aside])
def test_a_decision_with_a_commitment_or_set_aside_asks_for_none(project, after):
    after(an_adopted_decision(project))
    assert waiting_for(a_member(project)) == [INVITE]


def test_an_owner_is_asked_how_an_open_action_goes(project):
    owner = a_member(project)
    an_action(a_promise(project), owner)
    assert waiting_for(owner) == ["Tell how this is going: Ask the porters", INVITE]


def test_an_action_waits_for_nobody_else(project):
    an_action(a_promise(project), a_member(project))
    assert waiting_for(a_member(project, name="Bo")) == [INVITE]


def test_an_unanswered_statement_waits_until_it_is_answered(project):
    member = a_member(project)
    statement = a_statement(a_conversation(project))
    before = waiting_for(member)[0]
    an_answer(statement, by=member)
    assert (before, waiting_for(member)[0]) == ("Answer in: Nights on the ward", "Voice a need, or open a conversation")


def test_there_are_never_more_than_a_few(project):
    member = a_member(project)
    for _ in range(3):
        an_open_proposal(project)
        a_statement(a_conversation(project))
    assert len(waiting_for(member)) == MOST


def test_every_step_leads_to_a_page_the_person_can_open(client, project):
    owner = a_member(project)
    an_action(a_promise(project), owner)
    a_statement(a_conversation(project))
    client.force_login(owner.person)
    steps = next_steps(Scope(project, owner, owner.person), NOW)
    assert {client.get(step.href).status_code for step in steps} == {200}


# In as many queries for three of each as for one


def one_of_each(project, member):
    many(project, 1, owners=[member])
    an_open_proposal(project)
    an_adopted_decision(project)
    a_shown_proposal(project)
    a_proposal(project, by=member)
    a_statement(a_conversation(project))


def test_three_of_everything_take_as_many_queries_as_one(project):
    co_chairs(project)
    member = a_member(project)
    one_of_each(project, member)
    with CaptureQueriesContext(connection) as one:
        journey(Scope(project, member, member.person), NOW)
    one_of_each(project, member)
    one_of_each(project, member)
    with CaptureQueriesContext(connection) as three:
        journey(Scope(project, member, member.person), NOW)
    assert len(three) == len(one)


# The page


def test_a_visitor_is_told_that_they_are_one(client, project):
    page = client.get(reverse("journey", args=[project.slug])).content.decode()
    assert "You are reading this as a visitor" in page
    assert "What comes next for you" not in page


def test_a_member_sees_what_waits_for_them(client, project):
    member = a_member(project)
    client.force_login(member.person)
    page = client.get(reverse("journey", args=[project.slug])).content.decode()
    assert "Voice a need, or open a conversation" in page


def test_the_promise_is_shown_once_it_is_made(client, project):
    promised(project)
    assert "The board" in client.get(reverse("journey", args=[project.slug])).content.decode()
