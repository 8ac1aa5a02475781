"""Two hundred guests answer for a minute through the real server: nothing lost, nothing twice, the map drawn after."""

import json
import re
import sqlite3
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.site.crowd import CrowdGuest
from tests.site.served import served_example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.slow

CROWD = 200
SECONDS = 60
STATEMENTS = 24
PATIENCE = 120
ANSWERS = "FROM planning_answer JOIN planning_participant p ON p.id = participant_id WHERE p.conversation_id = ?"
CELLS = (
    "FROM planning_releasedcell JOIN planning_release r ON r.id = release_id "
    "WHERE r.conversation_id = ? GROUP BY statement_id"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def conversation(folder):
    """What the crowd did: its guests, and the id of the conversation they answered in."""
    with served_example(folder) as address:
        host = Visitor(address)
        here = open_conversation(host)
        code = here.rstrip("/").split("/")[-1]
        crowd = [CrowdGuest(address, code, number) for number in range(CROWD)]
        end = time.monotonic() + SECONDS
        with ThreadPoolExecutor(CROWD) as pool:
            list(pool.map(lambda guest: guest.answer_until(end), crowd))
        host.send(here + "close/")
        wait_for_map(folder, code)
        yield crowd, code


def open_conversation(host: Visitor) -> str:
    """A conversation that anyone may answer in; its address."""
    person = re.search(r'name="person" value="([^"]+)"', host.get("/demo/step-in/")).group(1)
    host.send("/demo/step-in/", person=person)
    project = re.search(r"/projects/[a-z0-9-]+/", host.get("/")).group()
    said = {"title": "Now", "question": "What now?", "moderation": "after", "release": "at-close", "floor": "5"}
    host.send(project + "planning/conversations/new/", **said)
    here = host.url.removeprefix(host.address)
    for number in range(STATEMENTS):
        host.send(here, to=here + "statements/", text=f"Statement {number}")
    host.send(here + "guests/", guests="anyone")
    return here


def ask(folder, question: str, *values) -> list[tuple]:
    """Straight from the file that the server writes."""
    with sqlite3.connect(f"file:{folder}/demo/propolis.sqlite3?mode=ro", uri=True) as database:
        return database.execute(question, values).fetchall()


def kept_map(folder, code):
    """The last map, as it is kept; nothing before it is drawn."""
    return ask(folder, "SELECT facts FROM planning_conversationmap WHERE conversation_id = ? AND is_final", code)


def wait_for_map(folder, code) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and not kept_map(folder, code):
        time.sleep(1)


def test_every_request_is_answered(conversation):
    crowd, _code = conversation
    assert set(Counter(status for guest in crowd for status in guest.statuses)) <= {200, 302}
    assert sum(guest.sent for guest in crowd) >= 5 * CROWD


def test_nothing_is_lost_and_nothing_counted_twice(conversation, folder):
    crowd, code = conversation
    rows = ask(folder, f"SELECT p.code, statement_id, value {ANSWERS}", code)
    taken = sorted((guest.name, statement, value) for guest in crowd for statement, value in guest.taken.items())
    assert sorted(rows) == taken
    assert ask(folder, "SELECT count(*) FROM planning_participant WHERE conversation_id = ?", code) == [(CROWD,)]


def test_what_is_shown_after_the_close_adds_up_to_what_was_said(conversation, folder):
    crowd, code = conversation
    shown = dict(ask(folder, f"SELECT statement_id, sum(mixed) {CELLS}", code))
    assert shown == Counter(statement for guest in crowd for statement in guest.taken)


def test_the_map_holds_the_whole_crowd_afterwards(conversation, folder):
    _crowd, code = conversation
    facts = json.loads(kept_map(folder, code)[0][0])
    assert len(facts["sizes"]) >= 2
    assert abs(sum(facts["sizes"]) - CROWD) <= 5 * len(facts["sizes"])
