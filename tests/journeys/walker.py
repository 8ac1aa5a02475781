"""A person with a browser, who looks at every page they come to."""

import re
from datetime import date

from django.core import mail
from playwright.sync_api import Locator, Page

from tests.journeys.looking import look


class Walker:
    """Somebody who signs in by a code and then does things by the words on the screen."""

    def __init__(self, page: Page, name: str):
        self.page, self.name = page, name

    def sign_in(self) -> None:
        """Come in by a code, from wherever the door is."""
        if "/sign-in/" not in self.page.url:
            self.go("/sign-in/")
        self.fill({"Email address": f"{self.name.lower()}@example.org"}, press="Send me a code")
        code = re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail.outbox[-1].body, re.MULTILINE).group()
        self.page.get_by_label("Code", exact=True).fill(code)
        self.press("Sign in")
        self.fill({"What should we call you?": self.name}, press="Go on")

    def go(self, address: str) -> None:
        self.page.goto(address)
        look(self.page)

    def follow(self, words: str) -> None:
        """Follow the first link with these words."""
        self._go_on(self.page.locator("main").get_by_role("link", name=words).first)

    def press(self, words: str) -> None:
        """Press the first button with these words."""
        self._go_on(self.page.locator("main").get_by_role("button", name=re.compile(f"^{re.escape(words)}")).first)

    def _go_on(self, way: Locator) -> None:
        # A slow server may answer long after the click: what counts is the page that comes of it.
        with self.page.expect_navigation():
            way.click()
        look(self.page)

    def fill(self, answers: dict, press: str) -> None:
        """Answer the questions of a form, by their words, and send it. True ticks or picks an answer."""
        for words, answer in answers.items():
            if isinstance(answer, date):
                self._day(words, answer)
            elif answer is True:
                self._labelled(words).check()
            else:
                self._labelled(words).fill(answer)
        self.press(press)

    def _labelled(self, words: str):
        """The first answer whose label starts with these words; a label can end with "(optional)"."""
        return self.page.get_by_label(re.compile(f"^{re.escape(words)}")).first

    def _day(self, words: str, day: date) -> None:
        group = self.page.get_by_role("group", name=words)
        for part, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            group.get_by_label(part).fill(str(value))

    def sees(self, words: str) -> None:
        """Fail unless these words are on the page."""
        self.page.locator("main").get_by_text(words).first.wait_for()
