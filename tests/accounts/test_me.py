import pytest
from django.urls import reverse

from propolis.accounts.models import Person
from propolis.record.models import Entry
from tests.factories import a_person

pytestmark = pytest.mark.django_db
OWN_PAGES = ["me", "name", "profile", "again", "card", "sessions"]


@pytest.fixture
def person():
    return a_person("Ana", email="ana@example.org")


@pytest.fixture
def signed_in(client, person):
    client.force_login(person)
    return client


@pytest.mark.parametrize("page", OWN_PAGES)
def test_a_persons_own_pages_ask_a_stranger_to_sign_in(client, page):
    path = reverse(f"accounts:{page}")
    assert client.get(path).url == f"{reverse('account_login')}?next={path}"


@pytest.mark.parametrize("page", OWN_PAGES)
def test_a_persons_own_pages_open_for_them(signed_in, page):
    assert signed_in.get(reverse(f"accounts:{page}")).status_code == 200


def test_the_page_shows_what_is_known(signed_in):
    page = signed_in.get(reverse("accounts:me")).content.decode()
    assert all(known in page for known in ("Ana", "ana@example.org", "English"))


def test_the_profile_can_be_changed(signed_in, person):
    answer = signed_in.post(reverse("accounts:profile"), {"name": "Annie", "language": "cy"})
    person.refresh_from_db()
    assert (person.name, person.language) == ("Annie", "cy")
    assert answer.url == "/cy/me/"


@pytest.mark.parametrize(
    "typed", [{"name": "", "language": "en"}, {"name": "x" * 81, "language": "en"}, {"name": "Ana", "language": "xx"}]
)
def test_a_profile_that_does_not_fit_is_shown_again(signed_in, person, typed):
    assert signed_in.post(reverse("accounts:profile"), typed).status_code == 422
    person.refresh_from_db()
    assert (person.name, person.language, Entry.objects.count()) == ("Ana", "en", 0)


@pytest.mark.parametrize("name", ["", "   "])
def test_the_first_question_needs_an_answer(client, name):
    client.force_login(a_person("", email="new@example.org"))
    assert client.post(reverse("accounts:name"), {"name": name}).status_code == 422
    assert Person.objects.get().name == ""


def test_the_first_question_never_leads_off_this_site(signed_in):
    answer = signed_in.post(reverse("accounts:name"), {"name": "Ana", "next": "https://evil.example/"})
    assert answer.url == reverse("accounts:me")


def test_the_same_form_sent_twice_changes_things_once(signed_in):
    for _ in range(2):
        signed_in.post(reverse("accounts:profile"), {"name": "Annie", "language": "en", "once": "a-key"})
    assert Entry.objects.count() == 1
