"""Answering without an account: once for each slip or browser, in a frame too, and nobody answers for another."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from propolis.steps.planning import acts, reads
from propolis.steps.planning.guests import Guest, guest_of, token
from propolis.steps.planning.models import Answer, Participant
from propolis.steps.planning.views import guests as views
from tests.factories import NOW, a_member, a_project
from tests.factories.planning import a_chair, a_conversation, a_statement, an_answer
from tests.steps.planning.acts.helping import last_entry, refused
from tests.steps.planning.test_views import text, to

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_came_yet():
    from django.core.cache import cache

    cache.clear()


def open_to(guests, statements=2, **says):
    conversation = a_conversation(**says)
    for number in range(statements):
        a_statement(conversation, text=f"Statement {number}")
    chair = a_chair(conversation.project)
    return acts.let_guests_in(by=chair, conversation=conversation, guests=guests, at=NOW)


def slip(conversation):
    return acts.make_passes(by=a_chair(conversation.project), conversation=conversation, number=1, at=NOW)[0].pk


def address(code, name="start"):
    return reverse(f"guests:{name}", args=[code])


FROM_US = {"Sec-Fetch-Site": "same-origin"}  # browsers say so of what one of our own pages asks for


class Browser:
    """What a guest's browser does; one that keeps no cookies goes by what is on the page alone."""

    def __init__(self, keeps_cookies=True):
        self.client, self.keeps_cookies, self.page = Client(enforce_csrf_checks=True), keeps_cookies, ""

    def get(self, where):
        return self._seen(self.client.get(where, follow=True, headers=FROM_US if self.page else {}))

    def post(self, where, **said):
        hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.page))
        if not self.keeps_cookies:
            self.client.cookies.clear()
        if not self.keeps_cookies:
            return self._follow(self.client.post(where, hidden | said, headers=FROM_US))
        return self._seen(self.client.post(where, hidden | said, follow=True, headers=FROM_US))

    def _follow(self, response):
        """As a browser in a frame does: the next page is asked for without a cookie."""
        if response.status_code != 302:
            return self._seen(response)
        self.client.cookies.clear()
        return self._seen(self.client.get(response.url, headers=FROM_US))

    def begin(self, code, **said):
        self.get(address(code))
        return self.post(address(code), **said)

    def answer_all(self, code, value="1"):
        while 'name="statement"' in self.page:
            self.post(address(code, "answering"), value=value)

    def _seen(self, response):
        if not self.keeps_cookies:
            self.client.cookies.clear()
        self.page, self.status = text(response), response.status_code
        return response


@pytest.mark.parametrize("keeps_cookies", [True, False])
def test_a_guest_answers_everything_one_at_a_time(keeps_cookies):
    conversation, browser = open_to("anyone", 3), Browser(keeps_cookies)
    browser.begin(conversation.pk, perspective="carer")
    assert "1 of 3" in browser.page
    browser.answer_all(conversation.pk)
    assert "You have answered every statement" in browser.page
    participant = Participant.objects.get()
    assert (participant.is_guest, participant.perspective, participant.answers.count()) == (True, "carer", 3)


def test_who_comes_back_in_the_same_browser_goes_on_where_they_were():
    conversation, browser = open_to("anyone", 2), Browser()
    browser.begin(conversation.pk)
    browser.post(address(conversation.pk, "answering"), value="1")
    browser.get(address(conversation.pk))
    assert "2 of 2" in browser.page
    assert Participant.objects.count() == 1


def test_the_address_says_who_it_is_only_while_it_must():
    conversation, browser = open_to("anyone", 3), Browser()
    browser.begin(conversation.pk)
    last = browser.post(address(conversation.pk, "answering"), value="1")
    assert last.redirect_chain[-1][0] == address(conversation.pk, "answering")


def test_to_start_leaves_no_trace_before_the_first_answer():
    conversation, browser = open_to("anyone"), Browser()
    browser.begin(conversation.pk)
    assert Participant.objects.count() == 0


def test_a_slip_belongs_to_the_browser_that_first_answered_with_it():
    conversation = open_to("passes", 2)
    code = slip(conversation)
    phone, library = Browser(), Browser()
    phone.begin(code)
    library.begin(code)
    phone.post(address(code, "answering"), value="1")
    library.post(address(code, "answering"), value="-1")
    assert "This slip was used already" in library.page
    phone.post(address(code, "answering"), value="1")
    assert list(Answer.objects.values_list("value", flat=True)) == [1, 1]


