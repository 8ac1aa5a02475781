"""What every test shares."""

import re

from django.conf import settings as django_settings
from hypothesis import settings

# No test is timed, and a run can be repeated: the examples change when a test changes, and not from run to run.
settings.register_profile("propolis", deadline=None, derandomize=True)
settings.load_profile("propolis")

DATABASE = {"db", "transactional_db", "live_server"}
PAGES = re.compile(r"views|pages|permissions")


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL, what asks the database nothing has nothing new to tell, and pages ask what reads ask."""
    if "sqlite" in django_settings.DATABASES["default"]["ENGINE"]:
        return
    silent = {item for item in items if not _asks_more(item)}
    items[:] = [item for item in items if item not in silent]
    config.hook.pytest_deselected(items=list(silent))


def _asks_more(item) -> bool:
    if item.get_closest_marker("on_postgres"):
        return True
    asks = item.get_closest_marker("django_db") or DATABASE & {*item.fixturenames}
    return bool(asks) and not PAGES.search(item.nodeid.partition("::")[0])
