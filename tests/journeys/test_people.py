"""People map who is missing, say who they are, name whom to tell, and one speaks for another once both agreed."""

import pytest
from django.core.cache import cache
from django.utils.timezone import now

from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(narrow=pytest.mark.soak)


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_people_find_who_is_missing_and_get_to_know_each_other(javascript, width, dark, new_page):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(4)]
    names = ("Ana", "Ben", "Cath", "Kit")
    ana, ben, cath, kit = (Walker(window, name) for window, name in zip(windows, names, strict=True))
    project = steps.gather(ana, ben, cath)
    put_on_the_map(ana, project)
    introduce(ben, cath, project)
    speak_for(ana, cath, project)
    come_in_young(ana, kit, project)
    visit(new_page, project)


def put_on_the_map(ana: Walker, project: str) -> None:
    """A group that is never asked, what was done to reach it, and that nobody from it is here."""
    ana.go(project + "people/")
    ana.follow("See who should have a say")
    ana.follow("Put a group on the map")
    ana.fill(
        {
            "Which group is it?": "Night cleaners",
            "Staff": True,
            "4. It changes much of their life": True,
            "1. Nobody asks them": True,
            "Why do you see it like this?": "They wake people, and nobody told them.",
        },
        press="Put it on the map",
    )
    ana.follow("Note what was done")
    ana.fill({"What was done?": "Tea at five in the morning.", "Some were in touch": True}, press="Note this")
    ana.follow("Say what came of it")
    ana.fill({"Someone joined": True, "How many joined?": "1"}, press="Note this")
    ana.follow("Say if someone from this group is here")
    ana.fill({"Nobody from this group yet": True}, press="Note this")
    ana.sees("Nobody from this group yet")
    ana.go(project + "people/map/")
    ana.sees("Ask these first")


def introduce(ben: Walker, cath: Walker, project: str) -> None:
    """Ben says who he is and that they met; Cath finds him by what he is good at."""
    ben.go(project + "people/")
    ben.follow("See who people are")
    ben.follow("Say who you are")
    ben.fill({"About me": "I keep bees.", "I am good at": "Mending clocks"}, press="Keep this")
    ben.follow("Note that you met")
    met = {"How did you meet?": "Tea.", "On which day?": now().date()}
    counted = {"How many came who use": "2", "How many came from staff": "1"}
    ben.fill(met | counted, press="Note this")
    ben.sees("Nothing was decided yet, and people have met.")
    cath.go(project + "people/introductions/")
    cath.fill({"Who is good at something?": "clocks"}, press="Look")
    cath.sees("I keep bees.")


def speak_for(ana: Walker, cath: Walker, project: str) -> None:
    """Cath speaks for Ana once Ana agrees."""
    cath.go(project + "people/safety/")
    cath.follow("Speak for someone else")
    cath.fill({"Ana": True, "I am their advocate": True}, press="Ask for their yes")
    ana.go(project)
    ana.follow("Say if someone may speak for another")
    ana.press("Yes, I agree")
    ana.sees("Cath speaks for Ana")


def come_in_young(ana: Walker, kit: Walker, project: str) -> None:
    """Nobody under 18 is invited before there is someone to tell; then Kit comes in, and is told."""
    young = {"Lived experience": True, "They are under 18": True}
    ana.go(project + "people/invite/link/")
    ana.fill(young, press="Make the link")
    ana.sees("Name a safeguarding lead first.")
    ana.go(project + "people/safety/")
    ana.follow("Name the safeguarding lead")
    ana.fill({"Ben": True, "How can people reach them?": "Ring 0123."}, press="Name them")
    ana.go(project + "people/invite/link/")
    ana.fill(young, press="Make the link")
    address = ana.page.get_by_text("/join/").inner_text()
    kit.go("/join/" + address.split("/join/")[1])
    kit.follow("Sign in with email")
    kit.sign_in()
    kit.press("Join")
    kit.page.get_by_text("If something worries you").wait_for()
    kit.go(project + "people/safety/")
    kit.sees("Ring 0123.")


def visit(new_page, project: str) -> None:
    """What a stranger on a phone sees of it: the map, and nobody."""
    stranger = Walker(new_page(width=320), "nobody")
    for address in ("people/", "people/map/", "people/introductions/"):
        stranger.go(project + address)
        content = stranger.page.content()
        assert not [hidden for hidden in ("Ana", "Ben", "Nobody from this group", "I keep bees") if hidden in content]
    stranger.go(project + "people/map/")
    stranger.sees("Night cleaners")
