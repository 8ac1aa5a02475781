"""The words of mindset: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register
from propolis.steps.mindset import library

MODULES = {code: one.title for code, one in library.modules().items()}
VISIBILITIES = {"members": _("Members of this project"), "public": _("Anyone who can read this project")}
QUESTIONS = {
    "chances": _("What could be better?"),
    "actions": _("What could we do?"),
    "needed": _("What do we need for it?"),
    "who": _("Who should be part of it?"),
    "start": _("Where could we start?"),
    "helps": _("What helps us?"),
    "hinders": _("What gets in our way?"),
}
QUESTION_HINTS = {
    "chances": _("Think of one day in your life, or one day at work."),
    "actions": _("Small things count. They are often the first to happen."),
    "needed": _("Time, money, a room, someone who knows how."),
    "who": _("Think of people who are not here yet. Name groups, and do not name people."),
    "start": _("One place, one ward, one street."),
    "helps": _("What is strong here already?"),
    "hinders": _("Say it plainly. Then we can do something about it."),
}
STANDINGS = {
    "both": _("Shown by both sides"),
    "lived": _("Not yet shown by staff or leaders"),
    "others": _("Not yet shown by people who use services, or carers"),
    "not-yet": _("Not shown yet"),
}

CHARTER = _("Our charter")
SHOWN_BY = _("Shown by")

LEVELS = {1: _("Not yet"), 2: _("Now and then"), 3: _("Most of the time"), 4: _("Nearly always")}
SIDES = {
    "lived": _("People who use services, and carers"),
    "others": _("Everyone else"),
    "all": _("All of us together"),
}

REASONS = {
    "looking-already": _("People are looking back already."),
    "looked-lately": _("You looked back less than three months ago. Give it time to change."),
    "look-closed": _("This looking back has ended."),
    "say-at-least-one": _("Choose an answer to at least one of them."),
    "no-such-value": _("One of the answers is not on the list. Choose from the list, or leave it out."),
    "no-such-lesson": _("This lesson is not there."),
    "marked-like-that": _("You have marked it like that already."),
    "say-something-first": _("Write a few words first."),
    "too-long-to-keep": _("That is too long. Use %(most)s characters at most."),
    "say-who-can-read-it": _("Say who can read your story."),
    "no-such-canvas-question": _("This question is not on the canvas."),
    "taken-back-before": _("These words were taken back already."),
    "not-your-words": _("Only the person who wrote this can take it back."),
    "charter-under-way": _("A charter is being written or decided on already."),
    "charter-not-drafting": _("This charter has been put to everyone. It is no longer a draft."),
    "principle-empty": _("Write or choose a principle first."),
    "principle-one-line": _("Keep each principle on one line, with %(most)s characters at most."),
    "principle-shown-by-nothing": _("Choose at least one thing that will show it."),
    "principle-removed": _("This principle was taken out."),
    "too-many-principles": _("Keep it to %(most)s principles. People remember few."),
    "no-principles-yet": _("Add at least one principle first."),
}
register(REASONS)
