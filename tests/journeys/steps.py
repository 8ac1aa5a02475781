"""The steps of the whole thread, as people take them in a browser.

Ana uses the service and starts the project, Ben works there and chairs it with her, Cath looks after her father and
objects.
"""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from django.utils.timezone import now

from tests.journeys.walker import Walker

NEED = "To sleep through the night on the ward"
GOAL = "People sleep six hours."
FIRST_TEXT = "The lights go down at ten."
SECOND_TEXT = "The lights go down at ten. Each bed keeps a small lamp."
STATEMENT = "The lights are on all night."


def today():
    return now().date()


def gather(ana: Walker, ben: Walker, cath: Walker) -> str:
    """A project with both sides in it; the answer is its address."""
    ana.go("/")
    ana.follow("Start a project")
    ana.sign_in()
    ana.fill(
        {
            "What is it called?": "Quieter nights",
            "What is it for?": "People should sleep on the ward.",
            "A service": True,
            "Lived experience": True,
            "Anyone can read": True,
        },
        press="Start the project",
    )
    ana.fill(
        {
            "What can people change?": "The hours of the lights.",
            "What is fixed?": "Fire lights.",
            "Who has the final say?": "The ward manager",
            "Why do they have it?": "They answer in law.",
            "What does the organisation promise?": "Try it for a month.",
        },
        press="Make this promise",
    )
    project = "/projects/" + ana.page.url.split("/projects/")[1].split("/")[0] + "/"
    for friend, perspective in ((ben, "Staff"), (cath, "Carer or family")):
        invite(ana, friend, project, perspective)
    ana.go(project + "people/co-chair/")
    ana.fill({"Ben": True}, press="Name them")
    return project


def invite(host: Walker, guest: Walker, project: str, perspective: str) -> None:
    host.go(project + "people/invite/link/")
    host.fill({perspective: True}, press="Make the link")
    address = host.page.get_by_text("/join/").inner_text()
    guest.go("/join/" + address.split("/join/")[1])
    guest.follow("Sign in with email")
    guest.sign_in()
    guest.press("Join")


def plan(ana: Walker, ben: Walker, cath: Walker, project: str) -> None:
    """A conversation, a need picked from it, and a goal for the need."""
    ana.go(project + "planning/")
    ana.follow("Open a conversation")
    ana.fill(
        {"What is it called?": "Nights", "What is the question?": "What keeps you awake?"},
        press="Open the conversation",
    )
    ana.fill({"Add a statement": STATEMENT}, press="Add the statement")
    conversation = ana.page.url.split("?")[0].split("#")[0]
    for person in (ana, ben, cath):
        person.go(conversation)
        person.follow("Answer one at a time")
        person.press("Agree")
    ana.go(conversation)
    ana.follow("Close this conversation")
    ana.press("Close the conversation")
    ana.go(conversation)
    ana.follow("See where people agree")
    ana.sees("Too few answers to show")
    cath.go(conversation)
    cath.follow("Check that my answers were counted")
    pick(cath, project, conversation, STATEMENT)


def pick(person: Walker, project: str, conversation: str, statement: str) -> None:
    """A need picked from a statement, and a goal for the need."""
    person.go(conversation)
    person.follow("Pick a need from these statements")
    person.fill({"What is needed?": NEED, statement: True}, press="Pick this need")
    person.go(project + "planning/")
    person.follow("Write a goal")
    person.fill(
        {"What should become true?": GOAL, "How will we know?": "We ask on the day they leave.", NEED: True},
        press="Write this goal",
    )


