"""The picture: what it says to whoever cannot see it, that colour never stands alone, that anything can be drawn."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.control_charts import Measurement, Settings, chart, in_words, picture
from propolis.methods.control_charts.drawing.axes import AXIS
from propolis.methods.control_charts.drawing.lines import APART, TARGET, TARGET_DASH, TRIAL_DASH, VALUES, apart
from propolis.methods.control_charts.drawing.marks import COLOURS, SHAPES
from propolis.methods.control_charts.drawing.ticks import date_ticks, value_ticks
from propolis.methods.svg_text import INK, QUIET, lines_of, width_of
from tests.methods.control_charts.series import BASE, charted, week

SVG = "{http://www.w3.org/2000/svg}"


def drawn(found, **options):
    return ElementTree.fromstring(picture(found, **options))


def marks(root, shape):
    return [one for one in root.iter(SVG + shape) if one.find(SVG + "title") is not None]


def test_a_picture_has_a_title_and_a_description_that_it_is_labelled_by():
    found = charted(BASE)
    root = drawn(found, title="Waits", name="waits")
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "waits-title waits-desc")
    assert (root[0].tag, root[0].get("id"), root[0].text) == (SVG + "title", "waits-title", "Waits")
    assert (root[1].tag, root[1].get("id"), root[1].text) == (SVG + "desc", "waits-desc", " ".join(in_words(found)))


def test_text_cannot_break_out_of_the_picture():
    text = picture(charted(BASE), title="</title><script>alert(1)</script>\x00 & more", name='"><script>')
    assert "<script" not in text
    assert ElementTree.fromstring(text)[0].text == "</title><script>alert(1)</script>  & more"


def test_nothing_is_fetched_and_nothing_runs():
    text = picture(charted(BASE), title="Waits")
    assert text.count("http") == 1 and 'xmlns="http://www.w3.org/2000/svg"' in text
    assert not any(word in text for word in ("script", "style", "href", "url(", "@import", "<image", "foreignObject"))


@pytest.mark.parametrize("colour", [*COLOURS.values(), INK, QUIET, VALUES, TARGET, AXIS])
def test_every_colour_stands_out_from_white(colour):
    assert contrast_with_white(colour) >= 3


@pytest.mark.parametrize("colour", [INK, QUIET, TARGET])
def test_colours_of_text_can_be_read(colour):
    assert contrast_with_white(colour) >= 4.5


def contrast_with_white(colour):
    """By the formula of WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def test_kinds_that_can_stand_side_by_side_differ_in_shape_and_not_only_in_colour():
    for way, other in (("high", "low"), ("low", "high")):
        kinds = ["common-cause", f"improvement-{way}", f"concern-{other}"]
        assert len({SHAPES[kind] for kind in kinds}) == 3
    assert SHAPES["common-cause"] != SHAPES["neutral-high"] == SHAPES["neutral-low"]


def test_each_point_is_drawn_with_the_shape_of_its_kind():
    root = drawn(charted(BASE + [17, 5, 11], direction="up", baseline=12))
    assert len(marks(root, "circle")) == 13
    tips = [one.find(SVG + "title").text for one in marks(root, "polygon")]
    assert tips == ["30 March 2026: 17, above the upper limit", "6 April 2026: 5, below the lower limit"]


def test_lines_break_at_a_rebase():
    values = BASE + [20, 22, 20]
    assert len(list(drawn(charted(values)).iter(SVG + "polyline"))) == 1
    root = drawn(charted(values, rebase=(week(12),)))
    assert [len(line.get("points").split()) for line in root.iter(SVG + "polyline")] == [12, 3]
    averages = [path for path in root.iter(SVG + "path") if path.get("stroke") == INK and "H" in path.get("d")]
    assert len(averages) == 2 and "New limits" in texts(root)


def test_the_target_is_dashed_and_named():
    root = drawn(charted(BASE, direction="up", target=20))
    dashes = [path.get("stroke-dasharray") for path in root.iter(SVG + "path") if path.get("stroke") == TARGET]
    assert dashes == [TARGET_DASH] and "Target 20" in texts(root)


