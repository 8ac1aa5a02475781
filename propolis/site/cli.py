"""The command `propolis`."""

import argparse
import sys
from collections.abc import Sequence

from propolis.site.commands import check, demo, manage, record, serve

COMMANDS = (demo, serve, check, record, manage)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. The answer is the exit code: 0 good, 1 something was found, 2 it could not be done."""
    parser = argparse.ArgumentParser(
        prog="propolis", description="Plan, decide and deliver services together, in the open."
    )
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_parser(subparsers)
    chosen = parser.parse_args(arguments)
    return chosen.run(chosen) or 0


if __name__ == "__main__":
    sys.exit(main())
