"""Words and shapes that the design draws itself."""

from django.utils.translation import gettext_lazy as _

# Each has a shape of its own, because colour alone cannot be seen by everyone.
PERSPECTIVES = {
    "lived-experience": _("Lived experience"),
    "carer": _("Carer or family"),
    "community": _("Community"),
    "staff": _("Staff"),
    "leader": _("Leader or commissioner"),
}
