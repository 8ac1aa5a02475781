import pytest

from propolis.consent import acts as consent
from propolis.projects import acts as projects
from propolis.steps.decisions import reads as decisions
from propolis.steps.delivery import acts, reads
from tests.factories import a_member, a_project, co_chairs, days
from tests.factories.decisions import (
    AFTER_NOTICE,
    a_proposal,
    a_shown_proposal,
    an_adopted_decision,
    an_open_proposal,
    fresh,
)
from tests.factories.delivery import (
    LATER,
    a_commitment,
    a_promise,
    an_action,
    done,
    kept,
    many,
    not_kept,
    set_aside,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


def the_line(project, viewer=None):
    (line,) = reads.ledger(project, viewer)
    return line


def test_commitments_and_actions_come_in_the_order_they_are_due(project):
    late, soon = a_promise(project), a_promise(project, due_on=LATER.date())
    actions = [an_action(soon), an_action(soon, due_on=LATER.date())]
    assert list(reads.commitments(project)) == [soon, late]
    assert list(reads.actions(project)) == actions[::-1]


def test_another_projects_work_is_not_read(project):
    an_action(a_promise(a_project(title="Elsewhere")))
    assert not reads.commitments(project).exists()
    assert not reads.actions(project).exists()
    assert reads.ledger(project, None) == []


def test_the_commitments_of_a_decision_are_its_own(project):
    mine, other = a_promise(project), a_promise(project)
    assert list(reads.commitments_of(mine.proposal)) == [mine] != [other]


def test_what_a_member_has_to_do_leaves_out_what_ended_stopped_or_was_set_aside(project):
    chair = co_chairs(project)[1]
    to_do, finished = (an_action(a_promise(project)) for _ in range(2))
    done(finished)
    an_action(a_promise(project), co_chairs(project)[0])
    not_kept(an_action(a_promise(project)).commitment)
    set_aside(an_action(a_promise(project)).commitment.proposal)
    assert list(reads.open_actions_of(chair)) == [to_do]


def test_gathered_counts_what_is_promised_kept_and_planned(project):
    kept(a_promise(project))
    an_action(a_promise(project))
    assert reads.gathered(project) == reads.Gathered(commitments=2, kept=1, actions=1)


def test_those_who_do_an_action_are_named_to_members_and_to_nobody_else(project):
    carer = a_member(project, perspective="carer", name="Cay")
    owner = an_action(a_promise(project), carer).owners.get()
    stranger = co_chairs(a_project(title="Elsewhere"))[0]
    found = [reads.owner_label(owner, viewer) for viewer in (co_chairs(project)[0], stranger, None)]
    assert found == ["Cay", "A carer or family member", "A carer or family member"]


def test_to_readers_a_person_stays_what_they_spoke_from_when_they_took_it_on(project):
    carer = a_member(project, perspective="carer")
    action = an_action(a_promise(project), carer)
    projects.change_perspective(by=carer, perspective="staff", at=LATER)
    assert reads.owner_label(action.owners.get(), None) == "A carer or family member"


# The ledger


def test_a_line_joins_what_was_heard_decided_and_promised(project):
    commitment = a_promise(project)
    action = an_action(commitment)
    line = the_line(project)
    assert list(line.we_heard) == list(commitment.proposal.goal.needs.all())
    assert (line.we_decided, line.commitment, line.state) == (commitment.proposal, commitment, "decided")
    assert [one.action for one in line.actions] == [action]


def test_each_commitment_of_a_decision_has_a_line_of_its_own(project):
    decision = an_adopted_decision(project)
    two = {a_commitment(decision), a_commitment(decision, text="Oil the doors")}
    assert {line.commitment for line in reads.ledger(project, None)} == two


def test_drafts_and_what_was_taken_back_have_no_line(project):
    a_proposal(project)
    shown = a_shown_proposal(project)
    consent.withdraw_round(by=shown.round.proposer, round=shown.round, at=LATER)
    assert reads.ledger(project, co_chairs(project)[0]) == []


def test_what_is_still_being_decided_is_open(project):
    an_open_proposal(project)
    line = the_line(project)
    assert (line.state, line.commitment, line.actions) == ("open", None, ())


def test_a_kept_line_says_what_was_done_and_one_given_up_says_why(project):
    chair = co_chairs(project)[0]
    link = "https://example.org"
    acts.keep_commitment(by=chair, commitment=a_promise(project), what="Lights are down.", link=link, at=LATER)
    not_kept(a_promise(project))
    found = {(line.state, line.said, line.evidence) for line in reads.ledger(project, None)}
    assert found == {("done", "Lights are down.", link), ("not-doing", "The switch is locked.", "")}


def test_a_line_set_aside_says_so_whatever_was_done_before(project):
    commitment = kept(a_promise(project))
    set_aside(commitment.proposal)
    assert the_line(project).state == "overridden"


def test_a_line_sorts_its_work_by_whether_it_was_done(project):
    commitment = a_promise(project)
    finished, waiting, stopped = (an_action(commitment) for _ in range(3))
    done(finished)
    acts.move_action(by=co_chairs(project)[1], action=stopped, to="stopped", why="No porter", at=LATER)
    line = the_line(project)
    sorted_work = [[one.action for one in some] for some in (line.done, line.under_way, line.stopped)]
    assert sorted_work == [[finished], [waiting], [stopped]]


# The title


def test_staff_who_do_the_work_alone_make_it_you_and_a_carer_who_joins_makes_it_we(project):
    carer = a_member(project, perspective="carer")
    action = an_action(a_promise(project))
    assert (the_line(project).label, the_line(project).why) == ("you-said-we-did", "delivered-without")
    acts.take_on_action(by=carer, action=action, at=LATER)
    assert (the_line(project).label, the_line(project).why) == ("we-said-we-did", "together")
    acts.hand_back_action(by=carer, action=action, at=LATER)
    assert the_line(project).label == "you-said-we-did"


def test_a_carer_who_becomes_staff_still_shared_the_work(project):
    carer = a_member(project, perspective="carer")
    an_action(a_promise(project), carer)
    projects.change_perspective(by=carer, perspective="staff", at=LATER)
    assert the_line(project).label == "we-said-we-did"


def test_someone_of_staff_who_becomes_a_carer_does_not_turn_it_into_we(project):
    member = a_member(project)
    an_action(a_promise(project), member)
    projects.change_perspective(by=member, perspective="carer", at=LATER)
    assert the_line(project).label == "you-said-we-did"


def test_work_that_stopped_does_not_make_it_we(project):
    lived = co_chairs(project)[0]
    action = an_action(a_promise(project), lived)
    acts.move_action(by=lived, action=action, to="stopped", why="No time", at=LATER)
    assert the_line(project).label == "you-said-we-did"


def test_work_shared_until_the_commitment_was_given_up_stays_shared(project):
    an_action(a_promise(project), co_chairs(project)[0])
    not_kept(reads.commitments(project).get())
    assert (the_line(project).state, the_line(project).label) == ("not-doing", "we-said-we-did")


def test_work_on_another_commitment_of_the_same_decision_does_not_count(project):
    decision = an_adopted_decision(project)
    shared, alone = a_commitment(decision), a_commitment(decision, text="Oil the doors")
    an_action(shared, co_chairs(project)[0])
    an_action(alone)
    labels = {line.commitment: line.label for line in reads.ledger(project, None)}
    assert labels == {shared: "we-said-we-did", alone: "you-said-we-did"}


def test_the_community_counts_only_in_a_project_it_leads():
    labels = []
    for level in ("service", "community"):
        project = a_project(level=level)
        an_action(a_promise(project), a_member(project, perspective="community"))
        labels.append(the_line(project).label)
    assert labels == ["you-said-we-did", "we-said-we-did"]


def test_without_the_lived_quorum_it_is_you_whoever_does_the_work(project):
    lived = co_chairs(project)[0]
    commitment = a_promise(project)
    an_action(commitment, lived)
    commitment.proposal.round.versions.get().seats.filter(member=lived).update(stance="")
    assert (the_line(project).label, the_line(project).why) == ("you-said-we-did", "decided-without")


# Quorums, one query for all


def _stances(project, lived_yes, lived_silent):
    """A round where so many of the lived side said yes and so many said nothing."""
    for _ in range(lived_yes + lived_silent - 1):
        a_member(project, perspective="carer")
    proposal = an_open_proposal(project)
    seats = proposal.round.versions.get().seats.order_by("pk")
    lived = [seat.pk for seat in seats if seat.perspective in ("lived-experience", "carer")]
    seats.filter(pk__in=lived[:lived_yes]).update(stance="consent")
    return proposal


@pytest.mark.parametrize(("yes", "silent"), [(0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (2, 3)])
def test_the_quorum_of_all_rounds_is_the_quorum_of_each(project, yes, silent):
    proposal = _stances(project, yes, silent)
    assert (proposal.round_id in reads.with_lived_quorum(project)) == decisions.has_lived_quorum(proposal)


def test_the_quorum_leaves_out_who_left_before_the_decision_and_keeps_who_left_after(project):
    gone_before, gone_after = (a_member(project, perspective="carer") for _ in range(2))
    proposal = an_open_proposal(project)
    projects.leave(by=gone_before, at=AFTER_NOTICE)
    for member in (gone_after, *co_chairs(project)):
        consent.take_stance(by=member, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    consent.adopt(by=co_chairs(project)[1], round=proposal.round, at=AFTER_NOTICE + days(1))
    projects.leave(by=gone_after, at=AFTER_NOTICE + days(2))
    proposal = fresh(proposal)
    assert (proposal.round_id in reads.with_lived_quorum(project)) == decisions.has_lived_quorum(proposal) is True


def test_the_quorum_is_of_the_newest_words(project):
    commitment = a_promise(project)
    lived, staff = co_chairs(project)
    round = commitment.proposal.round
    consent.raise_objection(by=lived, round=round, reason="It is dark.", at=LATER)
    closes_on = (LATER + days(7)).date()
    consent.integrate(by=staff, round=round, text="Lights half down.", why="Dark", closes_on=closes_on, at=LATER)
    assert reads.with_lived_quorum(project) == set()
    assert not decisions.has_lived_quorum(fresh(commitment.proposal))


# Queries


@pytest.mark.parametrize("count", [1, 3])
def test_the_ledger_asks_the_same_number_of_questions_however_long_it_is(project, count, django_assert_num_queries):
    many(project, count, co_chairs(project))
    with django_assert_num_queries(6):
        assert [len(line.actions) for line in reads.ledger(project, None)] == [2] * count


@pytest.mark.parametrize("count", [1, 3])
def test_what_a_member_has_to_do_is_two_questions(project, count, django_assert_num_queries):
    many(project, count)
    chair = co_chairs(project)[1]
    with django_assert_num_queries(2):
        assert len({owner for one in reads.open_actions_of(chair) for owner in one.owners.all()}) == 2 * count


def test_the_plan_of_gathered_counts_is_two_questions(project, django_assert_num_queries):
    many(project, 3)
    with django_assert_num_queries(2):
        reads.gathered(project)
