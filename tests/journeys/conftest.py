"""A real browser for the journeys: every page is watched for faults and for requests to others."""

import os
import shutil
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Request, Response, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
PATIENCE_MS = 45_000


def pytest_collection_modifyitems(items):
    """Every test in this folder is a journey, so that none can be forgotten."""
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):
            item.add_marker(pytest.mark.journey)


@dataclass
class Watch:
    """What went wrong in a browser window while nobody looked."""

    host: str
    faults: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in ("http", "https", "ws", "wss") and address.netloc != self.host:
            self.faults.append(f"asked another host: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"missing part of a page: {response.status} {response.url}")

    def _console(self, message) -> None:
        # A page may rightly answer 403 or 422; missing parts of a page are counted above.
        if message.type == "error" and not message.text.startswith("Failed to load resource: the server responded"):
            self.faults.append(f"console: {message.text}")


@pytest.fixture(scope="session")
def browser():
    """The chromium of this machine, or the one that CHROMIUM names."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    assert program, "there is no browser; tools/ensure-chromium installs one"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(browser, live_server):
    """Opens a window of its own, with its own cookies; fails the test at its end if any saw a fault."""
    watch, contexts = Watch(urlsplit(live_server.url).netloc), []

    def open_page(*, javascript: bool = True, width: int = 1280, dark: bool = False):
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=javascript,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE_MS)
        watch.over(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    assert not watch.faults, "\n".join(watch.faults)


@pytest.fixture
def page(new_page):
    """A window as most people have it."""
    return new_page()
