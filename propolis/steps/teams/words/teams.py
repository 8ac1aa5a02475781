"""The words of teams and who is in them."""

from django.utils.translation import gettext_lazy as _

BALANCES = {
    "warn": _("Say so, and let people join"),
    "block": _("Let nobody more join from that side"),
}
BALANCE_RULES = {
    "warn": _("When one side has two more people than all others, this page says so."),
    "block": _("When one side has one more person than all others, nobody else joins from that side."),
}
SIDES = {
    "lived": _("people with lived experience and carers"),
    "community": _("people from the community"),
    "staff": _("staff and leaders"),
}
MISSING = {
    "lived": _("Nobody with lived experience and no carer is in this team yet."),
    "staff": _("No staff and no leaders are in this team yet."),
}
HEAVIER = {
    "lived": _("People with lived experience and carers outnumber all others here."),
    "community": _("People from the community outnumber all others here."),
    "staff": _("Staff and leaders outnumber all others here."),
}
EVEN = _("Both sides are here, in about equal numbers.")
ANSWERED = {
    "invited": {"yes": _("You are in the team."), "no": _("You said no. Nobody is asked to say why.")},
    "asked": {"yes": _("They are in the team now."), "no": _("They are told that it is a no for now.")},
}

REASONS = {
    "team-ended": _("This team has ended."),
    "team-unnamed": _("Give the team a name, an aim, and what it may decide."),
    "say-why-team-ends": _("Say why the team ends. People will read this."),
    "not-in-team": _("Only people in this team, or a co-chair of the project, can do that."),
    "not-leading-team": _("Only a co-chair of this team or of the project can do that."),
    "already-in-team": _("This person is in the team already, or has been asked."),
    "place-answered": _("This has been answered already."),
    "not-your-place": _("Only the person who was asked can answer that."),
    "side-outnumbers": _("This side has more people in the team than all others. Ask someone from another side first."),
}
