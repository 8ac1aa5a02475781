"""From an empty page to a panel drawn by lot: a call, registering without an account, a draw that two confirm."""

import pytest
from django.core.cache import cache

from propolis.methods.lottery import faults, read_publication
from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(wide=pytest.mark.soak)
WORDS = {
    "Give it a short name": "Two voices for quieter nights",
    "What is it about?": "Nights on the ward.",
    "What is asked of people?": "Three evenings.",
    "What do they get?": "Travel and 25 pounds.",
    "Who can register?": "Anyone who was a patient here.",
    "How many seats are there?": "2",
}


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_a_panel_is_called_for_and_drawn(javascript, width, dark, new_page, tmp_path):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(4)]
    ana, ben, cath, dora = (
        Walker(one, name) for one, name in zip(windows, ("Ana", "Ben", "Cath", "Dora"), strict=True)
    )
    project = steps.gather(ana, ben, cath)
    call = write(ana, project)
    public = register(ana, dora, call)
    draw = publish(ana, call)
    confirm(ana, ben, draw)
    dora.go(public)
    dora.follow("Draw 1")
    dora.sees("How fair is it?")
    with dora.page.expect_download() as download:
        dora.page.get_by_role("link", name="Take the file").click()
    download.value.save_as(tmp_path / "draw.json")
    assert faults(read_publication((tmp_path / "draw.json").read_text())) == []
    answer(ana, call)


def write(ana: Walker, project: str) -> str:
    """A call with one question, open to everyone; the answer is its address."""
    ana.go(project + "people/")
    ana.follow("See the open calls")
    ana.follow("Write a call")
    ana.fill(WORDS | {"What is the last day to register?": steps.today()}, press="Keep my draft")
    call = ana.page.url
    ana.follow("Add a question")
    rows = {"What do you ask?": "Age", "Row 1: answer": "Under 40", "Row 1: at least": "2", "Row 1: at most": "2"}
    rows |= {"Row 2: answer": "40 or over", "Row 2: at least": "0", "Row 2: at most": "1"}
    ana.fill(rows, press="Keep this question")
    ana.follow("Open the call")
    ana.press("Open the call")
    ana.sees("Share its address")
    return call


def register(ana: Walker, dora: Walker, call: str) -> str:
    """Dora registers by herself; Ana types in two others; the answer is the public address."""
    public = "/calls/" + call.rstrip("/").split("/")[-1] + "/"
    dora.go(public)
    answers = {"Under 40": True, "I agree": True}
    dora.fill({"Your name": "Dora", **answers}, press="Register")
    dora.sees("Write an email address, a phone number or a postal address")
    dora.fill({"Phone number": "01632 960001"}, press="Register")
    dora.sees("Your ticket number is:")
    for name, age in (("Eli", "40 or over"), ("Fay", "40 or over")):
        ana.go(call + "register/")
        said = {"Your name": name, "Postal address": f"{name}, 2 Elm Lane", age: True, "They agree": True}
        ana.fill(said, press="Register them")
        ana.sees(f"Dear {name}")
    return public


def publish(ana: Walker, call: str) -> str:
    """The targets cannot be kept, give way, and the draw is published; the answer is its address."""
    ana.go(call)
    ana.follow("Close the call")
    ana.press("Close the call")
    ana.follow("Check the targets")
    ana.sees("This is the smallest change that would do:")
    ana.fill({"Why do they change?": "Only one young person came."}, press="Change the targets")
    ana.sees("All targets can be kept")
    ana.follow("Prepare the draw")
    ana.fill({"How, where and when": "Three dice, in the library."}, press="Work it out")
    ana.sees("The number that picks the panel is not drawn yet.")
    return ana.page.url


def confirm(ana: Walker, ben: Walker, draw: str) -> None:
    """Two people type in what the dice showed."""
    ana.follow("Type in the number")
    ana.fill({"What was drawn?": "4 7 2"}, press="This is what was drawn")
    ben.go(draw)
    ben.follow("I saw it too")
    ben.fill({"What was drawn?": "4 7 3"}, press="This is what was drawn")
    ben.sees("This is not what the first person typed.")
    ben.fill({"What was drawn?": "4 7 2"}, press="This is what was drawn")
    ben.sees("The people on that ticket")


def answer(ana: Walker, call: str) -> None:
    """One takes the seat and is invited, one withdraws, and the seat can be filled."""
    ana.go(call + "registered/")
    ana.follow("They take the seat")
    ana.press("They take the seat")
    ana.follow("Invite them to the project")
    ana.fill({"Carer": True}, press="Invite them")
    ana.sees("You are asked to join this project.")
    ana.go(call)
    ana.follow("Who registered")
    ana.page.locator("li", has_text="Drawn, not answered yet").get_by_role("link", name="They withdraw").click()
    ana.press("They withdraw")
    ana.go(call)
    ana.sees("1 seat is free again.")
