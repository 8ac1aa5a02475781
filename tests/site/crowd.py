"""Very many guests who answer at once over the network, each remembering what the server said it had taken."""

import base64
import json
import random
import re
import time
from http.client import HTTPConnection
from urllib.parse import parse_qs, urlencode, urlsplit

FROM_US = {"Sec-Fetch-Site": "same-origin"}  # as a browser says of what one of our own pages asks for
FORM = {"Content-Type": "application/x-www-form-urlencoded"} | FROM_US
STATEMENT = re.compile(r'name="statement" value="([^"]+)"')
ENOUGH = 10  # a map leaves out whoever answered very little; a slow machine gives everyone the time to answer this many


class CrowdGuest:
    """One guest in a browser that keeps no cookies. taken: by statement, the last answer the server took."""

    def __init__(self, address: str, code: str, number: int):
        self.host, self.code, self.chance, self.number = urlsplit(address).netloc, code, random.Random(number), number
        self.token, self.taken, self.statuses, self.sent = "", {}, [], 0

    @property
    def name(self) -> str:
        """The code by which the server knows this guest, as the token says it."""
        packed = self.token.split(":")[0]
        return json.loads(base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))[0]

    def answer_until(self, end: float) -> None:
        """Start, and answer one statement after another; when all are answered, change one's mind now and then."""
        self.connection = HTTPConnection(self.host, timeout=120)
        time.sleep(self.chance.random() * 2)
        where = self._ask("POST", f"/c/{self.code}/", {"perspective": self.chance.choice(["", "carer", "staff"])})
        self.token = parse_qs(urlsplit(where).query)["guest"][0]
        while time.monotonic() < end or len(self.taken) < ENOUGH:
            self._answer_next()
            time.sleep(self.chance.random() * 0.5)
        self.connection.close()

    def _answer_next(self) -> None:
        path = f"/c/{self.code}/answer/?{urlencode({'guest': self.token} | self._again())}"
        found = STATEMENT.search(self._ask("GET", path))
        if not found:
            return
        statement, value = found.group(1), str(self._leaning(found.group(1)))
        self._ask("POST", path, {"guest": self.token, "statement": statement, "value": value})
        self.sent += 1
        self.taken[statement] = int(value)

    def _again(self) -> dict[str, str]:
        """Every tenth time, a statement that was answered before."""
        return {"statement": self.chance.choice(list(self.taken))} if self.taken and not self.sent % 10 else {}

    def _leaning(self, statement: str) -> int:
        """Two camps, which part on every second statement."""
        is_parting, is_first_camp = int.from_bytes(statement.encode()) % 2, self.number % 2
        likely = 1 if not is_parting or is_first_camp else -1
        return self.chance.choices([likely, -likely, 0], [8, 1, 1])[0]

    def _ask(self, method: str, path: str, said: dict | None = None) -> str:
        self.connection.request(method, path, urlencode(said) if said else None, FORM if said else FROM_US)
        response = self.connection.getresponse()
        text = response.read().decode()
        self.statuses.append(response.status)
        return response.headers.get("Location") or text
