"""The words of evaluation: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

KINDS = {"change": _("It got better"), "no-change": _("Nothing changed"), "worse": _("It got worse")}
KIND_HINTS = {
    "change": _("Say for whom it got better"),
    "no-change": _("That is worth knowing too"),
    "worse": _("Say it plainly. It is how we learn"),
}
BEING_DECIDED = _("We heard, and we are deciding")

REASONS = {
    "not-your-outcome": _("Only the person who noted this, or a co-chair, can correct it."),
    "outcome-missing": _("Say what changed, or that nothing did."),
    "how-we-know-missing": _("Say how we know."),
    "seen-in-the-future": _("Choose a day that has been: today or earlier."),
    "outcome-unchanged": _("Nothing in it is different from before."),
    "say-why-corrected": _("Say why you correct it. The words from before stay to be read."),
}
register(REASONS)
