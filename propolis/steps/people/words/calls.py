"""The words of open calls, of registering, and of the draw."""

from django.utils.translation import gettext_lazy as _

CALL_STATES = {
    "draft": _("Being written"),
    "open": _("Open"),
    "closed": _("Closed, not drawn yet"),
    "drawn": _("Drawn"),
    "ended": _("Ended"),
}
CALL_TONES = {"draft": "wait", "open": "good", "closed": "info", "drawn": "info", "ended": "plain"}
# What happens now, as the public page says it.
WHAT_NOW = {
    "open": _("You can register until the last day. Then the panel is drawn by lot, in public."),
    "closed": _("Nobody else can register. The draw is being prepared, and everything about it will be shown here."),
    "drawn": _("The panel is drawn. Those who were drawn are asked if they take their seat."),
    "ended": _("This call has ended. All names and addresses are erased."),
}
REGISTRATION_STATES = {
    "registered": _("Registered"),
    "selected": _("Drawn, not answered yet"),
    "confirmed": _("Takes the seat"),
    "withdrawn": _("Withdrawn"),
    "replaced": _("Withdrawn, seat filled"),
}
REGISTRATION_TONES = {
    "registered": "plain",
    "selected": "wait",
    "confirmed": "good",
    "withdrawn": "stop",
    "replaced": "plain",
}
# What happens now, as someone's own ticket says it.
TICKET_NOW = {
    "registered": _("You are registered. Keep this ticket. We tell you if you are drawn."),
    "selected": _("You are drawn. Please say if you take your seat."),
    "confirmed": _("You have a seat on the panel. We will be in touch about the first meeting."),
}
NOT_DRAWN = _("You were not drawn this time. If someone gives up their seat, you may still be drawn for it.")
WAYS = {"web": _("By the web page"), "helper": _("Typed in by a helper"), "letter": _("By letter")}
DRAW_STATES = {
    "waiting": _("Waiting to start"),
    "working": _("Being worked out"),
    "ready": _("Published, not drawn yet"),
    "drawn": _("Drawn"),
    "refused": _("Could not be made"),
}
STEPS = {
    "targets": _("Looking if the targets can be met"),
    "mixing": _("Finding panels that make all chances fair"),
    "level": _("Raising the smallest chances, one level at a time"),
}
RULES = {
    "leximin": _("The smallest chance as large as it can be, then the next smallest, and so on"),
    "maximin": _("The smallest chance as large as it can be"),
}

CALL_REASONS = {
    "call-cannot-go-there": _("This call cannot go on to that now."),
    "call-is-out": _("This call is out, so its words and questions stay as they are."),
    "call-not-open": _("This call does not take in people now."),
    "call-not-closed": _("Close the call first."),
    "call-needs-questions": _("Add a question with its targets first."),
    "call-promised-longer": _(
        "People were told they can register until the last day. Close the call on that day or later."
    ),
    "last-day-is-over": _("The last day to register must be today or later."),
    "seats-out-of-range": _("The number of seats must be from 1 to %(most)s."),
    "target-needs-name": _("Row %(place)s: write both the question and the answer."),
    "target-too-long": _("Row %(place)s: use up to %(most)s characters for the question and for the answer."),
    "target-too-high": _("Row %(place)s: the number of seats must be %(most)s or less."),
    "target-minimum-above-maximum": _(
        "Row %(place)s: “At least” is %(minimum)s, and that is more than “At most”, %(maximum)s."
    ),
    "feature-twice": _("Row %(place)s: “%(feature)s” is there twice. Write each answer once."),
    "category-needs-two": _("“%(category)s”: give people two answers or more to choose from."),
    "minima-above-seats": _(
        "“%(category)s”: the numbers in “At least” add up to %(total)s. There are only %(seats)s seats."
    ),
    "maxima-below-seats": _(
        "“%(category)s”: the numbers in “At most” add up to %(total)s. That leaves some of the %(seats)s seats empty."
    ),
    "targets-not-to-be-changed": _("The targets of this call cannot be changed now."),
    "nothing-changed": _("Change at least one number, or go back."),
    "targets-file-wrong": _("Line %(line)s of the file: we need %(expected)s."),
    "file-not-text": _("This file is not a text we can read. Save it as CSV in UTF-8, and choose it again."),
}
REGISTRATION_REASONS = {
    "no-way-to-reach": _("Write an email address, a phone number or a postal address, so that we can tell you."),
    "address-needed": _("Write your postal address. One person from each home can be drawn."),
    "question-not-answered": _("Choose one of the answers to “%(category)s”."),
    "question-not-asked": _("There is an answer to a question that this call does not ask."),
    "registered-already-email": _("Someone has registered with this email address. You need to register only once."),
    "registered-already-phone": _("Someone has registered with this phone number. You need to register only once."),
    "registered-already-reference": _("A letter with this id is in already."),
    "registration-not-selected": _("Only someone who is registered can be drawn."),
    "registration-not-confirmed": _("Only someone who was drawn, and has not answered, can take a seat."),
    "registration-not-withdrawn": _("This ticket is withdrawn already."),
    "registration-not-replaced": _("This seat is not free."),
    "seat-not-confirmed": _("Invite people once they have said that they take their seat."),
    "invited-already": _("This person is invited already."),
    "letters-empty": _("Line %(line)s of the file: we need %(expected)s."),
    "letter-without-name": _("Line %(line)s, column name: there is no name."),
    "letter-too-long": _("Line %(line)s, column %(column)s: this is too long."),
    "letter-not-an-email": _("Line %(line)s, column email: this is not an email address."),
    "letter-out-of-reach": _("Line %(line)s: there is no email, phone or address to reach this person."),
    "letter-without-address": _("Line %(line)s, column address: we need it, as one person a home is drawn."),
    "letter-wrong-answer": _("Line %(line)s, column %(column)s: write one of these: %(known)s."),
    "letter-twice": _("Line %(line)s, column %(column)s: this is on line %(other)s too."),
    "letter-known": _("Line %(line)s, column %(column)s: this person is registered already."),
}
DRAW_REASONS = {
    "draw-cannot-go-there": _("This draw cannot go on to that now."),
    "draw-under-way": _("A draw is under way. Finish it first."),
    "draw-not-ready": _("This draw is not ready for its seed."),
    "no-seat-free": _("No seat is free."),
    "too-few-people": _("Only %(people)s people can be drawn, and there are %(seats)s seats."),
    "targets-unmeetable": _("No panel can keep all targets."),
    "targets-unmeetable-at-all": _("No panel can be drawn, whatever the targets. Too few homes may be left."),
    "draw-broke": _("Something went wrong on our side. Nobody was drawn. Please try again."),
    "seed-out-of-range": _("Write what was drawn in public, in up to %(most)s characters."),
    "seed-needs-another-person": _("Someone else who saw it must type it in too."),
    "seed-differs": _(
        "This is not what the first person typed. Look again together, and correct the one that is wrong."
    ),
}
