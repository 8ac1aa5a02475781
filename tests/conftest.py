"""What every test shares."""

from django.conf import settings as django_settings
from hypothesis import settings

# No test is timed, and a run can be repeated: the examples change when a test changes, and not from run to run.
settings.register_profile("propolis", deadline=None, derandomize=True)
settings.load_profile("propolis")

DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config, items):
    """On PostgreSQL, what asks the database nothing has nothing new to tell."""
    if "sqlite" in django_settings.DATABASES["default"]["ENGINE"]:
        return
    silent = [item for item in items if not (item.get_closest_marker("django_db") or DATABASE & {*item.fixturenames})]
    items[:] = [item for item in items if item not in silent]
    config.hook.pytest_deselected(items=silent)
