"""Reading an exported record: whose acts, from where, about what, and what is refused."""

import json
from datetime import date

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ladder.records import read
from tests.factories.records import an_entry, lines


def a_record(*acts: dict) -> str:
    """An export whose entries have these acts; who is m1 or m2 has joined first, when they say so."""
    return "\n".join(lines([an_entry(number, **facts) for number, facts in enumerate(acts, start=1)])) + "\n"


def joined(by: str, perspective: str = "carer", **facts) -> dict:
    return {"act": "projects.join", "power": "", "by": by, "perspective": perspective, "says": {}, **facts}


def test_an_entry_has_all_that_the_ladder_asks_of_it():
    says = {"answers": "0bjecti0n", "version": 2, "round": "r0und", "quorum-met": True, "kind": "measure-chosen"}
    text = a_record(joined("m1"), {"by": "m1", "act": "consent.integrate", "power": "options", "says": says})
    _, entry = read(text).entries
    assert (entry.by, entry.perspective, entry.act, entry.power) == ("m1", "carer", "consent.integrate", "options")
    assert (entry.about, entry.option, entry.builds_on) == ("222222222222", "r0und", ("0bjecti0n",))
    assert (entry.codes, entry.at.isoformat()) == ({"quorum-met", "measure-chosen"}, "2026-05-04T09:00:02+00:00")


def test_an_act_without_a_power_has_none():
    assert read(a_record(joined("m1"))).entries[0].power is None


def test_an_alias_is_nobody_who_can_be_told_from_others():
    assert [one.by for one in read(a_record(joined("m1"), {"by": "an-alias"}, {"by": "m1"})).entries] == [
        "m1",
        "",
        "m1",
    ]


def test_lists_of_what_an_act_follows_from_are_read_whole():
    text = a_record({"act": "planning.write_goal", "says": {"needs": ["n1", "n2"], "number": 1}})
    assert read(text).entries[0].builds_on == ("n1", "n2")


def test_members_are_those_of_that_day():
    text = a_record(
        joined("m1", "lived-experience", act="projects.start_project", at="2026-05-01T09:00:00.000000Z"),
        joined("m2", at="2026-05-02T09:00:00.000000Z"),
        {
            "act": "projects.change_perspective",
            "by": "m2",
            "perspective": "staff",
            "says": {"from": "carer", "to": "staff"},
            "at": "2026-05-03T09:00:00.000000Z",
        },
        {"act": "projects.leave", "by": "m1", "says": {}, "at": "2026-05-04T09:00:00.000000Z"},
    )
    record = read(text)
    assert [dict(record.members(date(2026, 5, day))) for day in (1, 2, 3, 4)] == [
        {"lived-experience": 1},
        {"lived-experience": 1, "carer": 1},
        {"lived-experience": 1, "staff": 1},
        {"staff": 1},
    ]
    assert record.last_day == date(2026, 5, 4)


@pytest.mark.parametrize(("level", "is_led"), [("community", True), ("service", False)])
def test_a_record_says_whether_the_community_leads(level, is_led):
    text = a_record(joined("m1", act="projects.start_project", says={"level": level}))
    assert read(text).is_community_led is is_led


def changed(text: str, line: int, **facts) -> str:
    """The same file with a line changed; a field given as None is taken out."""
    rows = text.splitlines()
    row = {**json.loads(rows[line - 1]), **facts}
    rows[line - 1] = json.dumps({name: value for name, value in row.items() if value is not None})
    return "\n".join(rows) + "\n"


GOOD = a_record(joined("m1"), joined("m2"), {"by": "m1"})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1: expected an exported record, with propolis-record/1 in its first line"),
        ("\n\n", "line 1: expected an exported record"),
        ("hello\n", "line 1: expected one JSON object a line, found 'hello'"),
        ("[1]\n", "line 1: expected one JSON object a line"),
        ("[" * 100_000, "line 1: expected one JSON object a line"),
        ('{"format": "other"}\n', "line 1: expected an exported record"),
        (GOOD.splitlines()[0] + "\n", "line 2: expected at least one entry under the header"),
        (GOOD + "{broken\n", "line 5: expected one JSON object a line, found '{broken'"),
        (changed(GOOD, 3, number=3), "line 3: expected entry number 2, found '3'"),
        (changed(GOOD, 4, power="magic"), "line 4: expected one of the powers agenda, options, .*, found 'magic'"),
        (changed(GOOD, 4, perspective="king"), "line 4: expected one of the perspectives .*, found 'king'"),
        (changed(GOOD, 2, act=None), "line 2: expected an entry with the field act"),
        (changed(GOOD, 2, says=[]), "line 2: expected text in every field of an entry, and an object in says"),
        (changed(GOOD, 2, by=7), "line 2: expected text in every field of an entry"),
        (changed(GOOD, 2, at="yesterday"), "line 2: expected a moment such as .*, found 'yesterday'"),
    ],
)
def test_anything_else_is_refused_with_its_line(text, says):
    with pytest.raises(BadInput, match=says):
        read(text)
