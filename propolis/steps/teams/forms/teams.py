from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.teams import words


class TeamForm(Form):
    name = forms.CharField(label=_("What is the team called?"), max_length=120)
    aim = words_box(_("What is its aim?"), hint=_("What will be better because of this team?"), most=1000, rows=3)
    domain = words_box(
        _("What may it decide by itself?"),
        hint=_("Say what it decides without asking everyone, and what it brings back."),
        most=1000,
        rows=3,
    )
    how_heard = words_box(
        _("How can others be heard by it?"),
        hint=_("How can someone outside the team bring a worry or an idea?"),
        most=1000,
        rows=3,
        required=False,
    )
    meets = words_box(
        _("When does it meet?"), hint=_("For example: every second Tuesday at 2."), most=500, rows=2, required=False
    )
    balance = forms.ChoiceField(
        label=_("What if one side has more people than all others?"),
        help_text=_("Staff often come in greater numbers. Choose now what the team does about it."),
        choices=list(words.teams.BALANCES.items()),
        widget=forms.RadioSelect,
        initial="warn",
    )


class EndTeamForm(Form):
    why = words_box(_("Why does the team end?"), hint=_("People will read this. Its pages stay."), rows=3)


class InviteForm(Form):
    member = forms.ChoiceField(label=_("Who would you like to ask?"), widget=forms.RadioSelect)

    def __init__(self, *args, people, **kwargs):
        """people: (member, how the page names them) each."""
        super().__init__(*args, **kwargs)
        self.by_id = {member.pk: member for member, _label in people}
        self.fields["member"].choices = [(member.pk, label) for member, label in people]

    def clean_member(self):
        return self.by_id[self.cleaned_data["member"]]
