"""One turn: sortition-algorithms with its default solver. Alone in its interpreter; prints one JSON line."""

import csv
import json
import resource
import sys
import time
from pathlib import Path

from sortition_algorithms import Settings
from sortition_algorithms.committee_generation import find_distribution_leximin, find_distribution_maximin
from sortition_algorithms.features import read_in_features
from sortition_algorithms.people import read_in_people

RULES = {"leximin": find_distribution_leximin, "maximin": find_distribution_maximin}


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table(path: Path) -> list[dict[str, str]]:
    with path.open() as lines:
        return list(csv.DictReader(lines))


def main(folder: str, seats: str, rule: str) -> None:
    targets = [
        {"feature": one["category"], "value": one["feature"], "min": one["min"], "max": one["max"]}
        for one in table(Path(folder) / "categories.csv")
    ]
    features, column, _ = read_in_features(list(targets[0]), targets)
    rows = [
        {"nationbuilder_id": str(place), **one} for place, one in enumerate(table(Path(folder) / "respondents.csv"))
    ]
    settings = Settings(id_column="nationbuilder_id", columns_to_keep=[])
    people, _ = read_in_people(list(rows[0]), rows, features, settings, column)
    before, start = megabytes(), time.process_time()
    committees, weights, _ = RULES[rule](features, people, int(seats), [])
    seconds = time.process_time() - start
    chances = [0.0] * len(rows)
    for committee, weight in zip(committees, weights, strict=True):
        for person in committee:
            chances[int(person)] += weight
    answer = {"minimum": min(chances), "chances": chances}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
