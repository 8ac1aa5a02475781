"""`propolis check`: what is set, what is wrong, how to mend it."""

import os
from pathlib import Path

from propolis.site.settings import environment as env
from propolis.site.settings.environment import SettingTrouble
from propolis.site.settings.secret import make_key


def add_parser(subparsers) -> None:
    parser = subparsers.add_parser("check", help="says what is wrong with this installation and how to mend it")
    parser.add_argument("--make-key", action="store_true", help="make the secret key if there is none")
    parser.set_defaults(run=run)


def run(arguments) -> int:
    if arguments.make_key:
        make_key(Path(env.DATA.value) / "secret.key")
    for setting in env.ALL:
        print(f"{setting.name:24} {_shown(setting):40} {setting.source}")
    faults = list(_faults())
    for fault in faults:
        print(f"WRONG  {fault}")
    print("All is well." if not faults else f"{len(faults)} to mend.")
    return 1 if faults else 0


def _shown(setting: env.Setting) -> str:
    if setting.is_secret and setting.value:
        return "(hidden)"
    return setting.value or "(not set)"


def _faults():
    for setting in env.ALL:
        if setting.needed_to_serve and not setting.value:
            yield f"Set {setting.name}: {setting.purpose}."
    os.environ["DJANGO_SETTINGS_MODULE"] = "propolis.site.settings.serve"
    import django

    try:
        django.setup()
    except SettingTrouble as trouble:
        yield str(trouble)
        return
    from propolis.site.health import database_trouble

    trouble = database_trouble()
    if trouble:
        yield trouble
        return
    yield from _record_faults()
    yield from _mail_faults()


def _record_faults():
    from propolis.record.export import lines
    from propolis.record.models import Chain
    from propolis.record.verify import verify

    for chain in Chain.objects.all():
        report = verify(lines(chain))
        if not report.is_good:
            yield f"The record {chain.pk} is broken. {report.fault}"


def _mail_faults():
    from propolis.outbox.models import Letter

    stuck = Letter.objects.filter(sent_at=None).exclude(trouble="").count()
    if stuck:
        yield f"Mail could not be sent: {stuck} waiting. Look at PROPOLIS_MAIL_URL."
