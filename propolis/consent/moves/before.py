"""Before anyone is asked: showing, asking, answering, first thoughts, notice."""

from django.utils.translation import gettext_lazy as _

from propolis.consent import acts, forms, permissions
from propolis.consent.moves.move import Move

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
}
