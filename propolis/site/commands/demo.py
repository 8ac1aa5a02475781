"""`propolis demo`: the worked example, built and served on this machine with nothing to set up."""

import os
import shutil
from pathlib import Path

from propolis.site.commands.server import a_port, port_trouble, serve_site
from propolis.site.commands.trouble import stop
from propolis.site.settings import environment as env

HOST = "127.0.0.1"
MARK = "this-folder-is-the-demo"


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("demo", help="the worked example, served on this machine")
    parser.add_argument("--port", type=a_port, default=8000, help="the port to serve on (default %(default)s)")
    parser.add_argument("--reset", action="store_true", help="throw the example away and build it afresh")
    parser.add_argument("--no-serve", action="store_true", help="build the example and stop")
    parser.set_defaults(run=run)


def run(arguments) -> int:
    folder = Path(env.DATA.value) / "demo"
    trouble = folder_trouble(folder) or ("" if arguments.no_serve else port_trouble(HOST, arguments.port))
    if trouble:
        return stop(trouble)
    if arguments.reset and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    (folder / MARK).touch()
    os.environ["DJANGO_SETTINGS_MODULE"] = "propolis.site.settings.demo"
    os.environ["PROPOLIS_URL"] = f"http://{HOST}:{arguments.port}"
    build(folder)
    if arguments.no_serve:
        return 0
    print(f"\nPropolis is at http://{HOST}:{arguments.port}  (stop it with Ctrl+C)\n", flush=True)
    return serve_site(host=HOST, port=arguments.port)


def folder_trouble(folder: Path) -> str:
    """Why a folder is not the demo's to write in and throw away, in a line; empty when it is, or is not there yet."""
    is_new = not folder.is_symlink() and (not folder.exists() or (folder.is_dir() and not any(folder.iterdir())))
    is_own = not folder.is_symlink() and (folder / MARK).is_file()
    if is_new or is_own:
        return ""
    return f"{folder} was not made by the demo, so it is left alone. Move it away yourself."


def build(folder: Path) -> None:
    """Bring the database up to date and, the first time, write the example into it."""
    import django

    done = folder / "example-is-complete"
    if not done.exists():  # half an example, from a run that was stopped, is thrown away
        for old in folder.glob("propolis.sqlite3*"):
            old.unlink()
    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    if done.exists():
        return
    from propolis.site.demo.example import write_example

    print("Writing the worked example ...", flush=True)
    write_example()
    done.touch()
