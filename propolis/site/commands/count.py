"""`propolis count`: counts published ballots again, with no database and no network."""

from propolis.site.commands import inputs
from propolis.site.commands.answers import say_json, write_whole
from propolis.site.commands.inputs import Unusable, refusing
from propolis.site.commands.progress import Progress


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("count", help="counts published ballots again")
    parser.add_argument("file", metavar="FILE", help="published ballots, our own JSON or .blt; - reads standard input")
    parser.add_argument("--method", metavar="NAME", help="the method they must be of; for .blt that is stv")
    parser.add_argument(
        "--seed", metavar="TEXT", default="", help="the published seed, where the file does not hold it"
    )
    parser.add_argument("--json", action="store_true", help="print the outcome for another program to read")
    parser.add_argument("--svg", metavar="OUT", help="draw the stages of a ranked count into this file")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Count one file. 0: counted, whatever the outcome; 2: it could not be counted."""
    from propolis.methods.ballots import answer

    outcome, seconds = inputs.read(arguments.file, lambda text: _counted(text, arguments))
    if arguments.svg:
        _draw(arguments.svg, outcome)
    if arguments.json:
        say_json(answer(outcome) | {"seconds": round(seconds, 6)})
    else:
        _say(outcome)
    return 0


def _counted(text: str, arguments):
    """The outcome of the ballots in a file, and how long the counting took."""
    from propolis.methods.ballots import METHODS, count, read

    poll = read(text, seed=arguments.seed)
    _check(poll, arguments, METHODS)
    with Progress() as progress:
        progress(f"counting {len(poll.ballots)} ballots")
        return count(poll), progress.seconds


def _check(poll, arguments, methods) -> None:
    if arguments.method is not None and arguments.method not in methods:
        raise Unusable(f"--method: expected one of {', '.join(methods)}, found {arguments.method!r}")
    if arguments.method not in (None, poll.method):
        raise Unusable(f"--method: expected {poll.method}, as in {arguments.file}, found {arguments.method!r}")
    if arguments.seed and poll.seed != arguments.seed:
        raise Unusable(f"--seed: expected the seed published in {arguments.file}, {poll.seed!r}, or none")


def _draw(name: str, outcome) -> None:
    from propolis.methods.ballots.stv.picture import picture

    if not outcome.stages:
        raise Unusable("--svg: expected a ranked count with stages to draw")
    write_whole(name, picture(outcome.stages, quota=outcome.figures["quota"], elected=outcome.elected))


def _say(outcome) -> None:
    from propolis.methods.ballots import explain
    from propolis.methods.ballots.stv.table import decimal, table, told

    print(*explain(outcome), sep="\n")
    if outcome.stages:
        print(f"\nValid ballots {outcome.figures['valid']}, blank {outcome.figures['blank']},", end=" ")
        print(f"quota {decimal(outcome.figures['quota'])}.\n")
        print(*map(told, outcome.stages), "", *table(outcome.stages), sep="\n")
