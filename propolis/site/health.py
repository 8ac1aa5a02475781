"""Is everything there that is needed to run?"""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor


def database_trouble() -> str:
    """What is wrong with the database and how to mend it, in a line; empty when nothing is."""
    try:
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as trouble:
        return f"The database cannot be reached: {str(trouble).splitlines()[0]}"
    return "The database is not up to date. Run: propolis manage migrate" if behind else ""
