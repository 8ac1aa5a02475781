import pytest
from django.db import IntegrityError, transaction

from propolis.consent import acts as consent
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.steps.delivery import acts
from propolis.steps.delivery.models import Action, ActionOwner, Commitment, Update
from tests.factories import a_member, a_project, co_chairs, days
from tests.factories.decisions import AFTER_NOTICE, a_proposal, an_adopted_decision, an_open_proposal
from tests.factories.delivery import (
    DUE_ON,
    LATER,
    a_commitment,
    a_promise,
    an_action,
    done,
    kept,
    not_kept,
    set_aside,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def commitment(project):
    return a_promise(project)


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(kind, reason, act, **arguments):
        tables = (Commitment, Action, ActionOwner, Update)
        before = [list(table.objects.order_by("pk").values()) for table in tables]
        length = record.entries(project.chain).count()
        with pytest.raises(kind) as caught:
            act(at=arguments.pop("at", LATER), **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in tables] == before
        assert record.entries(project.chain).count() == length

    return run


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.power, entry.about, entry.says


def test_a_commitment_keeps_its_decision_its_writers_perspective_and_the_moment_of_the_decision(project):
    decision = an_adopted_decision(project)
    commitment = a_commitment(decision, by=a_member(project, perspective="carer"))
    assert (commitment.proposal, commitment.perspective, commitment.decided_at, commitment.state) == (
        decision,
        "carer",
        decision.round.decided_at,
        "open",
    )


def test_a_commitment_is_one_entry_that_exercises_the_power_to_deliver(project, commitment):
    says = {"proposal": commitment.proposal_id, "due_on": DUE_ON.isoformat()}
    about = f"delivery.commitment:{commitment.pk}"
    assert newest(project) == ("delivery.write_commitment", "delivering", about, says)


def test_a_stranger_cannot_promise(project, refused):
    decision = an_adopted_decision(project)
    stranger = co_chairs(a_project(title="Elsewhere"))[0]
    refused(MayNot, "not-a-member", acts.write_commitment, by=stranger, proposal=decision, text="x", due_on=DUE_ON)


def test_nothing_is_promised_before_the_decision(project, refused):
    proposal = an_open_proposal(project)
    chair = co_chairs(project)[0]
    refused(CanNot, "decision-not-made", acts.write_commitment, by=chair, proposal=proposal, text="x", due_on=DUE_ON)


def test_nothing_is_promised_from_a_decision_set_aside(project, refused):
    decision = set_aside(an_adopted_decision(project))
    chair = co_chairs(project)[0]
    refused(CanNot, "decision-set-aside", acts.write_commitment, by=chair, proposal=decision, text="x", due_on=DUE_ON)


def test_a_stale_copy_of_the_decision_does_not_let_a_promise_through(project, refused):
    stale = an_adopted_decision(project)
    set_aside(stale)
    chair = co_chairs(project)[0]
    refused(CanNot, "decision-set-aside", acts.write_commitment, by=chair, proposal=stale, text="x", due_on=DUE_ON)


def test_nothing_is_promised_for_a_day_gone_by_or_without_words(project, refused):
    decision, chair = an_adopted_decision(project), co_chairs(project)[0]
    arguments = {"by": chair, "proposal": decision}
    passed = LATER.date() - days(1)
    refused(CanNot, "due-day-passed", acts.write_commitment, **arguments, text="x", due_on=passed)
    refused(CanNot, "text-missing", acts.write_commitment, **arguments, text="  ", due_on=DUE_ON)


def test_a_kept_commitment_says_what_was_done_by_whom_and_where_to_see_it(project, commitment):
    chair = co_chairs(project)[0]
    link = "https://example.org/lights"
    ended = acts.keep_commitment(by=chair, commitment=commitment, what="Lights are down.", link=link, at=LATER)
    assert (ended.state, ended.ended_why, ended.link, ended.ended_by, ended.ended_at) == (
        "kept",
        "Lights are down.",
        link,
        chair,
        LATER,
    )
    says = {"proposal": commitment.proposal_id}
    assert newest(project) == ("delivery.keep_commitment", "delivering", f"delivery.commitment:{commitment.pk}", says)


def test_a_commitment_is_not_kept_while_its_actions_are_open_or_without_words_or_with_a_wild_link(
    project, commitment, refused
):
    chair = co_chairs(project)[0]
    keep = {"act": acts.keep_commitment, "by": chair, "commitment": commitment}
    refused(CanNot, "say-what-was-done", **keep, what=" ")
    refused(CanNot, "link-not-web", **keep, what="Done", link="javascript:alert(1)")
    an_action(commitment)
    refused(CanNot, "actions-open", **keep, what="Done")


def test_a_commitment_ends_once(project, commitment, refused):
    kept(commitment)
    chair = co_chairs(project)[0]
    refused(CanNot, "commitment-ended", acts.keep_commitment, by=chair, commitment=commitment, what="Again")
    refused(CanNot, "commitment-ended", acts.end_commitment_not_kept, by=chair, commitment=commitment, why="No")


def test_only_those_responsible_end_a_commitment(project, commitment, refused):
    other = a_member(project)
    refused(MayNot, "not-responsible", acts.keep_commitment, by=other, commitment=commitment, what="x")
    refused(MayNot, "not-responsible", acts.end_commitment_not_kept, by=other, commitment=commitment, why="x")


def test_a_commitment_set_aside_is_neither_kept_nor_given_up(project, commitment, refused):
    set_aside(commitment.proposal)
    chair = co_chairs(project)[0]
    refused(CanNot, "decision-set-aside", acts.keep_commitment, by=chair, commitment=commitment, what="x")
    refused(CanNot, "decision-set-aside", acts.end_commitment_not_kept, by=chair, commitment=commitment, why="x")


def test_giving_a_commitment_up_needs_a_reason(project, commitment, refused):
    chair = co_chairs(project)[0]
    refused(CanNot, "say-why-not-kept", acts.end_commitment_not_kept, by=chair, commitment=commitment, why="")


def test_giving_a_commitment_up_stops_what_is_open_and_leaves_what_is_done(project, commitment):
    finished, waiting = done(an_action(commitment)), an_action(commitment)
    not_kept(commitment)
    states = dict(commitment.actions.values_list("pk", "state"))
    assert states == {finished.pk: "done", waiting.pk: "stopped"}
    says = {"proposal": commitment.proposal_id, "stopped": [waiting.pk]}
    about = f"delivery.commitment:{commitment.pk}"
    assert newest(project) == ("delivery.end_commitment_not_kept", "", about, says)


def test_an_action_freezes_the_perspective_of_everyone_who_does_it(project, commitment):
    carer, staff = a_member(project, perspective="carer"), a_member(project)
    action = an_action(commitment, carer, staff, carer)
    projects.change_perspective(by=carer, perspective="staff", at=LATER)
    assert dict(action.owners.values_list("member", "perspective")) == {carer.pk: "carer", staff.pk: "staff"}
    says = {"commitment": commitment.pk, "due_on": DUE_ON.isoformat(), "owners": {carer.pk: "carer", staff.pk: "staff"}}
    entry = record.about(project.chain, action).get()
    assert (entry.act, entry.power, entry.says) == ("delivery.plan_action", "delivering", says)


def test_an_action_is_refused_without_people_with_strangers_or_with_those_who_left(project, commitment, refused):
    chair, stranger = co_chairs(project)[0], co_chairs(a_project(title="Elsewhere"))[0]
    gone = projects.leave(by=a_member(project), at=LATER)
    plan = {"act": acts.plan_action, "by": chair, "commitment": commitment, "text": "x", "due_on": DUE_ON}
    refused(CanNot, "no-owner", **plan, owners=[])
    refused(MayNot, "owner-elsewhere", **plan, owners=[chair, stranger])
    refused(CanNot, "owner-has-left", **plan, owners=[gone])
    refused(MayNot, "not-a-member", **plan | {"by": stranger}, owners=[chair])


def test_an_action_is_not_planned_once_the_commitment_has_ended(project, commitment, refused):
    kept(commitment)
    chair = co_chairs(project)[0]
    plan = {"by": chair, "commitment": commitment, "text": "x", "due_on": DUE_ON, "owners": [chair]}
    refused(CanNot, "commitment-ended", acts.plan_action, **plan)


def test_work_goes_on_while_the_decision_is_looked_at_again(project, commitment):
    lived, staff = co_chairs(project)
    round = commitment.proposal.round
    consent.raise_objection(by=lived, round=round, reason="It is dark.", at=LATER)
    closes_on = (LATER + days(7)).date()
    consent.integrate(by=staff, round=round, text="Lights half down.", why="Dark", closes_on=closes_on, at=LATER)
    assert done(an_action(commitment)).state == "done"


def test_moving_an_action_is_recorded_with_where_it_came_from_and_went(project, commitment):
    action = an_action(commitment)
    acts.move_action(by=co_chairs(project)[1], action=action, to="doing", at=LATER)
    says = {"from": "to-do", "to": "doing"}
    assert newest(project) == ("delivery.move_action", "delivering", f"delivery.action:{action.pk}", says)


def test_an_action_stops_only_with_a_reason_which_goes_when_it_starts_again(project, commitment, refused):
    action, chair = an_action(commitment), co_chairs(project)[1]
    refused(CanNot, "say-why-stopped", acts.move_action, by=chair, action=action, to="stopped", why=" ")
    stopped = acts.move_action(by=chair, action=action, to="stopped", why="No porter", at=LATER)
    assert stopped.stopped_why == "No porter"
    assert acts.move_action(by=chair, action=action, to="to-do", at=LATER).stopped_why == ""


def test_an_action_is_moved_by_those_who_do_it_or_a_co_chair(project, commitment, refused):
    action = an_action(commitment)
    refused(MayNot, "not-an-owner", acts.move_action, by=a_member(project), action=action, to="doing")


def test_an_action_goes_nowhere_else(project, commitment, refused):
    action = done(an_action(commitment))
    chair = co_chairs(project)[1]
    refused(CanNot, "action-not-from-here", acts.move_action, by=chair, action=action, to="to-do")


def test_any_member_tells_how_an_action_is_going(project, commitment):
    action, carer = an_action(commitment), a_member(project, perspective="carer")
    update = acts.post_update(by=carer, action=action, text="It is quieter.", link="https://example.org", at=LATER)
    assert (update.perspective, update.text) == ("carer", "It is quieter.")
    assert newest(project) == ("delivery.post_update", "", f"delivery.update:{update.pk}", {"action": action.pk})


def test_an_update_is_refused_to_strangers_without_words_and_with_a_wild_link(project, commitment, refused):
    action, stranger = an_action(commitment), co_chairs(a_project(title="Elsewhere"))[0]
    tell = {"act": acts.post_update, "action": action}
    refused(MayNot, "not-a-member", **tell, by=stranger, text="Hello")
    refused(CanNot, "say-how-it-goes", **tell, by=co_chairs(project)[0], text="")
    refused(CanNot, "link-not-web", **tell, by=co_chairs(project)[0], text="Look", link="data:text/html,x")


def test_any_member_joins_an_action_with_the_perspective_they_speak_from_now(project, commitment):
    action, carer = an_action(commitment), a_member(project, perspective="carer")
    acts.take_on_action(by=carer, action=action, at=LATER)
    assert action.owners.get(member=carer).perspective == "carer"
    says = {"perspective": "carer"}
    assert newest(project) == ("delivery.take_on_action", "delivering", f"delivery.action:{action.pk}", says)


def test_nobody_takes_an_action_on_twice_or_after_it_is_done(project, commitment, refused):
    action, chair = an_action(commitment), co_chairs(project)[1]
    refused(CanNot, "already-an-owner", acts.take_on_action, by=chair, action=action)
    done(action)
    refused(CanNot, "action-ended", acts.take_on_action, by=a_member(project), action=action)


def test_an_action_is_handed_back_while_someone_else_does_it(project, commitment, refused):
    carer = a_member(project, perspective="carer")
    action, chair = an_action(commitment), co_chairs(project)[1]
    refused(CanNot, "last-owner", acts.hand_back_action, by=chair, action=action)
    refused(MayNot, "not-your-action", acts.hand_back_action, by=carer, action=action)
    acts.take_on_action(by=carer, action=action, at=LATER)
    acts.hand_back_action(by=chair, action=Action.objects.get(pk=action.pk), at=LATER)
    assert list(action.owners.values_list("member", flat=True)) == [carer.pk]


def test_the_table_itself_refuses_a_wild_link_and_an_end_without_words(commitment):
    for wrong in ({"link": "javascript:alert(1)"}, {"state": "not-kept", "ended_at": LATER, "ended_why": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Commitment.objects.filter(pk=commitment.pk).update(**wrong)


def test_a_draft_leads_to_no_promise(project, refused):
    proposal = a_proposal(project)
    writer = co_chairs(project)[0]
    arguments = {"by": writer, "proposal": proposal, "text": "x", "due_on": DUE_ON, "at": AFTER_NOTICE}
    refused(CanNot, "decision-not-made", acts.write_commitment, **arguments)
