"""Whoever changes, drops, swaps or adds a line is found out, and the first bad entry is named."""

import json
import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from propolis.record.chain import FIELDS, START
from propolis.record.verify import NotARecord, Report, verify
from tests.factories.records import a_chain, a_header, an_entry, lines, loose, rehashed

LENGTH = 6
CHAIN = a_chain(LENGTH)
HEAD = CHAIN[-1]["hash"]

places = st.integers(0, LENGTH - 1)
values = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text("ab0_é", max_size=3)
) | st.lists(st.integers(0, 3), max_size=2)


def first_bad(report: Report) -> int:
    """The entry that the report names."""
    return int(re.match(r"(?:after )?entry (\d+)", report.fault)[1])


def fault(changed: list[dict], header: dict | None = None) -> str:
    """What is found when the entries were changed and the header was left as it was."""
    return verify(lines(changed, header or a_header(CHAIN))).fault


@pytest.mark.parametrize("length", [0, 1, 2, 50])
def test_a_whole_record_is_good(length):
    chain = a_chain(length)
    assert verify(lines(chain)) == Report(length, chain[-1]["hash"] if chain else START)


def test_a_good_report_is_good_and_a_broken_one_is_not():
    assert verify(lines(CHAIN)).is_good and not verify(lines(CHAIN[:-1], a_header(CHAIN))).is_good


# Changing


@given(places, st.sampled_from([*FIELDS, "hash"]), values)
def test_changing_any_field_is_found_at_that_entry(place, field, value):
    assume(json.dumps(value) != json.dumps(CHAIN[place][field]))
    changed = [*CHAIN[:place], CHAIN[place] | {field: value}, *CHAIN[place + 1 :]]
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == place + 1


@given(places, st.sampled_from(["act", "power", "by", "perspective", "at", "about", "says"]), values)
def test_changing_a_field_and_its_hash_is_found_where_the_chain_parts(place, field, value):
    assume(json.dumps(value) != json.dumps(CHAIN[place][field]))
    changed = [*CHAIN[:place], rehashed(CHAIN[place], **{field: value}), *CHAIN[place + 1 :]]
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == min(place + 2, LENGTH)


@given(places)
def test_changing_what_an_entry_says_deep_inside_is_found(place):
    says = CHAIN[place]["says"] | {"stance": "aside"}
    changed = [*CHAIN[:place], CHAIN[place] | {"says": says}, *CHAIN[place + 1 :]]
    assert "changed after it was written" in fault(changed)


# Dropping, swapping, doubling, adding


@given(places)
def test_dropping_any_entry_is_found(place):
    report = verify(lines(CHAIN[:place] + CHAIN[place + 1 :], a_header(CHAIN)))
    assert first_bad(report) == (place + 1 if place < LENGTH - 1 else LENGTH - 1)


@given(st.lists(places, min_size=2, max_size=2, unique=True))
def test_swapping_any_two_is_found_at_the_first(pair):
    one, other = sorted(pair)
    changed = list(CHAIN)
    changed[one], changed[other] = changed[other], changed[one]
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == one + 1


@given(places)
def test_an_entry_that_stands_twice_is_found(place):
    changed = [*CHAIN[: place + 1], *CHAIN[place:]]
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == place + 2


@given(st.integers(0, LENGTH))
def test_a_forged_entry_with_a_right_hash_is_found(place):
    previous = CHAIN[place - 1]["hash"] if place else START
    forged = an_entry(place + 1, previous, by="intruder0001")
    changed = [*CHAIN[:place], forged, *CHAIN[place:]]
    # By itself the forged entry fits; the real one after it does not, or the header does not when there is none.
    expected = place + 2 if place < LENGTH else LENGTH + 1
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == expected


@given(st.integers(0, LENGTH))
def test_a_forged_entry_with_a_number_of_its_own_is_found_at_once(place):
    previous = CHAIN[place - 1]["hash"] if place else START
    changed = [*CHAIN[:place], an_entry(99, previous), *CHAIN[place:]]
    assert first_bad(verify(lines(changed, a_header(CHAIN)))) == place + 1


