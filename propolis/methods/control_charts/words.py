"""A chart in plain sentences: templates for its codes, which pages can translate."""

from collections.abc import Mapping

from propolis.methods.control_charts.chart import Chart, Point, Segment
from propolis.methods.control_charts.notation import day, figure
from propolis.methods.control_charts.settings import FIRM_FROM

# What a rule says of one point, by rule and way
RULES: Mapping[tuple[str, str], str] = {
    ("none", ""): "nothing unusual",
    ("outside", "high"): "above the upper limit",
    ("outside", "low"): "below the lower limit",
    ("trend", "high"): "one of {trend} in a row that go up",
    ("trend", "low"): "one of {trend} in a row that go down",
    ("two-in-three", "high"): "one of 2 in 3 that are close to the upper limit",
    ("two-in-three", "low"): "one of 2 in 3 that are close to the lower limit",
    ("shift", "high"): "one of {shift} in a row above the average",
    ("shift", "low"): "one of {shift} in a row below the average",
}

# What the whole chart says, by the kind of its last point
VARIATION = {
    "common-cause": "The last point shows nothing unusual. Ups and downs like these are to be expected.",
    "improvement": "The last point is {rule}. That is unlikely to be chance, and it is the way we want to go.",
    "concern": "The last point is {rule}. That is unlikely to be chance, and it is not the way we want to go.",
    "neutral": "The last point is {rule}. That is unlikely to be chance.",
}
ASSURANCE = {
    "pass": "The target is {target}. If nothing changes, we can expect to meet it every time.",
    "fail": "The target is {target}. If nothing changes, we can expect to miss it every time.",
    "inconsistent": "The target is {target}. If nothing changes, we will meet it at times and miss it at times.",
    "none": "",
}

SPAN = "{points} points, from {first} to {last}."
FROM = "Limits from {first} on."
LIMITS = "The average is {mean}. Points usually stay between {lower} and {upper}."
NO_SPREAD = "The average is {mean}. Points usually stay on it, so any other value stands out."
TRIAL = "These limits are on trial. There are {points} points in this part, and {needed} make firm limits."
POINT = "{day}: {value}, {rule}"
NEUTRAL = "Neither way is called better here."
TARGET_UNUSED = "The target is {target}. Say which way is better to learn if it will be met."
LEFT_OUT = "The limits leave out the largest jumps between two points: {jumps} of {ranges}."

LABELS = {
    "title": "Control chart",
    "average": "Average",
    "upper": "Upper limit",
    "lower": "Lower limit",
    "target": "Target",
    "rebase": "New limits",
    "trial": "Limits on trial",
    "common-cause": "Ordinary ups and downs",
    "improvement-high": "Change for the better",
    "improvement-low": "Change for the better",
    "concern-high": "Change for the worse",
    "concern-low": "Change for the worse",
    "neutral-high": "Unlikely to be chance",
}
TABLE = {
    "caption": "Every point, and what the rules say of it",
    "date": "Date",
    "value": "Value",
    "rule": "What the rules say",
}


def in_words(chart: Chart) -> list[str]:
    """The chart, a thought at a time: what it covers, its limits, what the last point says, and the target."""
    points = chart.points
    return [
        SPAN.format(points=len(points), first=day(points[0].date), last=day(points[-1].date)),
        *(line for segment in chart.segments for line in about_limits(segment, chart)),
        variation(chart),
        *filter(None, [assurance(chart)]),
        *([NEUTRAL] if chart.settings.direction == "neutral" else []),
    ]


def standing_out(chart: Chart) -> list[str]:
    """Every point that a rule picks out, in a line each."""
    return [
        POINT.format(day=day(point.date), value=figure(point.value, digits=12), rule=rule(point, chart))
        for point in chart.points
        if point.signal != "none"
    ]


def about_limits(segment: Segment, chart: Chart) -> list[str]:
    """The limits of one part of the chart, and how far to trust them."""
    found = segment.limits
    template = NO_SPREAD if found.lower == found.upper else LIMITS
    lines = [] if len(chart.segments) == 1 else [FROM.format(first=day(segment.points[0].date))]
    lines.append(template.format(mean=figure(found.mean), lower=figure(found.lower), upper=figure(found.upper)))
    if segment.left_out:
        lines.append(LEFT_OUT.format(jumps=segment.left_out, ranges=segment.base - 1))
    if segment.is_trial:
        lines.append(TRIAL.format(points=len(segment.points), needed=FIRM_FROM))
    return lines


def variation(chart: Chart) -> str:
    """What the last point says, and whether that is the way we want to go."""
    kind = chart.variation.removesuffix("-high").removesuffix("-low")
    return VARIATION[kind].format(rule=rule(chart.points[-1], chart))


def assurance(chart: Chart) -> str:
    """Whether the target will be met as things are; empty without a target."""
    target = chart.settings.target
    if target is None:
        return ""
    template = ASSURANCE[chart.assurance] or TARGET_UNUSED
    return template.format(target=figure(target, digits=12))


def rule(point: Point, chart: Chart) -> str:
    """What the rules say of one point."""
    return RULES[point.signal, point.way].format(shift=chart.settings.shift, trend=chart.settings.trend)
