"""What the record holds, always of one chain."""

from collections.abc import Iterator

from django.db import models

from propolis.record.chain import FIELDS
from propolis.record.models import Chain, Entry
from propolis.record.writing import moment


def entries(chain: Chain) -> models.QuerySet[Entry]:
    """Every line of a chain, oldest first."""
    return chain.entries.order_by("number")


def newest(chain: Chain) -> models.QuerySet[Entry]:
    """Every line of a chain, newest first."""
    return chain.entries.order_by("-number")


def about(chain: Chain, thing: models.Model) -> models.QuerySet[Entry]:
    """The lines of a chain that are about one thing, oldest first."""
    return entries(chain).filter(about=f"{thing._meta.label_lower}:{thing.pk}")


def plain(chain: Chain) -> Iterator[dict]:
    """Every line as the export writes it: the chained fields and the hash."""
    for entry in entries(chain).iterator(chunk_size=2000):
        yield as_dict(entry)


def as_dict(entry: Entry) -> dict:
    """One entry as plain values, ready to be written down or checked."""
    fields = {name: getattr(entry, name) for name in FIELDS}
    return fields | {"chain": entry.chain_id, "at": moment(entry.at), "hash": entry.hash}
