"""One turn: abspc on many series. Alone in an interpreter that has abspc; prints one JSON line.

Where several of its rules pick a point out, they are ranked as the R package ranks them: outside, trend, two in three,
shift.
"""

import json
import resource
import sys
import time
from pathlib import Path

import pandas
from abspc import calculate_control_limits, detect_special_causes

RULES = {"Com": "none", "Abo": "outside", "Bel": "outside", "7 Point Trend": "trend", "2 in": "two-in-three"}
RANKED = (("rule1", "outside"), ("rule3", "trend"), ("rule4", "two-in-three"), ("rule2", "shift"))


def rule(label: str) -> str:
    """The rule behind a label of the R package."""
    return next((rule for start, rule in RULES.items() if label.startswith(start)), "shift")


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def groups(one: dict) -> list[pandas.DataFrame]:
    """The values of a series as tables, cut where it is rebased."""
    starts = sorted({0, *(one["dates"].index(day) for day in one["rebase"])})
    ends = [*starts[1:], len(one["values"])]
    return [
        pandas.DataFrame({"value": [float(value) for value in one["values"][start:end]]})
        for start, end in zip(starts, ends, strict=True)
    ]


def main(name: str, rounds: str) -> None:
    references = json.loads(Path(name).read_text(encoding="utf-8"))
    work = [group for one in references for group in groups(one)]
    detect_special_causes(calculate_control_limits(work[0], "XmR"))
    before, start = megabytes(), time.process_time()
    for _ in range(int(rounds)):
        charts = [detect_special_causes(calculate_control_limits(group, "XmR")) for group in work]
    seconds = time.process_time() - start
    ours = [
        next((rule for column, rule in RANKED if row[column]), "none")
        for found in charts
        for row in found.to_dict("records")
    ]
    theirs = [rule(label) for one in references for label in one["labels"]]
    same = sum(one == other for one, other in zip(ours, theirs, strict=True))
    answer = {"points": len(ours), "as_reference": same}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
