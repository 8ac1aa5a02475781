"""Plain words: how hard a text is to read, and what could be plainer."""

from propolis.methods.plain_words.checking import Report, check, reading_age
from propolis.methods.plain_words.language import LANGUAGES, Language, language
from propolis.methods.plain_words.sentences import Sentence, sentences

__all__ = ["LANGUAGES", "Language", "Report", "Sentence", "check", "language", "reading_age", "sentences"]
