"""How many threads the arithmetic behind a command takes."""

import os


def one_thread() -> None:
    """Keep numpy to one thread, as these sums are small and more only get in each other's way; to be called first."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
