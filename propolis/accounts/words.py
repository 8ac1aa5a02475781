"""The words of accounts: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

BROWSERS = {
    "edge": _("Edge"),
    "opera": _("Opera"),
    "samsung": _("Samsung Internet"),
    "firefox": _("Firefox"),
    "chrome": _("Chrome"),
    "safari": _("Safari"),
    "": _("A browser"),
}
SYSTEMS = {
    "iphone": _("iPhone"),
    "ipad": _("iPad"),
    "android": _("Android"),
    "windows": _("Windows"),
    "chromebook": _("Chromebook"),
    "mac": _("Mac"),
    "linux": _("Linux"),
    "": _("a device we do not know"),
}

REASONS = {
    "not-signed-in": _("Sign in first."),
    "not-yours": _("Only the person it belongs to can do that."),
    "already-erased": _("This account is already gone."),
    "card-stopped": _("This card has been stopped already."),
    "name-missing": _("Tell us a name to call you. It does not have to be your full name."),
}
register(REASONS)
