"""The .blt format, and every way in which a file can be wrong."""

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots import count, read
from propolis.methods.ballots.reading.blt import blt

GOOD = """# our election
4 2
-4
3 1 2 0    # three papers alike
2 2 0
1 4 3 0

1 0
0
"Ann ""Annie"" Lee"
"Bo" "Our Party"   # with a party
Cy #1
"Di"
"Who chairs?"
"""


def test_a_whole_file():
    poll = blt(GOOD, seed="x")
    assert (poll.method, poll.seats, poll.seed, poll.asked) == ("stv", 2, "x", {})
    assert poll.options == ('Ann "Annie" Lee', "Bo (Our Party)", "Cy #1")
    assert [(one.papers, one.ranking) for one in poll.ballots] == [
        (3, ('Ann "Annie" Lee', "Bo (Our Party)")),
        (2, ("Bo (Our Party)",)),
        (1, ("Di", "Cy #1")),
        (1, ()),
    ]


def test_it_is_known_by_its_first_character():
    assert read(GOOD) == blt(GOOD)


def test_it_can_be_counted():
    outcome = count(blt(GOOD, seed="x"))
    assert (outcome.ballots, outcome.figures["valid"], outcome.figures["blank"]) == (7, 6, 1)


def test_windows_line_ends_are_read():
    assert blt(GOOD.replace("\n", "\r\n")) == blt(GOOD)


HEAD = "3 2\n"
TAIL = '0\n"A"\n"B"\n"C"\n"title"\n'
BAD = {
    "an empty file": ("", "line 1: expected published ballots; the file is empty"),
    "comments only": ("# nothing\n", "line 1: expected the number of candidates and of seats; the file is empty"),
    "one figure in the heading": ("3\n" + TAIL, "line 1: expected the number of candidates and of seats, such as 5 2"),
    "words in the heading": ("three 2\n" + TAIL, "line 1: expected a whole number, found 'three'"),
    "no seats": ("3 0\n" + TAIL, "line 1: expected at least one candidate and one seat, found '3 0'"),
    "no such candidate": (HEAD + "1 4 0\n" + TAIL, "line 2: expected a candidate's number from 1 to 3, found '4'"),
    "a repeated candidate": (HEAD + "1 2 0\n1 1 2 1 0\n" + TAIL,
                             "line 3: expected each candidate once on a ballot, found '1 twice'"),
    "equal ranks": (HEAD + "1 1=2 3 0\n" + TAIL, "line 2: expected one candidate at each rank; equal ranks cannot"),
    "a skipped rank": (HEAD + "1 1 - 3 0\n" + TAIL, "line 2: expected no rank left out; a ballot ends where its first"),
    "no end of a ballot": (HEAD + "1 1 2\n" + TAIL, "line 2: expected a ballot that ends with 0, found '1 1 2'"),
    "a weight that is a fraction": (HEAD + "1.5 1 0\n" + TAIL, "line 2: expected a whole number, found '1.5'"),
    "a weight of none": (HEAD + "0 1 0\n" + TAIL, "line 2: expected how many ballots are like this one, at least 1"),
    "an endless weight": (HEAD + "9" * 5000 + " 1 0\n" + TAIL, "line 2: expected a whole number, found '9999"),
    "a comma": (HEAD + "1, 1 0\n" + TAIL, "line 2: expected a whole number, found '1,'"),
    "no end of the ballots": (HEAD + "1 1 0\n", "line 3: expected a line with only 0 after the last ballot"),
    "an end and no names": (HEAD + "1 1 0\n0\n", "line 4: expected 3 names and a title after the ballots"),
    "a file cut short by its title": (HEAD + "1 1 0\n" + TAIL.replace('"title"\n', ""),
                                      "line 7: expected 3 names and a title after the ballots; the file ends after 3"),
    "something after the title": (HEAD + "1 1 0\n" + TAIL + "more\n", "line 8: expected nothing after the title"),
    "a name without its end": (HEAD + "0\n" + '"A\n"B"\n"C"\n"t"\n', "line 3: expected a name between \" and \""),
    "an empty name": (HEAD + "0\n" + '""\n"B"\n"C"\n"t"\n', "line 3: expected a name, not an empty one"),
    "a name that steers a terminal": (HEAD + "0\nA\x1b[2J\n", "line 3: expected a name of letters that can be shown"),
    "two of one name": (HEAD + "0\n" + '"A"\n"A"\n"C"\n"t"\n', "line 4: expected every candidate to have a name"),
    "nobody left": ("2 1\n-1 -2\n0\n\"A\"\n\"B\"\n\"t\"\n", "line 2: expected at least one candidate who still stands"),
    "a ballot among those who withdrew": (HEAD + "-1 2\n" + TAIL, "line 2: expected only candidates who withdrew"),
    "no such withdrawn candidate": (HEAD + "-7\n" + TAIL, "line 2: expected a candidate's number from 1 to 3"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD)
def test_what_is_wrong_is_said_with_its_line(text, expected):
    with pytest.raises(BadInput) as trouble:
        read(text)
    assert str(trouble.value).startswith(expected)
