"""One turn: the same conversation with red-dwarf 0.4.0. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
from reddwarf.implementations.base import run_pipeline  # noqa: E402


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def votes(participant, statement, answer) -> list[dict[str, int]]:
    columns = (column.tolist() for column in (participant, statement, answer))
    return [
        {"participant_id": who, "statement_id": what, "vote": said, "modified": 0}
        for who, what, said in zip(*columns, strict=True)
    ]


def main(name: str) -> None:
    rows = np.load(name)
    given = votes(rows["participant"], rows["statement"], rows["answer"])
    taken_out = rows["taken_out"].tolist()
    chance = np.random.default_rng(1)
    few = votes(np.repeat(np.arange(30), 20), np.tile(np.arange(20), 30), chance.integers(-1, 2, 600))
    run_pipeline(votes=few, random_state=0)
    before, start = megabytes(), time.process_time()
    done = run_pipeline(votes=given, mod_out_statement_ids=taken_out, random_state=0)
    seconds, more = time.process_time() - start, megabytes() - before
    lists = {side: [int(one["tid"]) for one in done.consensus[side]] for side in ("agree", "disagree")}
    print(json.dumps({"seconds": seconds, "megabytes": more, "answer": lists}))


if __name__ == "__main__":
    main(sys.argv[1])
