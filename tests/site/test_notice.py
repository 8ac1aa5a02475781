"""The notice of a decision: what was decided, who took part, who does what, and how to object now."""

import pytest
from django.urls import reverse

from propolis.consent import acts as consent
from propolis.record.models import Chain
from tests.factories import a_member, a_project, co_chairs
from tests.factories.decisions import AFTER_NOTICE, a_proposal, a_shown_proposal, an_adopted_decision, an_open_proposal
from tests.factories.delivery import a_commitment, an_action, set_aside

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    project = a_project(visibility="public")
    co_chairs(project)
    return project


def get(client, proposal):
    return client.get(reverse("notice", args=[proposal.project.slug, proposal.pk]))


def page(client, proposal):
    return get(client, proposal).content.decode()


@pytest.mark.parametrize("stage", [a_proposal, a_shown_proposal, an_open_proposal])
def test_there_is_no_notice_before_the_decision(client, project, stage):
    assert get(client, stage(project)).status_code == 404


def test_there_is_no_notice_under_another_projects_address(client, project):
    decision = an_adopted_decision(project)
    elsewhere = a_project(title="Elsewhere", visibility="public")
    assert client.get(reverse("notice", args=[elsewhere.slug, decision.pk])).status_code == 404


def test_the_notice_says_what_was_decided_and_when_it_is_looked_at_again(client, project):
    shown = page(client, an_adopted_decision(project))
    assert "The ward turns the main lights down at ten at night." in shown
    assert "We look at it again on 3 August 2026." in shown


def test_the_notice_counts_who_took_part_by_perspective(client, project):
    a_member(project, "carer")
    shown = page(client, an_adopted_decision(project))
    assert "Carer or family: 1 of 1 answered" in shown
    assert "Lived experience: 1 of 1 answered" in shown


def test_the_notice_keeps_concerns(client, project):
    member = a_member(project, "carer")
    proposal = an_open_proposal(project)
    worry = {"stance": "concern", "concern": "Somebody could fall."}
    consent.take_stance(by=member, round=proposal.round, at=AFTER_NOTICE, **worry)
    for one in co_chairs(project):
        consent.take_stance(by=one, round=proposal.round, stance="consent", at=AFTER_NOTICE)
    consent.adopt(by=co_chairs(project)[1], round=proposal.round, at=AFTER_NOTICE)
    assert "Somebody could fall." in page(client, proposal)


def test_the_notice_says_when_nothing_is_promised_yet(client, project):
    assert "Nothing is written down yet." in page(client, an_adopted_decision(project))


def test_the_notice_says_who_does_what_and_by_when(client, project):
    commitment = a_commitment(an_adopted_decision(project))
    an_action(commitment, a_member(project, "carer"), a_member(project, "carer", name="Bo"), co_chairs(project)[1])
    shown = page(client, commitment.proposal)
    assert "Turn the lights down By 30 June 2026. Who does it: A carer or family member, A member of staff." in shown


def test_a_notice_goes_out_of_the_house_so_even_a_members_copy_names_nobody_who_does_the_work(client, project):
    commitment = a_commitment(an_adopted_decision(project))
    owner = a_member(project, "carer", name="Zebedee")
    an_action(commitment, owner)
    client.force_login(co_chairs(project)[0].person)
    assert "Zebedee" not in page(client, commitment.proposal)


def test_a_decision_that_was_set_aside_says_so_and_why(client, project):
    shown = page(client, set_aside(an_adopted_decision(project)))
    assert "This decision was set aside" in shown
    assert "Cost" in shown


def test_the_notice_prints_the_address_people_use_and_the_head(client, project, settings):
    settings.PROPOLIS_URL = "https://propolis.example.org"
    decision = an_adopted_decision(project)
    shown = page(client, decision)
    assert f"https://propolis.example.org/projects/{project.slug}/decisions/{decision.pk}/" in shown
    assert Chain.objects.get(pk=project.chain_id).head in shown
