"""`propolis manage`: Django's own commands, on the installation."""

import argparse
import os


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("manage", help="Django's own commands", add_help=False, prefix_chars="\0")
    parser.add_argument("rest", nargs=argparse.REMAINDER)
    parser.set_defaults(run=run)


def run(arguments) -> int:
    from django.core.management import execute_from_command_line

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "propolis.site.settings.serve")
    execute_from_command_line(["propolis manage", *arguments.rest])
    return 0
