"""Writing a record out, for anyone to take away and check."""

from collections.abc import Iterator

from propolis.record.chain import FORMAT, canonical
from propolis.record.models import Chain
from propolis.record.reads import as_dict, entries


def lines(chain: Chain) -> Iterator[str]:
    """A whole record as text: a header, then one entry a line, with no line ends.

    What is added while it is being read out is left for the next time: it stops where its own header says.
    """
    chain = Chain.objects.get(pk=chain.pk)
    header = {"format": FORMAT, "chain": chain.pk, "entries": chain.length, "head": chain.head}
    yield canonical(header).decode()
    for entry in entries(chain).filter(number__lte=chain.length).iterator(chunk_size=2000):
        yield canonical(as_dict(entry)).decode()