@pytest.mark.parametrize(("points", "is_trial"), [(12, True), (14, False)])
def test_limits_on_trial_are_dotted_and_explained(points, is_trial):
    root = drawn(charted([10, 12] * (points // 2)))
    assert ("Limits on trial" in texts(root)) is is_trial
    assert (TRIAL_DASH in [path.get("stroke-dasharray") for path in root.iter(SVG + "path")]) is is_trial


@pytest.mark.parametrize("width", [320, 360, 800, 1200])
def test_words_about_the_lines_stand_beside_or_below_and_everything_is_within(width):
    root = drawn(charted(BASE, direction="down", target=20), title="A fairly long title " * 4, width=width)
    assert {"Upper limit 16.32", "Average 11", "Lower limit 5.68", "Target 20"} <= set(texts(root))
    assert root.get("viewBox").split()[2] == str(width)
    assert_within(root, width)


def assert_within(root, width):
    height = float(root.get("height"))
    for one in root.iter(SVG + "text"):
        wide = width_of(one.text, int(one.get("font-size")))
        before = {"start": 0, "middle": wide / 2, "end": wide}[one.get("text-anchor", "start")]
        left = float(one.get("x")) - before
        assert left >= 0 and left + wide <= width and 0 < float(one.get("y")) <= height, one.text


def texts(root):
    return [one.text for one in root.iter(SVG + "text")]


def test_labels_are_moved_apart_and_keep_their_order():
    assert apart([10, 12, 13, 90], low=0, high=100) == [10, 10 + APART, 10 + 2 * APART, 90]
    assert apart([95, 98], low=0, high=100) == [100 - APART, 100]


def test_long_text_is_broken_into_lines():
    assert lines_of("one two three", size=10, width=width_of("one two", 10)) == ["one two", "three"]
    assert lines_of("", size=10, width=50) == []


def test_figures_on_the_axis_are_round():
    assert [label for _, label in value_ticks(-3, 11, 5)] == ["0", "5", "10"]
    assert [label for _, label in value_ticks(0.83, 0.92, 5)] == ["0.84", "0.86", "0.88", "0.90", "0.92"]
    assert [label for _, label in value_ticks(-2, 13000, 6)] == ["0", "2,500", "5,000", "7,500", "10,000", "12,500"]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (date(2026, 5, 3), date(2026, 5, 7), ["3 May", "4 May", "5 May", "6 May", "7 May"]),
        (date(2026, 5, 3), date(2026, 6, 6), ["3 May", "10 May", "17 May", "24 May", "31 May"]),
        (date(2026, 1, 1), date(2026, 12, 1), ["Jan", "Mar", "May", "Jul", "Sep", "Nov"]),
        (date(2020, 1, 1), date(2025, 1, 1), ["2020", "2021", "2022", "2023", "2024", "2025"]),
    ],
)
def test_dates_on_the_axis_are_as_close_as_there_is_room_for(first, last, labels):
    assert [tick.label for tick in date_ticks(first, last, 6)] == labels


def test_a_year_is_named_where_it_begins():
    assert [tick.year for tick in date_ticks(date(2025, 11, 1), date(2026, 3, 1), 6)] == ["2025", "", "2026", "", ""]


@given(
    st.lists(st.floats(-1e100, 1e100) | st.floats(-2, 2), min_size=2, max_size=30),
    st.integers(1, 4000),
    st.sampled_from(["up", "down", "neutral"]),
    st.none() | st.floats(-1e100, 1e100),
    st.integers(320, 1000),
)
def test_any_series_can_be_drawn(values, days, direction, target, width):
    first = date(1, 1, 1) if days % 2 else date(2026, 1, 31)
    series = [Measurement(first + timedelta(days * number), value) for number, value in enumerate(values)]
    root = drawn(chart(series, Settings(direction=direction, target=target)), width=width)
    assert not any(word in value for one in root.iter() for value in one.attrib.values() for word in ("nan", "inf"))
    assert len(marks(root, "circle")) + len(marks(root, "polygon")) == len(values)
    for mark in marks(root, "circle"):
        assert 0 <= float(mark.get("cx")) <= width and 0 <= float(mark.get("cy")) <= float(root.get("height"))
