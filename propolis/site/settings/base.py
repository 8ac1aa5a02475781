"""What every way of running shares."""

from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from propolis.site.settings import environment as env
from propolis.site.settings.databases import sqlite

PACKAGE = Path(__file__).resolve().parents[2]
DATA = Path(env.DATA.value)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "propolis.kit",
    "propolis.design",
    "propolis.outbox",
    "propolis.record",
    "propolis.accounts",
    "propolis.projects",
    "propolis.consent",
    "propolis.steps.mindset",
    "propolis.steps.people",
    "propolis.steps.teams",
    "propolis.steps.planning",
    "propolis.steps.decisions",
    "propolis.steps.delivery",
    "propolis.steps.evaluation",
    "propolis.steps.growth",
    "propolis.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "propolis.accounts.tracking.NoteSession",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "propolis.site.middleware.PrivateMiddleware",
    "propolis.site.middleware.RefusalMiddleware",
    "propolis.kit.once.OnceMiddleware",
    "propolis.accounts.access.ClosedUnlessListed",
]

ROOT_URLCONF = "propolis.site.urls"
WSGI_APPLICATION = "propolis.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "APP_DIRS": True,
        "OPTIONS": {"environment": "propolis.design.environment.environment"},
    },
    {  # libraries that bring a page of their own; ours are found first
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    },
]

DATABASES = {"default": sqlite(DATA / "propolis.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# The cache holds the counts behind the rate limits, so all processes must see the same one.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
EMAIL_BACKEND = "propolis.outbox.backend.OutboxBackend"
OUTBOX_TRANSPORT = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = DATA / "outbox"
DEFAULT_FROM_EMAIL = env.MAIL_FROM.value

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/me/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "propolis.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_TIMEOUT = 60 * 60  # room for a code that is sent again
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code itself shows whose address it is
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a passkey added or removed is told by email
# By address ("key") and by where it comes from ("ip"); a whole room signing in at one workshop shares one "ip".
ACCOUNT_RATE_LIMITS = {"request_login_code": "60/m/ip,3/m/key,10/h/key", "sign_in_card": "30/m/ip"}
MFA_ADAPTER = "propolis.accounts.adapter.PasskeyAdapter"
MFA_SUPPORTED_TYPES = ["webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_REAUTHENTICATION_REQUIRED = False  # it would ask for a password; `signed_in_lately` asks for a fresh sign-in
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
SESSION_COOKIE_SAMESITE = "Lax"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("cy", _("Welsh")), ("en-easy", _("Easy read"))]
LOCALE_PATHS = [PACKAGE / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"
PROJECT_TIME_ZONE = "Europe/London"

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_USE_FINDERS = False
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": DATA / "uploads"},
    },
    "staticfiles": {"BACKEND": "propolis.site.static.StaticStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600
FORM_RENDERER = "django.forms.renderers.Jinja2"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "propolis.site.views.not_from_our_form"

# The bar under a project's name: code, words, name of the address.
PROJECT_SECTIONS = [
    ("journey", _("Journey"), "journey"),
    ("planning", _("Planning"), "planning:home"),
    ("decisions", _("Decisions"), "decisions:home"),
    ("delivery", _("Delivery"), "delivery:home"),
    ("evaluation", _("What changed"), "evaluation:home"),
    ("ledger", _("We said, we did"), "ledger:ledger"),
    ("record", _("Record"), "record"),
]
PROPOLIS_SOURCE_URL = env.SOURCE_URL.value
PROPOLIS_URL = env.URL.value.rstrip("/")
IS_DEMO = False
