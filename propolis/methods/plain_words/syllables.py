"""Counts syllables by the letters of a word: no dictionary, so every word has an answer."""

import re
import unicodedata
from collections.abc import Callable

LONGEST = 60  # letters: nothing longer is a word that someone would say
SPELT_OUT = re.compile(r"[B-DF-HJ-NP-TV-XZ&]{2,8}s?")  # capitals without a vowel are said one by one: NHS, GPs
PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
POSSESSIVE = re.compile(r"['’]s?$")

# English. Vowels side by side are one beat, except for an e that is written and not said ...
VOWELS = re.compile(r"[aeiouy]+")
SILENT = (
    r"(?<![aeiouyl])e$",  # made
    r"(?<=[aeiouyrl]l)e$",  # whole, but not table
    r"(?<=[gq]u)e$",  # league
    r"(?<![aeiouylszxcg])(?<![sc]h)es$",  # makes, but not places
    r"(?<=[aeiouyrl]l)es$",  # rules, but not tables
    r"(?<![aeiouytdl])ed$",  # asked, but not wanted
    r"(?<=[aeiouyrl]l)ed$",  # called, but not handled
    r"(?<![aeiouyl])e(?=(?:ly|ful|fully|less|lessly|ness|ty|some)$)",  # safely
    r"(?<=[aeiouy][^aeiouym])e(?=ments?$)",  # statement, but not settlement
    r"(?<=ic)a(?=lly$)",  # basically
    r"^(?:any|every)?(?:some|where|there|home|life|care|time|base|safe|house|nine|side|stake|fore|more|store|police)"
    r"(?=[b-df-hj-np-tv-z][a-z]{2})",  # someone's first part, therefore
    r"^ever(?=y[a-z])",  # everything
)
# ... for two vowels that are said apart, and for a beat that has no vowel at all.
APART = (
    r"(?<![ctg])ia(?!ge)",  # media, variation
    r"(?<![ctgx])iou",  # previous
    r"io(?=$|[dlt])",  # radio, period
    r"ie(?=t)|ier$|iest$|iu(?=m)",  # quiet, easier, medium
    r"(?<![ct])ien(?=[ct])",  # science
    r"[aeiouy](?=ing)",  # going
    r"(?<=[aeiou])y(?=[aiou]|er)|y(?=one$)",  # player, anyone
    r"uou|(?<![gq])u(?=a[lrtn])",  # usual
    r"(?<=cr)ea(?=t)|ea(?=tion)",  # create
    r"eo(?=[lrg][^eg])|eu(?=m)",  # theory, museum
    r"^reac(?=t)|^coo[pr](?!$)|^poe",  # reaction
    r"(?<=[a-z]{2}[^t])ea$|(?<=er)ea(?=l)",  # area
    r"u(?=el|en[ct])",  # fuel, influence
    r"(?:[st]|th)m$|[ds]n't$",  # autism, didn't
)
LESS = re.compile("|".join(SILENT))
MORE = re.compile("|".join(APART))
TWO_BEATS = """business chocolate crooked diamond dr elsewhere evening giant hundred lion maybe mr mrs soldier tired
wednesday wicked"""
EXCEPTIONS = {**dict.fromkeys(TWO_BEATS.split(), 2), "idea": 3, "ideas": 3, "ms": 1, "vegetable": 3}

# Welsh. Two vowels that are said as one; i and w before another vowel are consonants, and so is w in gwl-, gwn-, gwr-.
WELSH_BEAT = re.compile(r"(?:i(?=[aeouwy])|w(?=[aeioy]))?(?:ae|ai|au|aw|ei|eu|ew|ey|iw|oe|oi|ou|ow|uw|wy|yw|[aeiouwy])")
WELSH_GW = re.compile(r"gw(?=[lnr])")
DIAERESIS = "\u0308"


def english_syllables(word: str) -> int:
    """How many beats an English word has, by rule: vowels side by side are one, with what is usual apart from that.

    word: one word, hyphens and all. A figure, a web address or a word that nobody could say has one. Source: our own.
    """
    if SPELT_OUT.fullmatch(word):
        return len(word.rstrip("s"))
    return _in_all(word, _english_part)


def welsh_syllables(word: str) -> int:
    """How many beats a Welsh word has, by rule: one for each of a, e, i, o, u, w, y, and one for a diphthong.

    word: one word; a figure has one. Source: the seven vowels and the diphthongs of Welsh, as grammars list them.
    """
    return _in_all(word, _welsh_part)


def _in_all(word: str, count: Callable[[str], int]) -> int:
    if len(word) > LONGEST or "." in word or "@" in word:
        return 1
    whole = unicodedata.normalize("NFC", word.lower())  # a letter and its accent may come as two signs
    return sum(count(part) for part in PARTS.findall(whole)) or 1


def _english_part(part: str) -> int:
    part = POSSESSIVE.sub("", part.replace("’", "'"))
    if part in EXCEPTIONS:
        return EXCEPTIONS[part]
    part = part.replace("qu", "q")  # the u of "quiet" is no vowel
    return max(1, len(VOWELS.findall(part)) - len(LESS.findall(part)) + len(MORE.findall(part)))


def _welsh_part(part: str) -> int:
    bare = unicodedata.normalize("NFD", part).replace(DIAERESIS, "|")  # in "copïo" the ï stands alone
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return max(1, len(WELSH_BEAT.findall(WELSH_GW.sub("g", bare))))
