"""The words of projects: what codes mean, and why not."""

from django.utils.translation import gettext_lazy as _

from propolis.kit.words import register

PERSPECTIVES = {
    "lived-experience": _("Lived experience"),
    "carer": _("Carer or family"),
    "community": _("Community"),
    "staff": _("Staff"),
    "leader": _("Leader or commissioner"),
}
A_PERSON = {
    "lived-experience": _("A person with lived experience"),
    "carer": _("A carer or family member"),
    "community": _("A person from the community"),
    "staff": _("A member of staff"),
    "leader": _("A leader or commissioner"),
    "": _("Someone"),
}
PERSPECTIVE_HINTS = {
    "lived-experience": _("I use this service, or I have used it"),
    "carer": _("I look after someone who uses it"),
    "community": _("I live here, or I speak for a local group"),
    "staff": _("I work in this service"),
    "leader": _("I run, plan or pay for services"),
}
LEVELS = {
    "service": _("A service"),
    "strategic": _("Policy or strategy"),
    "community": _("Started by the community"),
}
LEVEL_HINTS = {
    "service": _("Make one service better: a ward, a clinic, a team"),
    "strategic": _("Shape a plan or a policy for a whole area"),
    "community": _("People who use services start it and lead it. No organisation is needed"),
}
VISIBILITIES = {
    "members": _("Members only"),
    "public": _("Anyone can read"),
}
VISIBILITY_HINTS = {
    "members": _("Only people who have joined can see it"),
    "public": _("Anyone can read what is decided. Names are shown to members only"),
}
LANGUAGES = {"en": _("English"), "cy": _("Welsh")}
NATIONS = {
    "ENG": _("England"),
    "WLS": _("Wales"),
    "SCT": _("Scotland"),
    "NIR": _("Northern Ireland"),
}
NOBODY_YET = {
    "lived-experience": _("Nobody yet speaks from lived experience."),
    "carer": _("Nobody yet speaks as a carer or family member."),
    "community": _("Nobody yet speaks from the community."),
    "staff": _("Nobody yet speaks from the staff."),
    "leader": _("Nobody yet speaks as a leader or commissioner."),
}
WAYS = {"email": _("By email"), "link": _("By a link"), "letter": _("By a printed letter")}
STATES = {
    "waiting": _("Waiting"),
    "used": _("Used"),
    "run-out": _("Run out"),
    "closed": _("Closed"),
}

REASONS = {
    "not-a-member": _("Only members of this project can do that."),
    "not-a-co-chair": _("Only a co-chair can do that."),
    "already-a-member": _("You are already a member of this project."),
    "invitation-used": _("This invitation has been used. Ask the person who sent it for a new one."),
    "invitation-expired": _("This invitation has run out. Ask the person who sent it for a new one."),
    "invitation-closed": _("This invitation was closed. Ask the person who sent it for a new one."),
    "many-invitations": _("You have sent %(most)s invitations today. Print a letter, or send more tomorrow."),
    "has-two-co-chairs": _("This project has two co-chairs already."),
    "same-side": _("The second co-chair must come from the other side of the table."),
    "last-co-chair": _("You are the only co-chair. Name another co-chair before you leave."),
    "safeguarding-lead-is-needed": _("Someone under 18 is here. Name another safeguarding lead before you leave."),
    "lead-is-young": _("The safeguarding lead must be over 18."),
    "say-how-to-reach-them": _("Say how people can reach them."),
    "no-safeguarding-lead": _("Name a safeguarding lead first. Then someone under 18 can take part."),
    "nobody-to-safeguard": _("Nobody here looks after people under 18 just now. Ask the person who invited you."),
    "safeguards-are-so": _("This is noted already."),
    "not-for-you-to-safeguard": _("Only a co-chair or the safeguarding lead can do that."),
    "has-left": _("This person has left the project."),
    "perspective-would-leave-one-side": _(
        "You are a co-chair, and both co-chairs would then be from one side. Change the co-chairs first."
    ),
}
register(REASONS)
