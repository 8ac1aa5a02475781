from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage

from propolis.design.pages import done, show
from tests.design.drawing import a_request


def test_show_draws_the_page_with_its_status():
    answer = show(a_request(), "design/refused.jinja", status=409, sentence="Not now.")
    assert answer.status_code == 409
    assert "Not now." in answer.content.decode()


def test_done_sends_the_person_on_with_a_message():
    request = a_request()
    request._messages = CookieStorage(request)
    answer = done(request, "It is kept.", "journey", "home")
    assert answer.headers["Location"] == "/projects/home/"
    assert [(message.level_tag, message.message) for message in get_messages(request)] == [("success", "It is kept.")]
