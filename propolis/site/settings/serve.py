"""The production server."""

from propolis.site.settings.base import *  # noqa: F403
from propolis.site.settings.base import DATA, env
from propolis.site.settings.databases import from_environment
from propolis.site.settings.front import address, proxies
from propolis.site.settings.mail import transport
from propolis.site.settings.secret import given_key, read_key

DATABASES = {"default": from_environment(DATA / "propolis.sqlite3")}
SECRET_KEY = given_key(env.SECRET_KEY.value) if env.SECRET_KEY.value else read_key(DATA / "secret.key")
ALLOWED_HOSTS = [host.strip() for host in env.HOSTS.value.split(",") if host.strip()]
_address = address(env.URL.value)
CSRF_TRUSTED_ORIGINS = [f"{_address.scheme}://{_address.netloc}"] if _address.netloc else []
_is_https = _address.scheme == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _is_https
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if _is_https else 0
# The server in front says whether the person came by https; only trusted when the address itself is https.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _is_https else None
# Whose address the limits on guessing count by: that of the person, not of the server in front.
ALLAUTH_TRUSTED_PROXY_COUNT = proxies(env.PROXIES.value)
globals().update(transport(env.MAIL_URL.value))
