from datetime import datetime

from propolis.kit.act import counted
from propolis.kit.verdict import require_can
from propolis.steps.planning import reads, rules
from propolis.steps.planning.models import Conversation, ConversationMap


@counted("planning.keep_map")
def keep_map(*, conversation: Conversation, facts: dict, is_final: bool, at: datetime) -> ConversationMap:
    """Keep the map of a conversation as it was just drawn, in place of the one before.

    at: when the reading of its answers began, so that what came in since is found to be new.
    """
    conversation = reads.lock(conversation)
    kept = reads.kept_map(conversation) or ConversationMap(conversation=conversation, made_at=at)
    require_can(rules.can_keep_map(kept.is_final, is_older=at < kept.made_at))
    kept.facts, kept.made_at, kept.is_final = facts, at, is_final
    kept.save()
    return kept
