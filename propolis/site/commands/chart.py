"""`propolis chart`: tells ordinary ups and downs from changes that are unlikely to be chance."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from propolis.methods.bad_input import BadInput
from propolis.site.commands.answers import say_json, write_whole
from propolis.site.commands.inputs import Unusable, read, refusing
from propolis.site.commands.progress import Progress

if TYPE_CHECKING:
    from propolis.methods.control_charts import Chart, Settings

Found = TypeVar("Found")
NO_DIRECTION = "No --direction was given, so it is taken as neutral; up or down says which way is better."
STANDING_OUT = "Points that are unlikely to be chance:"


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("chart", help="tells ordinary ups and downs from changes unlikely to be chance")
    parser.add_argument("file", metavar="CSV", help="a table with the columns date,value; - reads standard input")
    parser.add_argument("--direction", metavar="WAY", help="which way is better: up, down or neutral (as usual)")
    parser.add_argument("--target", metavar="X", help="the value to reach")
    parser.add_argument(
        "--rebase", metavar="DATE", nargs="+", action="extend", default=[], help="start new limits at these dates"
    )
    parser.add_argument("--baseline", metavar="N", help="set limits by the first N points only, 12 or more")
    parser.add_argument("--screen", action="store_true", default=True, help="leave out outlying jumps (as usual)")
    parser.add_argument("--no-screen", dest="screen", action="store_false", help="let every jump set the limits")
    parser.add_argument("--shift", metavar="N", default="7", help="how many on one side are a signal; 7 as usual")
    parser.add_argument("--trend", metavar="N", default="7", help="how many that rise or fall are one; 7 as usual")
    parser.add_argument("--title", metavar="TEXT", default="", help="the heading of the picture and of the table")
    parser.add_argument("--svg", metavar="OUT", help="draw the chart into this file")
    parser.add_argument("--table", metavar="OUT", help="write every point into this file, as an HTML table")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for another program")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Work one chart out. 0: here it is, whatever it says; 2: it could not be worked out."""
    from propolis.methods.control_charts import answer, chart
    from propolis.methods.control_charts import read as measurements

    settings = settings_from(arguments)
    series = read(arguments.file, measurements)
    with Progress() as progress:
        progress(f"working out limits for {len(series)} points")
        found = option("rebase", lambda: chart(series, settings))
        seconds = progress.seconds
    _draw(found, arguments)
    if arguments.json:
        say_json(answer(found) | {"seconds": round(seconds, 6)})
    else:
        _say(found, arguments)
    return 0


def _draw(found: "Chart", arguments) -> None:
    from propolis.methods.control_charts import picture, table

    if arguments.svg:
        write_whole(arguments.svg, picture(found, title=arguments.title))
    if arguments.table:
        write_whole(arguments.table, table(found, *filter(None, [arguments.title])))


def _say(found: "Chart", arguments) -> None:
    from propolis.methods.control_charts import in_words, standing_out

    print(*in_words(found), *([] if arguments.direction else [NO_DIRECTION]), sep="\n")
    if lines := standing_out(found):
        print("", STANDING_OUT, *(f"  {line}" for line in lines), sep="\n")


def settings_from(arguments) -> "Settings":
    """What the options ask for. Raises Unusable, naming the option, for one that cannot be."""
    from propolis.methods.control_charts import DIRECTIONS, Settings, day
    from propolis.methods.control_charts.settings import SHORTEST_BASELINE, SHORTEST_RUN
    from propolis.methods.numbers import decimal, whole

    direction, target, baseline = arguments.direction or "neutral", arguments.target, arguments.baseline
    if direction not in DIRECTIONS:
        raise Unusable(f"--direction: expected {', '.join(DIRECTIONS[:-1])} or {DIRECTIONS[-1]}, found {direction!r}")
    return Settings(
        direction=direction,
        target=None if target is None else option("target", lambda: decimal(target)),
        rebase=tuple(option("rebase", lambda: [day(text) for text in arguments.rebase])),
        baseline=None if baseline is None else option("baseline", lambda: whole(baseline, least=SHORTEST_BASELINE)),
        screen=arguments.screen,
        shift=option("shift", lambda: whole(arguments.shift, least=SHORTEST_RUN)),
        trend=option("trend", lambda: whole(arguments.trend, least=SHORTEST_RUN)),
    )


def option(name: str, reader: Callable[[], Found]) -> Found:
    """What an option says. Raises Unusable, naming the option, when nothing can be made of it."""
    try:
        return reader()
    except BadInput as trouble:
        raise Unusable(f"--{name}: {trouble}") from None
