"""The pages every room builds on: layout, refusals, languages."""

from types import SimpleNamespace

import pytest
from django.template import engines
from django.utils import translation

from propolis.design.languages import languages
from tests.design.drawing import Elements, a_request

PAGE = (
    '{% extends "design/base.jinja" %}{% block title %}T{% endblock %}{% block content %}<h1>Hello</h1>{% endblock %}'
)


def page(source=PAGE, path="/", **context) -> str:
    return engines["jinja2"].from_string(source).render({"scope": None} | context, a_request(path))


def test_a_page_has_one_main_part_that_the_skip_link_leads_to():
    html = Elements(page())
    assert [main["id"] for main in html.named("main")] == ["main"]
    assert html.named("a")[0]["href"] == "#main"


def test_a_page_asks_nothing_of_other_places():
    asked = [attrs.get("src") or attrs.get("href", "") for _tag, attrs in Elements(page()).all]
    assert [address for address in asked if "//" in address] == []


def test_a_page_holds_no_style_or_script_of_its_own():
    html = Elements(page())
    assert [attrs for _tag, attrs in html.all if "style" in attrs] == []
    assert [script for script in html.named("script") if "src" not in script] == []


def test_a_page_in_welsh_says_in_welsh_that_it_is_not_translated():
    with translation.override("cy"):
        html = page(path="/cy/")
    notice = next(attrs for attrs in Elements(html).named("p") if attrs.get("class") == "p-language-notice")
    assert notice["lang"] == "cy"
    assert "Nid yw&#39;r dudalen hon ar gael yn Gymraeg eto." in html


def test_a_page_not_yet_in_welsh_says_truly_that_it_is_in_english():
    with translation.override("cy"):
        assert Elements(page(path="/cy/")).named("html")[0]["lang"] == "en"


def test_a_page_in_english_has_no_notice():
    assert "p-language-notice" not in page()


@pytest.mark.parametrize(("code", "path"), [("en", "/a/?b=1"), ("cy", "/cy/a/?b=1"), ("en-easy", "/en-easy/a/?b=1")])
def test_the_language_switch_leads_to_this_same_page(code, path):
    with translation.override(code):
        choices = languages(a_request(path))
    assert [choice.href for choice in choices] == ["/a/?b=1", "/cy/a/?b=1", "/en-easy/a/?b=1"]
    assert [choice.language.code for choice in choices if choice.is_current] == [code]


def test_an_english_address_that_begins_like_welsh_is_left_alone():
    assert languages(a_request("/cycling"))[1].href == "/cy/cycling"


def test_the_project_bar_marks_where_we_are():
    source = '{% extends "design/project.jinja" %}{% set section = "planning" %}'
    project = SimpleNamespace(title="Going home", slug="home", time_zone="Europe/London")
    html = page(source, scope=SimpleNamespace(project=project, to_tell=None))
    marked = [link for link in Elements(html).named("a") if "aria-current" in link and "/projects/" in link["href"]]
    assert [link["href"] for link in marked] == ["/projects/home/planning/"]


def test_a_refusal_gives_back_what_was_typed():
    source = '{% include "design/refused.jinja" %}'
    html = page(source, sentence="Not now.", typed=[("Idea", "Tea\nand <cake>")], back="/x")
    assert "Not now." in html
    assert "Tea<br>and &lt;cake&gt;" in html


def test_the_page_for_our_own_mistakes_needs_nobody_and_nothing():
    html = engines["jinja2"].get_template("design/500.jinja").render({})
    assert "Something went wrong" in html


def test_the_page_for_a_wrong_address_can_be_drawn():
    assert "Page not found" in page('{% include "design/404.jinja" %}')
