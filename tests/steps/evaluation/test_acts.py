from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.record import reads as record
from propolis.steps.evaluation import acts
from propolis.steps.evaluation.models import Outcome, OutcomeVersion
from tests.factories import a_member, a_project, co_chairs, days
from tests.factories.delivery import FINDING, LATER, a_promise, an_outcome, set_aside

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(kind, reason, act, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in (Outcome, OutcomeVersion)]
        length = record.entries(project.chain).count()
        with pytest.raises(kind) as caught:
            act(at=LATER, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in (Outcome, OutcomeVersion)] == before
        assert record.entries(project.chain).count() == length

    return run


def test_an_outcome_keeps_what_was_said_and_what_its_noter_spoke_from(project):
    commitment, carer = a_promise(project), a_member(project, perspective="carer")
    outcome = an_outcome(commitment, by=carer)
    assert (outcome.finding, outcome.commitment, outcome.noted_by, outcome.perspective) == (
        FINDING,
        commitment,
        carer,
        "carer",
    )


def test_an_outcome_is_one_entry_that_exercises_the_power_to_judge_and_holds_no_words(project):
    outcome = an_outcome(a_promise(project))
    entry = record.newest(project.chain).first()
    assert (entry.act, entry.power, entry.about) == (
        "evaluation.note_outcome",
        "judging",
        f"evaluation.outcome:{outcome.pk}",
    )
    assert entry.says == {"commitment": outcome.commitment_id, "kind": "change", "seen_on": "2026-05-14"}


def test_what_changed_can_be_noted_when_the_decision_was_set_aside(project):
    commitment = a_promise(project)
    set_aside(commitment.proposal)
    assert an_outcome(commitment, finding=replace(FINDING, kind="worse")).kind == "worse"


def test_a_stranger_does_not_judge(project, refused):
    stranger = co_chairs(a_project(title="Elsewhere"))[0]
    refused(MayNot, "not-a-member", acts.note_outcome, by=stranger, commitment=a_promise(project), finding=FINDING)


def test_what_nobody_can_have_seen_yet_is_not_noted(project, refused):
    finding = replace(FINDING, seen_on=LATER.date() + days(1))
    arguments = {"by": co_chairs(project)[0], "commitment": a_promise(project), "finding": finding}
    refused(CanNot, "seen-in-the-future", acts.note_outcome, **arguments)


def test_a_correction_keeps_what_was_said_before_and_why_it_changed(project):
    outcome, lived = an_outcome(a_promise(project)), co_chairs(project)[0]
    worse = replace(FINDING, kind="worse", text="Two people fell.")
    corrected = acts.correct_outcome(by=lived, outcome=outcome, finding=worse, why="I asked again.", at=LATER)
    assert (corrected.finding, corrected.number) == (worse, 2)
    kept = list(outcome.versions.order_by("number").values_list("number", "kind", "text", "why"))
    assert kept == [(1, "change", FINDING.text, ""), (2, "worse", "Two people fell.", "I asked again.")]


def test_a_correction_is_one_entry_that_says_what_it_was_and_became(project):
    outcome, lived = an_outcome(a_promise(project)), co_chairs(project)[0]
    worse = replace(FINDING, kind="worse")
    acts.correct_outcome(by=lived, outcome=outcome, finding=worse, why="I asked again.", at=LATER)
    entry = record.newest(project.chain).first()
    assert (entry.act, entry.power) == ("evaluation.correct_outcome", "judging")
    assert entry.says == {"number": 2, "from": "change", "kind": "worse", "seen_on": "2026-05-14"}


def test_a_correction_is_refused_to_others_without_a_reason_and_without_a_change(project, refused):
    outcome, lived = an_outcome(a_promise(project)), co_chairs(project)[0]
    worse = replace(FINDING, kind="worse")
    correct = {"act": acts.correct_outcome, "outcome": outcome}
    refused(MayNot, "not-your-outcome", **correct, by=a_member(project), finding=worse, why="x")
    refused(CanNot, "say-why-corrected", **correct, by=lived, finding=worse, why="")
    refused(CanNot, "outcome-unchanged", **correct, by=lived, finding=FINDING, why="x")


def test_the_table_itself_refuses_a_wild_link_and_an_unknown_kind(project):
    outcome = an_outcome(a_promise(project))
    for wrong in ({"link": "javascript:alert(1)"}, {"kind": "splendid"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Outcome.objects.filter(pk=outcome.pk).update(**wrong)
