"""The words of decisions: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

REMIT = {
    "is_fixed": _("Fixed: we cannot change this"),
    "is_open": _("Open: we can shape this"),
    "is_ours": _("Ours: we decide this"),
}
KEPT = {
    "kept": _("Kept as it is"),
    "changed": _("To be changed"),
    "ended": _("Ended"),
}
REASONS = {
    "goal-elsewhere": _("That goal belongs to another project."),
}
register(REASONS)
