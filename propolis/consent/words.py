"""The words of the consent round: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

STATES = {
    "draft": _("Being written"),
    "questions": _("Questions"),
    "reactions": _("First thoughts"),
    "consent": _("Asking for consent"),
    "adopted": _("Agreed"),
    "overridden": _("Agreed, then set aside"),
    "withdrawn": _("Taken back"),
}
STANCES = {
    "consent": _("I consent"),
    "concern": _("I consent, with a concern"),
    "aside": _("I stand aside"),
    "objection": _("I object"),
}
STANCE_HINTS = {
    "consent": _("It is good enough for now, and safe enough to try"),
    "concern": _("I can live with it. I want my worry written down and looked at again"),
    "aside": _("I will not stop it, and I do not have to help do it"),
    "objection": _("It would do harm, or it misses something we should mend first"),
}
OBJECTION_STATES = {
    "open": _("Open"),
    "withdrawn": _("Withdrawn by the person who raised it"),
    "not-qualified": _("Found not to be an objection to this proposal"),
    "lapsed": _("Lapsed: the person has left"),
}
# What a round's page asks of whoever can do something there.
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
    "not-from-here": _("This proposal is not at that stage."),
    "one-side-only": _(
        "Both sides need to be here first: people who use services or carers, and people who provide them."
    ),
    "needs-second-co-chair": _("Name a second co-chair from the other side first."),
    "notice-not-over": _("People need time to read it first. You can ask for consent from %(day)s."),
    "round-not-open": _("People are not being asked about this proposal now."),
    "no-seat": _("You joined after people were asked. You will be asked if the text changes."),
    "withdraw-objection-first": _("You have an objection open. Withdraw it first, if it is met."),
    "one-objection-at-a-time": _("You have an objection open. You can add to the talk about it."),
    "not-more-time": _("People have until %(day)s. Choose a later day."),
    "concern-without-words": _("Write what your concern is."),
    "objection-elsewhere": _("That objection belongs to another proposal."),
    "asked-it-yourself": _("You asked the question, so someone else has to answer it."),
    "not-asked-as-that": _("Only someone who was asked from the objector's perspective can agree to that."),
    "objection-ended": _("This objection has ended."),
    "already-doubted": _(
        "That question was asked before. Someone who shares the objector's perspective must answer it."
    ),
    "not-doubted": _("A facilitator has to ask first if this is an objection to the proposal."),
    "objector-is-here": _("The person who raised it is still here. Only they can withdraw it."),
    "text-unchanged": _("The new text is the same as the old one. Change the words first."),
    "objections-open": _("It cannot be agreed while an objection is open. Open now: %(count)s."),
    "no-quorum": _("Too few people have answered from at least one perspective."),
    "still-time-to-answer": _("Some people have not answered. They have time until the end of %(day)s."),
    "review-too-soon": _("Choose a review day in the future."),
    "review-too-late": _("Choose a review day within a year: %(day)s at the latest."),
    "closing-day-passed": _("Choose a last day that is today or later."),
    "closing-day-too-far": _("Choose an earlier last day: %(day)s at the latest."),
    "notice-over": _("The notice is over. There is nothing to shorten."),
    "already-waived": _("The notice was shortened before."),
    "proposer-cannot": _("This is your own proposal, so another co-chair has to do that."),
    "writer-cannot": _("These are your own words, so another co-chair has to do that."),
    "objector-cannot": _("This is your own objection, so someone else has to do that."),
    "only-the-objector": _("Only the person who raised the objection can withdraw it."),
    "not-same-perspective": _("Only someone who shares the objector's perspective can agree to that."),
    "not-independent": _("The facilitator must not work under the person who made the proposal."),
    "only-the-proposer": _("Only the person who made the proposal can do that."),
    "answered": _("This question has an answer."),
    "not-a-leader": _("Only a leader or commissioner can note that a decision was set aside."),
    "not-asked-as-leader": _("Only someone who was asked as a leader can note that a decision was set aside."),
}
register(REASONS)
