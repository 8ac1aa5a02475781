"""Ten people at once through the real server: the chain verifies, and the counts add up."""

import json
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from propolis.consent.words import STATES
from propolis.record.verify import verify
from tests.site.served import served_example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.slow

TEN = 10


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with served_example(tmp_path_factory.mktemp("data")) as address:
        yield address


@pytest.fixture(scope="module")
def people(server):
    """Ten people of the example, each with a browser; the first is a co-chair."""
    page = Visitor(server).get("/demo/step-in/")
    ids = re.findall(r'name="person" value="([^"]+)"', page)[:TEN]
    visitors = [Visitor(server) for _ in ids]
    for visitor, person in zip(visitors, ids, strict=True):
        visitor.send("/demo/step-in/", person=person)
    return visitors


@pytest.fixture(scope="module")
def project(people):
    return re.search(r"/projects/[a-z0-9-]+/", people[0].get("/")).group()


def entries(visitor, project) -> list[dict]:
    text = visitor.get(project + "record/export")
    report = verify(text.splitlines())
    assert report.is_good, report.fault
    return [json.loads(line) for line in text.splitlines()[1:]]


def test_ten_people_answering_and_objecting_at_once_leave_a_chain_that_verifies_and_counts_that_add_up(people, project):
    host = people[0]
    before = Counter(entry["act"] for entry in entries(host, project))
    host.send(
        project + "planning/conversations/new/",
        title="Now",
        question="What now?",
        moderation="after",
        release="at-close",
        floor="5",
    )
    conversation = host.url.removeprefix(host.address)
    for number in range(3):
        host.send(conversation, to=conversation + "statements/", text=f"Statement {number}")
    statements = re.findall(r'id="statement-([a-z0-9]{12})"', host.get(conversation))
    proposal = open_proposal(host, project)

    with ThreadPoolExecutor(TEN) as pool:
        done = list(pool.map(lambda person: take_part(person, project, conversation, statements, proposal), people))

    assert {status for person in people for status in person.statuses} <= {200, 422}
    after = Counter(entry["act"] for entry in entries(host, project))
    assert after["planning.voice_need"] - before["planning.voice_need"] == TEN
    assert after["consent.raise_objection"] - before["consent.raise_objection"] == sum(done) > 1
    assert f"{TEN * len(statements)} answers" in host.get(conversation)


def open_proposal(host, project) -> str:
    """The example's proposal that everyone is being asked about."""
    for path in dict.fromkeys(re.findall(project + r"decisions/[a-z0-9]{12}/", host.get(project + "decisions/"))):
        if str(STATES["consent"]) in host.get(path):
            return path
    raise AssertionError("nothing is open in the example")


def take_part(person, project, conversation, statements, proposal) -> bool:
    """Answer everything, voice a need, and object; whether the objection was taken."""
    for number, statement in enumerate(statements):
        answer = f"{project}planning/statements/{statement}/answer/"
        person.send(conversation, to=answer, value=str(number % 3 - 1))
    person.send(project + "planning/needs/new/", words="Somebody to ask")
    to_object = re.search(r'href="([^"]+/object/)"', person.get(proposal))
    return bool(to_object) and "Your objection is raised." in person.send(
        to_object.group(1), reason="It would harm people like me."
    )


def test_a_form_sent_twice_at_the_same_moment_is_done_once(people, project):
    person = people[1]
    before = len(entries(person, project))
    page = person.get(project + "planning/needs/new/")
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: person.post(project + "planning/needs/new/", words="Once only", **hidden), range(2)))
    assert len(entries(person, project)) - before == 1
