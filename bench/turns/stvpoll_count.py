"""One turn: STVPoll on a .blt file. Alone in an interpreter that has STVPoll; prints one JSON line.

It takes kinds of ballots with how many there are of each, which is how the file has them.
"""

import json
import resource
import sys
import time
from pathlib import Path

from stvpoll.scottish_stv import calculate_scottish_stv


def ballots(name: str) -> tuple[int, int, dict[tuple[str, ...], int]]:
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    candidates, seats = map(int, lines[0].split())
    found = {}
    for line in lines[1 : lines.index("0")]:
        papers, *ranking, _ = line.split()
        found[tuple(ranking)] = int(papers)
    return candidates, seats, found


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(name: str) -> None:
    candidates, seats, kinds = ballots(name)
    names = tuple(str(number) for number in range(1, candidates + 1))
    before, start = megabytes(), time.process_time()
    result = calculate_scottish_stv(candidates=names, ballots=kinds, winners=seats, random_shuffle=False)
    seconds = time.process_time() - start
    answer = {"elected": result.elected_as_tuple()}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(sys.argv[1])
