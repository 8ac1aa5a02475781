"""A form sent twice is done once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from propolis.kit import once
from propolis.kit.models import Submission
from propolis.kit.verdict import CanNot, MayNot, no
from propolis.projects import acts
from propolis.projects.models import Project
from tests.factories import NOW, a_person, days

pytestmark = pytest.mark.django_db


def start(title="Quiet nights", by=None):
    """One real act."""
    return acts.start_project(
        by=by or a_person("Sam"),
        title=title,
        purpose="Help people sleep.",
        level="service",
        perspective="staff",
        languages=["en"],
        visibility="members",
        at=NOW,
    )


def a_view(request):
    """Starts a project and goes to its page."""
    return HttpResponseRedirect(f"/projects/{start().slug}/")


def send(view=a_view, *, key="k" * 16, session="s" * 32, path="/start/", referer=None):
    """One copy of a form, sent from one session, as the middleware sees it."""
    headers = {"HTTP_REFERER": referer} if referer else {}
    request = RequestFactory().post(path, {once.FIELD: key} if key else {}, **headers)
    request.session = SessionStore(session_key=session)
    middleware = once.OnceMiddleware(None)

    def answer(request):  # what Django does around a view
        try:
            return view(request)
        except Exception as exception:
            response = middleware.process_exception(request, exception)
            if response is None:
                raise
            return response

    middleware.get_response = answer
    return middleware(request)


def test_a_form_sent_once_is_done():
    assert send().url == f"/projects/{Project.objects.get().slug}/"


def test_a_form_sent_twice_is_done_once_and_lands_in_one_place():
    assert send().url == send().url
    assert Project.objects.count() == 1


def test_two_forms_are_two_forms():
    send(key="a" * 16)
    send(key="b" * 16)
    assert Project.objects.count() == 2


def test_a_form_without_a_key_is_done_each_time():
    send(key="")
    send(key="")
    assert Project.objects.count() == 2


def test_a_key_is_tied_to_its_session():
    send(session="s" * 32)
    send(session="t" * 32)
    assert Project.objects.count() == 2


def test_a_key_is_tied_to_its_address():
    send(path="/one/")
    send(path="/two/")
    assert Project.objects.count() == 2


def test_what_is_kept_tells_nothing_of_the_key_or_the_session():
    send()
    kept = Submission.objects.get().digest
    assert len(kept) == 64 and "k" not in kept and "s" not in kept


def test_a_refused_form_can_be_sent_again():
    def refuse(request):
        raise CanNot(no("invitation-used"))

    with pytest.raises(CanNot):
        send(refuse)
    send()
    assert Project.objects.count() == 1


def test_an_act_that_fails_gives_its_key_back():
    def broken(request):
        start(title=None)

    with pytest.raises(Exception, match="."):
        send(broken)
    send()
    assert Project.objects.count() == 1


def test_a_view_that_goes_on_after_a_refusal_can_still_act():
    def second_try(request):
        with pytest.raises(MayNot):
            start(by=AnonymousUser())
        return a_view(request)

    send(second_try)
    send(second_try)
    assert Project.objects.count() == 1


def test_a_mistaken_form_claims_nothing():
    send(lambda request: HttpResponse("mistaken", status=422))
    assert Submission.objects.count() == 0


def test_two_acts_of_one_form_share_its_key():
    def both(request):
        start("One")
        return HttpResponseRedirect(f"/projects/{start('Two').slug}/")

    send(both)
    send(both)
    assert Project.objects.count() == 2 and Submission.objects.count() == 1


def test_a_copy_that_comes_before_the_first_has_landed_goes_back_to_its_page():
    send(lambda request: HttpResponse(start()))  # done, and no redirect to remember
    assert send(referer="http://testserver/page/").url == "http://testserver/page/"


def test_a_copy_never_goes_to_another_site():
    send(lambda request: HttpResponse(start()))
    assert send(referer="https://evil.example/page/").url == "/start/"


def test_a_page_that_is_read_needs_no_key():
    request = RequestFactory().get("/start/")
    assert once.OnceMiddleware(lambda request: HttpResponse("read"))(request).content == b"read"


def test_each_form_draws_another_key():
    assert once.once_field() != once.once_field()
    assert once.once_field().startswith('<input type="hidden" name="once" value="')


def test_old_keys_are_forgotten():
    send()
    once.forget(before=NOW - days(400))
    assert Submission.objects.count() == 1
    once.forget(before=NOW + days(4000))
    assert Submission.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_copies_sent_at_the_same_moment_are_done_once():
    a_person("Sam")  # the installation is there before anyone comes
    together = Barrier(5)

    def copy(_):
        together.wait()
        try:
            return send().status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        codes = list(pool.map(copy, range(5)))
    assert codes == [302] * 5
    assert Project.objects.count() == 1
