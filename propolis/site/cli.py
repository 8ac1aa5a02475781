"""The command `propolis`."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from propolis.site.commands import (
    attainment,
    budget,
    chart,
    check,
    count,
    demo,
    ladder,
    lottery,
    manage,
    opinions,
    record,
    serve,
    words,
)
from propolis.site.commands.trouble import stop
from propolis.site.settings.environment import SettingTrouble

COMMANDS = (demo, serve, check, count, words, chart, attainment, budget, lottery, opinions, ladder, record, manage)
STOPPED = 130  # what a shell expects after Ctrl+C


class OneLineParser(argparse.ArgumentParser):
    """Refuses what it does not understand in one line, as every command does."""

    def error(self, message: str) -> NoReturn:
        self.exit(stop(f"{self.prog}: {message}; {self.prog} --help lists what it takes"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. The answer is the exit code: 0 good, 1 something was found, 2 it could not be done."""
    parser = OneLineParser(prog="propolis", description="Plan, decide and deliver services together, in the open.")
    subparsers = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_parser(subparsers)
    chosen = parser.parse_args(arguments)
    os.umask(0o077)  # the database, the key, mail and uploads are for their owner alone
    try:
        return chosen.run(chosen) or 0
    except SettingTrouble as trouble:
        return stop(f"Propolis cannot start. {trouble}")
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:  # whoever read what we print has seen enough, as `head` has
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STOPPED
    except OSError as trouble:
        if not trouble.filename:
            raise
        return stop(f"{trouble.filename} cannot be used: {trouble.strerror}. Is PROPOLIS_DATA right?")


if __name__ == "__main__":
    sys.exit(main())
