"""Three people write down what they stand for, agree on it, and see in the record that they do it."""

import pytest
from django.core.cache import cache

from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(narrow=pytest.mark.soak)


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_three_people_agree_on_a_charter_and_see_it_shown(javascript, width, dark, new_page):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(3)]
    ana, ben, cath = (Walker(window, name) for window, name in zip(windows, ("Ana", "Ben", "Cath"), strict=True))
    project = steps.gather(ana, ben, cath)
    agree(ana, ben, cath, draft(ana, ben, project + "mindset/"))
    stranger = Walker(new_page(width=320), "nobody")
    stranger.go(project + "mindset/")
    stranger.follow("Go to the charter")
    for words in ("We ring back on the same day.", "Shown by both sides", "Not yet."):
        stranger.sees(words)
    stranger.follow("We decide together, and anyone can say no")
    stranger.sees("You see only the entries that show this")
    stranger.sees("said where they stand")
    stranger.go(project + "mindset/frameworks/jigsaw/")
    stranger.sees("Culture: what we believe")
    assert "Ana" not in stranger.page.content()


def draft(ana: Walker, ben: Walker, mindset: str) -> str:
    """A charter that two wrote in; the answer is the address of the proposal made of it."""
    ana.go(mindset)
    ana.follow("Go to the charter")
    ana.follow("Start a draft")
    ana.press("Start a draft")
    ana.follow("The hive")
    ana.fill({"Those with more power": True, "We use words": True}, press="Add them to the draft")
    ben.go(mindset + "charter/")
    ben.follow("Write one of our own")
    said = {"A principle, in one short sentence": "We ring back on the same day.", "We tell what was done": True}
    ben.fill(said, press="Add the principle")
    ben.follow("Take out We use words")
    ben.press("Take it out")
    ana.go(mindset + "charter/")
    ana.sees("We ring back on the same day.")
    ana.follow("Put this charter to everyone")
    ana.press("Make it a proposal")
    return ana.page.url


def agree(ana: Walker, ben: Walker, cath: Walker, proposal: str) -> None:
    """All three consent."""
    steps.move(ana, proposal, "Show it to everyone")
    steps.move(ben, proposal, "Go on to first thoughts")
    steps.move(ben, proposal, "Give less notice", {"Why can people not have the full time?": "All three agreed."})
    steps.move(ben, proposal, "Ask for consent", press="Ask everyone")
    for person in (ana, ben, cath):
        steps.move(person, proposal, "Say where you stand", {"I consent": True}, press="Say where I stand")
    steps.move(ben, proposal, "Note that it is agreed")
