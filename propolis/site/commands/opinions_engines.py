"""Who goes through the answers when an opinion map is worked out: this process, or a Dask cluster."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from propolis.site.commands.inputs import Unusable
from propolis.site.commands.progress import Progress

if TYPE_CHECKING:
    from propolis.methods.opinions import Part
    from propolis.methods.opinions.sums import Workers

Found = TypeVar("Found")
ENGINES = ("local", "duckdb", "dask")


def add_options(parser) -> None:
    parser.add_argument(
        "--engine",
        metavar="NAME",
        default="local",
        help="local: in memory (as usual); duckdb: for what does not fit; dask: on many processes or machines",
    )
    parser.add_argument("--scheduler", metavar="ADDR", help="the Dask cluster to use; left out, one is started here")


def check_options(arguments) -> None:
    """Raise Unusable for an engine that is not there, and for a cluster that no engine would use."""
    if arguments.engine not in ENGINES:
        raise Unusable(f"--engine: expected local, duckdb or dask, found {arguments.engine!r}")
    if arguments.scheduler is not None and arguments.engine != "dask":
        raise Unusable(f"--scheduler: expected --engine dask beside it, found --engine {arguments.engine}")


def workers(arguments, folder: Path, progress: Progress) -> AbstractContextManager["Workers"]:
    """Who goes through the answers; got ready before they are read, so that a wrong address is told at once."""
    if arguments.engine == "dask":
        from propolis.site.commands.opinions_dask import dask_workers

        return dask_workers(arguments.scheduler, folder, progress)
    return nullcontext(_telling(progress))


def _telling(progress: Progress) -> "Workers":
    """Goes through the parts in turn, and tells how far it has come."""

    def in_turn(work: Callable[["Part"], Found], parts: Sequence["Part"]) -> Iterator[Found]:
        for number, part in enumerate(parts, start=1):
            progress(f"going through the answers: part {number} of {len(parts)}")
            yield work(part)

    return in_turn
