"""The table of moves fits the rules it stands on."""

import inspect

import pytest

from propolis.consent.moves import MOVES
from propolis.consent.rules import NEXT
from propolis.kit.act import ACTS


@pytest.mark.parametrize("code", MOVES)
def test_a_move_calls_a_real_act_about_its_own_kind_of_target(code):
    move = MOVES[code]
    assert ACTS[move.act.name] is move.act
    assert move.target in inspect.signature(move.act).parameters


@pytest.mark.parametrize("code", MOVES)
def test_a_moves_form_asks_for_what_its_act_needs(code):
    move = MOVES[code]
    needed = {
        name
        for name, one in inspect.signature(move.act).parameters.items()
        if one.default is inspect.Parameter.empty and name not in ("by", "at", move.target)
    }
    assert needed <= set(move.form.base_fields)


@pytest.mark.parametrize("code", MOVES)
def test_a_move_is_offered_at_stages_that_exist(code):
    assert set(MOVES[code].states) <= set(NEXT)


def test_every_consent_act_can_be_reached_from_a_page():
    reached = {move.act.name for move in MOVES.values()}
    assert {name for name in ACTS if name.startswith("consent.")} == reached
