"""The reasons in plain words."""

from propolis.methods.budgets.reasons import Reason

SENTENCES = {
    "paid-by-supporters": "Votes for it: {supporters}. They paid for it together, {price} each.",
    "costs-nothing": "It costs nothing, so nobody had to pay.",
    "most-approvals": "Votes for it: {supporters}. The money left was enough for it.",
    "no-supporters": "Nobody voted for it.",
    "supporters-lack": (
        "Votes for it: {supporters}. They have {money} left together, and it costs {cost}: {lacked} too little."
    ),
    "does-not-fit": (
        "Votes for it: {supporters}. Only {money} of the budget is left, and it costs {cost}: {lacked} too little."
    ),
}
PAID_LESS = "{paid_less} of them had less left, and paid what they had."


def in_words(reason: Reason) -> str:
    """One or two sentences that say why a project was paid for or not."""
    facts = {
        "supporters": f"{reason.supporters:,}",
        "paid_less": f"{reason.paid_less:,}",
        "price": money(reason.price),
        "money": money(reason.money),
        "lacked": money(reason.lacked),
        "cost": money(float(reason.cost)),
    }
    sentence = SENTENCES[reason.code].format(**facts)
    return f"{sentence} {PAID_LESS.format(**facts)}" if reason.paid_less else sentence


def money(amount: float) -> str:
    """An amount to the penny, without the pence where there are none."""
    return f"{amount:,.2f}".removesuffix(".00")
