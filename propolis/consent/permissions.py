"""Who may do what in a consent round; no, unless it says yes."""

from propolis.consent import reads
from propolis.consent.models import ConsentRound, Contribution, Objection
from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member
from propolis.projects.permissions import may_chair, may_take_part


def may_speak(by: Member | None, round: ConsentRound) -> Verdict:
    """Any member may ask, react, take a stance and object."""
    return may_take_part(by, round.project)


def may_facilitate(by: Member | None, round: ConsentRound) -> Verdict:
    """The co-chairs see a round through."""
    return may_chair(by, round.project)


def may_write(by: Member | None, round: ConsentRound) -> Verdict:
    """The proposer may change the words, and so may the co-chairs."""
    is_proposer = by is not None and by.pk == round.proposer_id
    return first_no(may_speak(by, round), YES if is_proposer else may_facilitate(by, round))


def may_answer(by: Member | None, question: Contribution) -> Verdict:
    """Whoever may change the words may say what they mean."""
    return may_write(by, question.round)


def may_withdraw_round(by: Member | None, round: ConsentRound) -> Verdict:
    """Only the proposer may take a proposal back."""
    return first_no(may_speak(by, round), _unless(by.pk != round.proposer_id if by else True, "only-the-proposer"))


def may_waive_notice(by: Member | None, round: ConsentRound) -> Verdict:
    """A co-chair may shorten the notice, but not for their own proposal, nor for words of their own."""
    verdict = _may_judge(by, round)
    if not verdict:
        return verdict
    return _unless(reads.current(round).written_by_id == by.pk, "writer-cannot")


def _may_judge(by: Member | None, round: ConsentRound) -> Verdict:
    """A co-chair may, but nobody in their own cause."""
    is_proposer = by is not None and by.pk == round.proposer_id
    return first_no(may_facilitate(by, round), _unless(is_proposer, "proposer-cannot"))


def may_withdraw_objection(by: Member | None, objection: Objection) -> Verdict:
    """Only the person who raised an objection may say that it is met."""
    own = by is not None and by.pk == objection.member_id
    return first_no(may_speak(by, objection.round), _unless(not own, "only-the-objector"))


def may_doubt(by: Member | None, objection: Objection, *, is_independent: bool = True) -> Verdict:
    """A co-chair may ask whether an objection is one, if they do not work under the proposer and did not raise it."""
    return first_no(
        _may_judge(by, objection.round),
        _unless(by is not None and by.pk == objection.member_id, "objector-cannot"),
        _unless(not is_independent, "not-independent"),
    )


def may_lapse(by: Member | None, objection: Objection) -> Verdict:
    """A co-chair may note that an objector has left."""
    return may_facilitate(by, objection.round)


def may_agree_not_qualified(by: Member | None, objection: Objection) -> Verdict:
    """It takes another member who shares the objector's perspective, and who did not make the proposal.

    They shared it when people were asked, too: nobody can step into a perspective to end its objections.
    """
    verdict = first_no(
        may_speak(by, objection.round),
        _unless(by is not None and by.pk == objection.member_id, "objector-cannot"),
        _unless(by is not None and by.pk == objection.round.proposer_id, "proposer-cannot"),
        _unless(by is not None and by.pk == objection.doubted_by_id, "asked-it-yourself"),
        _unless(by is not None and by.perspective != objection.perspective, "not-same-perspective"),
    )
    if not verdict:
        return verdict
    seat = reads.seat(objection.version, by)
    was_asked = seat is not None and seat.perspective == objection.perspective
    return _unless(not was_asked, "not-asked-as-that")


def _unless(is_so: bool, reason: str) -> Verdict:
    return no(reason) if is_so else YES


def may_override(by: Member | None, round: ConsentRound) -> Verdict:
    """An override is noted by a leader or commissioner, in the open and in the project.

    They were asked as one, or came later: nobody can step into the perspective to undo what was agreed.
    """
    is_leader = by is not None and by.perspective == "leader"
    verdict = first_no(may_speak(by, round), _unless(not is_leader, "not-a-leader"))
    if not verdict or round.decided_at is None or by.joined_at >= round.decided_at:
        return verdict
    seat = reads.seat(reads.current(round), by)
    return _unless(seat is None or seat.perspective != "leader", "not-asked-as-leader")
