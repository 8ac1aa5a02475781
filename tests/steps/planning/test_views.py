import io
import json
import zipfile

import pytest
from django.urls import reverse

from propolis.projects import acts as projects
from propolis.steps.planning import acts, polis_files, receipts
from propolis.steps.planning.models import Answer, Conversation, Goal, Import, Need, Statement
from tests.factories import NOW, a_member, a_person, a_project
from tests.factories.planning import (
    STATEMENTS,
    VOTES,
    a_chair,
    a_conversation,
    a_goal,
    a_need,
    a_statement,
    an_answer,
    an_import,
    an_upload,
    some_answers,
)
from tests.factories.teams import adopted_rules

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def chair(project):
    return a_chair(project)


@pytest.fixture
def signed_in(client, chair):
    """A browser in which the chair is signed in."""
    client.force_login(chair.person)
    return client


def to(name: str, project, *ids) -> str:
    """An address of the room."""
    return reverse(f"planning:{name}", args=[project.slug, *ids])


def text(response) -> str:
    return response.content.decode()


# ---- every page, drawn full and empty


def pages(project, chair) -> dict[str, str]:
    """An address for every page, with something on each."""
    conversation = a_conversation(project)
    statement = a_statement(conversation, by=a_member(project, perspective="carer"))
    some_answers(statement, "carer", *[1] * 6)
    some_answers(statement, "staff", *[-1] * 6)
    an_answer(statement, chair)
    need = acts.pick_need(by=chair, words="Quiet", statements=[statement], at=NOW)
    goal = a_goal(need)
    closed = a_conversation(project)
    an_answer(a_statement(closed), chair)
    acts.close_conversation(by=chair, conversation=closed, at=NOW)
    return {
        "home": to("home", project),
        "new_conversation": to("new_conversation", project),
        "new_import": to("new_import", project),
        "conversation": to("conversation", project, conversation.pk),
        "closed": to("conversation", project, closed.pk),
        "answering": to("answering", project, conversation.pk),
        "agreement": to("agreement", project, conversation.pk),
        "agreement_closed": to("agreement", project, closed.pk),
        "close": to("close_conversation", project, conversation.pk),
        "receipt": to("receipt", project, closed.pk),
        "statement": to("statement", project, statement.pk),
        "pick_need": to("pick_need", project, conversation.pk),
        "import": to("import", project, an_import(chair).pk),
        "needs": to("needs", project),
        "voice_need": to("voice_need", project),
        "need": to("need", project, need.pk),
        "goals": to("goals", project),
        "write_goal": to("write_goal", project),
        "goal": to("goal", project, goal.pk),
        "edit_goal": to("edit_goal", project, goal.pk),
        "receipt_file": to("receipt_file", project, closed.pk),
        "export": to("export", project, conversation.pk),
    }


MEMBERS_ONLY = {
    "new_conversation", "new_import", "answering", "close", "receipt", "pick_need", "import", "voice_need",
    "write_goal", "edit_goal", "receipt_file",
}  # fmt: skip


def test_every_page_opens_for_a_co_chair(signed_in, project, chair):
    for name, address in pages(project, chair).items():
        assert (name, signed_in.get(address).status_code) == (name, 200)


def test_every_page_is_closed_to_a_stranger_of_a_closed_project(client, project, chair):
    for name, address in pages(project, chair).items():
        assert (name, client.get(address).status_code) == (name, 302)


def test_every_page_is_missing_for_a_member_of_another_project(client, project, chair):
    client.force_login(a_member(a_project()).person)
    for name, address in pages(project, chair).items():
        assert (name, client.get(address).status_code) == (name, 404)


def test_anyone_reads_a_public_project_and_only_members_take_part(client):
    project = a_project(visibility="public")
    client.force_login(a_person("Zed"))
    for name, address in pages(project, a_chair(project)).items():
        assert (name, client.get(address).status_code) == (name, 403 if name in MEMBERS_ONLY else 200)


def test_a_stranger_reads_no_name_in_a_public_project(client):
    project = a_project(visibility="public")
    a_need(project, by=a_member(project, perspective="carer", name="Cara Carer"))
    conversation = a_conversation(project)
    a_statement(conversation, by=a_member(project, perspective="carer", name="Cara Carer"))
    for name, *ids in (("home",), ("needs",), ("conversation", conversation.pk)):
        page = text(client.get(to(name, project, *ids)))
        assert "Cara" not in page
        assert "A carer or family member" in page


