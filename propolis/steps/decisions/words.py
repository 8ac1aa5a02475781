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
# What a proposal's page asks of whoever can do something there.
QUESTIONS = {
    "draft": _("Is it ready to show to everyone?"),
    "questions": _("Is anything not clear?"),
    "reactions": _("What do you think of it so far?"),
    "consent": _("Is it good enough for now, and safe enough to try?"),
    "adopted": _("Does it still hold?"),
    "overridden": _("What you can do now"),
    "withdrawn": _("What you can do now"),
}
REASONS = {
    "goal-elsewhere": _("That goal belongs to another project."),
}
register(REASONS)
