"""`propolis serve`: the production server, with the background queue beside it."""

import os

from propolis.site.commands.server import a_port, serve_site
from propolis.site.commands.trouble import stop
from propolis.site.settings import environment as env


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("serve", help="the production server")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default %(default)s)")
    parser.add_argument("--port", type=a_port, default=8000, help="the port to listen on (default %(default)s)")
    parser.add_argument(
        "--workers", type=int, default=1, help="web processes; one is best with SQLite (default %(default)s)"
    )
    parser.set_defaults(run=run)


def run(arguments) -> int:
    missing = [setting for setting in env.ALL if setting.needed_to_serve and not setting.value]
    if missing:
        return stop(f"Propolis cannot start. Set {missing[0].name}: {missing[0].purpose}.")
    os.environ["DJANGO_SETTINGS_MODULE"] = "propolis.site.settings.serve"
    import django

    django.setup()
    from propolis.site.health import database_trouble

    trouble = database_trouble()
    if trouble:
        return stop(f"Propolis cannot start. {trouble}")
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    return serve_site(host=arguments.host, port=arguments.port, workers=arguments.workers)
