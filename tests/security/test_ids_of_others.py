"""A member of one project, with real ids of another: nothing is shown, nothing is done."""

import re

import pytest

from propolis.projects.models import Project
from tests.security.forms import every_address
from tests.security.test_every_form import rows

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
FOUND_ELSEWHERE = ("conversation_id", "statement_id", "need_id", "goal_id", "import_id", "proposal_id",
                   "commitment_id", "action_id", "outcome_id", "invitation_id", "bead_id")  # fmt: skip


def addresses(world) -> list[str]:
    """Every address of a project that names one of its things."""
    own = f"/projects/{world.project.slug}/"
    named = [one for name, parameters, one in every_address(world) if set(parameters) & set(FOUND_ELSEWHERE)]
    hers = [world.their_goal.pk, *world.their_goal.needs.values_list("pk", flat=True)]
    return [one for one in named if one.startswith(own) and not any(id in one for id in hers)]


def test_there_are_no_such_things_in_ones_own_project(world):
    eve, slug = world.browser(world.people["eve"]), world.elsewhere.project.slug
    for address in addresses(world):
        theirs, before = address.replace(world.project.slug, slug), rows()
        got = {eve.get(theirs).status_code, eve.post(theirs, {"value": "1", "stance": "consent"}).status_code}
        assert got <= {404, 405} and rows() == before, theirs


def test_nor_can_anything_be_done_to_them_where_they_are(world):
    eve = world.browser(world.people["eve"])
    for address in addresses(world):
        before = rows()
        sent = {"value": "1", "stance": "consent", "text": "A", "reason": "A", "why": "A"}
        assert eve.post(address, sent).status_code in (403, 404, 405, 200) and rows() == before, address


def test_a_private_project_shows_them_to_nobody_else(world):
    Project.objects.filter(pk=world.project.pk).update(visibility="members")
    eve, stranger = world.browser(world.people["eve"]), world.browser()
    for address in addresses(world):
        assert (eve.get(address).status_code, stranger.get(address).status_code) == (404, 302), address


def test_a_draft_is_shown_to_its_writer_alone(world):
    where = f"/projects/{world.project.slug}/decisions/{world.draft.pk}/"
    seen = {who: world.browser(world.people[who]).get(where).status_code for who in ("nia", "ruth", "maureen", "eve")}
    assert seen == {"nia": 200, "ruth": 404, "maureen": 404, "eve": 404}


def test_names_of_people_are_on_no_page_a_stranger_sees(world):
    stranger = world.browser()
    people = [one.person for one in world.people.values()]
    mails, names = {one.email for one in people}, {name for one in people for name in one.name.split()}
    traces = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in names | mails).encode())
    readable = {one for _name, _parameters, one in every_address(world)}
    for address in sorted(readable):
        answer = stranger.get(address)
        body = b"".join(answer) if answer.streaming else answer.content
        assert answer.status_code != 200 or "source" in address or not traces.findall(body), address


def test_the_record_holds_no_words_anybody_wrote(world):
    lines = b"".join(world.browser().get(f"/projects/{world.project.slug}/record/export"))
    written = [world.objection.reason, world.waiting.text, world.tablets.title, world.project.title, "@", "Maureen"]
    assert not [one for one in written if one.encode() in lines]
