"""Draws a piece of template, as a page would, and reads the HTML back."""

from html.parser import HTMLParser

from django.contrib.auth.models import AnonymousUser
from django.template import engines
from django.test import RequestFactory

IMPORT = '{% import "design/parts.jinja" as parts with context %}'


def a_request(path="/"):
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    request._messages = []
    return request


def draw(source: str, path="/", **context) -> str:
    return engines["jinja2"].from_string(IMPORT + source).render(context, a_request(path))


class Elements(HTMLParser):
    """Every element of a piece of HTML, in order: (name, attributes)."""

    def __init__(self, html: str):
        super().__init__()
        self.all: list[tuple[str, dict]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def ids(self) -> list[str]:
        return [attrs["id"] for _tag, attrs in self.all if "id" in attrs]

    def named(self, tag: str) -> list[dict]:
        return [attrs for name, attrs in self.all if name == tag]
