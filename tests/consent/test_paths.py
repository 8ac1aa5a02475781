"""Whatever people do, in whatever order: no path leads to a decision that it should not."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

import pytest

from propolis.consent import acts, reads
from propolis.consent.models import ConsentRound, Objection
from propolis.kit.verdict import Refused
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.projects.sides import PERSPECTIVES
from propolis.record.export import lines
from propolis.record.verify import verify
from tests.factories.consent import LATER, Table, a_table, opened

pytestmark = pytest.mark.django_db

STEPS = 80


def one_thing(table: Table, round: ConsentRound, chance: Random, at) -> None:
    """Something that someone in the project tries; most of it is allowed to them, some of it is not."""
    by = Member.objects.get(pk=chance.choice(table.everyone).pk)
    objection = chance.choice(list(Objection.objects.filter(round=round)) or [None])
    closes_on = (at + timedelta(days=chance.choice([-1, 0, 2]))).date()
    of_round = {"by": by, "round": round, "at": at}
    things = [
        (20, acts.take_stance, of_round | {"stance": chance.choice(["consent", "aside"])}),
        (3, acts.raise_objection, of_round | {"reason": "Harm.", "is_private": chance.random() < 0.5}),
        (1, acts.integrate, of_round | {"text": f"Text {at}", "why": "", "closes_on": closes_on}),
        (1, acts.extend, of_round | {"closes_on": closes_on}),
        (8, acts.adopt, of_round),
        (1, projects.change_perspective, {"by": by, "perspective": chance.choice(PERSPECTIVES), "at": at}),
        (0.3, projects.leave, {"by": by, "at": at}),
    ]
    if objection:
        of_objection = {"by": by, "objection": objection, "at": at}
        alike = [one for one in table.everyone if one.perspective == objection.perspective]
        things += [
            (3, acts.withdraw_objection, of_objection | {"by": objection.member, "stance": "consent"}),
            (2, acts.withdraw_objection, of_objection | {"stance": "consent"}),
            (6, acts.doubt_objection, of_objection | {"by": table.staff, "doubt": "Is it?", "is_independent": True}),
            (6, acts.agree_not_qualified, of_objection | {"by": chance.choice(alike or [by]), "why": "Elsewhere."}),
            (2, acts.lapse_objection, of_objection),
        ]
    [(_, act, arguments)] = chance.choices(things, weights=[weight for weight, _, _ in things])
    act(**arguments)


def walk(seed: int, steps: int = STEPS) -> Iterator[tuple[ConsentRound, datetime]]:
    """The round and the moment after each thing that was done and not refused."""
    chance, table, at = Random(seed), a_table("lived-experience", "carer", "carer", "staff"), LATER
    round = opened(table)
    for _ in range(steps):
        at += timedelta(hours=chance.choice([0, 1, 12]))
        try:
            one_thing(table, round, chance, at)
        except Refused:
            continue
        round = ConsentRound.objects.select_related("project__chain").get(pk=round.pk)
        yield round, at


def check_decision(round: ConsentRound, at) -> None:
    """What must hold at the moment a text becomes agreed."""
    text = reads.current(round)
    assert not reads.open_objections(round).exists()
    seats = list(reads.seats(text))
    assert {seat.perspective in ("staff", "leader") for seat in seats} == {True, False}
    for perspective in {seat.perspective for seat in seats}:
        asked = [seat for seat in seats if seat.perspective == perspective]
        answered = [seat for seat in asked if seat.stance]
        assert answered and len(answered) * 100 >= len(asked) * round.quorum_percent
    assert all(seat.taken_at >= text.written_at for seat in seats if seat.stance)
    assert all(seat.stance for seat in seats) or reads.today(round.project, at) > round.closes_on


def check_objections(round: ConsentRound) -> None:
    """An objection ends by its owner, by two others of the right kinds, or because its owner left."""
    for objection in round.objections.exclude(state="open").select_related("member", "ended_by"):
        if objection.state == "withdrawn":
            assert objection.ended_by == objection.member
        if objection.state == "not-qualified":
            assert len({objection.member, objection.ended_by, objection.doubted_by, round.proposer}) >= 3
            assert objection.ended_by not in (objection.member, objection.doubted_by, round.proposer)


@pytest.mark.parametrize("seed", range(12))
def test_no_path_leads_to_a_wrong_decision(seed):
    state = "consent"
    for round, at in walk(seed):
        if (state, round.state) == ("consent", "adopted"):
            check_decision(round, at)
        check_objections(round)
        state = round.state
    assert verify(lines(round.project.chain)).is_good


def test_the_paths_do_reach_decisions():
    """Or the test above would say nothing."""
    reached = {kind for seed in range(12) for kind in what_happened(*list(walk(seed))[-1:])}
    assert reached >= {"consent.adopt", "consent.agree_not_qualified", "consent.integrate", "projects.leave"}


def what_happened(last: tuple[ConsentRound, datetime]) -> set[str]:
    """The names of the acts in a round's chain."""
    return set(last[0].project.chain.entries.values_list("act", flat=True))
