"""What the acts of a record are evidence of. Data only: a new room adds its acts here, and no rule changes."""

POWERS = ("agenda", "options", "deciding", "delivering", "judging")
PERSPECTIVES = ("lived-experience", "carer", "community", "staff", "leader")

# Think Local Act Personal and the National Co-production Advisory Group. The first is never given by a sum.
RUNGS = ("coercion", "educating", "informing", "consultation", "engagement", "co-design", "co-production")

# Kinds of evidence. Four open something, and lift to consultation at most: learning, notice, window, reply.
ACTS: dict[str, tuple[str, ...]] = {
    "consent.ask_for_reactions": ("window",),
    "consent.answer_question": ("reply",),
    "delivery.post_update": ("notice",),
    "delivery.end_commitment_not_kept": ("notice", "reply"),
    "consent.ask_question": ("feedback",),
    "consent.react": ("feedback",),
    "evaluation.note_outcome": ("feedback",),
    "evaluation.correct_outcome": ("feedback",),
    "decisions.propose": ("author", "remit"),
    "consent.amend": ("author",),
    "consent.integrate": ("author",),
    "consent.take_stance": ("stance",),
    "consent.raise_objection": ("stance",),
    "consent.withdraw_objection": ("stance", "met"),
    "consent.adopt": ("decision",),
    "consent.override": ("set-aside",),
    "projects.make_promise": ("remit",),
}

# A code says the same of any act that carries it, so that acts of rooms to come need no row of their own.
CODES: dict[str, tuple[str, ...]] = {
    "learning-issued": ("learning",),
    "notice-given": ("notice",),
    "window-opened": ("window",),
    "reply-given": ("reply",),
    "feedback-given": ("feedback",),
    "objection-met": ("met",),
    "quorum-met": ("quorum",),
    "decision-made": ("decision",),
    "set-aside": ("set-aside",),
    "remit-stated": ("remit",),
    "recognition-offered": ("recognition",),
    "measure-chosen": ("measure",),
}

# Acts that are part of a power though the record counts them as using none.
ALSO: dict[str, str] = {"delivery.post_update": "delivering"}

# What an entry of a record says under these names is what it follows from.
FOLLOWS_FROM = ("needs", "statements", "goal", "answers", "proposal", "commitment", "action")

# Rung -> every condition of its row. A row is met whole or not at all.
ROWS: dict[int, tuple[str, ...]] = {
    2: ("learning",),
    3: ("notice",),
    4: ("window", "reply"),
    5: ("agenda-people", "touchpoints", "traced", "feedback-people"),
    6: ("agenda-people", "options-people", "options-half", "deciding-people", "quorum", "kept", "judging-people"),
    7: (
        "agenda-people",
        "agenda-third",
        "options-people",
        "options-half",
        "deciding-people",
        "quorum",
        "quorum-each",
        "kept",
        "remit",
        "delivering-people",
        "recognition",
        "measure",
        "judging-people",
    ),
}