def test_an_entry_of_another_record_is_found():
    other = an_entry(1, START, chain="zzzzzzzzzzzz")
    assert "another record" in fault([other, *CHAIN[1:]])


# Cutting and writing anew


@given(st.integers(0, LENGTH - 1))
def test_a_cut_tail_is_found_by_the_header(keep):
    assert first_bad(verify(lines(CHAIN[:keep], a_header(CHAIN)))) == keep


@given(st.integers(0, LENGTH - 1))
def test_a_cut_tail_with_a_forged_header_is_found_by_a_noted_head(keep):
    cut = lines(CHAIN[:keep])
    assert verify(cut).is_good and not verify(cut, HEAD).is_good


def test_a_record_written_anew_is_found_by_a_noted_head():
    anew = [an_entry(1, by="someone00000")]
    for number in range(2, LENGTH + 1):
        anew.append(an_entry(number, anew[-1]["hash"]))
    assert verify(lines(anew)).is_good
    assert "nowhere in this record" in verify(lines(anew), CHAIN[2]["hash"]).fault


@given(places)
def test_a_head_noted_at_any_time_is_found_in_a_record_that_grew(place):
    assert verify(lines(CHAIN), CHAIN[place]["hash"]).is_good


def test_the_head_of_an_empty_record_is_found_in_every_record():
    assert verify(lines(CHAIN), START).is_good and verify(lines([]), START).is_good


def test_a_header_with_another_head_is_found():
    assert "another head" in fault(CHAIN, a_header(CHAIN, head=CHAIN[0]["hash"]))


def test_a_header_with_another_count_is_found():
    assert "another number of entries" in fault(CHAIN, a_header(CHAIN, entries=LENGTH + 1))


# Other files


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "\x00\x01\x02\xff",
        "{",
        "[]",
        "null",
        '"propolis-record/1"',
        '{"format": "propolis-record/2", "chain": "c", "entries": 0, "head": "h"}',
        '{"format": "propolis-record/1", "chain": "c", "entries": true, "head": "h"}',
        '{"format": "propolis-record/1", "chain": "c", "entries": 0.0, "head": "h"}',
        '{"format": "propolis-record/1", "chain": 7, "entries": 0, "head": "h"}',
        '{"format": "propolis-record/1", "chain": "c", "entries": 0, "head": null}',
        '{"format": "propolis-record/1", "chain": "c", "entries": 0, "entries": 0, "head": "h"}',
        '{"format": "propolis-record/1", "chain": "c", "entries": NaN, "head": "h"}',
        '{"format": "propolis-record/1", "chain": "c", "entries": ' + "9" * 100_000 + ', "head": "h"}',
        "[" * 100_000,
        "timestamp,vote\n1,2",
    ],
)
def test_another_kind_of_file_is_no_record(text):
    with pytest.raises(NotARecord, match="expected a header"):
        verify(text.splitlines(keepends=True))


def test_a_file_with_nothing_in_it_is_no_record():
    with pytest.raises(NotARecord) as caught:
        verify([])
    assert caught.value.line == 1


# Lines that are not entries


def with_line(text: str, place: int = 3) -> list[str]:
    """The record with one line put in the place of an entry."""
    text_lines = lines(CHAIN)
    text_lines[place] = text
    return text_lines


def as_json(**says) -> str:
    """The third entry with odd things in it, hashed as well as it can be."""
    return json.dumps(rehashed(CHAIN[2], **says))


