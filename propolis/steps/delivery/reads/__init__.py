"""Every question that delivery asks of its tables; the first argument says within what."""

from propolis.projects.reads import lock
from propolis.steps.delivery.reads.journey import Gathered, gathered
from propolis.steps.delivery.reads.ledger import Doer, LedgerAction, LedgerLine, ledger
from propolis.steps.delivery.reads.plan import (
    actions,
    commitments,
    commitments_of,
    lock_action,
    open_actions,
    open_actions_of,
    owner_label,
    standing,
    update_label,
    updates,
    without_commitment,
)
from propolis.steps.delivery.reads.quorums import with_lived_quorum

__all__ = [
    "Doer",
    "Gathered",
    "LedgerAction",
    "LedgerLine",
    "actions",
    "commitments",
    "commitments_of",
    "gathered",
    "ledger",
    "lock",
    "lock_action",
    "open_actions",
    "open_actions_of",
    "owner_label",
    "standing",
    "update_label",
    "updates",
    "with_lived_quorum",
    "without_commitment",
]
