"""What people fill in to get ready; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.mindset.rules import ANSWER_MAX, POST_MAX, STORY_MAX
from propolis.steps.mindset.words import VISIBILITIES


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
