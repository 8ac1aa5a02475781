"""A person who uses the real server over the network: cookies, pages, and forms with their hidden fields."""

import re
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, build_opener

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


class Visitor:
    """One browser without a window. `statuses` keeps how every request was answered."""

    def __init__(self, address: str):
        self.address, self.statuses, self.url = address, [], address
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        return self._ask(urljoin(self.address, path), None)

    def send(self, path: str, to: str = "", **answers) -> str:
        """Fill in the form at `path` and send it: to its own address, or to another one of the page's."""
        hidden = dict(HIDDEN.findall(self.get(path)))
        return self.post(to or path, **hidden | answers)

    def post(self, path: str, **answers) -> str:
        return self._ask(urljoin(self.address, path), urlencode(answers, doseq=True).encode())

    def _ask(self, url: str, data: bytes | None) -> str:
        try:
            with self.opener.open(url, data, timeout=60) as response:
                self.statuses.append(response.status)
                self.url = response.url
                return response.read().decode()
        except HTTPError as refused:
            self.statuses.append(refused.code)
            return refused.read().decode()
