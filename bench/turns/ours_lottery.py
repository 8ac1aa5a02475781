"""One turn: our lottery over a pool. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time
from pathlib import Path

from propolis.methods.lottery import fair_lottery, gather, read_people, read_targets


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(folder: str, seats: str, rule: str) -> None:
    targets = read_targets((Path(folder) / "categories.csv").read_text())
    people = read_people((Path(folder) / "respondents.csv").read_text(), targets)
    before, start = megabytes(), time.process_time()
    pool = gather(people, targets, int(seats))
    lottery = fair_lottery(pool, rule)
    seconds = time.process_time() - start
    chances = {name: chance for kind, chance in zip(pool.people, lottery.chances, strict=True) for name in kind}
    answer = {
        "minimum": lottery.minimum,
        "is_exact": lottery.is_exact,
        "chances": [chances[str(row)] for row in range(1, len(chances) + 1)],
    }
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