def test_empty_pages_say_what_to_do_next(signed_in, project):
    assert "Ask a question." in text(signed_in.get(to("home", project)))
    assert "Say what you need in your own words" in text(signed_in.get(to("needs", project)))
    assert "Voice a need first." in text(signed_in.get(to("goals", project)))
    assert "Voice a need first." in text(signed_in.get(to("write_goal", project)))


# four of each are the project, the session, the person and the member; one of needs is who speaks for whom
QUERIES = {"home": 11, "conversation": 10, "agreement": 8, "needs": 6, "goals": 7}


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("name", QUERIES)
def test_a_list_asks_the_database_as_often_for_three_rows_as_for_one(
    rows, name, signed_in, project, django_assert_max_num_queries
):
    conversation = a_conversation(project, release="in-batches")
    for _ in range(rows):
        some_answers(a_statement(conversation), "carer", *[1] * 5)
        a_goal(a_need(project))
        a_conversation(project)
    ids = [conversation.pk] if name in ("conversation", "agreement") else []
    signed_in.get(to("home", project))  # the first page of a new session keeps the session
    with django_assert_max_num_queries(QUERIES[name]):
        assert signed_in.get(to(name, project, *ids)).status_code == 200


# ---- conversations and statements


def test_a_conversation_is_opened_from_its_form(signed_in, project):
    typed = {
        "title": "Nights",
        "question": "What would help?",
        "moderation": "after",
        "release": "at-close",
        "floor": "5",
    }
    response = signed_in.post(to("new_conversation", project), typed)
    assert response.url == to("conversation", project, Conversation.objects.get().pk)


@pytest.mark.parametrize("title", ["", "   ", "a" * 121, "a\0b"])
def test_an_odd_title_is_refused_and_what_was_typed_is_kept(title, signed_in, project):
    typed = {"title": title, "question": "Kept words", "moderation": "after", "release": "at-close", "floor": "5"}
    response = signed_in.post(to("new_conversation", project), typed)
    assert (response.status_code, Conversation.objects.count()) == (422, 0)
    assert "Kept words" in text(response)


def test_a_floor_that_is_not_offered_is_refused(signed_in, project):
    typed = {"title": "Nights", "question": "What?", "moderation": "after", "release": "at-close", "floor": "2"}
    assert signed_in.post(to("new_conversation", project), typed).status_code == 422


def test_script_in_a_statement_is_shown_as_text(signed_in, project):
    conversation = a_conversation(project)
    signed_in.post(to("add_statement", project, conversation.pk), {"text": "<script>alert(1)</script>"})
    page = text(signed_in.get(to("conversation", project, conversation.pk)))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize("words", ["", " \n ", "a" * 281, "a\0b"])
def test_an_odd_statement_is_refused(words, signed_in, project):
    conversation = a_conversation(project)
    response = signed_in.post(to("add_statement", project, conversation.pk), {"text": words})
    assert (response.status_code, Statement.objects.count()) == (422, 0)


def test_a_statement_for_a_closed_conversation_is_given_back_with_the_reason(signed_in, project, chair):
    conversation = a_conversation(project)
    acts.close_conversation(by=chair, conversation=conversation, at=NOW)
    response = signed_in.post(to("add_statement", project, conversation.pk), {"text": "Words I typed"})
    assert response.status_code == 422
    assert "This conversation is closed." in text(response)
    assert "Words I typed" in text(response)


def test_a_form_sent_twice_is_done_once(signed_in, project):
    conversation = a_conversation(project)
    for _ in range(2):
        signed_in.post(to("add_statement", project, conversation.pk), {"text": "Once only", "once": "key-1"})
    assert Statement.objects.count() == 1


def test_the_author_sees_why_a_statement_was_hidden(client, project, chair):
    author = a_member(project, perspective="carer")
    statement = a_statement(a_conversation(project), by=author)
    client.force_login(chair.person)
    client.post(
        to("hide_statement", project, statement.pk), {"why": "harmful", "why_text": "Please leave out the name"}
    )
    client.force_login(author.person)
    page = text(client.get(to("conversation", project, statement.conversation_id)))
    assert "Please leave out the name" in page


def test_a_hidden_statement_does_not_exist_for_others(client, project, chair):
    statement = a_statement(a_conversation(project), by=a_member(project))
    acts.moderate_statement(by=chair, statement=statement, to="hidden", why="harmful", at=NOW)
    client.force_login(a_member(project).person)
    assert client.get(to("statement", project, statement.pk)).status_code == 404