def test_who_printed_a_slip_sees_nothing_of_what_was_answered_with_it(client):
    conversation = open_to("passes", 1)
    code = slip(conversation)
    Browser().begin(code)
    guest = Browser()
    guest.begin(code)
    guest.post(address(code, "answering"), value="-1")
    printer = Browser()
    printer.get(address(code, "answering") + f"?statement={reads.statements(conversation).first().pk}")
    assert "aria-pressed" not in printer.page and "This slip was used already" in printer.page
    client.force_login(a_chair(conversation.project).person)
    assert code not in text(client.get(to("slips", conversation.project, conversation.pk)))


def test_a_link_that_somebody_sends_makes_nobody_answer_as_them():
    conversation, sender, friend = open_to("anyone", 2), Browser(), Browser()
    sender.begin(conversation.pk)
    sender.post(address(conversation.pk, "answering"), value="1")
    kept = sender.client.cookies[f"guest-{conversation.pk}"].value
    friend.get(address(conversation.pk, "answering") + f"?guest={kept}")
    assert "2 of 2" not in friend.page and "You need no account" in friend.page


def test_to_start_again_in_the_same_browser_is_the_same_guest():
    conversation, browser = open_to("anyone", 2), Browser()
    browser.begin(conversation.pk)
    browser.post(address(conversation.pk, "answering"), value="1")
    browser.post(address(conversation.pk), perspective="staff")
    assert "2 of 2" in browser.page


def test_with_slips_only_the_conversation_s_own_address_leads_nowhere():
    conversation = open_to("passes")
    assert Browser().get(address(conversation.pk)).status_code == 404


def test_a_slip_works_no_more_once_guests_are_not_let_in():
    conversation = open_to("passes")
    code = slip(conversation)
    acts.let_guests_in(by=a_chair(conversation.project), conversation=conversation, guests="none", at=NOW)
    assert Browser().get(address(code)).status_code == 404


def test_a_guest_who_has_begun_stops_once_guests_are_not_let_in():
    conversation = open_to("anyone")
    guest, statement = Guest("2345bcdf2345"), reads.statements(conversation).first()
    acts.answer_as_guest(by=guest, statement=statement, value=1, at=NOW)
    acts.let_guests_in(by=a_chair(conversation.project), conversation=conversation, guests="none", at=NOW)
    with refused("guests-not-asked"):
        acts.answer_as_guest(by=guest, statement=statement, value=-1, at=NOW)


def test_where_slips_are_asked_for_a_code_made_up_is_refused():
    statement = reads.statements(open_to("passes")).first()
    with refused("guest-without-slip"):
        acts.answer_as_guest(by=Guest("2345bcdf2345"), statement=statement, value=1, at=NOW)


def test_a_slip_of_another_conversation_is_refused():
    here, guest = open_to("passes"), Guest("2345bcdf2345", slip=slip(open_to("passes")))
    with refused("guest-without-slip"):
        acts.answer_as_guest(by=guest, statement=reads.statements(here).first(), value=1, at=NOW)


def test_where_answers_are_shown_as_they_come_nobody_comes_without_a_slip():
    conversation = a_conversation(release="in-batches")
    chair = a_chair(conversation.project)
    with refused("anyone-at-close"):
        acts.let_guests_in(by=chair, conversation=conversation, guests="anyone", at=NOW)


def test_answering_again_changes_the_answer():
    statement, guest = reads.statements(open_to("anyone")).first(), Guest("2345bcdf2345")
    for value in (1, -1):
        acts.answer_as_guest(by=guest, statement=statement, value=value, at=NOW)
    assert list(Answer.objects.values_list("value", flat=True)) == [-1]


def test_a_cookie_alone_answers_nothing():
    """Another page could send a form here with this browser's cookies."""
    conversation, browser = open_to("anyone"), Browser()
    browser.begin(conversation.pk)
    statement = reads.statements(conversation).first()
    browser.client.post(address(conversation.pk, "answering"), {"statement": statement.pk, "value": "1"})
    assert Answer.objects.count() == 0


@pytest.mark.parametrize("kept", ["", "x", "WyJhIiwiIiwiIl0:1abcde:forged"])
def test_a_token_that_was_made_up_is_nobody(kept):
    assert guest_of(kept, open_to("anyone")) is None


def test_a_token_is_good_in_its_own_conversation_only():
    here, there = open_to("anyone"), open_to("anyone")
    kept = token(Guest("2345bcdf2345", "staff"), here)
    assert guest_of(kept, here) == Guest("2345bcdf2345", "staff")
    assert guest_of(kept, there) is None


