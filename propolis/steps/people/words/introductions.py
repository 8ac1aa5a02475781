"""The words of getting to know each other."""

from django.utils.translation import gettext_lazy as _

SEEN_BY = {
    "members": _("Everyone in this project"),
    "co-chairs": _("Only the co-chairs"),
    "everyone": _("Anyone at all, without my name"),
}
SEEN_BY_HINTS = {
    "everyone": _("In an open project only. Leave out anything that tells who you are."),
}
INTRODUCTION_REASONS = {
    "introduce-with-something": _("Write at least a few words, or one thing you are good at."),
    "too-many-strengths": _("Choose up to %(most)s things you are good at."),
    "young-not-for-everyone": _("People under 18 are not shown to strangers. Choose someone else to see it."),
    "no-introduction": _("You have not written anything about yourself here."),
    "speaks-for-themselves": _("This person has an email address, so they write it themselves."),
    "say-what-it-was": _("Say how you met."),
    "not-met-yet": _("This day is still to come. Note it once you have met."),
    "one-is-no-gathering": _("Say how many came. It takes two to meet."),
    "gathering-taken-back": _("This was taken back."),
    "not-your-gathering": _("Only a co-chair, or whoever noted it, can take it back."),
}
