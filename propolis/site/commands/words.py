"""`propolis words`: how hard a text is to read, and what could be plainer. Nothing is fetched."""

from dataclasses import asdict
from typing import TYPE_CHECKING

from propolis.site.commands.answers import say_json
from propolis.site.commands.inputs import Unusable, read, refusing
from propolis.site.commands.progress import Progress

if TYPE_CHECKING:
    from propolis.methods.plain_words import Report


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("words", help="says how hard a text is to read, and what could be plainer")
    parser.add_argument("file", metavar="FILE", help="plain text or Markdown; - reads standard input")
    parser.add_argument("--lang", default="en", metavar="CODE", help="en for English (as usual) or cy for Welsh")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for another program")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Look one file over. 0: here is what was found; 2: it could not be read."""
    from propolis.methods.plain_words import LANGUAGES, check, language
    from propolis.methods.plain_words.words import in_words

    if arguments.lang not in LANGUAGES:
        raise Unusable(f"--lang: expected {' or '.join(LANGUAGES)}, found {arguments.lang[:60]!r}")
    with Progress() as progress:
        report = read(arguments.file, lambda text: check(text, language(arguments.lang), progress))
        seconds = progress.seconds
    if arguments.json:
        say_json(as_json(report, seconds))
    else:
        print("\n".join(in_words(report)))
    return 0


def as_json(report: "Report", seconds: float) -> dict[str, object]:
    """The report as one JSON object. Where there is no reading age, a sentence says why."""
    from propolis.methods.plain_words.words import NO_AGE

    age = None if report.reading_age is None else round(report.reading_age, 2)
    why = NO_AGE.get(report.why_no_age, "")
    return asdict(report) | {"reading_age": age, "why_no_age": why, "seconds": round(seconds, 3)}
