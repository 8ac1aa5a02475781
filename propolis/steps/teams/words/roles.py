"""The words of roles and terms."""

from django.utils.translation import gettext_lazy as _

KINDS = {
    "co-chair": _("Co-chair"),
    "facilitator": _("Facilitator"),
    "note-taker": _("Note-taker"),
    "access-lead": _("Access lead"),
    "safeguarding-lead": _("Safeguarding lead"),
    "delegate": _("Delegate"),
    "own": _("Another role"),
}
WHAT = {
    "co-chair": _("Chairs the team with someone from the other side. Sees that everyone is heard."),
    "facilitator": _("Leads the talk and keeps time. Makes room for those who say little."),
    "note-taker": _("Writes down what was said and agreed. Checks it with both sides."),
    "access-lead": _("Sees what people need to take part. Makes sure it is there on the day."),
    "safeguarding-lead": _("The person to tell when someone may be at risk. Knows what to do next."),
    "delegate": _("Speaks for this team in another team. Brings back what is said there."),
    "own": _("Name it yourself, and say what it is for."),
}
STATES = {
    "offered": _("Offered"),
    "accepted": _("Said yes"),
    "declined": _("Said no"),
    "ended": _("Ended"),
}
SAID = {"yes": _("The role is yours. Thank you."), "no": _("You said no. Nobody is asked to say why.")}

REASONS = {
    "role-unnamed": _("Give the role a name, and say what it is for."),
    "role-there": _("There is such a role already. You can offer it to someone."),
    "role-for-everyone": _("This role is for the whole project, not for one team."),
    "role-for-a-team": _("This role belongs to a team. Start a team first."),
    "delegate-needs-a-team": _("Choose the other team that the delegate goes to."),
    "term-backwards": _("The last day of a term comes after its first day."),
    "term-over": _("The last day of this term has gone by."),
    "term-too-long": _("A term is at most two years. It can be renewed."),
    "role-given-twice": _("This person has this role, or was offered it, for some of these days."),
    "holder-not-in-team": _("Only people in the team can hold its roles."),
    "holder-has-left": _("This person is not in the project now."),
    "team-has-co-chairs": _("Two people chair this team for these days already."),
    "co-chair-same-side": _("The two co-chairs of a team come from two sides."),
    "module-not-done": _("This role asks you to learn something first. You find it under Mindset."),
    "offer-answered": _("This offer has been answered already."),
    "not-your-offer": _("Only the person who was offered the role can answer."),
    "not-your-role": _("Only the person who holds the role, or a co-chair, can end it."),
    "role-ended": _("This term has ended."),
    "say-why-role-ends": _("Say why the role ends. The person will read this."),
}
