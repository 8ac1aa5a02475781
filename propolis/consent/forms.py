"""What people fill in about a text they decide on; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.consent.words import STANCES
from propolis.design.forms import DayField, Form, words_box


class NothingToFill(Form):
    """Only a button."""


class TextForm(Form):
    text = words_box(_("The text"), most=10_000, rows=10)
    why = words_box(_("What changed, and why?"), rows=3)


class QuestionForm(Form):
    text = words_box(_("What do you want to understand?"), hint=_("Questions only for now. Views come next."))


class AnswerForm(Form):
    answer = words_box(_("Your answer"))


class ReactionForm(Form):
    text = words_box(_("What is your first thought?"), hint=_("A few words are enough. It binds nobody."))


class WaiverForm(Form):
    why = words_box(_("Why can people not have the full time?"), hint=_("This stays in the open record."))


class ClosingForm(Form):
    closes_on = DayField(label=_("What is the last day to answer?"), help_text=_("A week is usual."))


class StanceForm(Form):
    stance = forms.ChoiceField(label=_("Where do you stand?"), widget=forms.RadioSelect)
    concern = words_box(
        _("If you have a concern, what is it?"),
        hint=_("It is kept and looked at again at the review."),
        rows=3,
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["stance"].choices = [(code, STANCES[code]) for code in ("consent", "concern", "aside")]

    def clean(self):
        values = super().clean()
        if values.get("stance") == "concern" and not values.get("concern"):
            self.add_error("concern", _("Write what your concern is."))
        return values


class ObjectionForm(Form):
    reason = words_box(
        _("What harm would it do, or what should we mend first?"),
        hint=_("“This would harm me, or people like me” is reason enough. You need no proof."),
    )
    is_private = forms.BooleanField(
        label=_("Do not show my name"),
        help_text=_(
            "Your perspective is still shown. If few people share it, or most of them have answered, others may guess."
        ),
        required=False,
    )


class WithdrawObjectionForm(StanceForm):
    why = words_box(_("What met your objection?"), rows=3, required=False)


class DoubtForm(Form):
    doubt = words_box(_("Why may this not be an objection to this proposal?"))
    is_independent = forms.BooleanField(label=_("I do not work under the person who made the proposal"), required=False)


class AgreeForm(Form):
    why = words_box(_("Why do you agree?"))


class IntegrateForm(TextForm):
    answers = forms.ChoiceField(label=_("Which objection does it meet?"), required=False)
    closes_on = DayField(label=_("What is the last day to answer?"))

    def __init__(self, *args, objections=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.by_id = {objection.pk: objection for objection in objections}
        self.fields["answers"].choices = [("", _("None of them")), *((one.pk, one.reason[:80]) for one in objections)]

    def clean_answers(self):
        return self.by_id.get(self.cleaned_data["answers"])


class OverrideForm(Form):
    who = forms.CharField(
        label=_("Who sets the decision aside?"), help_text=_("A role or a body, not a name."), max_length=200
    )
    power = forms.CharField(label=_("Which power gives them the right to?"), max_length=200)
    why = words_box(_("Why?"))
    what_would_change_it = words_box(_("What would change their mind?"))
