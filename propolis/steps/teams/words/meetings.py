"""The words of meetings."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "steering-group": _("Steering group"),
    "focus-group": _("Focus group"),
    "interview": _("Interview"),
    "workshop": _("Workshop"),
    "event": _("Event"),
    "improvement-workshop": _("Improvement workshop"),
    "review": _("Looking back at a workshop"),
    "gathering": _("Getting to know each other"),
}
FORMATS = {
    "plain": _("Plain words, on a page"),
    "easy-read": _("Easy read, with pictures"),
    "large-print": _("Large print"),
    "audio": _("Audio"),
    "sign-video": _("A video in sign language"),
    "other-language": _("Another language"),
    "paper": _("On paper, by post"),
}
REVIEW_TITLE = _("%(days)s days after: %(title)s")
REVIEW_PURPOSE = _("Look back at the workshop: what was done, what was not, what changed, and for whom.")
STATES = {
    "planned": _("Planned, not confirmed"),
    "confirmed": _("Confirmed"),
    "attention": _("Waits: someone needs something"),
    "held": _("Held"),
    "called-off": _("Called off"),
}
ANSWERS = {"yes": _("I will come"), "maybe": _("I am not sure yet"), "no": _("I cannot come")}
THEIR_ANSWERS = {"yes": _("Comes"), "maybe": _("Not sure yet"), "no": _("Cannot come"), "": _("No answer yet")}
SETTLED = {"met": _("It will be there"), "explained": _("Cannot be met, and they were told why")}
SETTLED_STATES = {
    "met": _("Will be there"),
    "explained": _("Cannot be met"),
    "go-without": _("They go without it"),
}
WHEN_SETTLED = _("It is noted, and they are told.")
REASONS = {
    "meeting-in-the-past": _("Choose a time that is still to come."),
    "meeting-too-far": _("Choose a day within two years."),
    "meeting-length": _("Say how many minutes it takes: from 1 minute to 7 days."),
    "nobody-asked": _("Ask at least one person."),
    "asked-has-left": _("One of the people you ask has left the project."),
    "meeting-not-from-here": _("This cannot be done with the meeting now."),
    "needs-open": _("It cannot be confirmed while something that people need is open. Open now: %(count)s."),
    "nobody-comes": _("Nobody has said that they will come yet."),
    "meeting-not-confirmed": _("This meeting was not confirmed."),
    "meeting-to-come": _("This meeting is still to come."),
    "meeting-over": _("This meeting is over, or was called off."),
    "meeting-not-held": _("This meeting has not been held yet."),
    "not-asked-to-meeting": _("You were not asked to this meeting. Talk to the person who plans it."),
    "answer-not-known": _("Choose one of the answers."),
    "need-not-of-this-meeting": _("Nobody who comes to this meeting needs this now."),
    "say-what-was-arranged": _("Say what was arranged, or why it cannot be. The person will read it."),
    "say-why-called-off": _("Say why it is called off. People will read this."),
    "say-what-to-talk-about": _("Say what you want to talk about."),
    "item-length": _("Say how many minutes it needs: from 1 minute to 24 hours."),
    "item-gone": _("This was taken off the agenda before."),
    "item-of-another": _("Only the person who put it there can take it off the agenda."),
    "say-what-was-said": _("Write what was said or agreed."),
    "no-notes": _("There are no notes to agree yet."),
    "was-not-there": _("Only people who were there can agree the notes."),
    "agreed-before": _("You have agreed these notes."),
    "turns-not-a-number": _("Write how often people spoke as a number up to 1000."),
    "no-calendar-feed": _("There is no address for your calendar to stop."),
    "no-ready-plan": _("There is no ready plan for this kind of meeting."),
    "agenda-begun": _("Something is on the agenda already, so a ready plan would get in its way."),
    "no-format": _("Choose at least one way in which people can read or hear it."),
    "paper-too-late": _("Choose a day before the meeting, so that people have time to read."),
    "say-where-paper": _("Say where people find it: an address, or who to ask."),
    "not-your-paper": _("Only the person who promised it, the organiser or a co-chair can do that."),
    "not-the-organiser": _("Only the person who plans the meeting, or a co-chair, can do that."),
    "need-of-another": _("Only the person who needs it can let it go."),
}
