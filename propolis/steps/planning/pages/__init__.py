"""What the pages of planning show."""

from propolis.steps.planning.pages.agreement import AgreementPage, agreement
from propolis.steps.planning.pages.answering import AnswerPage, ReceiptPage, answering, receipt
from propolis.steps.planning.pages.conversations import (
    ConversationPage,
    OpenPage,
    conversation,
    new_conversation,
    sheet,
)
from propolis.steps.planning.pages.goals import GoalPage, GoalsPage, goal, goals, need_choices
from propolis.steps.planning.pages.guests import guest_answering, let_in, slips, start
from propolis.steps.planning.pages.home import HomePage, home
from propolis.steps.planning.pages.imports import ImportPage, import_progress, new_import
from propolis.steps.planning.pages.needs import NeedPage, NeedsPage, PickPage, need, needs, pick_need
from propolis.steps.planning.pages.opinions import MapPage, opinion_map
from propolis.steps.planning.pages.statements import StatementPage, statement

__all__ = [
    "AgreementPage",
    "AnswerPage",
    "ConversationPage",
    "GoalPage",
    "GoalsPage",
    "HomePage",
    "ImportPage",
    "MapPage",
    "NeedPage",
    "NeedsPage",
    "OpenPage",
    "PickPage",
    "ReceiptPage",
    "StatementPage",
    "agreement",
    "answering",
    "conversation",
    "goal",
    "goals",
    "guest_answering",
    "home",
    "import_progress",
    "let_in",
    "need",
    "need_choices",
    "needs",
    "new_conversation",
    "new_import",
    "opinion_map",
    "pick_need",
    "receipt",
    "sheet",
    "slips",
    "start",
    "statement",
]