def decide(ana: Walker, ben: Walker, cath: Walker, project: str) -> str:
    """A proposal whose text an objection changes; the answer is its address."""
    ana.go(project + "decisions/")
    ana.follow("Make a proposal")
    ana.fill(
        {
            GOAL: True,
            "Give it a short name": "Lights down at ten",
            "What do you propose?": FIRST_TEXT,
            "What is fixed?": "Fire lights.",
            "What is open?": "The hour.",
            "What is ours to decide?": "Who turns them down.",
            "Who has the final say in law?": "The ward manager",
        },
        press="Keep my draft",
    )
    proposal = ana.page.url
    go_without(ana, project)
    move(ana, proposal, "Show it to everyone")
    move(cath, proposal, "Ask a question", {"What do you want to understand?": "Can I still read?"}, press="Ask")
    ana.go(proposal)
    ana.follow("Answer")
    ana.fill({"Your answer": "Yes, with your own lamp."}, press="Answer")
    move(ben, proposal, "Go on to first thoughts")
    move(cath, proposal, "Say a first thought", {"What is your first thought?": "I like it."}, press="Say it")
    move(ben, proposal, "Give less notice", {"Why can people not have the full time?": "All three of us agreed."})
    move(ben, proposal, "Ask for consent", press="Ask everyone")
    reason = "My father falls in the dark."
    move(
        cath,
        proposal,
        "Raise an objection",
        {"What harm would it do, or what should we mend first?": reason},
        press="Raise my objection",
    )
    ben.go(proposal)
    ben.sees("It cannot be agreed while an objection is open.")
    ana.go(proposal)
    ana.follow("Change the text to meet an objection")
    ana.page.get_by_label("Which objection does it meet?").select_option(label=reason)
    ana.fill(
        {"The text": SECOND_TEXT, "What changed, and why?": "A lamp at each bed."}, press="Put the new text to everyone"
    )
    consent = {"I consent": True}
    move(cath, proposal, "Withdraw my objection", consent | {"What met your objection?": "The lamp."})
    for person in (ana, ben):
        move(person, proposal, "Say where you stand", consent, press="Say where I stand")
    move(ben, proposal, "Note that it is agreed")
    ben.sees("What is agreed")
    return proposal


def go_without(chair: Walker, project: str) -> None:
    """Go on to the first proposal without ground rules, and say why."""
    chair.go(project + "teams/")
    chair.follow("Go on without, and say why")
    chair.fill({"Why do you go without?": "The three of us have worked together for years."}, press="Go on without")


def move(person: Walker, proposal: str, link: str, answers: dict | None = None, press: str = "") -> None:
    person.go(proposal)
    person.follow(link)
    person.fill(answers or {}, press=press or link)


def deliver(ana: Walker, ben: Walker, cath: Walker, project: str, proposal: str) -> None:
    """A commitment with owners from two sides, done, and what changed."""
    ana.go(project + "delivery/decisions/" + proposal.rstrip("/").split("/")[-1] + "/new/")
    soon = today() + timedelta(days=7)
    ana.fill({"What will we do?": "Fit a lamp to each bed.", "By when?": soon}, press="Promise it")
    commitment = ana.page.url
    ana.follow("Plan an action")
    ana.fill({"What will be done?": "Buy twenty lamps.", "By when?": soon, "Ana": True, "Ben": True}, press="Plan it")
    ana.go(commitment)
    ana.follow("Buy twenty lamps.")
    ana.press("We have started")
    ana.fill({"How is it going?": "Ten are here."}, press="Tell everyone")
    ana.press("It is done")
    ben.go(commitment)
    ben.follow("Say that it was kept")
    ben.fill({"What was done?": "Every bed has a lamp."}, press="It was kept")
    cath.go(project + "evaluation/new/")
    cath.fill(
        {
            "Fit a lamp to each bed.": True,
            "It got better": True,
            "Say it in your own words": "My father has not fallen.",
            "How do we know?": "I asked him each morning.",
            "When was it seen?": today(),
        },
        press="Note it",
    )


def check(new_page, project: str, proposal: str, folder: Path) -> None:
    """What a stranger on a phone sees in the end, and the record they take away."""
    stranger = Walker(new_page(width=320), "nobody")
    stranger.go(project + "we-said-we-did/")
    for words in ("We said, we did", NEED, "Every bed has a lamp.", "My father has not fallen."):
        stranger.sees(words)
    assert "Ana" not in stranger.page.content()
    stranger.go(proposal + "notice/")
    stranger.sees(SECOND_TEXT)
    stranger.go(project + "thread/")
    stranger.follow(NEED)
    for words in (
        NEED,
        GOAL,
        "Lights down at ten",
        "Fit a lamp",
        "Buy twenty lamps.",
        "has not fallen",
    ):
        stranger.sees(words)
    for address in (
        "",
        "mindset/",
        "people/",
        "teams/",
        "planning/",
        "decisions/",
        "delivery/",
        "evaluation/",
        "growth/",
    ):
        stranger.go(project + address)
    assert verified(stranger, project, folder) == 0


def verified(person: Walker, project: str, folder: Path) -> int:
    """Take the record away and check it, as anyone can; the answer is the command's."""
    person.go(project + "record/")
    head = person.page.locator(".p-panel .p-hash").inner_text()
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name="Take the whole record away").click()
    download.value.save_as(folder / "record.jsonl")
    command = [
        sys.executable,
        "-m",
        "propolis.site.cli",
        "record",
        "verify",
        str(folder / "record.jsonl"),
        "--head",
        head,
    ]
    return subprocess.run(command, check=False).returncode
