"""One turn: our count of a .blt file. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time
from pathlib import Path

from propolis.methods.ballots import count, read


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(name: str) -> None:
    poll = read(Path(name).read_text(encoding="utf-8"), seed="bench")
    before, start = megabytes(), time.process_time()
    outcome = count(poll)
    seconds = time.process_time() - start
    answer = {"elected": outcome.elected, "stages": len(outcome.stages)}
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(sys.argv[1])
