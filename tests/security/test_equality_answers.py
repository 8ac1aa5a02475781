"""Nobody joins an equality answer to a person: not on a page, not in a file, not in the database, not by waiting.

Two people answer; then, from the same start, they answer the other way round. Whoever looks, wherever they look, sees
the same. Then one more person answers: nothing that anyone else sees changes.
"""

import re
from contextlib import contextmanager
from itertools import groupby

import pytest
from django.apps import apps
from django.db import transaction

from propolis.steps.people import acts, reads
from tests.factories import NOW
from tests.security.forms import every_address

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

ONE, OTHER = {"sex": "female", "age": "80-over", "religion": "sikh"}, {"sex": "male", "age": "under-25"}
LOOKING = ("ruth", "sam", "gareth", "")
# Drawn anew for every page or visit, and never from what anyone answered.
DRAWN = re.compile(rb'name="(csrfmiddlewaretoken|once)" value="[^"]*"|nonce="[^"]*"|DTSTAMP:\w+')
# Written by looking. Then columns that a lot fills anew each time.
NOT_COMPARED = {"sessions.session", "accounts.opensession"}
BY_LOT = {"people.equalityanswered": {"id"}, "people.equalityquestion": {"batch"}}


@pytest.fixture
def asking(world):
    """Asked in the example; Sam and Ruth have not answered."""
    return reads.equality_asking(world.project)


@contextmanager
def undone():
    """What happens inside never happened."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def answer(world, asking, **said):
    for key, answers in said.items():
        acts.answer_equality(by=world.people[key], asking=asking, answers=answers, at=NOW)


def addresses(world):
    """One address of each kind, but for keys and devices, whose pages say something new at each visit."""
    kinds = groupby(every_address(world), key=lambda one: one[0])
    return [next(found)[2] for name, found in kinds if not name.startswith(("mfa_", "accounts:"))]


def seen(world, who=LOOKING):
    """Everything that each of these people can read, by who and where."""
    found = {}
    for key in who:
        browser = world.browser(world.people.get(key))
        for address in addresses(world):
            response = browser.get(address)
            body = b"".join(response.streaming_content) if response.streaming else response.content
            found[key, address] = (response.status_code, DRAWN.sub(b"", body))
    return found


def rows():
    """Every row of every table, without what is drawn by lot, whenever it was written."""
    found = {}
    for model in apps.get_models():
        label = model._meta.label_lower
        if label not in NOT_COMPARED:
            names = [one.attname for one in model._meta.concrete_fields if one.attname not in BY_LOT.get(label, ())]
            found[label] = sorted(map(repr, model.objects.values_list(*names)))
    return found


def differing(one, other):
    return sorted(key for key in one.keys() | other.keys() if one.get(key) != other.get(key))


def test_two_people_who_swap_their_answers_leave_the_same_behind_everywhere(world, asking):
    with undone():
        answer(world, asking, sam=ONE, ruth=OTHER)
        tables, pages = rows(), seen(world)
    with undone():
        answer(world, asking, sam=OTHER, ruth=ONE)
        assert differing(rows(), tables) == []
        assert differing(seen(world), pages) == []


def test_one_more_answer_changes_nothing_that_another_can_see(world, asking):
    others = ("ruth", "gareth", "")
    before = seen(world, others)
    answer(world, asking, sam=ONE)
    assert differing(seen(world, others), before) == []


def test_this_test_would_see_an_answer_that_shows(world, asking):
    """Guards the guard: thirty more answers do show."""
    before = seen(world, ("ruth",))
    for _slip in range(30):
        acts.type_in_slip(by=world.people["ruth"], asking=asking, answers=OTHER, at=NOW)
    assert any("/people/equality/" in address for _who, address in differing(seen(world, ("ruth",)), before))
