"""What people fill in to get ready; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.steps.mindset import lenses
from propolis.steps.mindset.rules import ANSWER_MAX, POST_MAX, PRINCIPLE_MAX, STORY_MAX
from propolis.steps.mindset.words import LEVELS, VISIBILITIES


class TalkForm(Form):
    text = words_box(_("What do you think?"), hint=_("Members of this project read it."), most=POST_MAX, rows=3)


class StoryForm(Form):
    text = words_box(
        _("Tell what you lived through"), hint=_("Share what you are happy for others to know."), most=STORY_MAX, rows=6
    )
    visibility = forms.ChoiceField(
        label=_("Who can read it?"),
        help_text=_("You can take it back at any time. Then the words are gone."),
        choices=list(VISIBILITIES.items()),
        widget=forms.RadioSelect,
        initial="members",
    )


class AnswerForm(Form):
    text = words_box(_("Your answer"), most=ANSWER_MAX, rows=2)


class NothingToFill(Form):
    """Only a button."""


class LookForm(Form):
    """One question for each value of the hive; every one can be left out."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for one in lenses.frameworks()["hive"].items:
            self.fields[one.code] = forms.TypedChoiceField(
                label=one.words,
                choices=list(LEVELS.items()),
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )

    def clean(self):
        return {"views": {value: level for value, level in super().clean().items() if level is not None}}


class PrincipleForm(Form):
    text = forms.CharField(
        label=_("A principle, in one short sentence"),
        max_length=PRINCIPLE_MAX,
        error_messages={"required": _("Write a principle first.")},
    )
    shown_by = forms.MultipleChoiceField(
        label=_("What will show that we live by it?"),
        help_text=_("Choose what the record can show. One or two are best."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one thing that will show it.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shown_by"].choices = [(one.code, one.words) for one in lenses.indicators().values()]


class PickForm(Form):
    items = forms.MultipleChoiceField(
        label=_("Which of these do you want in the draft?"),
        help_text=_("Each brings along what will show it. Anyone can take them out again."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one.")},
    )

    def __init__(self, *args, framework: lenses.Framework, **kwargs):
        super().__init__(*args, **kwargs)
        self.by_code = {one.code: one for one in framework.items}
        self.fields["items"].choices = [(one.code, one.principle) for one in framework.items]

    def clean_items(self) -> list[lenses.Item]:
        return [self.by_code[code] for code in self.cleaned_data["items"]]


class PutForm(Form):
    review_on = DayField(label=_("When will we look at it again?"), help_text=_("Within a year. Half a year is good."))
