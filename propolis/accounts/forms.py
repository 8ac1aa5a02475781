"""What people type about their account, made clean."""

import json
import struct

from allauth.account.forms import BaseConfirmCodeForm
from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.forms import AddWebAuthnForm, LoginWebAuthnForm
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from propolis.accounts.cards import tidy
from propolis.design.forms import Form

# What the library runs into when what it is sent came from no device at all.
NOT_FROM_A_DEVICE = (AttributeError, LookupError, TypeError, ValueError, struct.error)


class AskForCode(Form):
    """An email address, to send a sign-in code to."""

    email = forms.EmailField(
        label=_("Email address"),
        help_text=_("We send a code to this address. There is no password to remember."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Type your email address."),
            "invalid": _("Type an email address like name@example.com."),
        },
    )

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()


class TypeCode(BaseConfirmCodeForm, Form):
    """The code from the email; spaces, hyphens and capitals do not matter."""

    code = forms.CharField(
        label=_("Code"),
        help_text=_("8 letters. You can copy it from the email and paste it here."),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        error_messages={"required": _("Type the code from the email.")},
    )


class TypeCard(Form):
    """The code on a printed sign-in card."""

    code = forms.CharField(
        label=_("The code on your card"),
        help_text=_("16 letters and numbers, in groups of four. Small letters are fine."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": _("Type the code on your card.")},
    )

    def clean_code(self) -> str:
        return tidy(self.cleaned_data["code"])


class CallMe(Form):
    """What to call a person."""

    name = forms.CharField(
        label=_("What should we call you?"),
        help_text=_("A first name or a nickname is enough. Only people in your projects see it."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "spellcheck": "false"}),
        error_messages={"required": _("Type a name to call you. It does not have to be your full name.")},
    )


class Profile(CallMe):
    """What to call a person, and in which language."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect)


class DeviceAnswer(forms.Field):
    """What a device said, as JSON: not a text that a person typed."""

    widget = forms.HiddenInput

    def to_python(self, value: str | None) -> dict | None:
        try:
            return json.loads(value) if value else None
        except (ValueError, RecursionError):  # no JSON, a number without end, or lists without a bottom
            raise get_adapter().validation_error("incorrect_code") from None


class NamePasskey(AddWebAuthnForm, Form):
    """A name for a passkey, and what the device says of it."""

    name = forms.CharField(
        label=_("A name for this passkey"),
        help_text=_("For example: my phone. It helps you to tell your passkeys apart."),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    credential = DeviceAnswer(label=_("Passkey"))
    passwordless = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean_passwordless(self) -> bool:
        """A passkey signs in alone here, so the device must have asked for a finger, a face or a PIN."""
        return True

    def clean(self) -> dict:
        try:
            return super().clean()
        except NOT_FROM_A_DEVICE:
            raise get_adapter().validation_error("incorrect_code") from None


class UsePasskey(LoginWebAuthnForm):
    """What the device says when someone signs in with a passkey."""

    credential = DeviceAnswer()

    def clean_credential(self):
        try:
            return super().clean_credential()
        except NOT_FROM_A_DEVICE:
            raise get_adapter().validation_error("incorrect_code") from None
