"""The same walk on a conversation that thousands of people really had, where its files are at hand."""

from pathlib import Path

import pytest
from django.core.cache import cache

from tests.journeys import steps
from tests.journeys.walker import Walker

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "opinions" / "scoop-hivemind.biodiversity"
WHOSE = "Data was gathered using the Polis software and is sub-licensed under CC BY 4.0."


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the real conversations are not beside this checkout")
def test_a_need_picked_from_a_real_conversation_comes_to_we_said_we_did(new_page, tmp_path):
    cache.clear()
    people = ana, _ben, cath = [Walker(new_page(), name) for name in ("Ana", "Ben", "Cath")]
    project = steps.gather(*people)
    conversation = bring_in(ana, project)
    ana.go(conversation)
    ana.sees("29719")
    ana.sees(WHOSE)
    ana.follow("See where people agree")
    ana.go(conversation)
    ana.follow("Pick a need from these statements")
    first = ana.page.locator("input[name=statements]").first.get_attribute("id")
    statement = ana.page.locator(f"label[for={first}]").inner_text()
    steps.pick(cath, project, conversation, statement)
    proposal = steps.decide(*people, project)
    steps.deliver(*people, project, proposal)
    steps.check(new_page, project, proposal, tmp_path)


def bring_in(chair: Walker, project: str) -> str:
    """Hand in both files as they are; the answer is the conversation's address."""
    chair.go(project + "planning/")
    chair.follow("Bring one in from elsewhere")
    for label, name in (("The file of votes", "votes.csv.gz"), ("The file of statements", "statements.csv.gz")):
        chair.page.get_by_label(label).set_input_files(FOLDER / name)
    chair.fill(
        {
            "What is it called?": "Nature here",
            "What is the question?": "How should we look after nature?",
            "CC BY 4.0": True,
            "Whose data is it?": WHOSE,
        },
        press="Read the files",
    )
    chair.follow("See the conversation")
    return chair.page.url
