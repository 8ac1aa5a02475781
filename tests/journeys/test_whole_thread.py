"""From a need someone voiced to "we said, we did", walked by three people in a real browser."""

import pytest
from django.core.cache import cache

from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(wide=pytest.mark.on_postgres)


@pytest.fixture(autouse=True)
def fresh_limits():
    """Counts behind the rate limits start from nothing in every journey."""
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_three_people_walk_from_a_need_to_we_said_we_did(javascript, width, dark, new_page, tmp_path):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(3)]
    people = [Walker(window, name) for window, name in zip(windows, ("Ana", "Ben", "Cath"), strict=True)]
    project = steps.gather(*people)
    steps.plan(*people, project)
    proposal = steps.decide(*people, project)
    steps.deliver(*people, project, proposal)
    steps.check(new_page, project, proposal, tmp_path)
