"""One turn: pabutools' method of equal shares, equal ballots merged. Alone in its interpreter; prints one JSON line."""

import gzip
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def parsed(name: str):
    if not name.endswith(".gz"):
        return parse_pabulib(name)
    with tempfile.NamedTemporaryFile("w", suffix=".pb") as plain:
        plain.write(gzip.decompress(Path(name).read_bytes()).decode())
        plain.flush()
        return parse_pabulib(plain.name)


def main(completion: str, *names: str) -> None:
    sys.setrecursionlimit(10_000)
    elections = [parsed(str(Path(name))) for name in names]
    extra = {"voter_budget_increment": 1} if completion == "add1" else {}
    before, start = megabytes(), time.process_time()
    chosen = [
        method_of_equal_shares(instance, profile.as_multiprofile(), sat_class=Cost_Sat, **extra)
        for instance, profile in elections
    ]
    seconds = time.process_time() - start
    answer = [sorted(project.name for project in projects) for projects in chosen]
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