def test_only_guests_pages_may_stand_in_a_frame():
    conversation = open_to("anyone")
    page = Client().get(address(conversation.pk))
    assert "frame-ancestors *" in page.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in page.headers
    other = Client().get("/")
    assert "frame-ancestors 'none'" in other.headers["Content-Security-Policy"]
    assert other.headers["X-Frame-Options"] == "DENY"


def test_too_many_new_guests_from_one_network_are_asked_to_wait(monkeypatch):
    monkeypatch.setattr(views, "NEW_GUESTS", views.Lately("new-guests", most=2))
    conversation = open_to("anyone", 1)
    browsers = [Browser() for _ in range(3)]
    for browser in browsers:
        browser.begin(conversation.pk)
        browser.post(address(conversation.pk, "answering"), value="1")
    assert [browser.status for browser in browsers] == [200, 200, 429]
    assert "Please come back in an hour" in browsers[2].page
    browsers[0].post(address(conversation.pk, "answering"), value="0")
    assert Participant.objects.count() == 2


def test_too_many_wrong_codes_are_asked_to_wait(monkeypatch):
    monkeypatch.setattr(views, "WRONG_CODES", views.Lately("wrong-guest-codes", most=2))
    statuses = [Browser().get(address("2345bcdf2345")).status_code for _ in range(3)]
    assert statuses == [404, 404, 429]
    right = Browser()
    right.get(address(open_to("anyone").pk))
    assert right.status == 200


@pytest.mark.parametrize("visibility", ["members", "public"])
def test_a_closed_conversation_says_so_and_shows_more_only_where_all_may_read(visibility):
    conversation = open_to("anyone", by=a_chair(a_project(visibility=visibility)))
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    browser, is_public = Browser(), visibility == "public"
    browser.get(address(conversation.pk))
    assert "This conversation is closed" in browser.page
    assert ("See who thinks alike" in browser.page, conversation.question in browser.page) == (is_public, is_public)
    browser.post(address(conversation.pk), perspective="")
    assert "This conversation is closed" in browser.page


def test_a_guest_changes_their_last_answer():
    conversation, browser = open_to("anyone", 1), Browser()
    browser.begin(conversation.pk)
    browser.answer_all(conversation.pk)
    href = re.search(r'href="(\?statement=[^"]+)"', browser.page).group(1).replace("&amp;", "&")
    browser.get(address(conversation.pk, "answering") + href)
    assert "Change your answer" in browser.page
    browser.post(address(conversation.pk, "answering"), value="-1")
    assert Answer.objects.get().value == -1


def test_a_guest_takes_their_answers_back():
    conversation, browser = open_to("anyone", 2), Browser()
    browser.begin(conversation.pk)
    browser.answer_all(conversation.pk)
    browser.get(address(conversation.pk, "take_back"))
    assert "You have answered 2 statements" in browser.page
    browser.post(address(conversation.pk, "take_back"))
    assert (Answer.objects.count(), Participant.objects.count()) == (0, 0)
    assert "You need no account" in browser.page


def test_names_of_members_are_not_shown_to_guests():
    conversation = open_to("anyone", 0)
    a_statement(conversation, by=a_member(conversation.project, name="Cara", perspective="carer"))
    browser = Browser()
    browser.begin(conversation.pk)
    assert "Cara" not in browser.page and "A carer or family member" in browser.page


def test_a_statement_that_is_hidden_or_elsewhere_cannot_be_answered():
    conversation, elsewhere = open_to("anyone", 1), open_to("anyone", 1)
    other = reads.statements(elsewhere).first()
    browser = Browser()
    browser.begin(conversation.pk)
    browser.post(address(conversation.pk, "answering"), statement=other.pk, value="1")
    assert (browser.status, Answer.objects.count()) == (404, 0)


def test_guests_are_counted_in_the_close_and_in_what_is_shown():
    conversation = open_to("anyone", 1)
    statement = reads.statements(conversation).first()
    for number in range(6):
        acts.answer_as_guest(by=Guest(f"guest-{number}", "carer"), statement=statement, value=1, at=NOW)
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    assert last_entry(conversation.project).says["answers"] == 6
    assert reads.agreement(conversation, [statement.pk]).tables[statement.pk].everyone.agree == 6


def test_letting_guests_in_and_making_slips_are_recorded_without_a_code():
    conversation = open_to("passes")
    assert last_entry(conversation.project).says == {"guests": "passes"}
    code = slip(conversation)
    assert last_entry(conversation.project).says == {"passes": 1}
    assert code not in str(last_entry(conversation.project).__dict__)


