import pytest


@pytest.fixture
def queued(settings):
    """The queue as it is in life: kept in the database, and run when it is asked to."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.EMAIL_BACKEND = "propolis.outbox.backend.OutboxBackend"  # test runs put another one in its place


@pytest.fixture
def no_server(settings):
    """A mail server that cannot be reached."""
    settings.OUTBOX_TRANSPORT = "tests.outbox.transports.Unreachable"


@pytest.fixture
def choosy_server(settings):
    """A mail server that cannot even write the address down."""
    settings.OUTBOX_TRANSPORT = "tests.outbox.transports.Choosy"