def test_hiding_can_name_a_ground_rule_which_the_author_reads(client, project, chair):
    adopted_rules(project, "Be kind.")
    author = a_member(project)
    statement = a_statement(a_conversation(project), by=author)
    client.force_login(chair.person)
    assert "Rule 1: Be kind." in text(client.get(to("statement", project, statement.pk)))
    sent = {"why": "harmful", "why_text": "Leave out the insult", "rule": "1"}
    client.post(to("hide_statement", project, statement.pk), sent)
    client.force_login(author.person)
    assert "Ground rule 1: Be kind." in text(client.get(to("statement", project, statement.pk)))


def test_hiding_needs_a_reason(signed_in, project):
    statement = a_statement(a_conversation(project), by=a_member(project))
    assert signed_in.post(to("hide_statement", project, statement.pk), {}).status_code == 422


def test_a_waiting_statement_is_put_on_show(signed_in, project):
    statement = a_statement(a_conversation(project, moderation="before"), by=a_member(project))
    signed_in.post(to("accept_statement", project, statement.pk))
    assert Statement.objects.get().state == "shown"


def test_a_conversation_is_closed_after_a_page_that_says_what_that_means(signed_in, project):
    conversation = a_conversation(project)
    assert "It cannot be opened again." in text(signed_in.get(to("close_conversation", project, conversation.pk)))
    signed_in.post(to("close_conversation", project, conversation.pk))
    assert Conversation.objects.get().state == "closed"


def test_a_long_list_of_statements_comes_in_parts(signed_in, project):
    conversation = a_conversation(project)
    for number in range(27):
        a_statement(conversation, text=f"Statement number {number}")
    last = text(signed_in.get(to("conversation", project, conversation.pk) + "?page=2"))
    assert "Statement number 26" in last
    assert "Statement number 0<" not in last


@pytest.mark.parametrize("page", ["", "0", "-1", "x", "99999999999", "²"])
def test_an_odd_page_number_gives_a_page(page, signed_in, project):
    conversation = a_conversation(project)
    assert signed_in.get(to("conversation", project, conversation.pk), {"page": page}).status_code == 200


# ---- answering


def test_answers_are_given_one_at_a_time_until_none_is_left(signed_in, project):
    conversation = a_conversation(project)
    for _ in range(2):
        a_statement(conversation)
    address = to("answering", project, conversation.pk)
    for progress in ("1 of 2", "2 of 2"):
        page = signed_in.get(address)
        assert progress in text(page)
        shown = page.context_data["page"] if hasattr(page, "context_data") else None
        statement = shown.statement.id if shown else _asked(text(page), project)
        assert signed_in.post(to("answer", project, statement), {"value": "1"}).url == address
    assert "You have answered every statement" in text(signed_in.get(address))


def _asked(page: str, project) -> str:
    """The statement that a page's buttons answer."""
    return page.split(to("home", project) + "statements/")[1].split("/")[0]


def test_the_last_answer_can_be_changed(signed_in, project, chair):
    statement = a_statement(a_conversation(project))
    an_answer(statement, chair, 1)
    address = to("answering", project, statement.conversation_id)
    assert f"{address}?statement={statement.pk}" in text(signed_in.get(address))
    signed_in.post(to("answer", project, statement.pk), {"value": "-1"})
    assert Answer.objects.get().value == -1


def test_going_back_and_answering_otherwise_is_a_change_of_mind(signed_in, project):
    """The old page would send the old key: answering forms carry none."""
    statement = a_statement(a_conversation(project))
    page = text(signed_in.get(to("answering", project, statement.conversation_id)))
    assert 'name="once"' not in page.split("p-statement__answers")[1].split("</form>")[0]


def test_answering_in_the_list_comes_back_to_the_list(signed_in, project):
    statement = a_statement(a_conversation(project))
    response = signed_in.post(to("answer", project, statement.pk), {"value": "0", "list": "1"})
    address = to("conversation", project, statement.conversation_id)
    assert response.url == f"{address}?page=1#statement-{statement.pk}"
    assert 'value="0" aria-pressed="true"' in text(signed_in.get(address))


@pytest.mark.parametrize("value", ["", "2", "agree", "-1.0", "\0"])
def test_an_odd_answer_is_refused(value, signed_in, project):
    statement = a_statement(a_conversation(project))
    response = signed_in.post(to("answer", project, statement.pk), {"value": value})
    assert (response.status_code, Answer.objects.count()) == (422, 0)


def test_an_answer_to_a_closed_conversation_says_why_not(signed_in, project, chair):
    statement = a_statement(a_conversation(project))
    acts.close_conversation(by=chair, conversation=statement.conversation, at=NOW)
    response = signed_in.post(to("answer", project, statement.pk), {"value": "1"})
    assert (response.status_code, Answer.objects.count()) == (422, 0)
    assert "This conversation is closed." in text(response)


