"""A meeting waits for what someone needs; before it people say who they are, and after it how they work together."""

from datetime import timedelta

import pytest
from django.core.cache import cache

from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(wide=pytest.mark.soak)


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_a_meeting_is_confirmed_once_a_need_is_met(javascript, width, dark, new_page):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(3)]
    ana, ben, cath = (Walker(window, name) for window, name in zip(windows, ("Ana", "Ben", "Cath"), strict=True))
    project = steps.gather(ana, ben, cath)
    count(ana, cath, project)
    need(cath, project)
    meeting = plan(ana, project)
    wait_for_the_need(ana, cath, meeting)
    prepare(ana, ben, cath, project, meeting)
    look_back(ana, cath, project)


def count(ana: Walker, cath: Walker, project: str) -> None:
    """Ana asks who is here, Cath answers one question, and nothing is shown of so few."""
    ana.go(project + "people/equality/")
    ana.follow("Ask everyone")
    ana.fill({"England": True}, press="Ask everyone")
    cath.go(project + "people/equality/")
    cath.follow("Answer the questions")
    cath.fill({"45 to 64": True}, press="Count my answers")
    cath.sees("You have answered")
    cath.sees("Nothing can be shown yet")
    ana.follow("A slip to print")
    ana.sees("Please do not write your name")


def need(cath: Walker, project: str) -> None:
    """Cath notes that she needs a taxi, and lets organisers here see it."""
    cath.go("/me/needs/")
    cath.follow("Say what I need")
    cath.fill({"A taxi": True}, press="Note this")
    cath.follow("Share it here")
    cath.press("Share it")


def plan(ana: Walker, project: str) -> str:
    """Ana plans a workshop; its address."""
    ana.go(project + "teams/meetings/")
    ana.follow("Plan a meeting")
    said = {
        "Workshop": True,
        "Give it a short name": "Nights",
        "What is it for?": "To see what nights are like.",
        "Which day?": steps.today() + timedelta(days=30),
        "At what time does it start?": "10:30",
        "Where, and how can people join": "The day room.",
    }
    ana.fill(said, press="Plan it and ask people")
    return ana.page.url.split("?")[0]


def wait_for_the_need(ana: Walker, cath: Walker, meeting: str) -> None:
    """It cannot be confirmed by its button or its address until the taxi is there."""
    cath.go(meeting)
    cath.follow("Say if I come")
    cath.fill({"I will come": True}, press="Say so")
    ana.go(meeting)
    ana.sees("It cannot be confirmed while something that people need is open")
    ana.go(meeting + "confirm/")
    ana.press("Confirm it")
    ana.sees("It cannot be confirmed while something that people need is open")
    ana.go(meeting)
    ana.follow("Say what is done about it")
    ana.fill({"It will be there": True, "Say how, or why not": "Booked for ten."}, press="Tell them")
    cath.go(meeting)
    cath.sees("Booked for ten.")
    ana.follow("Confirm the meeting")
    ana.press("Confirm it")
    ana.sees("Confirmed")


def prepare(ana: Walker, ben: Walker, cath: Walker, project: str, meeting: str) -> None:
    """A ready plan for the agenda, something to read, and Cath's own calendar."""
    ana.go(meeting)
    ana.follow("Start from the ready plan")
    ana.press("Put it on the agenda")
    ana.sees("In mixed pairs")
    ben.go(meeting)
    ben.follow("Promise something to read")
    ben.fill({"What is there to read?": "The night rota", "Easy read": True}, press="Promise it")
    ben.follow("Say where it is")
    ben.fill({"Where do people find it?": "On the board."}, press="Share it")
    cath.go(meeting)
    cath.sees("On the board.")
    cath.go(project + "teams/meetings/my-calendar/")
    cath.press("Make the address")
    cath.sees("/calendar/")


def look_back(ana: Walker, cath: Walker, project: str) -> None:
    """They look back; of so few, nothing is shown."""
    ana.go(project + "mindset/look/")
    ana.follow("Ask everyone")
    ana.press("Ask everyone")
    cath.go(project + "mindset/look/")
    cath.follow("Say how I see it")
    cath.fill({"Now and then": True}, press="Keep my answers")
    cath.sees("You have answered")
    ana.follow("End it and show what we see")
    ana.press("End it and show what we see")
    ana.sees("Too few people answered")
