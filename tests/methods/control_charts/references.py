"""Series with the results of the published R package, and how its words translate to ours."""

import gzip
import json
from datetime import date
from pathlib import Path
from typing import Any

from propolis.methods.control_charts import Chart, Measurement, Point, Settings, chart

DATA = Path(__file__).parent / "data"
KINDS = {
    "common_cause": "common-cause",
    "special_cause_improvement": "improvement",
    "special_cause_concern": "concern",
    "special_cause_neutral_high": "neutral-high",
    "special_cause_neutral_low": "neutral-low",
}

Reference = dict[str, Any]


def references() -> list[Reference]:
    return [
        one for name in ("nhs", "made") for one in json.loads(gzip.decompress((DATA / f"{name}.json.gz").read_bytes()))
    ]


def ours(reference: Reference) -> Chart:
    series = [
        Measurement(date.fromisoformat(day), float(value))
        for day, value in zip(reference["dates"], reference["values"], strict=True)
    ]
    settings = Settings(
        direction=reference["direction"],
        target=reference["target"],
        rebase=tuple(map(date.fromisoformat, reference["rebase"])),
        baseline=reference["baseline"],
        screen=reference["screen"],
    )
    return chart(series, settings)


def label(point: Point) -> str:
    """A point's signal in the words of the R package."""
    if point.signal == "none":
        return "Common Cause"
    if point.signal == "outside":
        return "Above UCL" if point.way == "high" else "Below LCL"
    if point.signal == "trend":
        return f"7 Point Trend ({'In' if point.way == 'high' else 'De'}creasing)"
    return f"{'2 in 3' if point.signal == 'two-in-three' else '7 Points'} {point.side.title()} CL"
