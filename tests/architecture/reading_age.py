"""How hard a text is to read: Flesch-Kincaid grade plus five, with syllables counted by rule.

Kincaid, Fishburne, Rogers and Chissom (1975). The counting of syllables is rough, and good enough for an average.
"""

import re

VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """Sentences, and the lines of a list or a letter."""
    return [one for one in re.split(r"(?<=[.?!:])\s+|\n+", text.strip()) if words(one)]


def words(text: str) -> list[str]:
    return re.findall(r"[A-Za-zÀ-ž'’]+|\d+", text)


def syllables(word: str) -> int:
    """Groups of vowels, a silent e left out; never none."""
    word = re.sub(r"[^a-z]", "", word.lower())
    found = len(VOWELS.findall(word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and found > 1:
        found -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and found > 1:
        found -= 1
    return max(found, 1)


def reading_age(text: str) -> float:
    """In years. Text without a word has none, and counts as nought."""
    in_all = words(text)
    if not in_all:
        return 0.0
    grade = 0.39 * len(in_all) / len(sentences(text)) + 11.8 * sum(map(syllables, in_all)) / len(in_all) - 15.59
    return grade + 5
