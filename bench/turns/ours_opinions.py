"""One turn: the opinion map of a conversation. Alone in its interpreter; prints one JSON line."""

import json
import resource
import sys
import time

import numpy as np

from propolis.methods.opinions import collect, opinion_map


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def found(participant: np.ndarray, statement: np.ndarray, answer: np.ndarray, taken_out: np.ndarray):
    answers = collect(participant, statement, answer)
    return opinion_map(answers, ~np.isin(answers.statements, taken_out))


def main(name: str) -> None:
    rows = [np.load(name)[column] for column in ("participant", "statement", "answer", "taken_out")]
    few = np.repeat(np.arange(8), 8), np.tile(np.arange(8), 8), np.tile([1, -1], 32), np.zeros(0, dtype=int)
    found(*few)  # what is imported when first used is not part of the work
    before, start = megabytes(), time.process_time()
    done = found(*rows)
    seconds, more = time.process_time() - start, megabytes() - before
    lists = {side: [int(done.statements[one.statement]) for one in named] for side, named in done.agreed_by_all.items()}
    answer = lists | {"answers": done.number_of_answers, "megabytes": more, "steps": done.components.steps}
    print(json.dumps({"seconds": seconds, "megabytes": more, "answer": answer}))


if __name__ == "__main__":
    main(sys.argv[1])
