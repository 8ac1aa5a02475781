"""Asking people in."""

from django import forms
from django.core.validators import validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from propolis.design.forms import Form
from propolis.projects.forms import fields

MOST_ADDRESSES = 20
LONGEST_SHOWN = 80


class Invite(Form):
    """What the people who get a link or a letter are asked to speak from."""

    perspective = fields.perspective(
        _("What are they asked to speak from?"),
        _("They can choose something else when they join."),
        _("Choose what they are asked to speak from."),
        is_own=False,
    )
    is_young = forms.BooleanField(
        label=_("They are under 18"),
        help_text=_("A safeguarding lead is named first. Their pages say whom to tell if something is wrong."),
        required=False,
    )


class InviteByEmail(Invite):
    """The addresses to write to, one on each line."""

    emails = forms.CharField(
        label=_("Email addresses"),
        help_text=_("One on each line, 20 at most. We write to them once, and do not keep the addresses."),
        widget=forms.Textarea(attrs={"rows": 4, "spellcheck": "false"}),
        error_messages={"required": _("Type at least one email address.")},
    )
    field_order = ("emails", "perspective", "is_young")

    def clean_emails(self) -> list[str]:
        """Each address once, in the order it was typed."""
        lines = (line.strip(" \t,;").lower() for line in self.cleaned_data["emails"].splitlines())
        addresses = list(dict.fromkeys(line for line in lines if line))
        if not addresses:
            raise forms.ValidationError(_("Type at least one email address."))
        if len(addresses) > MOST_ADDRESSES:
            raise forms.ValidationError(_too_many(len(addresses)))
        wrong = [address for address in addresses if not _is_email(address)]
        if wrong:
            raise forms.ValidationError([_not_an_address(address) for address in wrong])
        return addresses


def _too_many(count: int) -> str:
    return gettext("You typed %(count)s addresses. Send to 20 at most, then send again.") % {"count": count}


def _not_an_address(address: str) -> str:
    return gettext("“%(address)s” is not an email address. It should look like name@example.org.") % {
        "address": address[:LONGEST_SHOWN]
    }


def _is_email(address: str) -> bool:
    try:
        validate_email(address)
    except forms.ValidationError:
        return False
    return True
