"""The page about ways of deciding shows what the code does."""

import re
from pathlib import Path

import pytest

from propolis.methods.ballots import METHODS, count, explain, read
from propolis.methods.ballots.stv.picture import picture
from propolis.methods.ballots.stv.table import table, told

DOCS = Path(__file__).resolve().parents[3] / "docs" / "methods"
EXAMPLES = re.findall(
    r"```(?:json|blt)\n(.*?)```\n```\n(.*?)```", (DOCS / "ballots.md").read_text(encoding="utf-8"), re.S
)


def test_every_method_has_an_example():
    assert {read(ballots).method for ballots, _ in EXAMPLES} == set(METHODS)


@pytest.mark.parametrize(("ballots", "said"), EXAMPLES)
def test_an_example_says_what_the_count_says(ballots, said):
    outcome = count(read(ballots))
    assert said.splitlines()[: len(explain(outcome))] == explain(outcome)
    if "stage 1" in said:
        assert said.endswith("\n".join([*map(told, outcome.stages), "", *table(outcome.stages)]) + "\n")


def test_the_picture_is_the_one_of_the_example():
    outcome = next(count(read(ballots)) for ballots, _ in EXAMPLES if not ballots.startswith("{"))
    drawn = picture(outcome.stages, quota=outcome.figures["quota"], elected=outcome.elected)
    assert (DOCS / "pictures" / "ballots-stv.svg").read_text(encoding="utf-8") == drawn
