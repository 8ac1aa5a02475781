"""One turn: plain words on a text. Alone in its interpreter; prints one JSON line.

Its second argument: `age` for words, sentences and the grade, which is what the peer does; `all` for the whole report.
"""

import json
import resource
import sys
import time
from pathlib import Path

from propolis.methods.plain_words import check, checking, language, sentences
from propolis.methods.plain_words.checking import count_syllables, count_words


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def age(text: str) -> dict[str, float]:
    found = sentences(text)
    words = count_words(found)
    years = checking.age(words, len(found), count_syllables(found, language("en")))
    return {"words": words, "sentences": len(found), "grade": years - 5}


def everything(text: str) -> dict[str, float]:
    report = check(text)
    return {"words": report.words, "sentences": report.sentences, "grade": report.reading_age - 5}


def main(name: str, part: str) -> None:
    text = Path(name).read_text(encoding="utf-8")
    work = {"age": age, "all": everything}[part]
    work("Ready.")
    before, start = megabytes(), time.process_time()
    answer = work(text)
    seconds = time.process_time() - start
    print(json.dumps({"seconds": seconds, "megabytes": megabytes() - before, "answer": answer}))


if __name__ == "__main__":
    main(*sys.argv[1:])
