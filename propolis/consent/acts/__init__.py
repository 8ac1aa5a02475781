"""Everything that changes a consent round; each function is one act."""

from propolis.consent.acts.objections import (  # noqa: F401
    agree_not_qualified,
    doubt_objection,
    lapse_objection,
    raise_objection,
    withdraw_objection,
)
from propolis.consent.acts.outcome import adopt, override, withdraw_round  # noqa: F401
from propolis.consent.acts.stages import ask_for_reactions, extend, open_consent, publish, waive_notice  # noqa: F401
from propolis.consent.acts.talk import answer_question, ask_question, react, take_stance  # noqa: F401
from propolis.consent.acts.texts import amend, integrate  # noqa: F401
