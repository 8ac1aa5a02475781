"""What people fill in to get to know each other; input in, clean values out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import DayField, Form, words_box
from propolis.projects.forms.fields import choice
from propolis.steps.people import words

LONGEST = 60


class IntroductionForm(Form):
    about = words_box(
        _("About me"),
        _("Say what you would like people to know. You never have to tell your story."),
        most=1000,
        required=False,
    )
    strengths = forms.CharField(
        label=_("I am good at"),
        help_text=_("A few words on each line, in your own words. For example: drawing, or keeping calm."),
        widget=forms.Textarea(attrs={"rows": 4}),
        required=False,
    )
    good_at = words_box(_("Say more about what you are good at"), "", most=500, rows=3, required=False)
    learn = words_box(_("What I would like to learn"), "", most=500, rows=3, required=False)
    seen_by = choice(
        _("Who may read this?"),
        words.introductions.SEEN_BY,
        _("Choose who may read this."),
        hints=words.introductions.SEEN_BY_HINTS,
        initial="members",
    )

    def clean_strengths(self) -> list[str]:
        """Each line once, in the order it was typed."""
        lines = (" ".join(line.split()).strip(" ,;-") for line in self.cleaned_data["strengths"].splitlines())
        found = {line.lower(): line for line in lines if line}
        if any(len(line) > LONGEST for line in found):
            raise forms.ValidationError(_("Keep each line short: up to 60 characters."))
        return list(found.values())


def first_values(introduction) -> dict:
    """What a form begins with: what was said before."""
    if introduction is None:
        return {}
    names = "\n".join(one.name for one in introduction.strengths.all())
    said = {name: getattr(introduction, name) for name in ("about", "good_at", "learn", "seen_by")}
    return said | {"strengths": names}


def _count(label) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=1000)


class GatheringForm(Form):
    what = words_box(
        _("How did you meet?"),
        _("For example: tea and cake in the day room, with no agenda."),
        _("Say how you met."),
        most=500,
        rows=3,
    )
    on_day = DayField(label=_("On which day?"))
    lived = _count(_("How many came who use services, or care for someone?"))
    others = _count(_("How many came from staff, leaders and others?"))
