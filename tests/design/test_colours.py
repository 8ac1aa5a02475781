"""The colours pass WCAG AA, in light and in dark, and the style sheet asks nothing of other places."""

import re
from pathlib import Path

import pytest

from propolis import design

HOME = Path(design.__file__).parent
SHEET = HOME / "static/propolis/propolis.css"
TONES = ["plain", "good", "wait", "stop", "info"]
VOICES = ["lived", "carer", "community", "staff", "leader"]
TEXT = [
    *[(ink, ground) for ink in ("ink", "ink-soft", "link", "link-visited", "stop", "good", "honey-text")
      for ground in ("paper", "sheet", "shade")],
    *[(tone, f"{tone}-pale") for tone in TONES],
    *[(voice, "sheet") for voice in VOICES],
    *[(ink, ground) for ink in ("ink", "honey-text", "link") for ground in ("honey-pale", "cell-honey")],
    ("on-honey", "honey"), ("on-honey", "honey-pressed"), ("on-bar", "bar"), ("on-focus", "focus"),
]  # fmt: skip
EDGES = [("line-strong", "paper"), ("line-strong", "sheet"), ("honey", "bar"), *[(v, "paper") for v in VOICES]]


def tokens() -> dict[str, dict[str, str]]:
    source = (HOME / "scss/base/_tokens.scss").read_text()
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in source.split("@media screen", 1))
    return {"light": light, "dark": light | dark}


def contrast(one: str, other: str) -> float:
    """The WCAG 2.2 contrast ratio of two colours written as #rrggbb."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_can_be_read(scheme, ink, ground):
    assert contrast(tokens()[scheme][ink], tokens()[scheme][ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_can_be_seen(scheme, edge, ground):
    assert contrast(tokens()[scheme][edge], tokens()[scheme][ground]) >= 3


def test_the_style_sheet_asks_nothing_of_other_places():
    if not SHEET.exists():
        pytest.skip("the style sheet is made by `make setup`")
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w+", SHEET.read_text()) == []


def test_the_style_sheet_has_nothing_of_the_nhs_identity():
    if not SHEET.exists():
        pytest.skip("the style sheet is made by `make setup`")
    assert re.findall(r"frutiger|#005eb8", SHEET.read_text(), re.IGNORECASE) == []
