"""The report in plain words, which are plain themselves."""

from propolis.methods.plain_words import check, language, reading_age, words
from propolis.methods.plain_words.words import in_words


def said(text: str, code: str = "en") -> list[str]:
    return list(in_words(check(text, language(code))))


def test_what_is_found_is_said_with_its_line():
    lines = said("We met.\n\nThe ICB’s stakeholders were asked. The ICB listened. " + "word " * 21)
    assert lines[0] == "31 words in 4 sentences."
    assert "  line 3: stakeholders: perhaps “person with an interest in this”. Name them if you can." in lines
    assert "  line 3: ICB (2 times)" in lines and "  line 3: were asked" in lines
    assert "  line 3: 21 words: " + ("word " * 21).strip()[:87].rstrip() + "..." in lines


def test_a_short_text_says_that_its_age_is_unsteady():
    assert words.UNSTEADY.format(least=100) in said("We met.") and words.NOTHING in said("We met.")


def test_an_age_beyond_school_is_said_in_words():
    assert words.AGE_OLD in said("Operationalise interdisciplinary accountability.")


def test_welsh_says_why_there_is_no_age():
    assert words.NO_AGE["english-only"] in said("Dewch i'r cyfarfod.", "cy")


def test_a_text_cannot_steer_the_terminal():
    assert "\x1b" not in "".join(said("word \x1b[2J" + "word " * 30))


def test_the_words_are_plain():
    spoken = [value for name, value in vars(words).items() if name.isupper() and isinstance(value, str)]
    report = check("\n\n".join([*spoken, *words.NO_AGE.values()]))
    assert report.long_sentences == () and report.jargon == ()
    assert reading_age("\n\n".join(spoken)) <= 11
