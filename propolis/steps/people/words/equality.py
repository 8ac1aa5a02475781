"""Why an equality question cannot be asked or answered."""

from django.utils.translation import gettext_lazy as _

EQUALITY_REASONS = {
    "category-set-not-known": _("This list of questions is not here. Choose one of the four nations."),
    "equality-asked-already": _("You are asking already. Stop that first."),
    "equality-asked-lately": _("You asked less than a year ago. Asking again so soon could show who came in between."),
    "equality-not-asked": _("These questions are not asked any more."),
    "equality-answered-already": _("You have answered. Nobody can find your answers again, so they cannot be changed."),
    "equality-answer-not-known": _("One of the answers is not on the list. Choose from the list, or leave it out."),
}
