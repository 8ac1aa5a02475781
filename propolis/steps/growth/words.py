"""The words of growth: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

OFFERS = {
    "peer": _("I have been through this, and can be there for someone"),
    "mentor": _("I can show someone how to do something"),
}
OFFER_NAMES = {"peer": _("Peer"), "mentor": _("Mentor")}
PAIR_STATES = {
    "asked": _("Waiting for an answer"),
    "agreed": _("You are a pair"),
    "declined": _("Not this time"),
    "withdrawn": _("Taken back"),
    "ended": _("Ended"),
}
ANSWERED = {
    "agreed": _("You are a pair now. You each see what to call the other, and the words you wrote."),
    "declined": _("You have said no. You did not have to say why, and nobody else is told."),
    "withdrawn": _("You have taken it back."),
    "ended": _("The pair has ended. Nobody needs a reason."),
}
MOVES = {
    "agreed": _("Yes, let us be a pair"),
    "declined": _("Not this time"),
    "withdrawn": _("Take it back"),
    "ended": _("End the pair"),
}
REASONS = {
    "say-what-you-ask": _("Say what you would like to know."),
    "say-your-answer": _("Write your answer."),
    "question-taken-back": _("This question was taken back."),
    "answer-taken-back": _("This answer was taken back."),
    "not-your-question": _("Only the person who asked can do that."),
    "not-your-answer": _("Only the person who wrote the answer can do that."),
    "said-so-before": _("You have said so before."),
    "say-what-you-offer": _("Say in a few words what you offer."),
    "already-offered": _("You offer this already. Take the old offer back first."),
    "offer-not-yours": _("Only the person who made the offer can do that."),
    "offer-ended": _("This offer has been taken back."),
    "own-offer": _("This is your own offer. Someone else has to ask."),
    "offerer-has-left": _("The person who offered this has left the project."),
    "already-a-pair": _("You two are a pair, or one of you has asked the other. One at a time."),
    "say-why-you-ask": _("Write a few words to the person you ask."),
    "not-your-pair": _("Only the two people of a pair can do that."),
    "not-asked-of-you": _("Only the person who was asked can answer."),
    "not-asked-by-you": _("Only the person who asked can take it back."),
    "pair-not-from-here": _("This cannot be done with it now."),
}
register(REASONS)
