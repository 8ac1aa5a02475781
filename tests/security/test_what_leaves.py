"""Files, mails and prints that leave the house."""

import csv
import gzip
import io
import zipfile

import pytest
from django.urls import Resolver404, resolve, reverse
from hypothesis import given
from hypothesis import strategies as st

from propolis.outbox.models import Letter
from propolis.outbox.tasks import MAX_TRIES, deliver
from propolis.steps.planning import acts as planning
from propolis.steps.planning import exports, polis_files
from propolis.steps.planning.polis_files.formulas import guarded, unguarded
from tests.factories import NOW, a_project, co_chairs
from tests.security.conftest import browser

pytestmark = pytest.mark.django_db
FORMULAS = ['=HYPERLINK("http://evil.example")', "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "'=1", "''@x"]


def statements_of(conversation) -> list[dict]:
    with zipfile.ZipFile(io.BytesIO(exports.packed(conversation))) as archive:
        return list(csv.DictReader(io.StringIO(archive.read("statements.csv").decode())))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_statement_leaves_as_a_formula(text):
    by = co_chairs(a_project())[0]
    conversation = planning.open_conversation(by=by, title="Food", question="What?", at=NOW)
    planning.add_statement(by=by, conversation=conversation, text=text, at=NOW)
    assert [one["text"] for one in statements_of(conversation)] == [f"'{text}"]


@given(st.text())
def test_what_was_guarded_comes_back_as_it_was(text):
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", FORMULAS)
def test_an_export_is_read_back_as_it_was(text):
    votes = b"participant,statement,vote\n1,1,1\n"
    listed = io.StringIO()
    csv.writer(listed).writerows([["statement", "moderated", "text"], [1, 1, guarded(text)]])
    found = polis_files.read(("votes", votes), ("statements", listed.getvalue().encode()))
    assert found.statements[0].text == text


def test_a_bomb_is_refused_once_it_is_larger_than_a_file_can_be():
    bomb = gzip.compress(b"0" * (70 * 1024 * 1024))
    with pytest.raises(polis_files.BrokenFile, match="file-too-big"):
        polis_files.read(("votes", bomb), ("statements", bomb))


def test_a_letter_given_up_is_forgotten(settings):
    settings.OUTBOX_TRANSPORT = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1  # nothing listens there
    letter = Letter.objects.create(to="ana@example.org", subject="s", body="b", made_at=NOW, tries=MAX_TRIES - 1)
    deliver.func(letter.pk)
    letter.refresh_from_db()
    assert (letter.to, letter.subject, letter.body, letter.tries) == ("", "", "", MAX_TRIES)


def test_a_notice_prints_the_address_people_use_and_not_the_one_asked_by(world, settings):
    settings.PROPOLIS_URL, settings.ALLOWED_HOSTS = "https://propolis.example", ["*"]
    decided = world.tablets.__class__.objects.filter(round__state="adopted").first()
    where = reverse("notice", args=[world.project.slug, decided.pk])
    page = browser().get(where, headers={"host": "evil.example"}).content.decode()
    assert "https://propolis.example/projects/" in page and "evil.example" not in page


def test_nothing_that_was_handed_in_is_served():
    for address in ("/uploads/imports/a.html", "/media/imports/a.svg", "/static/../uploads/a"):
        with pytest.raises(Resolver404):
            resolve(address)
