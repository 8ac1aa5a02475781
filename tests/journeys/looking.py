"""What is checked of every page a journey comes to."""

import re
from functools import cache
from pathlib import Path

from playwright.sync_api import Browser, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What people wrote, and ids and addresses made of it, are not what a page is built of.
WORDS = re.compile(r">[^<]+<")
VALUE = re.compile(r'(value|content|href|action|id|for|name|aria-labelledby|aria-describedby|nonce|datetime)="[^"]*"')
_LOOKED_AT: set[tuple] = set()
AS_IT_IS = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "script-src 'none'; style-src 'self'",
}


def look(page: Page) -> None:
    """Fail unless the page can be used by everybody, as far as a machine can tell.

    No fault against WCAG 2.2 AA, one main heading, a language, no scrolling sideways.
    """
    width = page.viewport_size["width"]
    assert page.locator("html").get_attribute("lang"), f"{page.url} does not say its language"
    assert page.locator("h1").count() == 1, f"{page.url} has {page.locator('h1').count()} main headings"
    widest = page.evaluate("document.documentElement.scrollWidth")
    assert widest <= width, f"{page.url} is {widest} pixels wide in a window of {width}"
    if not _is_new(page):
        return
    found = _axe(page)
    assert found["passes"], f"no rule applied to {page.url}: was it a page at all?"
    assert not found["violations"], _told(page, found["violations"])


def _is_new(page: Page) -> bool:
    """Whether no journey has come to a page built like this one, in a window like this: axe need not look twice."""
    built = VALUE.sub(r"\1", WORDS.sub("><", page.content()))
    seen = (built, page.viewport_size["width"], _is_dark(page), _is_without_scripts(page))
    is_new = seen not in _LOOKED_AT
    _LOOKED_AT.add(seen)
    return is_new


def _axe(page: Page) -> dict:
    return _axe_on_a_copy(page) if _is_without_scripts(page) else _axe_here(page)


def _is_without_scripts(page: Page) -> bool:
    return page.evaluate("matchMedia('(scripting: none)').matches")


def _axe_on_a_copy(page: Page) -> dict:
    """Axe waits on timers, which never fire where scripts are off: look at the same page where they are on.

    The page's own scripts are kept out, so that what is checked is what a person without scripts gets.
    """
    address, content = page.url.partition("#")[0], page.content()
    size = page.viewport_size
    copy = _second_window(page.context.browser, size["width"], size["height"], is_dark=_is_dark(page))
    copy.unroute_all()
    copy.route(lambda url: url == address, lambda route: route.fulfill(body=content, headers=AS_IT_IS))
    copy.goto(address)
    return _axe_here(copy)


@cache
def _second_window(browser: Browser, width: int, height: int, *, is_dark: bool) -> Page:
    """Opened once: a new one for every page takes longer than looking at the page. It closes with the browser."""
    window = {"viewport": {"width": width, "height": height}, "color_scheme": "dark" if is_dark else "light"}
    return browser.new_context(**window).new_page()


def _is_dark(page: Page) -> bool:
    return page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")


def _axe_here(page: Page) -> dict:
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(_axe_source())
    return page.evaluate("rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES)


@cache
def _axe_source() -> str:
    return AXE.read_text()


def _told(page: Page, violations: list[dict]) -> str:
    lines = [f"{v['id']}: {v['help']}: {node['html'][:160]}" for v in violations for node in v["nodes"]]
    return "\n".join([page.url, *lines])
