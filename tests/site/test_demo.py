import importlib
import os
from email.message import EmailMessage

import pytest
from django.core.mail import EmailMessage as Mail
from django.core.mail import get_connection
from django.urls import Resolver404, resolve

from propolis.site.demo import guard, mail
from tests.factories import a_member, a_person, a_project

ADDRESSES = ["/demo/step-in/", "/demo/mail/"]
DEMO = "propolis.site.demo.urls"


@pytest.fixture
def demo(settings, tmp_path):
    settings.ROOT_URLCONF = DEMO
    settings.IS_DEMO = True
    settings.ALLOWED_HOSTS = ["*"]
    settings.EMAIL_FILE_PATH = tmp_path


# Outside the example


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_real_site_has_no_such_address(address):
    with pytest.raises(Resolver404):
        resolve(address, "propolis.site.urls")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_real_site_answers_that_nothing_is_there(client, address):
    assert (client.get(address).status_code, client.post(address).status_code) == (404, 404)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_even_with_these_addresses_nothing_opens_unless_it_is_the_example(client, demo, settings, address):
    settings.IS_DEMO = False
    assert client.get(address, headers={"host": "localhost"}).status_code == 404


def test_the_server_is_not_the_example(monkeypatch):
    monkeypatch.setitem(os.environ, "PROPOLIS_SECRET_KEY", "x" * 50)
    assert importlib.import_module("propolis.site.settings.serve").IS_DEMO is False


def test_the_server_has_the_real_sites_addresses(monkeypatch):
    monkeypatch.setitem(os.environ, "PROPOLIS_SECRET_KEY", "x" * 50)
    assert importlib.import_module("propolis.site.settings.serve").ROOT_URLCONF == "propolis.site.urls"


# Only from this machine


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    ("host", "from_", "status"),
    [
        ("localhost:8000", "127.0.0.1", 200),
        ("127.0.0.1:8000", "127.0.0.1", 200),
        ("[::1]:8000", "::1", 200),
        ("localhost", "192.168.1.7", 403),
        ("localhost", "", 403),
        ("192.168.1.2", "127.0.0.1", 403),
        ("propolis.example.org", "127.0.0.1", 403),
        ("127.0.0.1.example.org", "127.0.0.1", 403),
    ],
)
def test_the_example_opens_from_this_machine_only(client, demo, address, host, from_, status):
    assert client.get(address, headers={"host": host}, REMOTE_ADDR=from_).status_code == status


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1"])
def test_loopback_addresses_are_this_machine(address):
    assert guard.is_loopback(address)


@pytest.mark.parametrize("address", ["", "0.0.0.0", "10.0.0.1", "localhost.example", "::2", "2130706433"])
def test_other_addresses_are_not_this_machine(address):
    assert not guard.is_loopback(address)


# Stepping in


def step_in(client, person_id: str, **data):
    return client.post("/demo/step-in/", {"person": person_id} | data, headers={"host": "localhost"})


@pytest.mark.django_db
def test_everybody_of_the_example_is_listed_with_their_perspective(client, demo):
    a_member(a_project(), "lived-experience", "Bea")
    page = client.get("/demo/step-in/", headers={"host": "localhost"}).content.decode()
    assert all(words in page for words in ("Quieter nights on Ward 6", "Bea", "Lived experience", "Sam", "Staff"))


@pytest.mark.django_db
def test_a_visitor_steps_in_as_somebody(client, demo):
    member = a_member(a_project(), "lived-experience", "Bea")
    step_in(client, member.person_id)
    assert client.session["_auth_user_id"] == member.person_id


@pytest.mark.django_db
def test_a_visitor_can_change_to_somebody_else(client, demo):
    project = a_project()
    first, second = a_member(project, "carer", "Bea"), a_member(project, "carer", "Cal")
    step_in(client, first.person_id)
    step_in(client, second.person_id)
    assert client.session["_auth_user_id"] == second.person_id


@pytest.mark.django_db
def test_nobody_steps_in_by_following_a_link(client, demo):
    member = a_member(a_project(), "carer", "Bea")
    client.get("/demo/step-in/", {"person": member.person_id}, headers={"host": "localhost"})
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_refused(client, demo):
    member = a_member(a_project(), "carer", "Bea")
    strict = client.__class__(enforce_csrf_checks=True)
    assert step_in(strict, member.person_id).status_code == 403


@pytest.mark.django_db
@pytest.mark.parametrize("person_id", ["", "nobody", "' OR 1=1"])
def test_nobody_can_be_stepped_in_as_who_is_not_there(client, demo, person_id):
    a_project()
    assert step_in(client, person_id).status_code == 404


@pytest.mark.django_db
def test_nobody_can_be_stepped_in_as_who_is_in_no_project(client, demo):
    assert step_in(client, a_person("Dee").pk).status_code == 404


# The emails


def keep(folder, *subjects):
    """Keep emails the way the example does."""
    backend = "django.core.mail.backends.filebased.EmailBackend"
    connection = get_connection(backend, file_path=folder)
    letters = [Mail(subject, "Your code:\n\nABCD-EFGH ’", to=["ana@example.org"]) for subject in subjects]
    connection.send_messages(letters)


def test_an_email_is_read_as_text(tmp_path):
    keep(tmp_path, "Your code")
    [found] = mail.mails(tmp_path)
    assert (found.to, found.subject, found.text) == ("ana@example.org", "Your code", "Your code:\n\nABCD-EFGH ’")


def test_the_newest_email_stands_first(tmp_path):
    keep(tmp_path, "first", "second")
    keep(tmp_path, "third")
    for age, file in enumerate(sorted(tmp_path.glob("*.log"), key=lambda file: "third" in file.read_text())):
        os.utime(file, (age, age))
    assert [found.subject for found in mail.mails(tmp_path)] == ["third", "second", "first"]


def test_no_folder_means_no_email(tmp_path):
    assert mail.mails(tmp_path / "nothing") == []


def test_an_email_without_text_is_shown_empty():
    message = EmailMessage()
    message["Subject"] = "A picture"
    message.add_attachment(b"x", maintype="image", subtype="png")
    [found] = mail.in_file(message.as_bytes())
    assert (found.subject, found.text) == ("A picture", "")


@pytest.mark.django_db
def test_the_emails_are_shown_and_nothing_in_them_acts(client, demo, tmp_path):
    keep(tmp_path, "<script>alert(1)</script>")
    page = client.get("/demo/mail/", headers={"host": "localhost"}).content.decode()
    assert "ABCD-EFGH" in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
