import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.record import merkle
from propolis.steps.planning import receipts
from propolis.steps.planning.receipts import Given

ALL = [Given(f"s{n}", value, f"secret-{person}") for person in range(4) for n, value in enumerate((1, 0, -1))]


def a_receipt(person: int = 2) -> tuple[dict, str]:
    ordered = receipts.leaves("talk", ALL)
    mine = [given for given in ALL if given.secret == f"secret-{person}"]
    return receipts.receipt("talk", mine, ordered), merkle.root(ordered)


def test_a_receipt_leads_to_the_root_in_the_record():
    receipt, root = a_receipt()
    assert receipts.was_counted(receipt, root)


def test_a_receipt_survives_being_kept_as_a_file():
    receipt, root = a_receipt()
    assert receipts.was_counted(json.loads(receipts.as_text(receipt)), root)


def test_a_changed_answer_does_not_pass():
    receipt, root = a_receipt()
    receipt["answers"][0]["leaf"]["value"] = -1
    assert not receipts.was_counted(receipt, root)


def test_a_root_of_other_answers_does_not_pass():
    receipt, _ = a_receipt()
    assert not receipts.was_counted(receipt, merkle.root(receipts.leaves("talk", ALL[1:])))


def test_a_file_of_another_kind_does_not_pass():
    assert not receipts.was_counted({"format": "something-else", "answers": []}, merkle.EMPTY)


def test_an_answer_that_was_not_counted_has_no_receipt():
    with pytest.raises(KeyError):
        receipts.receipt("talk", [Given("s9", 1, "secret-0")], receipts.leaves("talk", ALL))


def test_one_answer_shown_gives_away_no_other_of_the_same_person():
    first, second = (receipts.leaf_data("talk", given) for given in ALL[:2])
    assert first["salt"] != second["salt"]


@given(st.permutations(ALL))
def test_the_order_in_which_answers_came_does_not_show(shuffled):
    assert receipts.leaves("talk", shuffled) == receipts.leaves("talk", ALL)
