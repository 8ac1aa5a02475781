"""The words of ground rules, and of what comes before a first proposal."""

from django.utils.translation import gettext_lazy as _

TITLE = _("Our ground rules")
# Offered to start from; none of them holds until people here have agreed to it.
STARTER = (
    _("One person speaks at a time, and we let each other finish."),
    _("We say things in plain words, and explain the ones we cannot avoid."),
    _("Nobody has to tell their story. What someone tells here stays here."),
    _("Lived experience counts as much as training."),
    _("We disagree with ideas, and we are kind to people."),
    _("Anyone can ask for a break, or step out, without saying why."),
    _("We say what we cannot change, and why."),
    _("We do what we said we would, or say early that we cannot."),
)
GROUNDWORK = {
    "perspectives": _("People from at least two perspectives are here"),
    "rules": _("Ground rules are agreed"),
    "ways": _("A co-chair has confirmed how we decide"),
}

REASONS = {
    "rules-under-way": _("Ground rules are being written or decided on already."),
    "rules-not-drafting": _("These rules have been put to everyone. They are no longer a draft."),
    "rule-empty": _("Write a rule first."),
    "rule-removed": _("This rule was taken out."),
    "rule-one-line": _("Keep each rule on one line."),
    "no-rules-yet": _("Write at least one rule first."),
    "too-many-rules": _("Keep it to %(most)s rules. People remember few."),
    "rules-not-agreed": _("There are no agreed ground rules yet."),
    "no-such-rule": _("There is no ground rule with this number."),
    "rules-read-already": _("You have said so already."),
    "groundwork-perspectives": _("First, people from at least two perspectives need to be here. Invite someone."),
    "groundwork-rules": _("First, agree on ground rules. You find them under Teams."),
    "groundwork-ways": _("First, a co-chair confirms how you decide. That is under Teams."),
    "groundwork-there": _("Nothing is missing, so there is nothing to go without."),
    "groundwork-waived": _("It was agreed before to go without."),
    "say-why-waived": _("Say why you go without. Everyone will read this."),
}
