import hashlib

import pytest

from propolis.projects import acts as projects
from propolis.steps.planning import acts, reads
from propolis.steps.planning.models import Answer, Conversation, Participant, ReleasedCell, Statement
from propolis.steps.planning.tasks import read_import
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import STATEMENTS, VOTES, a_chair, an_import
from tests.steps.planning.acts.helping import everything, last_entry, refused

pytestmark = pytest.mark.django_db(transaction=True)  # the files are deleted only once all is truly kept

TWENTY = VOTES + "".join(f"-1,{person},{statement},1\n" for person in range(10) for statement in (1, 2))
LISTED = STATEMENTS + "1,1,False,More buses\n2,-1,False,Something rude\n"


def read(asked):
    """Run the background reading, and say how it ended."""
    read_import.call(asked.pk)
    asked.refresh_from_db()
    return asked


def test_a_conversation_is_brought_in_closed_with_one_entry():
    chair = a_chair(a_project())
    asked = read(an_import(chair, TWENTY, LISTED))
    conversation = asked.conversation
    assert (asked.state, asked.rows_done, conversation.state, conversation.is_imported) == ("done", 20, "closed", True)
    assert (conversation.licence, conversation.attribution) == ("CC-BY-4.0", "Data: the people of our town")
    says = last_entry(chair.project).says
    assert says == {
        "statements": 2,
        "participants": 10,
        "answers": 20,
        "rows": 20,
        "votes": hashlib.sha256(TWENTY.encode()).hexdigest(),
        "listed": hashlib.sha256(LISTED.encode()).hexdigest(),
    }


def test_imported_people_have_a_code_and_no_perspective():
    read(an_import(a_chair(a_project()), TWENTY, LISTED))
    assert set(Participant.objects.values_list("member", "perspective")) == {(None, "")}
    assert sorted(Participant.objects.values_list("code", flat=True)) == [str(n) for n in range(10)]


def test_a_statement_hidden_at_its_source_stays_hidden():
    read(an_import(a_chair(a_project()), TWENTY, LISTED))
    found = Statement.objects.values_list("number", "state", "why_hidden")
    assert list(found) == [(1, "shown", ""), (2, "hidden", "hidden-before-import")]


def test_what_can_be_shown_of_an_import_is_released_with_it():
    read(an_import(a_chair(a_project()), TWENTY, LISTED))
    assert list(ReleasedCell.objects.values_list("label", "agree", "mixed")) == [("", 10, 10)] * 2


def test_a_broken_file_is_refused_whole_with_file_and_line():
    asked = an_import(a_chair(a_project()), TWENTY + "-1,3,1,7\n", LISTED)
    before = everything()
    asked = read(asked)
    assert (asked.state, asked.reason) == ("refused", "file-vote")
    assert asked.facts == {"file": "votes.csv", "line": 22, "found": "7"}
    assert everything() == before


@pytest.mark.parametrize("votes", [TWENTY, "nonsense"])
def test_the_files_are_gone_once_they_were_read(votes):
    asked = an_import(a_chair(a_project()), votes, LISTED)
    storage, names = asked.votes.storage, [asked.votes.name, asked.statements.name]
    assert all(storage.exists(name) for name in names)
    read(asked)
    assert not any(storage.exists(name) for name in names)


def test_reading_twice_does_it_once():
    asked = read(an_import(a_chair(a_project()), TWENTY, LISTED))
    read(asked)
    assert Conversation.objects.count() == 1


def test_an_import_begun_before_the_queue_was_killed_is_read_again():
    chair = a_chair(a_project())
    asked = an_import(chair, TWENTY, LISTED)
    acts.note_progress(by=chair, asked=asked, done=5, total=20, at=NOW)
    assert read(asked).state == "done"


def test_only_a_co_chair_imports():
    member = a_member(a_project())
    with refused("not-a-co-chair"):
        an_import(member)


def test_an_import_of_someone_who_stopped_chairing_is_refused():
    project = a_project()
    chair = a_chair(project)
    other = projects.name_co_chair(by=chair, member=a_member(project, perspective="carer"), at=NOW)
    asked = an_import(other, TWENTY, LISTED)
    projects.stop_chairing(by=other, at=NOW)
    assert (read(asked).state, asked.reason, Answer.objects.count()) == ("refused", "not-a-co-chair", 0)


def test_an_import_ends_once():
    chair = a_chair(a_project())
    asked = read(an_import(chair, TWENTY, LISTED))
    with refused("import-over"):
        acts.refuse_import(by=chair, asked=asked, reason="file-empty", facts={}, at=NOW)


def test_an_import_is_found_in_its_own_project_only():
    asked = an_import(a_chair(a_project()))
    assert (reads.asked(asked.project, asked.pk), reads.asked(a_project(), asked.pk)) == (asked, None)
