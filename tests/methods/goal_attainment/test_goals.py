"""Reading a table of goals, and refusing what is none."""

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.goal_attainment import Goal, read

HEAD = "goal,score\n"


def test_a_table_is_read_with_all_it_may_hold():
    text = "goal,score,importance,difficulty,baseline\nWalk,+1,3,2,-1\n"
    assert read(text) == (Goal("Walk", 1, importance=3, difficulty=2, baseline=-1),)


@pytest.mark.parametrize(
    ("columns", "cells", "weight"),
    [
        ("", "", 1),
        (",importance,difficulty", ",3,2", 6),
        (",importance", ",3", 3),
        (",difficulty", ",2", 2),
        (",importance,difficulty", ",0,3", 0),
        (",weight", ",2.5", 2.5),
        (",weight", ",0", 0),
    ],
)
def test_a_goal_counts_by_what_the_table_says(columns, cells, weight):
    assert read(f"goal,score{columns}\nWalk,1{cells}\n")[0].weight == weight


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", "line 1: expected a heading with goal, score; the file is empty"),
        (HEAD, "line 2: expected at least one row under the heading"),
        ("goal,points\nWalk,1\n", "line 1: expected a column named score, found 'goal, points'"),
        (HEAD + "Walk,0.5\n", "line 2: expected a whole number from -2 to 2 in the column score, found '0.5'"),
        (HEAD + "Walk,3\n", "line 2: expected a whole number from -2 to 2 in the column score, found '3'"),
        (HEAD + "Walk,\n", "line 2: expected a whole number from -2 to 2 in the column score, found ''"),
        (HEAD + ",1\n", "line 2: expected the name of a goal in the column goal"),
        (HEAD + "Walk,1\nWalk,2\n", "line 3: expected each goal once, found 'Walk'"),
        (
            "goal,score,baseline\nWalk,1,\n",
            "line 2: expected a whole number from -2 to 2 in the column baseline, found ''",
        ),
        (
            "goal,score,importance\nWalk,1,4\n",
            "line 2: expected a whole number from 0 to 3 in the column importance, found '4'",
        ),
        (
            "goal,score,difficulty\nWalk,1,1.5\n",
            "line 2: expected a whole number from 0 to 3 in the column difficulty, found '1.5'",
        ),
        ("goal,score,weight\nWalk,1,-1\n", "line 2: expected a number 0 or more in the column weight, found '-1'"),
        ("goal,score,weight\nWalk,1,nan\n", "line 2: expected a number such as 12.5 in the column weight, found 'nan'"),
        (
            "goal,score,weight,importance\nWalk,1,1,1\n",
            "line 1: expected either a column weight, or importance and difficulty, not both",
        ),
    ],
)
def test_what_is_no_table_of_goals_is_refused_with_its_line(text, line):
    with pytest.raises(BadInput) as refusal:
        read(text)
    assert str(refusal.value) == line
