"""`propolis ladder`: who used which power, and the rung that an exported record is evidence of."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from propolis.methods.bad_input import BadInput
from propolis.site.commands.answers import say_json
from propolis.site.commands.inputs import Unusable, read, refusing
from propolis.site.commands.progress import Progress

if TYPE_CHECKING:
    from propolis.methods.ladder import Standing
    from propolis.methods.ladder.records import Record


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("ladder", help="says who used which power, from an exported record")
    parser.add_argument("record", metavar="RECORD", help="an exported record, plain or gzip; - reads standard input")
    parser.add_argument("--as-of", metavar="DATE", help="the last day that counts (as usual: that of the last entry)")
    parser.add_argument("--community-led", action="store_true", help="count the community with lived experience")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for another program")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Work out one record. 0: here is where it stands; 2: it could not be read, or it was changed."""
    from propolis.methods.ladder import ladder
    from propolis.methods.ladder.words import in_words

    as_of = _day(arguments.as_of) if arguments.as_of else None
    with Progress() as progress:
        progress("reading")
        record = read(arguments.record, lambda text: _record(text, progress))
        as_of = as_of or record.last_day
        is_community_led = arguments.community_led or record.is_community_led
        members = record.members(as_of)
        progress("working out the shares and the rows")
        standing = ladder(record.entries, members=members, as_of=as_of, is_community_led=is_community_led)
        seconds = progress.seconds
    if arguments.json:
        say_json(as_json(standing, seconds) | {"members": members, "is_community_led": is_community_led})
    else:
        print("\n".join(in_words(standing, is_community_led=is_community_led)))
    return 0


def as_json(standing: "Standing", seconds: float) -> dict[str, object]:
    """The standing as one JSON object; shares are rounded to six decimals."""
    from propolis.methods.ladder import RUNGS
    from propolis.methods.ladder.words import CREDIT, sentence

    return {
        "rung": standing.rung,
        "name": RUNGS[standing.rung - 1] if standing.rung else None,
        "needs_review": standing.needs_review,
        "from": standing.first_day.isoformat(),
        "to": standing.up_to.isoformat(),
        "acts": standing.acts,
        "shares": {
            power: {perspective: round(float(share), 6) for perspective, share in shares.items()}
            for power, shares in standing.shares.items()
        },
        "next": standing.next_rung,
        "missing": [{"code": one.code, "words": sentence(one)} for one in standing.missing],
        "rows": {
            rung: {
                one.code: {"is_met": one.is_met, "there_is": str(one.there_is), "it_takes": str(one.it_takes)}
                for one in row
            }
            for rung, row in standing.rows.items()
        },
        "credit": CREDIT,
        "seconds": round(seconds, 3),
    }


def _record(text: str, tell: Callable[[str], None]) -> "Record":
    """The record, once it is known to be whole and unchanged."""
    from propolis.methods.ladder.records import read as read_record
    from propolis.record.verify import verify

    record = read_record(text)
    tell("checking that the record is unchanged")
    report = verify(text.split("\n"))
    if not report.is_good:
        raise BadInput(f"a whole and unchanged record: {report.fault}")
    return record


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Unusable(f"--as-of: expected a day such as 2026-05-04, found {text[:60]!r}") from None
