"""Coming in by a code, by a passkey and by a card, and going out again."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from propolis.accounts.models import Person, SignInCard
from tests.journeys.looking import look

pytestmark = pytest.mark.django_db(transaction=True)
EMAIL = "ana@example.org"


@pytest.fixture(autouse=True)
def fresh_limits():
    """Counts behind the rate limits start from nothing in every journey."""
    cache.clear()


@pytest.fixture
def device():
    """Gives a window a device with a passkey store, which always says that its owner is there."""

    def plug_in(page):
        session = page.context.new_cdp_session(page)
        session.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        session.send("WebAuthn.addVirtualAuthenticator", {"options": options})

    return plug_in


def ask_for_code(page) -> str:
    """Ask for a code and read it in the mail."""
    page.goto("/sign-in/")
    look(page)
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_role("heading", name="Type your code").wait_for()
    look(page)
    return re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.outbox[-1].body, re.MULTILINE).group()


def sign_in(page, name: str = "Ana") -> None:
    """The whole way in for someone new."""
    page.goto("/sign-in/")
    code = ask_for_code(page)
    page.get_by_label("Code", exact=True).fill(code.lower())
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("What should we call you?").fill(name)
    look(page)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("heading", name="My page").wait_for()


def sign_out(page) -> None:
    page.goto("/me/")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_url("**/")


def test_someone_new_comes_in_by_a_code_and_goes_out(new_page):
    page = new_page()
    sign_in(page)
    look(page)
    assert Person.objects.get().name == "Ana"
    sign_out(page)
    page.goto("/me/")
    assert "/sign-in/?next=" in page.url


def test_the_way_in_needs_no_script_and_fits_a_small_screen(new_page):
    page = new_page(javascript=False, width=320)
    page.goto("/sign-in/")
    assert page.get_by_text("Passkeys need JavaScript").is_visible()
    assert not page.get_by_role("button", name="Use a passkey").is_visible()
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_role("button", name="Send me a code").click()
    code = re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.outbox[-1].body, re.MULTILINE).group()
    page.get_by_label("Code", exact=True).fill(code)
    page.get_by_role("button", name="Sign in", exact=True).click()
    assert page.get_by_label("What should we call you?").is_visible()


def test_a_passkey_is_added_and_lets_its_owner_in(new_page, device):
    page = new_page()
    device(page)
    sign_in(page)
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("A name for this passkey").fill("My phone")
    look(page)
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("heading", name="My phone").wait_for()
    look(page)
    sign_out(page)
    page.goto("/sign-in/?next=/me/sessions/")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("heading", name="Where I am signed in").wait_for()
    assert page.url.endswith("/me/sessions/")
    assert mail.outbox[-1].subject == "A passkey was added to your account"


def test_someone_with_a_passkey_still_comes_in_by_a_code(new_page, device):
    page = new_page()
    device(page)
    sign_in(page)
    page.goto("/me/passkeys/add/")
    page.get_by_role("button", name="Add a passkey").click()
    page.get_by_role("heading", name="My passkeys").wait_for()
    other = new_page()
    code = ask_for_code(other)
    other.get_by_label("Code", exact=True).fill(code)
    other.get_by_role("button", name="Sign in", exact=True).click()
    other.get_by_role("heading", name="My page").wait_for()


def test_a_device_without_the_passkey_is_told_so(new_page, device):
    page = new_page()
    device(page)
    page.goto("/sign-in/")
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_text("The passkey did not work").wait_for()
    look(page)


def test_a_card_is_made_and_lets_its_holder_in(new_page):
    page = new_page()
    sign_in(page)
    page.goto("/me/card/")
    look(page)
    page.get_by_role("button", name="Make a new card").click()
    page.get_by_text("Then type this code").wait_for()
    look(page)
    code = page.locator(".p-code").inner_text()
    sign_out(page)
    page.goto("/sign-in/card/#" + code.replace("-", ""))
    look(page)
    assert page.get_by_label("The code on your card").input_value() == code
    assert "#" not in page.url
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("heading", name="My page").wait_for()
    assert SignInCard.objects.count() == 1


def test_someone_signs_out_in_another_place(new_page):
    desk, phone = new_page(), new_page()
    sign_in(desk)
    code = ask_for_code(phone)
    phone.get_by_label("Code", exact=True).fill(code)
    phone.get_by_role("button", name="Sign in", exact=True).click()
    phone.get_by_role("heading", name="My page").wait_for()
    desk.goto("/me/sessions/")
    look(desk)
    desk.get_by_role("button", name="Sign out everywhere else").click()
    desk.get_by_text("You are signed out in 1 other place").wait_for()
    phone.goto("/me/")
    assert "/sign-in/" in phone.url


def test_an_account_is_deleted(new_page):
    page = new_page()
    sign_in(page)
    page.get_by_role("link", name="Delete my account").click()
    look(page)
    page.get_by_role("button", name="Delete my account").click()
    page.wait_for_url("**/")
    assert Person.objects.get().email is None