@pytest.mark.parametrize(
    ("number", "guests", "reason"),
    [(0, "passes", "too-many-passes"), (101, "passes", "too-many-passes"), (5, "none", "guests-not-asked")],
)
def test_slips_are_made_in_reason(number, guests, reason):
    conversation = open_to(guests)
    with refused(reason):
        acts.make_passes(by=a_chair(conversation.project), conversation=conversation, number=number, at=NOW)


def test_a_member_who_did_not_open_it_changes_nothing_about_guests():
    conversation = a_conversation()
    member = a_member(conversation.project)
    with refused("not-yours-to-close"):
        acts.let_guests_in(by=member, conversation=conversation, guests="anyone", at=NOW)


def test_a_co_chair_lets_guests_in_and_prints_slips(client):
    conversation = a_conversation()
    client.force_login(a_chair(conversation.project).person)
    here = to("let_guests_in", conversation.project, conversation.pk)
    assert "Printed slips" not in text(client.get(here))
    said = text(client.post(here, {"guests": "anyone"}, follow=True))
    assert address(conversation.pk) in said and "&lt;iframe src=" in said
    printed = text(client.post(here, {"number": "3"}, follow=True))
    assert printed.count("For one person.") == 3
    assert text(client.get(here)).count("Print the 3 slips") == 1
    refused_page = client.post(here, {"number": "many"})
    assert refused_page.status_code == 422 and "Type a whole number from 1 to 100" in text(refused_page)


def test_other_members_see_no_way_to_let_guests_in(client):
    conversation = a_conversation()
    client.force_login(a_member(conversation.project).person)
    for name in ("let_guests_in", "slips"):
        assert client.get(to(name, conversation.project, conversation.pk)).status_code == 403


def test_a_reader_of_a_public_project_is_shown_the_way_to_answer(client):
    conversation = open_to("anyone", by=a_chair(a_project(visibility="public")))
    assert address(conversation.pk) in text(client.get(to("conversation", conversation.project, conversation.pk)))


def test_what_was_taken_back_leaves_everything_as_if_it_had_never_been():
    conversation = a_conversation()
    statement, member = a_statement(conversation), a_member(conversation.project)
    for _ in range(8):
        an_answer(statement)
    before = reads.drawn(conversation)
    an_answer(statement, member, -1)
    assert reads.drawn(conversation) != before
    assert acts.take_back_answers(by=member, conversation=conversation, at=NOW) == 1
    assert reads.drawn(conversation) == before
    assert Participant.objects.filter(member=member).count() == 0


def test_what_was_shown_already_is_not_taken_back():
    """Taken off afterwards, and given again, one person would be in a sum twice or alone in a difference."""
    conversation = a_conversation(release="in-batches")
    statement = a_statement(conversation)
    members = [a_member(conversation.project, perspective="carer") for _ in range(6)]
    for member in members:
        an_answer(statement, member)
    with refused("answers-shown"):
        acts.take_back_answers(by=members[0], conversation=conversation, at=now())
    assert acts.take_back_answers(by=members[5], conversation=conversation, at=now()) == 1


def test_after_the_close_nothing_is_taken_back():
    conversation = a_conversation()
    statement, member = a_statement(conversation), a_member(conversation.project)
    an_answer(statement, member)
    acts.close_conversation(by=a_chair(conversation.project), conversation=conversation, at=NOW)
    with refused("conversation-closed"):
        acts.take_back_answers(by=member, conversation=conversation, at=NOW)


def test_a_member_takes_their_answers_back_on_the_page(client):
    conversation = a_conversation()
    statement, member = a_statement(conversation), a_member(conversation.project)
    an_answer(statement, member)
    client.force_login(member.person)
    where = to("take_back", conversation.project, conversation.pk)
    assert where in text(client.get(to("conversation", conversation.project, conversation.pk)))
    assert "You have answered 1 statement." in text(client.get(where))
    assert "Your answers are taken back" in text(client.post(where, follow=True))
    assert Answer.objects.count() == 0
    assert client.post(where).status_code == 409


def test_a_sheet_to_print_holds_every_statement_on_show_and_three_boxes_for_each(client):
    conversation = open_to("none", 3)
    a_statement(conversation, by=a_member(conversation.project), text="Rude")
    hidden = reads.statements(conversation).last()
    chair = a_chair(conversation.project)
    acts.moderate_statement(by=chair, statement=hidden, to="hidden", why="harmful", at=NOW)
    client.force_login(chair.person)
    sheet = text(client.get(to("sheet", conversation.project, conversation.pk)))
    assert [f"Statement {number}" in sheet for number in range(3)] == [True] * 3
    assert sheet.count("p-sheet__box") == 9 and "Rude" not in sheet
