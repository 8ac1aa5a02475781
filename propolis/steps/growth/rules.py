"""Whether things can happen in growth now; plain values in, a verdict out."""

from propolis.kit.verdict import YES, Verdict, first_no, no

OFFERS = ("peer", "mentor")
PAIR: dict[str, set[str]] = {
    "asked": {"agreed", "declined", "withdrawn"},
    "agreed": {"ended"},
    "declined": set(),
    "withdrawn": set(),
    "ended": set(),
}
OPEN_PAIR = ("asked", "agreed")


def can_say(words: str, missing: str) -> Verdict:
    """Whether something was said at all; missing: the reason code that asks for it."""
    return YES if words.strip() else no(missing)


def can_answer(*, is_taken_back: bool, text: str) -> Verdict:
    """Whether a question can be answered: not once it was taken back."""
    return first_no(no("question-taken-back") if is_taken_back else YES, can_say(text, "say-your-answer"))


def can_say_it_helped(*, is_taken_back: bool, has_helped: bool) -> Verdict:
    """Whether the person who asked can say that an answer helped: once."""
    return first_no(
        no("answer-taken-back") if is_taken_back else YES,
        no("said-so-before") if has_helped else YES,
    )


def can_offer(*, has_offer: bool, words: str) -> Verdict:
    """Whether someone can offer to be a peer or a mentor: one offer of each kind at a time."""
    return first_no(no("already-offered") if has_offer else YES, can_say(words, "say-what-you-offer"))


def can_end_offer(*, is_open: bool) -> Verdict:
    """Whether an offer can be taken back."""
    return YES if is_open else no("offer-ended")


def can_ask_for_pair(
    *, offer_is_open: bool, offerer_is_here: bool, is_own: bool, has_pair: bool, words: str
) -> Verdict:
    """Whether someone can ask to be paired: only with a person who offered it, and not twice at once."""
    return first_no(
        YES if offer_is_open else no("offer-ended"),
        YES if offerer_is_here else no("offerer-has-left"),
        no("own-offer") if is_own else YES,
        no("already-a-pair") if has_pair else YES,
        can_say(words, "say-why-you-ask"),
    )


def can_move_pair(state: str, to: str) -> Verdict:
    """Whether a pair can go from one state to another."""
    return YES if to in PAIR[state] else no("pair-not-from-here")
