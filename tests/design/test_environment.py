from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.utils import translation
from jinja2 import UndefinedError

from tests.design.drawing import draw

NOON = datetime(2026, 5, 3, 23, 5, tzinfo=UTC)


def in_(zone: str):
    return SimpleNamespace(project=SimpleNamespace(time_zone=zone))


def test_a_day_is_written_as_people_write_it():
    assert draw("{{ day | day }}", day=date(2026, 5, 3), scope=None) == "3 May 2026"


def test_a_moment_belongs_to_the_day_it_is_where_the_project_is():
    assert draw("{{ at | day }}", at=NOON, scope=in_("Europe/London")) == "4 May 2026"


def test_a_moment_is_written_with_the_clock_of_the_project():
    assert draw("{{ at | moment }}", at=NOON, scope=in_("Europe/London")) == "4 May 2026 at 12:05am"


def test_midday_is_twelve_in_the_afternoon():
    at = datetime(2026, 1, 3, 12, 0, tzinfo=UTC)
    assert draw("{{ at | moment }}", at=at, scope=None) == "3 January 2026 at 12:00pm"


def test_months_stay_english_while_the_page_is_not_in_welsh():
    with translation.override("cy"):
        assert draw("{{ day | day }}", day=date(2026, 5, 3), scope=None) == "3 May 2026"


def test_lines_become_paragraphs():
    assert draw("{{ text | lines }}", text="One\r\ntwo\n\n\nthree\n") == "<p>One<br>two</p>\n<p>three</p>"


def test_lines_cannot_bring_html():
    assert draw("{{ text | lines }}", text="<script>&") == "<p>&lt;script&gt;&amp;</p>"


def test_a_name_spelt_wrongly_stops_the_page():
    with pytest.raises(UndefinedError):
        draw("{{ disent }}")


def test_a_translated_sentence_cannot_bring_html():
    assert draw('{{ _("Hello %(name)s", name=name) }}', name="<b>") == "Hello &lt;b&gt;"
