"""The words of accounts: why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

REASONS = {
    "not-signed-in": _("Sign in first."),
    "not-yours": _("Only the person it belongs to can do that."),
    "already-erased": _("This account is already gone."),
}
register(REASONS)
