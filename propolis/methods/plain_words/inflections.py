"""The forms in which an English term is written: more than one of it, what someone does or did with it."""

import re

HISSING = ("s", "x", "z", "ch", "sh")
Y_AFTER_CONSONANT = re.compile(r"(?<![aeiou])y$")
ISE = re.compile(r"(?<=[a-z]{3})(is|ys)(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)\b)")


def english_forms(term: str, kind: str) -> set[str]:
    """Every usual form of a term, in small letters.

    kind: noun (its last word can be many), verb (its first word can be done, doing, did) or phrase (stays as it is).
    A form in -ise has one in -ize beside it, and a hyphenated word one without the hyphen.
    """
    first, _, rest = term.partition(" ")
    before, _, last = term.rpartition(" ")
    found = {term}
    if kind == "noun":
        found.add(f"{before} {more_than_one(last)}".strip())
    if kind == "verb":
        found |= {f"{form} {rest}".strip() for form in done(first)}
    found |= {ISE.sub(lambda ending: ending[0][0] + "z", form) for form in found}
    return found | {form.replace("-", "") for form in found}


def more_than_one(noun: str) -> str:
    """A regular plural: pathway, pathways; body, bodies; analysis is listed by hand."""
    if noun.endswith(HISSING):
        return noun + "es"
    return Y_AFTER_CONSONANT.sub("ie", noun) + "s"


def done(verb: str) -> set[str]:
    """The third person, the past and the -ing of a regular verb; a doubled letter is listed by hand."""
    stem = verb.removesuffix("e")
    past = Y_AFTER_CONSONANT.sub("i", stem) + "ed"
    return {more_than_one(verb), past, stem + "ing"}