def test_a_statement_of_another_project_does_not_exist_here(signed_in, project):
    elsewhere = a_statement(a_conversation())
    assert signed_in.post(to("answer", project, elsewhere.pk), {"value": "1"}).status_code == 404


def test_a_statement_of_another_conversation_is_not_asked_here(signed_in, project):
    here, there = a_conversation(project), a_statement(a_conversation(project))
    assert signed_in.get(to("answering", project, here.pk), {"statement": there.pk}).status_code == 404


def test_a_receipt_can_be_downloaded_and_checked_against_the_record(signed_in, project, chair):
    statement = a_statement(a_conversation(project))
    an_answer(statement, chair)
    some_answers(statement, "carer", 1, -1, 0)
    closed = acts.close_conversation(by=chair, conversation=statement.conversation, at=NOW)
    receipt = json.loads(signed_in.get(to("receipt_file", project, closed.pk)).content)
    assert receipts.was_counted(receipt, closed.answers_root)
    assert "My answers were counted" in text(signed_in.get(to("receipt", project, closed.pk)))


def test_there_is_no_receipt_before_the_close(signed_in, project, chair):
    statement = a_statement(a_conversation(project))
    an_answer(statement, chair)
    response = signed_in.get(to("receipt", project, statement.conversation_id))
    assert response.status_code == 409
    assert "once the conversation has closed" in text(response)


def test_agreement_waits_for_the_close_and_then_shows_who_agrees(signed_in, project, chair):
    statement = a_statement(a_conversation(project))
    some_answers(statement, "carer", *[1] * 6)
    some_answers(statement, "staff", *[-1] * 6)
    address = to("agreement", project, statement.conversation_id)
    assert "nobody is swayed" in text(signed_in.get(address))
    acts.close_conversation(by=chair, conversation=statement.conversation, at=NOW)
    page = " ".join(text(signed_in.get(address)).split())
    assert '<th scope="row">Everyone</th> <td>50% <span class="p-meta">(6)</span></td>' in page
    assert '<th scope="row">Carer or family</th> <td>100% <span class="p-meta">(6)</span></td>' in page


# ---- bringing in and taking out


def upload(client, project, votes=VOTES + "1,1,1,1\n", statements=STATEMENTS + "1,1,False,Hello\n"):
    """Send the import form."""
    return client.post(
        to("new_import", project),
        {
            "title": "From elsewhere",
            "question": "What?",
            "licence": "CC-BY-4.0",
            "attribution": "The people of our town",
            "votes": an_upload(votes, packed=True),
            "statements": an_upload(statements, "statements.csv"),
        },
    )


@pytest.mark.django_db(transaction=True)
def test_files_are_read_in_the_background_and_the_conversation_names_its_source(signed_in, project):
    response = upload(signed_in, project)
    asked = Import.objects.get()
    assert (response.url, asked.state) == (to("import", project, asked.pk), "done")
    assert to("conversation", project, asked.conversation_id) in text(signed_in.get(response.url))
    page = text(signed_in.get(to("conversation", project, asked.conversation_id)))
    assert "The people of our town" in page
    assert "CC BY 4.0" in page
    assert "Not known" in page


@pytest.mark.django_db(transaction=True)
def test_a_broken_file_is_refused_with_one_sentence(signed_in, project):
    response = upload(signed_in, project, votes=VOTES + "1,1,1,3\n")
    page = text(signed_in.get(response.url))
    assert "votes.csv, line 2: the vote is “3”, and -1, 0 or 1 was expected." in page
    assert Conversation.objects.count() == 0


def test_an_import_without_files_or_licence_is_asked_again(signed_in, project):
    response = signed_in.post(to("new_import", project), {"title": "Kept title"})
    assert response.status_code == 422
    assert "Choose the file of votes." in text(response)
    assert "Kept title" in text(response)


def test_a_page_of_a_running_import_loads_itself_anew(signed_in, project, chair):
    asked = an_import(chair)
    acts.note_progress(by=chair, asked=asked, done=50, total=200, at=NOW)
    page = text(signed_in.get(to("import", project, asked.pk)))
    assert '<progress max="100" value="25"' in page
    assert 'http-equiv="refresh"' in page