ODD = {
    "not JSON": "hello",
    "half a line": lines(CHAIN)[3][:40],
    "a list": "[1, 2]",
    "nothing": "null",
    "a header": lines(CHAIN)[0],
    "a field twice": lines(CHAIN)[3][:-1] + ',"by":"someoneelse0"}',
    "a field twice inside": lines(CHAIN)[3].replace('"says":{', '"says":{"stance":"aside",'),
    "not a number": as_json().replace('"version": 3', '"version": NaN'),
    "endless": as_json().replace('"version": 3', '"version": Infinity'),
    "past all floats": as_json().replace('"version": 3', '"version": 1e999'),
    "a hundred thousand digits": as_json().replace('"version": 3', '"version": ' + "7" * 100_000),
    "four thousand digits": as_json().replace('"number": 3', '"number": ' + "7" * 4000),
    "a bottomless list": as_json().replace('"version": 3', '"version": ' + "[" * 100_000 + "]" * 100_000),
    "a bottomless number": as_json().replace('"number": 3', '"number": ' + "[" * 900 + "]" * 900),
    "a lone surrogate": as_json().replace('"carer"', '"\\ud800"'),
    "a lone surrogate for a name": as_json().replace('"perspective"', '"\\ud800"'),
    "a byte that is no UTF-8": lines(CHAIN)[3].replace("carer", "car\udce9r"),
    "a float for a number": as_json(number=3.0),
    "true for a number": as_json(number=True),
    "text for a number": as_json(number="3"),
    "a field too many": as_json(colour="red"),
    "a field too few": json.dumps({name: value for name, value in CHAIN[2].items() if name != "power"}),
    "no hash": json.dumps({name: value for name, value in CHAIN[2].items() if name != "hash"}),
    "a hash in capitals": json.dumps(CHAIN[2] | {"hash": CHAIN[2]["hash"].upper()}),
    "a list for a hash": json.dumps(CHAIN[2] | {"hash": [CHAIN[2]["hash"]]}),
    "an object for the one before": as_json(previous={"hash": CHAIN[1]["hash"]}),
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_line_is_named_and_breaks_nothing(text):
    report = verify(with_line(text))
    assert (report.entries, report.fault[:17]) == (2, "entry 3 (line 4):")


@pytest.mark.parametrize("depth", range(300, 1100, 7))
def test_no_depth_of_nesting_breaks_the_check(depth):
    text = as_json().replace('"version": 3', '"version": ' + "[" * depth + "]" * depth)
    assert first_bad(verify(with_line(text))) == 3


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_a_report_is_plain_to_print(text):
    report = verify(with_line(text))
    assert report.fault.isascii() and report.fault.isprintable() and len(report.fault) < 400


def test_a_file_cannot_steer_the_terminal_through_a_field_name():
    report = verify(with_line(as_json(**{"\x1b[2J": 1})))
    assert report.fault.isprintable()


@settings(max_examples=200)
@given(st.lists(st.text(max_size=60), max_size=5))
def test_no_text_at_all_breaks_the_check(texts):
    try:
        report = verify([lines(CHAIN)[0], *texts])
    except NotARecord:
        pytest.fail("the header was right")
    assert not report.is_good


@given(places, st.integers(0, 400), st.characters(codec="utf-8"))
def test_no_single_letter_can_be_changed_unseen(place, where, letter):
    text = lines(CHAIN)[place + 1]
    where %= len(text)
    changed = text[:where] + letter + text[where + 1 :]
    assume(changed != text)
    assert not verify(with_line(changed, place + 1)).is_good


# The same record, carried another way


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "  \n"])
def test_line_ends_do_not_matter(end):
    assert verify([line + end for line in lines(CHAIN)]).is_good


def test_blank_lines_do_not_matter_and_are_still_counted():
    spaced = [line for text in lines(CHAIN) for line in (text, "\n")]
    assert verify([*spaced, "\n", ""]).is_good
    assert verify(["", *with_line("odd")]).fault.startswith("entry 3 (line 5)")


def test_spaces_and_the_order_of_fields_do_not_matter():
    header, *entries = [a_header(CHAIN), *CHAIN]
    assert verify([loose(header), *map(loose, entries)]).is_good
