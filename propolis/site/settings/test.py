"""The tests' own settings: their own folder, their own database, nothing of the installation's."""

import os
import tempfile
from pathlib import Path

# Before the base is read, so that nothing of the installation's can leak in.
for name in [name for name in os.environ if name.startswith("PROPOLIS_")]:
    del os.environ[name]
_folder = Path(tempfile.mkdtemp(prefix="propolis-test-"))
os.environ["PROPOLIS_DATA"] = str(_folder)
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright runs a loop in the tests' own thread

from propolis.site.settings.base import *  # noqa: E402, F403
from propolis.site.settings.databases import from_environment  # noqa: E402

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PROPOLIS_URL = "http://testserver"
DATABASES = {"default": from_environment(_folder / "propolis.sqlite3")}
if "sqlite" in DATABASES["default"]["ENGINE"]:
    # A file, not memory: the live server's threads need connections of their own.
    DATABASES["default"]["TEST"] = {"NAME": str(_folder / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
OUTBOX_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
WHITENOISE_USE_FINDERS = True
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
