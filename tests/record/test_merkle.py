"""One fingerprint for many answers, and short proofs."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.record.merkle import EMPTY, follow, leaf, path, root

# The published roots of RFC 6962 trees over these leaves, from the tests of Certificate Transparency.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]

answers = st.lists(st.binary(max_size=12), min_size=1, max_size=40)


@pytest.mark.parametrize("size", range(1, 9))
def test_a_root_is_that_of_rfc_6962(size):
    assert root([leaf(bytes.fromhex(one)) for one in LEAVES[:size]]) == ROOTS[size - 1]


def test_no_answers_have_the_root_of_nothing():
    assert root([]) == EMPTY == hashlib.sha256(b"").hexdigest()


def test_one_answer_is_its_own_root_and_needs_no_neighbours():
    assert (root([leaf(b"yes")]), path([leaf(b"yes")], 0)) == (leaf(b"yes").hex(), [])


@given(answers, st.data())
def test_every_path_leads_to_the_root(data, draw):
    leaves = [leaf(one) for one in data]
    position = draw.draw(st.integers(0, len(leaves) - 1))
    assert follow(leaves[position], path(leaves, position)) == root(leaves)


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 9, 15, 17, 31, 33])
def test_every_path_of_an_odd_size_leads_to_the_root(size):
    leaves = [leaf(str(number).encode()) for number in range(size)]
    assert {follow(leaves[i], path(leaves, i)) for i in range(size)} == {root(leaves)}


@given(answers, st.data())
def test_an_answer_that_was_not_given_leads_elsewhere(data, draw):
    leaves = [leaf(one) for one in data]
    position = draw.draw(st.integers(0, len(leaves) - 1))
    other = draw.draw(st.binary(max_size=12).filter(lambda one: one != data[position]))
    assert follow(leaf(other), path(leaves, position)) != root(leaves)


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=20, unique=True), st.data())
def test_changing_any_answer_changes_the_root(data, draw):
    position = draw.draw(st.integers(0, len(data) - 1))
    changed = [*data[:position], data[position] + b"!", *data[position + 1 :]]
    assert root([leaf(one) for one in changed]) != root([leaf(one) for one in data])


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=20, unique=True))
def test_the_order_of_publication_counts(data):
    leaves = [leaf(one) for one in data]
    assert root(leaves[::-1]) != root(leaves)


@given(answers)
def test_answering_twice_is_not_answering_once(data):
    leaves = [leaf(one) for one in data]
    assert root([*leaves, leaves[-1]]) != root(leaves)


@given(st.lists(st.binary(max_size=8), min_size=2, max_size=20))
def test_a_pair_cannot_pass_for_an_answer(data):
    leaves = [leaf(one) for one in data]
    inner = leaves[0] + leaves[1]
    assert root([leaf(inner), *leaves[2:]]) != root(leaves)


@given(answers)
def test_paths_are_as_short_as_can_be(data):
    leaves = [leaf(one) for one in data]
    assert len(path(leaves, 0)) == (len(leaves) - 1).bit_length()


@pytest.mark.parametrize("position", [-1, 3])
def test_there_is_no_path_for_an_answer_that_is_not_there(position):
    with pytest.raises(IndexError):
        path([leaf(b"a"), leaf(b"b"), leaf(b"c")], position)
