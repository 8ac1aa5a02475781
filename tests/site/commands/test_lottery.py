"""`propolis lottery`: people and targets in, a panel out, and one line when it cannot be drawn."""

import json

import pytest

from propolis.site.cli import main

TARGETS = "category,feature,min,max\nside,staff,1,2\nside,carer,1,2\n"
PEOPLE = "id,side,home\nann,staff,1 Mill Lane\nbob,staff,2 Mill Lane\ncas,carer,1 mill  lane\ndee,carer,4 Mill Lane\n"
FILES = ("--people", "people.csv", "--targets", "targets.csv")


@pytest.fixture
def drawn(capsys, tmp_path, monkeypatch):
    """Runs the command on two files: exit code, what it prints, what it complains of."""
    monkeypatch.chdir(tmp_path)

    def run(*options: str, people: str = PEOPLE, targets: str = TARGETS):
        (tmp_path / "people.csv").write_text(people)
        (tmp_path / "targets.csv").write_text(targets)
        return main(["lottery", *options]), *capsys.readouterr()

    return run


def test_a_draw_answers_in_json(drawn):
    code, said, complained = drawn(*FILES, "--seats", "2", "--seed", "7 1 4", "--json")
    answer = json.loads(said)
    assert (code, complained) == (0, "")
    assert (answer["rule"], answer["seats"], answer["seed"]) == ("leximin", 2, "7 1 4")
    assert answer["odds"] == pytest.approx(dict.fromkeys(["ann", "bob", "cas", "dee"], 0.5))
    assert answer["minimum_odds"] == pytest.approx(0.5)
    assert len(answer["selected"]) == 2 and set(answer["selected"]) <= set(answer["ticket_odds"])


def test_the_same_seed_draws_the_same_people(drawn):
    one, other = (json.loads(drawn(*FILES, "--seats", "2", "--seed", "x", "--json")[1]) for _ in range(2))
    assert one["selected"] == other["selected"]


def test_without_ids_the_number_of_the_row_stands_in(drawn):
    people = "side\nstaff\nstaff\ncarer\n"
    answer = json.loads(drawn(*FILES, "--seats", "2", "--json", people=people)[1])
    assert set(answer["odds"]) == {"1", "2", "3"}


def test_one_person_for_each_address(drawn):
    for seed in "abcdef":
        said = drawn(*FILES, "--seats", "2", "--address", "home", "--seed", seed, "--json")[1]
        assert set(json.loads(said)["selected"]) != {"ann", "cas"}


def test_a_published_draw_is_verified_and_a_changed_one_is_not(drawn, tmp_path):
    assert drawn(*FILES, "--seats", "2", "--seed", "3", "--publish", "draw.json")[0] == 0
    assert drawn("--verify", "draw.json")[0] == 0
    text = (tmp_path / "draw.json").read_text()
    (tmp_path / "draw.json").write_text(text.replace('"seed": "3"', '"seed": "4"'))
    code, said, _ = drawn("--verify", "draw.json")
    assert code == 1 and said.startswith("Broken: ")


def test_the_commitment_is_published_before_the_dice_are_thrown(drawn, tmp_path):
    code, said, _ = drawn(*FILES, "--seats", "2", "--before-draw", "--publish", "before.json")
    before = json.loads((tmp_path / "before.json").read_text())
    assert (code, before["seed"], before["selected"]) == (0, None, None)
    assert before["commitment"] in said
    assert drawn("--verify", "before.json", "--seed", "9 9 1", "--publish", "after.json")[0] == 0
    after = json.loads((tmp_path / "after.json").read_text())
    assert after["commitment"] == before["commitment"] and len(after["selected"]) == 2
    assert drawn("--verify", "after.json")[0] == 0


def test_a_free_seat_is_drawn_again_given_who_has_confirmed(drawn, tmp_path):
    (tmp_path / "yes.csv").write_text("id\nann\n")
    (tmp_path / "no.csv").write_text("id\ncas\n")
    said = drawn(*FILES, "--seats", "2", "--confirmed", "yes.csv", "--withdrawn", "no.csv", "--json")[1]
    assert json.loads(said)["selected"] == ["dee"]


def test_targets_that_cannot_be_met_come_with_the_smallest_change(drawn, tmp_path):
    code, said, complained = drawn(
        *FILES, "--seats", "3", "--publish", "draw.json", targets=TARGETS.replace("1,2", "1,1")
    )
    assert (code, said) == (2, "")
    assert complained.startswith("targets.csv: line ")
    assert "the smallest change that would do: side " in complained and complained.count("\n") == 1
    assert not (tmp_path / "draw.json").exists()


BAD = {
    "no people": (FILES, {"people": ""}, "people.csv: line 1: expected a heading with side; the file is empty"),
    "heading only": (FILES, {"people": "id,side\n"}, "people.csv: line 2: expected at least one row under the heading"),
    "no such column": (
        FILES,
        {"people": "id,place\nann,north\n"},
        "people.csv: line 1: expected a column named side, found 'id, place'",
    ),
    "unknown feature": (
        FILES,
        {"people": PEOPLE.replace("bob,staff", "bob,guest")},
        "people.csv: line 3: expected a side that has a target: staff, carer, found 'guest'",
    ),
    "id twice": (
        FILES,
        {"people": PEOPLE.replace("bob", "ann")},
        "people.csv: line 3: expected each id once, found 'ann'",
    ),
    "cells missing": (
        FILES,
        {"people": "id,side\nann\n"},
        "people.csv: line 2: expected 2 cells, as in the heading, found '1 cells'",
    ),
    "feature twice": (
        FILES,
        {"targets": TARGETS + "side,staff,0,1\n"},
        "targets.csv: line 4: expected each feature once, found 'side, staff'",
    ),
    "min above max": (
        FILES,
        {"targets": TARGETS.replace("1,2", "3,2", 1)},
        "targets.csv: line 2: expected a min that is not above the max, found '3 and 2'",
    ),
    "negative min": (
        FILES,
        {"targets": TARGETS.replace("1,2", "-1,2", 1)},
        "targets.csv: line 2: expected a whole number from 0 up as min, found '-1'",
    ),
    "no seats": (
        (*FILES, "--seats", "0"),
        {},
        "expected a number of seats from 1 to 4, the number of people, found '0'",
    ),
    "too many seats": (
        (*FILES, "--seats", "5"),
        {},
        "expected a number of seats from 1 to 4, the number of people, found '5'",
    ),
    "seats in words": ((*FILES, "--seats", "two"), {}, "--seats: expected a whole number from 1 up, found 'two'"),
    "unknown rule": (
        (*FILES, "--rule", "best"),
        {},
        "--rule: expected leximin or maximin, found 'best'",
    ),
    "no file": (
        ("--people", "gone.csv", "--targets", "targets.csv"),
        {},
        "gone.csv: line 1: expected a file that can be read: No such file or directory",
    ),
    "nothing to verify": (("--verify", "people.csv"), {}, "people.csv: line 1: expected a published draw in JSON"),
}


@pytest.mark.parametrize(("options", "files", "sentence"), BAD.values(), ids=BAD)
def test_bad_input_is_refused_in_one_line(drawn, options, files, sentence):
    seats = () if "--seats" in options or "--verify" in options else ("--seats", "2")
    code, said, complained = drawn(*options, *seats, **files)
    assert (code, said) == (2, "")
    assert complained.startswith(sentence) and complained.count("\n") == 1
