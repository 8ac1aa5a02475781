"""A report in plain words, for the person who wrote the text."""

from collections.abc import Iterator

from propolis.methods.plain_words.checking import LONGEST_SENTENCE, STEADY_FROM, Report

SHOWN = 90  # letters of a long sentence: enough to find it again

COUNTED = "{words} in {sentences}."
AGE = "Reading age: about {age}. For most readers, 9 to 11 is a good aim."
AGE_OLD = "Reading age: older than 18. For most readers, 9 to 11 is a good aim."
UNSTEADY = "The text has fewer than {least} words, so the age is unsteady. Look at the sentences instead."
NO_AGE = {"english-only": "There is no reading age: the formula is for English only."}
LONG = "Sentences of more than {most} words. Could they be two?"
LONG_ONE = "  line {line}: {words} words: {text}"
JARGON = "Words of the trade. Could they be plainer?"
JARGON_ONE = "  line {line}: {word}: perhaps “{instead}”. {note}"
ACRONYMS = "Acronyms that are not explained. Write them out the first time."
ACRONYMS_ONE = "  line {line}: {word}{times}"
PASSIVE = "Perhaps passive. Could it say who does it?"
PASSIVE_ONE = "  line {line}: {text}"
NOTHING = "Nothing else stands out."
PROMPT = "This is a prompt for a writer, and not a mark. Readers know best."
OLDEST = 18


def in_words(report: Report) -> Iterator[str]:
    """The report, a line at a time."""
    yield COUNTED.format(words=_many(report.words, "word"), sentences=_many(report.sentences, "sentence"))
    yield _age(report)
    if not report.is_steady and not report.why_no_age:
        yield UNSTEADY.format(least=STEADY_FROM)
    found = [line for part in (_long(report), _jargon(report), _acronyms(report), _passive(report)) for line in part]
    yield from found or ["", NOTHING]
    yield from ("", PROMPT)


def _age(report: Report) -> str:
    if report.reading_age is None:
        return NO_AGE[report.why_no_age]
    return (AGE_OLD if report.reading_age > OLDEST else AGE).format(age=max(5, round(report.reading_age)))


def _long(report: Report) -> list[str]:
    return _part(
        LONG.format(most=LONGEST_SENTENCE),
        [LONG_ONE.format(line=one.line, words=one.words, text=_short(one.text)) for one in report.long_sentences],
    )


def _jargon(report: Report) -> list[str]:
    return _part(
        JARGON,
        [
            JARGON_ONE.format(line=one.line, word=one.word, instead=one.instead, note=one.note).rstrip()
            for one in report.jargon
        ],
    )


def _acronyms(report: Report) -> list[str]:
    return _part(
        ACRONYMS,
        [
            ACRONYMS_ONE.format(line=one.line, word=one.word, times=f" ({one.times} times)" if one.times > 1 else "")
            for one in report.acronyms
        ],
    )


def _passive(report: Report) -> list[str]:
    return _part(PASSIVE, [PASSIVE_ONE.format(line=one.line, text=one.text) for one in report.passive])


def _part(heading: str, lines: list[str]) -> list[str]:
    return ["", heading, *lines] if lines else []


def _short(text: str) -> str:
    text = "".join(letter if letter.isprintable() else " " for letter in text)  # a file cannot steer the terminal
    return text if len(text) <= SHOWN else text[: SHOWN - 3].rstrip() + "..."


def _many(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