def unpacked(response) -> dict[str, str]:
    """The files of an export."""
    with zipfile.ZipFile(io.BytesIO(response.content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_an_export_of_ones_own_conversation_holds_no_persons_answers(signed_in, project):
    conversation = a_conversation(project, release="in-batches")
    some_answers(a_statement(conversation, text="Hello"), "carer", *[1] * 5)
    files = unpacked(signed_in.get(to("export", project, conversation.pk)))
    assert set(files) == {"ATTRIBUTION.txt", "statements.csv", "agreement.csv", "polis/comments.csv"}
    assert files["polis/comments.csv"].splitlines()[1].endswith(",1,,5,0,1,False,Hello")
    assert files["statements.csv"] == "statement,moderated,is_meta,text\n1,1,False,Hello\n"
    assert files["agreement.csv"].splitlines()[1:] == ["1,everyone,5,5,0,0"]


@pytest.mark.django_db(transaction=True)
def test_an_imported_conversation_goes_out_as_it_came_in(signed_in, project):
    votes, listed = VOTES + "-1,7,1,1\n1403054214196,8,1,-1\n", STATEMENTS + '1,1,False,"Two\nlines"\n2,-1,True,Rude\n'
    upload(signed_in, project, votes, listed)
    files = unpacked(signed_in.get(to("export", project, Conversation.objects.get().pk)))
    assert (files["votes.csv"], files["statements.csv"]) == (votes, listed)
    read = polis_files.read(("votes.csv", votes.encode()), ("statements.csv", listed.encode()))
    polis = {name: (name, files[f"polis/{name}"].encode()) for name in ("votes.csv", "comments.csv")}
    assert polis_files.read(polis["votes.csv"], polis["comments.csv"]) == read
    assert "The people of our town" in files["ATTRIBUTION.txt"]
    assert "CC-BY-4.0" in files["ATTRIBUTION.txt"]


# ---- needs and goals


def test_a_need_is_voiced(signed_in, project):
    response = signed_in.post(to("voice_need", project), {"words": "Sleep"})
    assert response.url == to("need", project, Need.objects.get().pk)


def test_a_need_is_picked_from_ticked_statements(signed_in, project):
    statement = a_statement(a_conversation(project))
    signed_in.post(
        to("pick_need", project, statement.conversation_id), {"words": "Quiet", "statements": [statement.pk]}
    )
    assert Need.objects.get().words == "Quiet"


def test_a_statement_of_another_project_cannot_be_ticked(signed_in, project):
    conversation, elsewhere = a_conversation(project), a_statement(a_conversation())
    typed = {"words": "Quiet", "statements": [elsewhere.pk]}
    assert signed_in.post(to("pick_need", project, conversation.pk), typed).status_code == 422


def test_a_need_is_taken_back(signed_in, project):
    need = a_need(project)
    signed_in.post(to("withdraw_need", project, need.pk))
    assert Need.objects.get().state == "withdrawn"
    assert "This need was taken back." in text(signed_in.get(to("need", project, need.pk)))


def test_a_goal_is_written_for_a_need(signed_in, project):
    need = a_need(project)
    typed = {"text": "People sleep", "how_we_will_know": "We ask", "needs": [need.pk]}
    response = signed_in.post(to("write_goal", project), typed)
    goal = Goal.objects.get()
    assert response.url == to("goal", project, goal.pk)
    assert goal.text in text(signed_in.get(to("need", project, need.pk)))


def test_a_goal_without_a_need_is_refused_and_its_words_are_kept(signed_in, project):
    a_need(project)
    response = signed_in.post(to("write_goal", project), {"text": "People sleep", "how_we_will_know": "We ask"})
    assert (response.status_code, Goal.objects.count()) == (422, 0)
    assert "People sleep" in text(response)


def test_a_goal_for_a_need_of_another_project_is_refused(signed_in, project):
    a_need(project)
    typed = {"text": "People sleep", "how_we_will_know": "We ask", "needs": [a_need(a_project()).pk]}
    assert signed_in.post(to("write_goal", project), typed).status_code == 422


def test_a_changed_goal_shows_what_it_said_before(signed_in, project):
    goal = a_goal(a_need(project), text="Old words")
    needs = [need.pk for need in goal.needs.all()]
    typed = {"text": "New words", "how_we_will_know": "We ask", "needs": needs}
    signed_in.post(to("edit_goal", project, goal.pk), typed)
    page = text(signed_in.get(to("goal", project, goal.pk)))
    assert "New words" in page
    assert "Old words" in page


@pytest.mark.parametrize("name", ["conversation", "statement", "need", "goal", "import"])
def test_an_id_that_is_none_has_no_page(name, signed_in, project):
    assert signed_in.get(to(name, project, "nothing-here")).status_code == 404


def test_someone_who_left_sees_nothing_more(client, project):
    member = a_member(project)
    client.force_login(member.person)
    projects.leave(by=member, at=NOW)
    assert client.get(to("home", project)).status_code == 404
