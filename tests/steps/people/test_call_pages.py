"""What is seen of calls and draws, by whom, and what the forms do."""

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from propolis.methods.lottery import faults, read_publication
from propolis.projects.models import Invitation
from propolis.site.cli import main
from propolis.steps.people import acts, reads
from propolis.steps.people.models import Call, Draw, Registration
from propolis.steps.people.pages.targets import panel_questions
from tests.factories import NOW, a_member, days
from tests.factories.calls import (
    DRAWN,
    WORDS,
    a_call,
    a_closed_call,
    a_panel,
    a_published_draw,
    an_open_call,
    registered,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.fixture
def open_call(project):
    """A call that is open today, as the pages read the clock."""
    call = an_open_call(project)
    Call.objects.update(last_day=(NOW + days(36500)).date())
    call.refresh_from_db()
    return call


def browser(member=None):
    client = Client()
    if member is not None:
        client.force_login(member.person)
    return client


def text(response):
    return response.content.decode()


ANA = {"name": "Ana", "email": "ana@example.org", "q1": "north", "q2": "30+", "agree": "on"}


def test_a_stranger_registers_and_gets_a_ticket_on_the_page_and_by_mail(open_call):
    response = browser().post(reverse("calls:call", args=[open_call.pk]), ANA, follow=True)
    one = Registration.objects.get()
    assert one.pk in text(response)
    assert (mail.outbox[0].to, one.pk in mail.outbox[0].body) == (["ana@example.org"], True)


def test_a_second_registration_gets_one_clear_sentence_and_keeps_what_was_typed(open_call):
    address = reverse("calls:call", args=[open_call.pk])
    browser().post(address, ANA)
    response = browser().post(address, ANA | {"name": "Ana Two"})
    assert (response.status_code, Registration.objects.count()) == (422, 1)
    assert "You need to register only once." in text(response) and "Ana Two" in text(response)


def test_one_network_cannot_flood_a_call(open_call):
    address = reverse("calls:call", args=[open_call.pk])
    for _time in range(100):
        browser().post(address, {})
    assert browser().post(address, ANA).status_code == 429


def test_a_ticket_withdraws_with_its_own_code_and_the_published_number_opens_nothing(open_call):
    one = registered(open_call, 1)[0]
    assert browser().get(reverse("calls:ticket", args=[open_call.pk, one.pk])).status_code == 404
    mine = reverse("calls:ticket", args=[open_call.pk, one.contact.code])
    response = browser().post(mine, {"answer": "withdraw"}, follow=True)
    assert "You have withdrawn." in text(response)
    assert browser().get(mine).status_code == 404


def test_who_was_drawn_is_told_by_mail_and_says_yes_on_their_own_page(project, chair, other_chair):
    call = a_closed_call(project)
    draw = a_published_draw(call)
    acts.note_seed(by=chair, draw=draw, seed="4 7 2", at=DRAWN)
    mail.outbox.clear()
    browser(other_chair).post(reverse("people:seed", args=[project.slug, draw.pk]), {"seed": "4 7 2"})
    assert len(mail.outbox) == 4
    one = reads.panel(draw).select_related("contact").first()
    browser().post(reverse("calls:ticket", args=[call.pk, one.contact.code]), {"answer": "confirm"})
    one.refresh_from_db()
    assert one.state == "confirmed"


def test_anyone_replays_the_downloaded_file_with_the_command(project, tmp_path, capsys):
    call = a_closed_call(project)
    draw = a_panel(call)
    response = browser().get(reverse("calls:draw_file", args=[call.pk, draw.pk]))
    (tmp_path / "draw.json").write_bytes(response.content)
    published = read_publication(text(response))
    assert (faults(published), main(["lottery", "--verify", str(tmp_path / "draw.json")])) == ([], 0)
    assert set(published["selected"]) == set(reads.panel(draw).values_list("pk", flat=True))
    assert "Good" in capsys.readouterr().out


def test_the_public_page_of_a_draw_says_the_chances_and_names_nobody(project):
    call = a_closed_call(project)
    draw = a_panel(call)
    page = text(browser().get(reverse("calls:draw", args=[call.pk, draw.pk])))
    assert "about 1 in" in page and draw.commitment in page and "Person" not in page


def test_a_draft_is_seen_by_co_chairs_only(project, chair):
    call = a_call(project)
    address, public = reverse("people:call", args=[project.slug, call.pk]), reverse("calls:call", args=[call.pk])
    seen = [browser(one).get(address).status_code for one in (chair, a_member(project), None)]
    assert (seen, browser(chair).get(public).status_code) == ([200, 404, 404], 404)


def test_only_co_chairs_see_who_registered(project, chair):
    call = a_closed_call(project)
    address = reverse("people:registered", args=[project.slug, call.pk])
    assert "Person 3" in text(browser(chair).get(address))
    assert browser(a_member(project)).get(address).status_code == 403


def test_small_numbers_of_the_panel_are_not_told(project):
    call = a_closed_call(project)
    a_panel(call)
    assert [one.is_counted for one in panel_questions(call)] == [False, False]


def test_targets_from_a_file_name_the_line_that_is_wrong(project, chair):
    call = a_call(project)
    address = reverse("people:targets_file", args=[project.slug, call.pk])
    broken = SimpleUploadedFile("t.csv", b"category,feature,min,max\nage,old,1,2\nage,young,x,2\n")
    response = browser(chair).post(address, {"targets": broken})
    assert (response.status_code, "Line 3 of the file" in text(response)) == (422, True)
    good = SimpleUploadedFile("t.csv", b"category,feature,min,max\nage,old,1,3\nage,young,1,3\n")
    browser(chair).post(address, {"targets": good})
    assert reads.answers(call) == {"age": ["old", "young"]}


def test_a_question_names_the_row_that_is_wrong_and_keeps_what_was_typed(project, chair):
    call = a_call(project, rows=None)
    address = reverse("people:question", args=[project.slug, call.pk])
    half = {"category": "age", "feature_1": "old", "minimum_1": "1"}
    assert "Row 1: write both numbers." in text(browser(chair).post(address, half))
    odd = half | {"maximum_1": "many"}
    assert "“Row 1: at most” must be a whole number" in text(browser(chair).post(address, odd))
    whole = half | {"maximum_1": "3", "feature_2": "young", "minimum_2": "1", "maximum_2": "3"}
    browser(chair).post(address, whole)
    assert reads.answers(call) == {"age": ["old", "young"]}


def test_the_smallest_change_is_filled_in_and_made_with_its_reason(project, chair):
    call = an_open_call(project)
    for number in range(8):
        acts.register(
            by=acts.Applicant("P", email=f"p{number}@example.org"),
            call=call,
            features={"area": "north", "age": ("30+", "16-29")[number % 2]},
            at=NOW,
        )
    acts.close_call(by=chair, call=call, at=NOW + days(7))
    address = reverse("people:check_call", args=[project.slug, call.pk])
    page = text(browser(chair).get(address))
    assert "area, south: from 1 to 3, make it 0 to 3" in page
    asked = {"seats": "4", "why": "Nobody from the south came."}
    bounds = {"north": ("1", "4"), "south": ("0", "3"), "16-29": ("1", "2"), "30+": ("2", "3")}
    for one in reads.targets(call):
        asked |= {f"least_{one.pk}": bounds[one.feature][0], f"most_{one.pk}": bounds[one.feature][1]}
    response = browser(chair).post(address, asked, follow=True)
    assert "All targets can be kept" in text(response)
    assert "Nobody from the south came." in text(browser().get(reverse("calls:call", args=[call.pk])))


def test_someone_with_a_seat_and_an_email_is_invited_by_mail(project, chair):
    draw = a_panel(a_closed_call(project))
    one = reads.panel(draw).first()
    acts.confirm_seat(by=one, at=DRAWN)
    mail.outbox.clear()
    address = reverse("people:invite_registered", args=[project.slug, one.pk])
    browser(chair).post(address, {"perspective": "carer"})
    assert (len(mail.outbox), Invitation.objects.order_by("-made_at").first().way) == (1, "email")


def test_a_draw_asked_for_on_the_page_is_worked_out_and_published(project, chair):
    call = a_closed_call(project)
    address = reverse("people:ask_draw", args=[project.slug, call.pk])
    response = browser(chair).post(address, {"plan": "Three dice."}, follow=True)
    assert (Draw.objects.get().state, "Three dice." in text(response)) == ("ready", True)


@pytest.mark.parametrize("people", [4, 12])
def test_who_registered_costs_the_same_for_few_and_many(project, chair, people, django_assert_num_queries):
    call = a_closed_call(project, people=people)
    client, address = browser(chair), reverse("people:registered", args=[project.slug, call.pk])
    client.get(address)
    with django_assert_num_queries(7):
        client.get(address)


def test_a_call_is_written_on_the_page(project, chair):
    day = {"last_day-day": "1", "last_day-month": "6", "last_day-year": "2099"}
    said = {name: WORDS[name] for name in ("title", "about", "asked", "offered", "who", "rule")} | day | {"seats": "4"}
    browser(chair).post(reverse("people:write_call", args=[project.slug]), said)
    assert Call.objects.get().seats == 4
