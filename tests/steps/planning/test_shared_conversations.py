"""Real conversations, where they lie beside the repository: every one is brought in and counted."""

import gzip
import json
import time
from pathlib import Path

import pytest

from propolis.steps.planning import acts, polis_files
from propolis.steps.planning.models import Answer, Participant, Statement
from tests.factories import NOW, a_project
from tests.factories.planning import a_chair, an_import

OPINIONS = Path(__file__).resolve().parents[4] / "shared" / "data" / "opinions"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not OPINIONS.is_dir(), reason="the real conversations are not on this machine"),
]

# participants, statements with an answer, answers: the table of the folder's own README
COUNTS = {
    "15-per-hour-seattle": (339, 54, 2872),
    "brexit-consensus": (204, 50, 5303),
    "bg2050-volunteers": (126, 371, 14283),
    "scoop-hivemind.biodiversity": (536, 314, 29719),
    "vtaiwan.uberx": (1921, 197, 49443),
    "american-assembly.bowling-green": (2031, 896, 225524),
}


def files(name: str) -> tuple[bytes, bytes]:
    """The two files of a conversation, packed as they came."""
    return (OPINIONS / name / "votes.csv.gz").read_bytes(), (OPINIONS / name / "statements.csv.gz").read_bytes()


@pytest.mark.parametrize("name", COUNTS)
def test_every_row_of_a_real_conversation_arrives(name):
    votes, listed = files(name)
    expected = json.loads(gzip.decompress((OPINIONS / name / "reference.json.gz").read_bytes()))
    content = polis_files.read(("votes.csv", votes), ("statements.csv", listed))
    chair = a_chair(a_project())
    asked = an_import(chair, votes, listed)
    began = time.monotonic()
    acts.import_conversation(by=chair, asked=asked, content=content, digests={}, at=NOW)
    assert time.monotonic() - began < 30
    answered = Answer.objects.values("statement").distinct().count()
    assert (Participant.objects.count(), answered, Answer.objects.count()) == COUNTS[name]
    assert _shape(content) == {key: expected["shape"][key] for key in _shape(content)}
    assert _moderated_out() == set(expected["moderated_out"])


def _shape(content) -> dict[str, int]:
    values = [Answer.objects.filter(value=value).count() for value in (1, -1, 0)]
    return dict(zip(("agree", "disagree", "pass_"), values, strict=True)) | {"raw_vote_rows": content.rows}


def _moderated_out() -> set[int]:
    """Hidden, or a question about the person who answers."""
    out = Statement.objects.filter(state="hidden") | Statement.objects.filter(is_meta=True)
    return set(out.values_list("number", flat=True))
