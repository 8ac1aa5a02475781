"""The pages on which members help each other."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from propolis.steps.growth.models import Answer, Offer, Pair, Question
from tests.factories import a_member, a_project
from tests.factories.growth import a_pair, a_question, an_answer, an_offer

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def browser(ana):
    return of(ana)


def of(member):
    client = Client()
    client.force_login(member.person)
    return client


def at(project, name, *args):
    return reverse(f"growth:{name}", args=[project.slug, *args])


def read(browser, project, name, *args):
    return browser.get(at(project, name, *args)).content.decode()


def test_a_member_asks_and_lands_on_the_question(project, browser, ana):
    response = browser.post(at(project, "ask"), {"text": "Who can fix a hoist?"})
    question = Question.objects.get()
    assert (response.url, question.text) == (at(project, "question", question.pk), "Who can fix a hoist?")
    assert "No answer yet" in read(browser, project, "home")


def test_a_member_answers_and_the_one_who_asked_says_that_it_helped(project, browser, ana):
    question = a_question(project, by=ana)
    nia = of(a_member(project, name="Nia"))
    nia.post(at(project, "answer", question.pk), {"text": "Ring Joe."})
    answer = Answer.objects.get()
    assert "This helped me" not in read(nia, project, "question", question.pk)
    assert "This helped me" in read(browser, project, "question", question.pk)
    browser.post(at(project, "helped", answer.pk))
    assert "It helped" in read(nia, project, "home")


def test_an_empty_answer_is_sent_back_with_a_reason(project, browser):
    question = a_question(project)
    response = browser.post(at(project, "answer", question.pk), {"text": ""})
    assert (response.status_code, Answer.objects.count()) == (422, 0)


def test_saying_twice_that_it_helped_is_told_on_the_page(project, browser, ana):
    answer = an_answer(a_question(project, by=ana))
    browser.post(at(project, "helped", answer.pk))
    response = browser.post(at(project, "helped", answer.pk))
    assert (response.status_code, "You have said so before." in response.content.decode()) == (422, True)


def test_own_words_are_taken_back(project, browser, ana):
    question = a_question(project, by=ana)
    mine = an_answer(a_question(project, text="And this?"), by=ana)
    browser.post(at(project, "take_back_answer", mine.pk))
    browser.post(at(project, "take_back_question", question.pk))
    assert browser.get(at(project, "question", question.pk)).status_code == 404
    assert Answer.objects.get().text == ""


def test_strangers_read_how_much_there_is_and_none_of_the_words(project, client):
    an_answer(a_question(project, text="Secret words"))
    page = read(client, project, "home")
    assert ("1 question was asked." in page, "Secret words" in page) == (True, False)


def test_an_offer_is_made_taken_up_and_answered(project, browser):
    mo = a_member(project, "lived-experience", name="Mo")
    of(mo).post(at(project, "offer"), {"kind": "peer", "words": "I have been there."})
    offer = Offer.objects.get()
    assert "Ask to be a pair" in read(browser, project, "home")
    browser.post(at(project, "ask_for_pair", offer.pk), {"words": "Could we talk?"})
    pair = Pair.objects.get()
    of(mo).post(at(project, "move_pair", pair.pk, "agreed"))
    assert "You are a pair" in read(browser, project, "pair", pair.pk)


def test_both_are_told_by_mail_what_waits_and_not_what_was_written(
    project, browser, ana, django_capture_on_commit_callbacks
):
    offer = an_offer(project)
    with django_capture_on_commit_callbacks(execute=True):
        browser.post(at(project, "ask_for_pair", offer.pk), {"words": "Private words"})
        of(offer.member).post(at(project, "move_pair", Pair.objects.get().pk, "agreed"))
    assert [one.to for one in mail.outbox] == [[offer.member.person.email], [ana.person.email]]
    assert not any("Private words" in one.body for one in mail.outbox)


def test_nobody_else_sees_a_pair(project, ana):
    pair = a_pair(an_offer(project), by=ana)
    other = of(a_member(project, name="Nosy"))
    assert other.get(at(project, "pair", pair.pk)).status_code == 404
    assert other.post(at(project, "move_pair", pair.pk, "ended")).status_code == 404
    assert "Your pairs" not in read(other, project, "home")


def test_a_move_that_does_not_exist_is_not_found(project, browser, ana):
    pair = a_pair(an_offer(project), by=ana)
    assert browser.post(at(project, "move_pair", pair.pk, "whatever")).status_code == 404


def test_an_offer_is_taken_back(project, browser, ana):
    offer = an_offer(project, by=ana)
    browser.post(at(project, "end_offer", offer.pk))
    assert "Nobody has offered yet." in read(browser, project, "home")


@pytest.mark.parametrize("rows", [1, 3])
def test_the_front_page_costs_the_same_however_much_there_is(project, browser, ana, rows, django_assert_num_queries):
    for number in range(rows):
        an_answer(a_question(project, text=f"Question {number}"))
        an_offer(project)
        a_pair(an_offer(project), by=ana)
    read(browser, project, "home")  # the first page of a session also notes where it is
    with django_assert_num_queries(12):
        read(browser, project, "home")
