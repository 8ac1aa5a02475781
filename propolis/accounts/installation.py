"""The one row that stands for this copy of Propolis."""

from django.db import connection

from propolis.accounts.models import Installation
from propolis.record.writing import start_chain


def record_installation(**_signal) -> None:
    """Make this copy's row and its chain, unless they are there; called after every migration."""
    if Installation._meta.db_table not in connection.introspection.table_names():
        return  # only some rooms were migrated
    if not Installation.objects.exists():
        Installation.objects.create(chain=start_chain())
