"""`propolis opinions`: shows which people think alike, what each group stands for, and what all of them share."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from propolis.site.commands import opinions_engines as engines
from propolis.site.commands.answers import say_json, write_whole
from propolis.site.commands.inputs import Unusable, read, refusing
from propolis.site.commands.progress import Progress
from propolis.site.commands.threads import one_thread

if TYPE_CHECKING:
    from propolis.methods.opinions import Answers, OpinionMap, Statement


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("opinions", help="maps who thinks alike, and what all groups share")
    parser.add_argument("file", metavar="VOTES", help="answers as CSV, plain or gzip, or as Parquet; - reads CSV")
    parser.add_argument("--statements", metavar="CSV", help="what the statements say, and which were taken out")
    engines.add_options(parser)
    parser.add_argument("--polis-compatible", action="store_true", help="work as Polis does, to compare with it")
    parser.add_argument("--no-stability", action="store_true", help="do not try whether other people give other groups")
    parser.add_argument("--title", metavar="TEXT", default="", help="the heading of the picture")
    parser.add_argument("--svg", metavar="OUT", help="draw the map into this file")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for another program")
    parser.set_defaults(run=run)


@refusing
def run(arguments) -> int:
    """Map one conversation. 0: here it is, even where there are no groups; 2: it could not be read."""
    one_thread()
    from propolis.methods.opinions import POLIS_COMPATIBLE, USUAL, answer, in_words, opinion_map, stability

    engines.check_options(arguments)
    with (
        TemporaryDirectory(prefix="propolis-") as folder,
        Progress() as progress,
        engines.workers(arguments, Path(folder), progress) as workers,
    ):
        listed, answers = _read(arguments, Path(folder), progress)
        settings = POLIS_COMPATIBLE if arguments.polis_compatible else USUAL
        found = opinion_map(answers, _live(answers, listed), settings, workers)
        progress("trying other people")
        steady = None if arguments.no_stability else stability(answers, found)
        seconds = progress.seconds
    if arguments.svg:
        write_whole(arguments.svg, _drawing(found, arguments.title))
    if arguments.json:
        say_json(answer(found, steady) | {"seconds": round(seconds, 6)})
    else:
        print(*in_words(found, {one.id: one.text for one in listed}, steady), sep="\n")
    return 0


def _read(arguments, folder: Path, progress: Progress) -> tuple[list["Statement"], "Answers"]:
    from propolis.methods.opinions import read_statements, read_votes
    from propolis.site.commands.opinions_parquet import is_parquet, read_parquet

    if arguments.statements == "-" == arguments.file:
        raise Unusable("--statements: expected a file of its own, as the answers are read from standard input")
    listed = read(arguments.statements, read_statements) if arguments.statements else []
    if is_parquet(arguments.file):
        return listed, read_parquet(arguments.file, listed, folder, arguments.engine == "duckdb", progress)
    if arguments.engine == "duckdb":
        raise Unusable(f"{arguments.file}: expected Parquet, which --engine duckdb reads; leave the option out for CSV")
    return listed, read(arguments.file, lambda text: read_votes(text, listed))


def _drawing(found: "OpinionMap", title: str) -> str:
    from propolis.methods.opinions import picture, scene

    return picture(scene(found), sizes=[f"{size:,}" for size in found.sizes.tolist()], why=found.why, title=title)


def _live(answers: "Answers", listed: list["Statement"]):
    import numpy as np

    taken_out = {one.id for one in listed if not one.is_live}
    return np.array([str(one) not in taken_out for one in answers.statements])
