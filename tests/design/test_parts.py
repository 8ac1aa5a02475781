from types import SimpleNamespace

import pytest

from propolis.design.words import PERSPECTIVES
from propolis.projects import words as projects
from tests.design.drawing import Elements, draw


def a_cell(number: int, full: int = 0):
    return SimpleNamespace(number=number, name="People", href=f"#{number}", done="Done.", next="Next.", fill=full)


def test_the_design_and_the_projects_speak_of_the_same_perspectives():
    assert {code: str(words) for code, words in PERSPECTIVES.items()} == {
        code: str(words) for code, words in projects.PERSPECTIVES.items()
    }


@pytest.mark.parametrize("code", PERSPECTIVES)
def test_a_perspective_says_itself_in_words(code):
    assert str(PERSPECTIVES[code]) in draw("{{ parts.perspective(code) }}", code=code)


def test_every_perspective_has_a_shape_of_its_own():
    shapes = [draw("{{ parts.perspective(code, 'x') }}", code=code).split("</svg>")[0][-60:] for code in PERSPECTIVES]
    assert len(set(shapes)) == len(PERSPECTIVES)


def test_someone_without_a_perspective_gets_no_tag():
    assert draw("{{ parts.perspective('') }}").strip() == ""


@pytest.mark.parametrize("full", [0, 1, 2, 3])
def test_the_honeycomb_is_a_list_of_links_with_words(full):
    html = draw("{{ parts.honeycomb(cells) }}", cells=[a_cell(n, full) for n in range(1, 9)])
    assert [link["href"] for link in Elements(html).named("a")] == [f"#{n}" for n in range(1, 9)]
    assert len(Elements(html).named("ol")) == 1
    assert html.count("Done.") == html.count("Next.") == 8


def test_the_bar_of_answers_says_every_number_in_words():
    html = draw("{{ parts.stances([('good', 'Agree', 3), ('stop', 'Disagree', 1)]) }}")
    assert "Agree: <strong>3</strong>" in html
    assert "(75%)" in html
    assert [bar["width"] for bar in Elements(html).named("rect")] == ["744.0", "244.0"]


def test_a_bar_without_answers_is_only_words():
    html = draw("{{ parts.stances([('good', 'Agree', 0)]) }}")
    assert Elements(html).named("rect") == []
    assert "%" not in html


def test_a_statement_has_three_answers_and_is_safe_to_send_twice():
    html = Elements(draw("{{ parts.statement('Tea is warm') }}"))
    assert [button["value"] for button in html.named("button")] == ["agree", "disagree", "pass"]
    assert [field["name"] for field in html.named("input")] == ["csrfmiddlewaretoken", "once"]


def test_a_promise_not_kept_yet_says_so():
    assert "Not done yet." in draw("{{ parts.said_and_did('We will ring') }}")


@pytest.mark.parametrize(
    "call",
    [
        "parts.card(bad, bad, bad)",
        "parts.entry(bad, bad, bad, bad)",
        "parts.bead('need', bad, bad, bad, bad, bad, bad)",
        "parts.said_and_did(bad, bad, bad)",
        "parts.statement(bad)",
        "parts.summary([(bad, bad, bad, bad)])",
        "parts.crumbs([(bad, bad)])",
        "parts.stats([(bad, bad)])",
        "parts.tag(bad)",
        "parts.perspective('carer', bad)",
        "parts.inset(bad)",
        "parts.callout(bad, bad)",
        "parts.empty(bad, bad)",
        "parts.steps([bad])",
        "parts.hero(bad, bad)",
    ],
)
def test_no_part_lets_words_act_as_html(call):
    assert "<script>" not in draw("{{ " + call + " }}", bad='"><script>')


@pytest.mark.parametrize(
    "part", ["inset()", "callout('T')", "details('T')", "card('T')", "empty('T')", "cards()", "hero('T')"]
)
def test_a_part_holds_what_its_caller_writes(part):
    assert "<p>mine</p>" in draw("{% call parts." + part + " %}<p>mine</p>{% endcall %}")
