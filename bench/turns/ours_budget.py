"""One turn: our sharing of a budget. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time

from propolis.methods.budgets import read_pabulib, share_budget
from propolis.site.commands.inputs import text_of


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(completion: str, *names: str) -> None:
    texts = [text_of(name) for name in names]
    elections = [read_pabulib(text) for text in texts]
    before, start = megabytes(), time.process_time()
    chosen = [share_budget(election, completion=completion).chosen for election in elections]
    seconds = time.process_time() - start
    answer = [
        sorted(election.projects[place].id for place in places)
        for election, places in zip(elections, chosen, strict=True)
    ]
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
