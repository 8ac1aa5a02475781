"""The words of the map of who should have a say."""

from django.utils.translation import gettext_lazy as _

AFFECTED = {
    1: _("They hardly notice it"),
    2: _("It touches them now and then"),
    3: _("It changes some of their days"),
    4: _("It changes much of their life"),
    5: _("Their health or whole life hangs on it"),
}
INFLUENCE = {
    1: _("Nobody asks them"),
    2: _("They are heard now and then"),
    3: _("They are asked, and others decide"),
    4: _("Little is decided against their word"),
    5: _("They decide"),
}
RANKS = {
    "first": _("Ask these first"),
    "next": _("Then these"),
    "told": _("Keep these in the picture"),
}
RANK_WHYS = {
    "first": _("It touches them most, and they have the least say."),
    "next": _("It touches them too, or they have more of a say."),
    "told": _("It touches them little."),
}
SEATS = {
    "yes": _("Someone from this group is here"),
    "no": _("Nobody from this group yet"),
    "not-known": _("We do not know"),
}
SEAT_TONES = {"yes": "good", "no": "wait", "not-known": "plain"}
CAME = {
    "nothing": _("Nothing yet"),
    "some": _("Some were in touch"),
    "joined": _("Someone joined"),
}
GROUP_REASONS = {
    "say-which-group": _("Say which group it is."),
    "group-on-the-map": _("This group is on the map already."),
    "say-why-these-levels": _("Say why you see it like this."),
    "say-where-the-number-is-from": _("Say where the number comes from."),
    "group-taken-off": _("This group was taken off the map."),
    "not-your-group": _("Only a co-chair, or whoever put it on the map, can take it off."),
    "say-what-you-did": _("Say what was done to reach them."),
    "not-done-yet": _("This day is still to come. Note it once it is done."),
    "count-who-joined": _("If someone joined, say how many. If not, leave the number out."),
}
