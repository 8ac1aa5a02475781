"""What becomes of an objection."""

from django.utils.translation import gettext_lazy as _

from propolis.consent import acts, forms, permissions
from propolis.consent.moves.move import Move

MOVES = {
    "met": Move(
        forms.WithdrawObjectionForm,
        acts.withdraw_objection,
        permissions.may_withdraw_objection,
        _("Withdraw my objection"),
        _("Only do this if it is met, or if you have changed your mind. Then say where you stand now."),
        _("Withdraw my objection"),
        _("Your objection is withdrawn."),
        target="objection",
    ),
    "doubt": Move(
        forms.DoubtForm,
        acts.doubt_objection,
        permissions.may_doubt,
        _("Ask if it is an objection"),
        _("Only someone who shares the objector's perspective can agree with you."),
        _("Ask"),
        _("Your question is asked. Someone who shares the objector's perspective can answer it."),
        target="objection",
    ),
    "agree": Move(
        forms.AgreeForm,
        acts.agree_not_qualified,
        permissions.may_agree_not_qualified,
        _("Agree that it is not an objection to this"),
        _("You share the objector's perspective, so it needs your word. The objector is asked again."),
        _("Agree"),
        _("The objection has ended. Your reason is on record."),
        target="objection",
    ),
    "lapse": Move(
        forms.NothingToFill,
        acts.lapse_objection,
        permissions.may_lapse,
        _("Note that the objector has left"),
        _("The person who raised this has left the project. The objection stays on record as lapsed."),
        _("Note it"),
        _("The objection has lapsed."),
        target="objection",
    ),
}
