"""A question to everyone: asked by a member, answered without an account and in a frame, and what becomes of it."""

import re

import pytest
from django.core.cache import cache

from propolis.steps.planning import acts, reads
from propolis.steps.planning.guests import Guest
from propolis.steps.planning.models import Answer, Conversation
from propolis.steps.planning.tasks import draw_map
from tests.factories import NOW
from tests.journeys import steps
from tests.journeys.looking import look
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
SAID = [f"Statement number {number} of this talk" for number in range(8)]
WAYS = both_ways(narrow=pytest.mark.soak)


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_a_question_to_everyone_becomes_a_need_with_its_evidence(javascript, width, dark, new_page):
    def window():
        return new_page(javascript=javascript, width=width, dark=dark)

    ana, ben, cath = (Walker(window(), name) for name in ("Ana", "Ben", "Cath"))
    project = steps.gather(ana, ben, cath)
    conversation, address = ask(ana, project)
    answer_in_a_frame(window(), address)
    answer_by_slip(ana, window(), conversation)
    the_town_answers()
    ana.go(conversation)
    ana.follow("Close this conversation")
    ana.press("Close the conversation")
    draw_map.enqueue(Conversation.objects.get().pk)  # as the queue beside the server does
    ana.go(conversation)
    ana.follow("See who thinks alike")
    ana.sees("What all groups see the same way")
    ana.sees("Nearly all agree:")
    ana.follow("Pick a need from this")
    ana.fill({"What is needed?": "What all of us see alike"}, press="Pick this need")
    ana.sees("Common ground on the opinion map.")


def ask(ana: Walker, project: str) -> tuple[str, str]:
    """The conversation's address for members, and the one for everyone."""
    ana.go(project + "planning/")
    ana.follow("Open a conversation")
    ana.fill(
        {"What is it called?": "To everyone", "What is the question?": "What now?"},
        press="Open",
    )
    conversation = ana.page.url
    for text in SAID:
        ana.fill({"Add a statement": text}, press="Add the statement")
    ana.follow("Who can answer")
    ana.fill({"Members, and anyone": True}, press="Save")
    return conversation, re.search(r"/c/\w+/", ana.page.content()).group()


def answer_in_a_frame(page, address: str) -> None:
    """Where the question stands in a page of somebody else, and no cookie is kept."""
    theirs = f'<main><h1>Our town</h1><iframe title="Talk" src="{address}" width="300" height="600"></iframe></main>'
    page.route("**/our-town.html", lambda route: route.fulfill(content_type="text/html", body=theirs))
    page.goto("/our-town.html")
    frame = page.frame_locator("iframe")
    frame.get_by_role("button", name="Start").click()
    for number in range(len(SAID)):
        frame.get_by_text(f"{number + 1} of {len(SAID)}").wait_for()
        page.context.clear_cookies()
        frame.get_by_role("button", name=re.compile("^Agree")).click()
    frame.get_by_text("You have answered every statement").wait_for()
    assert Answer.objects.count() == len(SAID)


def answer_by_slip(ana: Walker, page, conversation: str) -> None:
    ana.go(conversation)
    ana.follow("Who can answer")
    ana.fill({"How many slips?": "2"}, press="Make slips")
    slip = re.search(r"/c/\w+/", ana.page.locator(".p-slip").first.inner_text()).group()
    page.goto(slip)
    look(page)
    guest = Walker(page, "a guest")
    guest.fill({"Community": True}, press="Start")
    guest.press("Disagree")
    guest.sees("2 of 8")


def the_town_answers() -> None:
    """Two camps of guests who part on half of the statements."""
    conversation = Conversation.objects.get()
    for number in range(24):
        for place, statement in enumerate(reads.statements(conversation)):
            value = 1 if place % 2 or number % 2 else -1
            acts.answer_as_guest(by=Guest(f"town-{number:02}"), statement=statement, value=value, at=NOW)
