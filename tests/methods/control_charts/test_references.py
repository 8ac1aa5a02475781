"""Every point of 403 series against NHSRplotthedots 0.2.2. See data/README.md for where they come from."""

import pytest

from tests.methods.control_charts.references import KINDS, label, ours, references

REFERENCES = {one["id"]: one for one in references()}


@pytest.fixture(params=REFERENCES)
def reference(request):
    return REFERENCES[request.param]


def test_every_label_limit_and_meaning_is_that_of_the_r_package(reference):
    start = 0
    for segment in ours(reference).segments:
        mean, *edges = reference_limits(reference, start)
        assert segment.limits.mean == pytest.approx(mean, rel=1e-9)
        if edges == [None, None]:
            assert segment.limits.lower == segment.limits.mean == segment.limits.upper
        else:
            assert [segment.limits.lower, segment.limits.upper] == pytest.approx(edges, rel=1e-9, abs=1e-12)
            compare(segment.points, reference, start)
        start += len(segment.points)


def compare(points, reference, start):
    end = start + len(points)
    kinds = [KINDS[name] for name in reference["types"][start:end]]
    assert [label(point) for point in points] == reference["labels"][start:end]
    assert all(point.variation.startswith(kind) for point, kind in zip(points, kinds, strict=True))


def test_the_chart_as_a_whole_says_what_the_icons_of_the_r_package_say(reference):
    chart = ours(reference)
    if reference["limits"][-1][2] is not None:
        assert chart.variation.startswith(KINDS[reference["variation"]])
    assert chart.assurance == reference["assurance"]


def reference_limits(reference, start):
    """Mean, lower and upper limit at a point."""
    return next(row[1:] for row in reversed(reference["limits"]) if row[0] <= start)


def test_the_references_hold_what_their_page_says():
    drawn = [name for name in REFERENCES if name.startswith("drawn_")]
    assert len(REFERENCES) == 124 + 29 + 250 and len(drawn) == 250
    assert sum(len(one["values"]) for one in list(REFERENCES.values())[:124]) == 4034
