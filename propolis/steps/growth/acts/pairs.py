"""Two members support each other when both have said yes."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.growth import permissions, reads, rules
from propolis.steps.growth.models import Offer, Pair


@act("growth.offer")
def offer(*, by: Member, kind: str, words: str, at: datetime) -> Offer:
    """Offer to be a peer or a mentor for someone."""
    require_may(permissions.may_offer(by, by.project))
    reads.lock(by)
    has_offer = reads.offers(by.project).filter(member=by, kind=kind).exists()
    require_can(rules.can_offer(has_offer=has_offer, words=words))
    made = Offer.objects.create(project=by.project, member=by, kind=kind, words=words, offered_at=at)
    record.append(by=by, at=at, about=made, says={"kind": kind})
    return made


@act("growth.end_offer")
def end_offer(*, by: Member, offer: Offer, at: datetime) -> Offer:
    """Take an offer back; pairs that came of it go on."""
    require_may(permissions.may_end_offer(by, offer))
    offer = reads.lock(offer)
    require_can(rules.can_end_offer(is_open=offer.ended_at is None))
    offer.ended_at = at
    offer.save(update_fields=["ended_at"])
    record.append(by=by, at=at, about=offer, says={})
    return offer


@act("growth.ask_for_pair")
def ask_for_pair(*, by: Member, offer: Offer, words: str, at: datetime) -> Pair:
    """Ask someone who offered it to be your peer or mentor; only the two of you know."""
    require_may(permissions.may_ask_for_pair(by, offer))
    for one in sorted(
        {by.pk, offer.member_id}
    ):  # always in this order, so that two who ask each other do not wait for ever
        reads.lock(Member(pk=one))
    offer = reads.lock(offer)
    can_ask = rules.can_ask_for_pair(
        offer_is_open=offer.ended_at is None,
        offerer_is_here=offer.member.is_active,
        is_own=offer.member_id == by.pk,
        has_pair=reads.has_pair(by, offer.member),
        words=words,
    )
    require_can(can_ask)
    pair = Pair.objects.create(
        offer=offer,
        asker=by,
        asked=offer.member,
        words=words,
        asked_at=at,
        moved_at=at,
        asker_perspective=by.perspective,
        asked_perspective=offer.member.perspective,
    )
    _append(by, pair, at)
    return pair


@act("growth.move_pair")
def move_pair(*, by: Member, pair: Pair, to: str, at: datetime) -> Pair:
    """Say yes or no to someone who asked, take your own question back, or end the pair."""
    require_may(permissions.may_move_pair(by, pair, to))
    pair = reads.lock(pair)
    require_can(rules.can_move_pair(pair.state, to))
    pair.state, pair.moved_at = to, at
    pair.save(update_fields=["state", "moved_at"])
    _append(by, pair, at)
    return pair


def _append(by: Member, pair: Pair, at: datetime) -> None:
    """Who is paired with whom is nobody else's to know: each side stands in the record under a name used only there."""
    alias, speaks_from = (
        (pair.asker_alias, pair.asker_perspective)
        if by.pk == pair.asker_id
        else (pair.asked_alias, pair.asked_perspective)
    )
    record.append(by=by, at=at, about=pair, says={"state": pair.state}, alias=alias, alias_speaks_from=speaks_from)
