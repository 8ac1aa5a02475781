"""The words of delivery: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

COMMITMENT_STATES = {"open": _("Promised"), "kept": _("Kept"), "not-kept": _("Not kept")}
ACTION_STATES = {"to-do": _("To do"), "doing": _("Being done"), "done": _("Done"), "stopped": _("Stopped")}
MOVES = {
    "to-do": _("Take it up again"),
    "doing": _("We have started"),
    "done": _("It is done"),
    "stopped": _("Stop it"),
}
MOVED = {
    "to-do": _("It is back on the list."),
    "doing": _("It is being done."),
    "done": _("It is done. Tell people how it went."),
    "stopped": _("It is stopped, and your reason is shown."),
}

LINE_STATES = {
    "open": _("Not decided yet"),
    "decided": _("Decided, not started"),
    "doing": _("Being done"),
    "done": _("Done"),
    "not-doing": _("Not done"),
    "overridden": _("Agreed, then set aside"),
}
LABELS = {"we-said-we-did": _("We said, we did"), "you-said-we-did": _("You said, we did")}
WHY_LABEL = {
    "together": _("People from the lived-experience side helped to decide this. They share the work too."),
    "decided-without": _("Too few people from the lived-experience side took part in the decision."),
    "delivered-without": _("Nobody from the lived-experience side shares the work."),
    "without": _(
        "Too few people from the lived-experience side helped to decide this, and none of them share the work."
    ),
}

REASONS = {
    "decision-not-made": _("This is not agreed now. Write what you will do once it is."),
    "decision-set-aside": _("This decision was set aside, so nothing more is promised or done for it here."),
    "commitment-ended": _("This commitment has ended."),
    "actions-open": _("Finish or stop its actions first. Still open: %(count)s."),
    "due-day-passed": _("Choose a day that is today or later."),
    "say-what-was-done": _("Say what was done."),
    "say-why-not-kept": _("Say why it was not kept. People will read this."),
    "say-why-stopped": _("Say why it stops. People will read this."),
    "say-how-it-goes": _("Say in a few words how it is going."),
    "text-missing": _("Say what will be done."),
    "link-not-web": _("Use a link that starts with http:// or https://."),
    "not-responsible": _("Only the people who do this work, whoever wrote it down, or a co-chair can do that."),
    "not-an-owner": _("Only the people who took this on, or a co-chair, can do that."),
    "not-your-action": _("You have not taken this on."),
    "owner-elsewhere": _("Only members of this project can take on its actions."),
    "owner-has-left": _("One of these people has left the project."),
    "no-owner": _("Choose at least one person who will do it."),
    "already-an-owner": _("You have taken this on already."),
    "last-owner": _("You are the only one who does this. Ask someone to take it on first, or stop it."),
    "action-ended": _("This action has ended."),
    "action-not-from-here": _("This action cannot go there from where it is now."),
}
register(REASONS)
