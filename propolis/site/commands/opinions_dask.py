"""Shares the sums of an opinion map out among processes or machines, by way of Dask.

The answers are sent to the workers once and stay there; after that only what is to be done with them travels. The sums
are exact, so the map is the same to the last bit however many workers there are.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from propolis.site.commands.inputs import Unusable

if TYPE_CHECKING:
    from distributed import Client, Future

    from propolis.methods.opinions import Part

Found = TypeVar("Found")
WAIT_SECONDS = 8  # for an answer, so that with all else a wrong address is told in about ten
BUNDLES = 4  # of parts for each thread: few, as every one costs some milliseconds, but enough to even out


class SharedOut:
    """Does the same work on every part, each where it is kept, and hands the results over in the order of the parts."""

    def __init__(self, client: "Client", tell: Callable[[str], object]):
        self.client, self.tell = client, tell
        self.parts: Sequence[Part] = ()
        self.kept: list[Future] = []

    def __call__(self, work: Callable[["Part"], Found], parts: Sequence["Part"]) -> Iterator[Found]:
        try:
            self._keep(parts)
            # the work goes with every bundle, as a broadcast would wait for ever once a worker is lost
            done = self.client.map(partial(_on_all, work), self.kept, pure=False)
            for number, bundle in enumerate(done, start=1):
                self.tell(f"going through the answers: bundle {number} of {len(done)}")
                yield from bundle.result()
        except Exception as trouble:  # whatever goes wrong on another machine comes back as anything
            found = str(trouble).partition("\n")[0]
            raise Unusable(f"--engine dask: expected workers that have Propolis and stay, found {found}") from None

    def _keep(self, parts: Sequence["Part"]) -> None:
        """Send the parts to the workers, unless they have them."""
        if parts is self.parts:
            return
        size = 1 + len(parts) // (1 + BUNDLES * sum(self.client.nthreads().values()))
        bundles = [parts[first : first + size] for first in range(0, len(parts), size)]
        self.parts, self.kept = parts, self.client.scatter(bundles, hash=False)


def _on_all(work: Callable[["Part"], Found], bundle: Sequence["Part"]) -> list[Found]:
    return [work(part) for part in bundle]


@contextmanager
def dask_workers(address: str | None, folder: Path, tell: Callable[[str], object]) -> Iterator[SharedOut]:
    """Workers of the Dask cluster at an address, or of one started here with a process for each core.

    folder: for work. Raises Unusable when Dask is not installed, or no scheduler with workers answers at the address.
    """
    try:
        import dask
        from distributed import Client
    except ImportError:
        raise Unusable("--engine dask: expected the extra it needs: pip install 'propolis[dask]'") from None
    with dask.config.set(temporary_directory=str(folder)), _cluster(address) as cluster, Client(cluster) as client:
        yield SharedOut(client, tell)


def _cluster(address: str | None) -> AbstractContextManager[Any]:
    from distributed import LocalCluster

    if address is not None:
        _require_scheduler(address)
        return nullcontext(address)
    # secured, so that nobody else on this machine can give the workers something to do
    no_dashboard = {"dashboard_address": "127.0.0.1:0", "scheduler_kwargs": {"dashboard": False}}
    return LocalCluster(processes=True, threads_per_worker=1, security=True, **no_dashboard)


def _require_scheduler(address: str) -> None:
    """Ask who is there, as Dask itself would wait for ever for the greeting of another program."""
    try:
        said = asyncio.run(asyncio.wait_for(_identity(address), WAIT_SECONDS))
    except Exception:  # whoever is there may answer anything
        said = {}
    if said.get("type") != "Scheduler":
        raise Unusable(f"--scheduler: expected the address of a Dask scheduler that answers, found {address!r}")
    if not said["workers"]:
        raise Unusable(f"--scheduler: expected a Dask scheduler with workers, found none at {address!r}")


async def _identity(address: str) -> dict[str, Any]:
    from distributed import Security, rpc

    async with rpc(address, connection_args=Security().get_connection_args("client")) as scheduler:
        return await scheduler.identity(n_workers=-1)
