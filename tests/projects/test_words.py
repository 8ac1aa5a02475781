"""Every code of the room has its words, and every refusal its sentence."""

import inspect
import re

import pytest

from propolis.kit import words as sentences
from propolis.kit.verdict import no
from propolis.projects import permissions, rules, words
from propolis.projects.acts import invitations, members, projects
from propolis.projects.sides import PERSPECTIVES

USED = set(
    re.findall(
        r'no\("([a-z-]+)"', "".join(map(inspect.getsource, (invitations, members, permissions, projects, rules)))
    )
)


@pytest.mark.parametrize(
    "table", [words.PERSPECTIVES, words.PERSPECTIVE_HINTS, words.NOBODY_YET], ids=["words", "hints", "nobody yet"]
)
def test_every_perspective_has_words_in_the_order_of_the_house(table):
    assert tuple(table) == PERSPECTIVES


@pytest.mark.parametrize("reason", sorted(USED))
def test_every_refusal_has_a_sentence(reason):
    assert sentences.sentence(no(reason, most=100)).endswith(".")
