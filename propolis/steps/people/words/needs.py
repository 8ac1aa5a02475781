"""What people may need to take part: the need itself, and never why.

The first four sets are those of the Accessible Information Standard (NHS England, DCB1605); the others are ours.
As of November 2026. A kind that is no longer offered stays here, so that old rows keep their words.
"""

from django.utils.translation import gettext_lazy as _

SETS = {
    "contact": _("How to reach me"),
    "format": _("How I read"),
    "helper": _("Someone with a skill"),
    "talking": _("How we talk"),
    "travel": _("Getting there"),
    "time": _("When, and for how long"),
    "care": _("Care and company"),
    "space": _("The room"),
}
KINDS = {
    "contact": {
        "contact-email": _("Reach me by email"),
        "contact-text": _("Reach me by text message"),
        "contact-phone": _("Reach me by phone"),
        "contact-letter": _("Reach me by letter"),
        "contact-through-someone": _("Reach me through someone I name"),
    },
    "format": {
        "format-large-print": _("Large print"),
        "format-easy-read": _("Easy read, with pictures"),
        "format-audio": _("Audio"),
        "format-braille": _("Braille"),
        "format-sign-video": _("A video in sign language"),
        "format-screen-reader": _("Files that a screen reader can read"),
        "format-other-language": _("Another language than English"),
    },
    "helper": {
        "helper-sign-language": _("A sign language interpreter"),
        "helper-language": _("A language interpreter"),
        "helper-speech-to-text": _("Someone who types what is said"),
        "helper-deafblind": _("A guide for deafblind people"),
        "helper-notes": _("Someone who takes notes for me"),
        "helper-advocate": _("An advocate"),
    },
    "talking": {
        "talking-loop": _("A hearing loop"),
        "talking-see-faces": _("To see the face of who speaks"),
        "talking-slowly": _("Plain words, said slowly"),
        "talking-time": _("Time to find my words"),
        "talking-symbols": _("Symbols or a talking aid"),
    },
    "travel": {
        "travel-paid-first": _("Travel paid for before I go"),
        "travel-taxi": _("A taxi"),
        "travel-parking": _("Parking close to the door"),
        "travel-company": _("Someone to travel with me"),
        "travel-join-from-home": _("To join by phone or video"),
    },
    "time": {
        "time-not-early": _("Not early in the day"),
        "time-not-late": _("Not late in the day"),
        "time-breaks": _("Breaks"),
        "time-short": _("Short meetings"),
        "time-papers-early": _("Papers a week before"),
    },
    "care": {
        "care-person-i-care-for": _("Someone to be with the person I care for"),
        "care-children": _("Child care"),
        "care-supporter": _("My own supporter beside me"),
        "care-assistance-animal": _("My assistance animal with me"),
    },
    "space": {
        "space-step-free": _("No steps, and wide doors"),
        "space-quiet": _("A quiet room to go to"),
        "space-soft-light": _("Soft light and little noise"),
        "space-toilet": _("An accessible toilet close by"),
        "space-changing-place": _("A toilet with a hoist and a bench"),
        "space-food": _("Food or drink I can have"),
    },
}
SET_OF = {code: set_code for set_code, kinds in KINDS.items() for code in kinds}


def kind_words(code: str) -> str:
    """A need in plain words."""
    return str(KINDS[SET_OF[code]][code])


NEED_REASONS = {
    "need-not-known": _("This is not on the list of needs."),
    "need-ended": _("This is no longer one of your needs."),
    "not-your-access-need": _("Only the person whose need it is can change it."),
    "no-needs-noted": _("You have noted nothing that you need yet."),
    "has-email": _("This person has an email address, so they note their needs themselves."),
    "needs-shared-already": _("The people who organise meetings can see what you need already."),
    "needs-not-shared": _("The people who organise meetings do not see what you need now."),
    "not-for-you-to-see": _("Only co-chairs and access leads see what people need."),
}
