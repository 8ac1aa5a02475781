"""One turn: PyRankVote on a .blt file. Alone in an interpreter that has PyRankVote; prints one JSON line.

It takes every ballot by itself, so the file's kinds of ballots are written out before the clock starts.
"""

import json
import resource
import sys
import time
from pathlib import Path

import pyrankvote
from pyrankvote import Ballot, Candidate


def ballots(name: str) -> tuple[int, int, list[list[str]]]:
    lines = Path(name).read_text(encoding="utf-8").splitlines()
    candidates, seats = map(int, lines[0].split())
    found = []
    for line in lines[1 : lines.index("0")]:
        papers, *ranking, _ = line.split()
        found += [ranking] * int(papers)
    return candidates, seats, found


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(name: str) -> None:
    candidates, seats, rankings = ballots(name)
    names = {str(number): Candidate(str(number)) for number in range(1, candidates + 1)}
    papers = [Ballot(ranked_candidates=[names[one] for one in ranking]) for ranking in rankings]
    before, start = megabytes(), time.process_time()
    result = pyrankvote.single_transferable_vote(list(names.values()), papers, number_of_seats=seats)
    seconds = time.process_time() - start
    answer = {"elected": [one.name for one in result.get_winners()]}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(sys.argv[1])
