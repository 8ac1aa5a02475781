"""A refusal says why in plain words, and gives back what was typed."""

import pytest
from django.test import Client
from django.urls import reverse

from propolis.steps.planning import acts
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_need

pytestmark = pytest.mark.django_db
TYPED = "<b>I wrote this</b>"
SHOWN = "&lt;b&gt;I wrote this&lt;/b&gt;"


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def member(client, project):
    member = a_member(project)
    client.force_login(member.person)
    return member


def closing(project):
    conversation = a_conversation(project)
    return reverse("planning:close_conversation", args=[project.slug, conversation.pk])


def test_an_act_that_is_not_theirs_is_refused_with_its_sentence_and_what_was_typed(client, project, member):
    answer = client.post(closing(project), {"why": TYPED, "once": "k"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Only a co-chair, or the person who opened it, can close a conversation." in page
    assert SHOWN in page
    assert TYPED not in page


def test_the_keys_of_a_form_and_ids_are_not_shown_as_typed(client, project, member):
    hidden = {"once": "a-key-of-a-form", "csrfmiddlewaretoken": "a-token", "need": a_need(project).pk, "empty": " "}
    page = client.post(closing(project), {"why": "Because", **hidden}).content.decode()
    assert "Because" in page
    assert not [one for one in (hidden["need"], "a-key-of-a-form", "a-token", "Empty") if one in page]


def test_what_cannot_be_done_now_is_refused_as_a_conflict(client, project):
    chair = a_chair(project)
    conversation = a_conversation(project)
    acts.close_conversation(by=chair, conversation=conversation, at=NOW)
    client.force_login(chair.person)
    answer = client.post(reverse("planning:close_conversation", args=[project.slug, conversation.pk]))
    assert answer.status_code == 409
    assert "This conversation is closed." in answer.content.decode()


def test_a_form_that_is_refused_is_shown_again_with_the_sentence_and_the_words(client, project, member):
    conversation = a_conversation(project)
    acts.close_conversation(by=a_chair(project), conversation=conversation, at=NOW)
    where = reverse("planning:add_statement", args=[project.slug, conversation.pk])
    answer = client.post(where, {"text": TYPED})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "This conversation is closed." in page
    assert TYPED not in page


def test_a_form_with_a_mistake_is_shown_again_with_the_words(client, project, member):
    where = reverse("planning:voice_need", args=[project.slug])
    answer = client.post(where, {"words": TYPED * 50})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert SHOWN in page
    assert TYPED not in page


def test_a_form_without_its_token_is_refused_with_what_was_typed(project):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(a_member(project).person)
    answer = strict.post(reverse("planning:voice_need", args=[project.slug]), {"words": TYPED})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "We could not be sure that you sent this." in page
    assert SHOWN in page
    assert TYPED not in page


def test_a_refusal_leads_back_to_where_it_came_from(client, project, member):
    where = closing(project)
    assert f'href="{where}"' in client.post(where).content.decode()


def test_someone_who_is_not_in_a_public_project_is_told_so(client):
    project = a_project(visibility="public")
    client.force_login(a_member(a_project(title="Elsewhere")).person)
    answer = client.post(reverse("planning:voice_need", args=[project.slug]), {"words": "Quiet"})
    assert answer.status_code == 403
    assert "Quiet" in answer.content.decode()
