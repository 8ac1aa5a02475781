from collections.abc import Collection

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.steps.mindset.words import MODULES
from propolis.steps.teams import words
from propolis.steps.teams.forms.teams import InviteForm


class RoleForm(Form):
    kind = forms.ChoiceField(label=_("Which role is it?"), widget=forms.RadioSelect)
    name = forms.CharField(label=_("Its name, if it is another role"), max_length=120, required=False)
    what = words_box(
        _("What does it do?"),
        hint=_("Leave this empty to use the words above."),
        most=1000,
        rows=3,
        required=False,
    )
    module = forms.ChoiceField(
        label=_("Is there a lesson to do first?"),
        help_text=_("The lessons are under Mindset."),
        choices=[("", _("No")), *MODULES.items()],
        required=False,
    )
    to_team = forms.ChoiceField(label=_("For a delegate: which team do they go to?"), required=False)

    def __init__(self, *args, kinds: Collection[str], teams=(), **kwargs):
        """kinds: the roles on offer here; teams: those that a delegate can go to."""
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind, words.roles.KINDS[kind]) for kind in kinds]
        self.fields["kind"].hints = words.roles.WHAT
        self.teams = {team.pk: team for team in teams}
        self.fields["to_team"].choices = [("", _("No other team")), *((pk, one.name) for pk, one in self.teams.items())]
        if not self.teams:
            del self.fields["to_team"]

    def clean_to_team(self):
        return self.teams.get(self.cleaned_data["to_team"])


class OfferForm(InviteForm):
    from_on = DayField(label=_("From when?"))
    until_on = DayField(label=_("Until when?"), help_text=_("Half a year is a good start. It can be renewed."))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["member"].label = _("Who would you like to offer it to?")


class EndTermForm(Form):
    why = words_box(_("Why does it end?"), hint=_("The person who held the role can read this."), most=1000, rows=3)

    def __init__(self, *args, is_own: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if is_own:
            del self.fields["why"]
