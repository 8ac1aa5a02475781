"""How a command says that it could not be done: one clear line, and exit code 2."""

import sys


def stop(line: str) -> int:
    """Say what is wrong and how to mend it."""
    print(line, file=sys.stderr)
    return 2
