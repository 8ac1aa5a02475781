"""What comes before a first proposal, and that no route leads round it."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from propolis.consent import acts as consent
from propolis.consent import gates
from propolis.kit.verdict import CanNot, MayNot
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import GroundworkWaiver
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.decisions import a_proposal, a_shown_proposal
from tests.factories.teams import adopted_rules, confirmed_ways, put_rules, ready_to_propose

pytestmark = pytest.mark.django_db
LATER = NOW + days(20)
WHY = "We have worked together for years."


def publish(proposal):
    return {"by": proposal.round.proposer, "round": proposal.round}


def test_a_first_proposal_waits_for_ground_rules(project, refused):
    proposal = a_proposal(project)
    refused(CanNot, "groundwork-rules", consent.publish, **publish(proposal))


def test_a_first_proposal_waits_for_a_second_perspective(refused):
    alone = a_project(title="Alone")
    by = alone.members.get()
    refused(CanNot, "groundwork-perspectives", consent.publish, **publish(a_proposal(alone, by=by)))


def test_a_first_proposal_waits_until_it_is_confirmed_how_people_decide(project, refused):
    adopted_rules(project)
    refused(CanNot, "groundwork-ways", consent.publish, at=LATER, **publish(a_proposal(project, at=LATER)))


def test_a_first_proposal_is_shown_once_all_is_there(project):
    adopted_rules(project)
    confirmed_ways(project, at=LATER)
    proposal = a_proposal(project, at=LATER)
    assert consent.publish(at=LATER, **publish(proposal)).state == "questions"


def test_a_waiver_lets_the_first_proposal_through(project):
    ready_to_propose(project)
    assert consent.publish(at=NOW, **publish(a_proposal(project))).state == "questions"


def test_only_the_first_proposal_is_asked(project):
    first = a_shown_proposal(project)
    GroundworkWaiver.objects.all().delete()
    assert gates.can_pass(a_proposal(project).round)
    assert first.round.published_at


def test_a_withdrawn_draft_is_not_a_first_proposal(project, refused):
    draft = a_proposal(project)
    consent.withdraw_round(by=draft.round.proposer, round=draft.round, at=NOW)
    refused(CanNot, "groundwork-rules", consent.publish, **publish(a_proposal(project)))


def test_ground_rules_themselves_wait_for_nothing(project):
    rules = put_rules(project)
    assert consent.publish(by=rules.round.proposer, round=rules.round, at=NOW).state == "questions"


def test_the_form_refuses_what_the_page_does_not_offer(client, project):
    proposal = a_proposal(project)
    client.force_login(proposal.round.proposer.person)
    page = client.get(reverse("decisions:proposal", args=[project.slug, proposal.pk])).content.decode()
    assert "First, agree on ground rules." in page
    address = reverse("consent:move", args=[project.slug, proposal.round_id, "publish"])
    assert address not in page
    assert client.post(address).status_code == 422
    proposal.round.refresh_from_db()
    assert proposal.round.state == "draft"


def test_going_without_is_recorded_with_what_was_missing(project, newest):
    waiver = acts.waive_groundwork(by=co_chairs(project)[1], why=WHY, at=NOW)
    assert (waiver.why, waiver.perspective, waiver.missing) == (WHY, "staff", ["rules", "ways"])
    assert newest() == ("teams.waive_groundwork", "", "teams.groundworkwaiver", {"missing": ["rules", "ways"]})


def test_only_a_co_chair_goes_without(project, refused):
    refused(MayNot, "not-a-co-chair", acts.waive_groundwork, by=a_member(project), why=WHY)


def test_going_without_takes_a_reason(project, refused):
    refused(CanNot, "say-why-waived", acts.waive_groundwork, by=co_chairs(project)[0], why=" ")


def test_people_go_without_once(project, refused):
    acts.waive_groundwork(by=co_chairs(project)[0], why=WHY, at=NOW)
    refused(CanNot, "groundwork-waived", acts.waive_groundwork, by=co_chairs(project)[0], why=WHY)


def test_the_table_itself_holds_one_waiver_for_a_project(project):
    waiver = acts.waive_groundwork(by=co_chairs(project)[0], why=WHY, at=NOW)
    says = {"why": WHY, "given_by": waiver.given_by, "perspective": "staff", "given_at": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        GroundworkWaiver.objects.create(project=project, **says)


def test_a_waiver_stays_on_show_when_all_is_there_in_the_end(client, project):
    acts.waive_groundwork(by=co_chairs(project)[0], why=WHY, at=NOW)
    adopted_rules(project)
    confirmed_ways(project, at=LATER)
    assert reads.groundwork(project).missing == ()
    client.force_login(co_chairs(project)[1].person)
    assert WHY in client.get(reverse("teams:home", args=[project.slug])).content.decode()
