"""While people are asked, and when it is agreed."""

from django.utils.translation import gettext_lazy as _

from propolis.consent import acts, forms, permissions
from propolis.consent.moves.move import Move

MOVES = {
    "stance": Move(
        forms.StanceForm,
        acts.take_stance,
        permissions.may_speak,
        _("Say where you stand"),
        _("Is it good enough for now, and safe enough to try? You can change your answer until it is agreed."),
        _("Say where I stand"),
        _("Your answer is kept."),
        states=("consent",),
    ),
    "object": Move(
        forms.ObjectionForm,
        acts.raise_objection,
        permissions.may_speak,
        _("Raise an objection"),
        _("An objection stops it from being agreed until it is met. Only you can say that it is."),
        _("Raise my objection"),
        _("Your objection is raised. Nothing is agreed until you say that it is met."),
        states=("consent", "adopted"),
    ),
    "integrate": Move(
        forms.IntegrateForm,
        acts.integrate,
        permissions.may_write,
        _("Change the text to meet an objection"),
        _("Everyone will be asked again about the new text."),
        _("Put the new text to everyone"),
        _("The text is changed, and everyone is being asked again."),
        states=("consent", "adopted"),
    ),
    "extend": Move(
        forms.ClosingForm,
        acts.extend,
        permissions.may_facilitate,
        _("Give more time"),
        _("Choose a new last day to answer."),
        _("Give more time"),
        _("People have more time to answer."),
        states=("consent",),
    ),
    "adopt": Move(
        forms.NothingToFill,
        acts.adopt,
        permissions.may_facilitate,
        _("Note that it is agreed"),
        _("It goes into the register with who took part, each objection and how it ended."),
        _("Note that it is agreed"),
        _("It is agreed, and it is in the register."),
        states=("consent",),
    ),
    "withdraw": Move(
        forms.NothingToFill,
        acts.withdraw_round,
        permissions.may_withdraw_round,
        _("Take the proposal back"),
        _("It stops here. What people said about it is kept."),
        _("Take it back"),
        _("The proposal is taken back."),
        states=("draft", "questions", "reactions", "consent"),
    ),
    "override": Move(
        forms.OverrideForm,
        acts.override,
        permissions.may_override,
        _("Note that it was set aside"),
        _("Someone with the power to do so will not carry out what was agreed. This is shown to everyone, for good."),
        _("Note it"),
        _("It is noted for everyone to see."),
        states=("adopted",),
    ),
}
