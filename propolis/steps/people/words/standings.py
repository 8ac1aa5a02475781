"""The words of speaking for someone else. The names of the standings are those of the law of England and Wales."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "parental-responsibility": _("I have parental responsibility"),
    "parent": _("I am their parent"),
    "deputy": _("A court made me their deputy"),
    "attorney": _("They made me their attorney"),
    "advocate": _("I am their advocate"),
    "supporter": _("They chose me to support them"),
}
KIND_HINTS = {
    "parental-responsibility": _("For someone under 18. The safeguarding lead agrees to this."),
    "parent": _("For someone under 18. The person with parental responsibility agrees to this."),
    "deputy": _("For a grown-up, named by the Court of Protection."),
    "attorney": _("Under a lasting power of attorney."),
}
NAMES = {
    "parental-responsibility": _("Has parental responsibility"),
    "parent": _("Parent"),
    "deputy": _("Deputy named by a court"),
    "attorney": _("Attorney"),
    "advocate": _("Advocate"),
    "supporter": _("Chosen supporter"),
}
STATES = {
    "asked": _("Waiting for a yes"),
    "counts": _("Both agreed"),
    "declined": _("Not agreed"),
    "withdrawn": _("Taken back"),
    "ended": _("Ended"),
}
MOVES = {
    "counts": _("Yes, I agree"),
    "declined": _("No"),
    "withdrawn": _("Take it back"),
    "ended": _("End it"),
}
MOVED = {
    "counts": _("It counts from now on. It can be ended at any time."),
    "declined": _("You have said no. You need no reason."),
    "withdrawn": _("It is taken back."),
    "ended": _("It has ended. Nobody needs a reason."),
}
STANDING_REASONS = {
    "speak-for-another": _("You speak for yourself already. Choose someone else."),
    "speaks-for-someone": _("You speak for someone here already. One at a time, so that we know whose voice it is."),
    "not-a-child": _("This is for someone under 18. As a grown-up you choose who may speak for you."),
    "standing-not-from-here": _("This cannot be done with it now."),
    "not-yours-to-agree": _("Only the person, or whoever agrees for a child, can do that."),
    "not-your-standing": _("Only the people it is about can do that."),
}
