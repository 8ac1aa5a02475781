"""What people fill in to register, and what co-chairs fill in for them."""

from collections.abc import Mapping, Sequence

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.kit.words import sentence
from propolis.projects.forms.fields import perspective
from propolis.steps.people.acts import Applicant
from propolis.steps.people.forms.calls import as_text
from propolis.steps.people.letter_files import BrokenLetters, read_letters


class RegisterForm(Form):
    """Who someone is, how to reach them, and the questions of the call."""

    name = forms.CharField(label=_("Your name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label=_("Email address"), required=False)
    phone = forms.CharField(
        label=_("Phone number"), max_length=30, required=False, widget=forms.TextInput(attrs={"autocomplete": "tel"})
    )

    def __init__(self, *args, questions: Mapping[str, Sequence[str]], needs_address: bool, is_own: bool, **kwargs):
        """questions: each with its answers. is_own: whether the person themselves fills it in."""
        super().__init__(*args, **kwargs)
        address = words_box(_now("Postal address"), most=300, rows=3, required=needs_address)
        self.add("address", address)
        self.questions = dict(enumerate(questions, start=1))
        for place, category in self.questions.items():
            choices = [(one, one) for one in questions[category]]
            self.add(f"q{place}", forms.ChoiceField(label=category, choices=choices, widget=forms.RadioSelect))
        agreed = _now("I agree that this is kept until the call ends") if is_own else _now("They agree to all of this")
        self.add("agree", forms.BooleanField(label=agreed))

    def clean(self):
        values = super().clean()
        known = {name: values.get(name, "") for name in ("name", "email", "phone", "address")}
        features = {category: values.get(f"q{place}") for place, category in self.questions.items()}
        return {"applicant": Applicant(**known), "features": features}

    @property
    def who(self):
        """The boxes about the person."""
        return [self[name] for name in ("name", "email", "phone", "address")]

    @property
    def answers(self):
        """The questions of the call."""
        return [self[f"q{place}"] for place in self.questions]


class LettersForm(Form):
    letters = forms.FileField(label=_("The file of letters"))

    def __init__(self, *args, questions, taken, needs_address: bool, **kwargs):
        """taken: the email, phone and id of those who are registered, each with what it is."""
        super().__init__(*args, **kwargs)
        self.reads = {"known": questions, "taken": taken, "needs_address": needs_address}

    def clean_letters(self):
        try:
            return read_letters(as_text(self.cleaned_data["letters"]), **self.reads)
        except BrokenLetters as broken:
            raise forms.ValidationError([sentence(one) for one in broken.faults]) from None


class InvitePanelForm(Form):
    perspective = perspective(
        _("Which perspective do they speak from?"),
        _("They can choose another one when they join."),
        _("Choose a perspective."),
        is_own=False,
    )
