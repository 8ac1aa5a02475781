"""The worked example: a folder of its own, on this machine only, where a visitor may step in as any of its people."""

from propolis.site.settings.base import *  # noqa: F403
from propolis.site.settings.base import DATA as INSTALLATION
from propolis.site.settings.databases import sqlite
from propolis.site.settings.secret import make_key, read_key

DATA = INSTALLATION / "demo"
make_key(DATA / "secret.key")
SECRET_KEY = read_key(DATA / "secret.key")
DATABASES = {"default": sqlite(DATA / "propolis.sqlite3", sync="NORMAL")}
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
EMAIL_FILE_PATH = DATA / "outbox"
OUTBOX_TRANSPORT = "django.core.mail.backends.filebased.EmailBackend"
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"  # noqa: F405
WHITENOISE_USE_FINDERS = True
STATIC_ROOT = None
STORAGES["default"]["OPTIONS"]["location"] = DATA / "uploads"  # noqa: F405
ROOT_URLCONF = "propolis.site.demo.urls"
IS_DEMO = True
