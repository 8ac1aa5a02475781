"""Everything that can be done with a proposal once it is written: one row a move.

A row names the form, the act it calls, who may, and the words around it. One view serves them all, and the proposal's
page draws its buttons from the same rows.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from propolis.consent import acts, permissions
from propolis.steps.decisions import forms


@dataclass(frozen=True)
class Move:
    """One thing someone can do. `target` is what the act is about: the round, an objection or a question."""

    form: type[forms.Form]
    act: Callable
    may: Callable
    title: str
    lead: str
    submit: str
    done: str
    states: tuple[str, ...] = ()
    target: str = "round"


MOVES = {
    "publish": Move(
        forms.NothingToFill,
        acts.publish,
        permissions.may_write,
        _("Show it to everyone"),
        _("Every member will see it and can ask about it. The time to read it starts now."),
        _("Show it to everyone"),
        _("Everyone in the project can see it now."),
        states=("draft",),
    ),
    "amend": Move(
        forms.TextForm,
        acts.amend,
        permissions.may_write,
        _("Change the words"),
        _("The time to read it starts again, so that nobody is asked about words they have not seen."),
        _("Keep the new words"),
        _("The words are changed. Older versions are kept."),
        states=("draft", "questions", "reactions"),
    ),
    "ask": Move(
        forms.QuestionForm,
        acts.ask_question,
        permissions.may_speak,
        _("Ask a question"),
        _("Ask about anything that is not clear. There are no silly questions."),
        _("Ask"),
        _("Your question is there for everyone to read."),
        states=("questions", "reactions"),
    ),
    "answer": Move(
        forms.AnswerForm,
        acts.answer_question,
        permissions.may_answer,
        _("Answer a question"),
        _("Everyone will be able to read your answer."),
        _("Answer"),
        _("Your answer is there for everyone to read."),
        target="question",
    ),
    "reactions": Move(
        forms.NothingToFill,
        acts.ask_for_reactions,
        permissions.may_facilitate,
        _("Go on to first thoughts"),
        _("Each person can now say a first thought. Questions stay open."),
        _("Go on to first thoughts"),
        _("People can say their first thoughts now."),
        states=("questions",),
    ),
    "react": Move(
        forms.ReactionForm,
        acts.react,
        permissions.may_speak,
        _("Say a first thought"),
        _("What do you think of it so far? Nothing is decided yet."),
        _("Say it"),
        _("Your thought is there for everyone to read."),
        states=("reactions",),
    ),
    "waive": Move(
        forms.WaiverForm,
        acts.waive_notice,
        permissions.may_waive_notice,
        _("Give less notice"),
        _("People were promised time to read this. Shorten it only if you must. Your reason stays on record."),
        _("Give less notice"),
        _("The notice is shortened, and your reason is on record."),
        states=("questions", "reactions"),
    ),
    "open": Move(
        forms.ClosingForm,
        acts.open_consent,
        permissions.may_facilitate,
        _("Ask for consent"),
        _("Every member is asked where they stand. Saying nothing will not count as a yes."),
        _("Ask everyone"),
        _("Everyone is being asked now."),
        states=("reactions",),
    ),
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
