"""One turn: our control charts on many series. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time
from datetime import date
from pathlib import Path

from propolis.methods.control_charts import Measurement, Settings, chart

RULES = {"Com": "none", "Abo": "outside", "Bel": "outside", "7 Point Trend": "trend", "2 in": "two-in-three"}


def rule(label: str) -> str:
    """The rule behind a label of the R package."""
    return next((rule for start, rule in RULES.items() if label.startswith(start)), "shift")


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def prepared(one: dict) -> tuple[list[Measurement], Settings]:
    days = map(date.fromisoformat, one["dates"])
    series = [Measurement(day, float(value)) for day, value in zip(days, one["values"], strict=True)]
    rebase = tuple(map(date.fromisoformat, one["rebase"]))
    return series, Settings(one["direction"], one["target"], rebase, screen=one["screen"])


def main(name: str, rounds: str) -> None:
    references = json.loads(Path(name).read_text(encoding="utf-8"))
    work = [prepared(one) for one in references]
    chart(*work[0])
    before, start = megabytes(), time.process_time()
    for _ in range(int(rounds)):
        charts = [chart(series, settings) for series, settings in work]
    seconds = time.process_time() - start
    ours = [point.signal for found in charts for point in found.points]
    theirs = [rule(label) for one in references for label in one["labels"]]
    same = sum(one == other for one, other in zip(ours, theirs, strict=True))
    answer = {"points": len(ours), "as_reference": same}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
