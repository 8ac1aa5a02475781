"""Bringing in a conversation held elsewhere."""

from django import forms
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form, words_box
from propolis.steps.planning import words
from propolis.steps.planning.forms.fields import one_of, question, title
from propolis.steps.planning.polis_files.unpacking import LIMIT


class ImportConversation(Form):
    """Two files of a conversation held elsewhere, and whose they are."""

    title = title()
    question = question(_("The question people were asked."))
    votes = forms.FileField(
        label=_("The file of votes"),
        help_text=_("Often called votes.csv. It can be packed with gzip."),
        error_messages={"required": _("Choose the file of votes.")},
    )
    statements = forms.FileField(
        label=_("The file of statements"),
        help_text=_("Often called comments.csv or statements.csv. Take both files from the same export."),
        error_messages={"required": _("Choose the file of statements.")},
    )
    licence = one_of(_("What may others do with this data?"), words.LICENCES, None)
    attribution = words_box(
        _("Whose data is it?"),
        _("Paste the words its owners ask for, and where it comes from. We show them beside the data."),
        _("Say whose data it is."),
    )

    def clean_votes(self):
        return _not_too_big(self.cleaned_data["votes"])

    def clean_statements(self):
        return _not_too_big(self.cleaned_data["statements"])


def _not_too_big(file):
    if file.size > LIMIT:
        raise forms.ValidationError(_("This file is too big. It can hold 64 MB."))
    return file
