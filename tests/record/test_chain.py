"""The canonical form and the fingerprint of an entry, which anyone can work out again by hand."""

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.record.chain import FIELDS, START, canonical, entry_hash

# The example of docs/methods/record.md; its fingerprint was worked out with sha256sum, not with this code.
EXAMPLE = {
    "chain": "bcdfghjkmnpq",
    "number": 1,
    "act": "projects.start_project",
    "power": "agenda",
    "by": "m3mb3rm3mb3r",
    "perspective": "lived-experience",
    "at": "2026-05-04T09:00:00.000000Z",
    "about": "projects.project:pr0j3ctpr0j3",
    "says": {"level": "service", "languages": ["en", "cy"]},
    "previous": START,
}
WRITTEN = (
    '{"about":"projects.project:pr0j3ctpr0j3","act":"projects.start_project","at":"2026-05-04T09:00:00.000000Z",'
    '"by":"m3mb3rm3mb3r","chain":"bcdfghjkmnpq","number":1,"perspective":"lived-experience","power":"agenda",'
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000",'
    '"says":{"languages":["en","cy"],"level":"service"}}'
)
FINGERPRINT = "44dfbbcc3ab56f9c47ef9f9878b7919b1d7dc9aac37502c591c5f9c34580f8a9"

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8"), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcä", max_size=4), inner, max_size=4),
    max_leaves=12,
)


def test_an_entry_is_written_down_in_one_way():
    assert canonical(EXAMPLE).decode() == WRITTEN


def test_the_worked_example_has_its_published_fingerprint():
    assert entry_hash(EXAMPLE) == FINGERPRINT == hashlib.sha256(WRITTEN.encode()).hexdigest()


def test_the_hash_of_an_entry_does_not_cover_itself():
    assert entry_hash(EXAMPLE | {"hash": "anything"}) == FINGERPRINT


@pytest.mark.parametrize("field", FIELDS)
def test_each_field_is_covered_by_the_hash(field):
    assert entry_hash(EXAMPLE | {field: "something else"}) != FINGERPRINT


@pytest.mark.parametrize("field", FIELDS)
def test_an_entry_without_one_of_its_fields_has_no_hash(field):
    with pytest.raises(KeyError):
        entry_hash({name: value for name, value in EXAMPLE.items() if name != field})


@given(plain)
def test_what_is_written_down_reads_back_the_same(value):
    assert json.loads(canonical(value)) == value


@given(st.dictionaries(st.text("abc", max_size=3), plain, max_size=5))
def test_the_order_in_which_fields_were_given_does_not_matter(value):
    assert canonical(dict(reversed(list(value.items())))) == canonical(value)


@given(plain, plain)
def test_two_things_are_written_alike_only_when_they_are_alike(one, other):
    assert (canonical(one) == canonical(other)) == (repr_of(one) == repr_of(other))


def repr_of(value):
    """Equality that tells true from 1."""
    return json.dumps(value, sort_keys=True)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_does_not_have_are_refused(number):
    with pytest.raises(ValueError, match="JSON"):
        canonical({"n": number})


def test_true_is_not_written_like_one():
    assert canonical({"n": True}) != canonical({"n": 1})


def test_letters_of_every_script_are_written_as_they_are():
    assert canonical({"n": "ŵ"}) == '{"n":"ŵ"}'.encode()


def test_the_page_about_the_record_shows_this_very_example():
    page = (Path(__file__).resolve().parents[2] / "docs" / "methods" / "record.md").read_text()
    assert WRITTEN in page.replace("\n", "") and FINGERPRINT in page
