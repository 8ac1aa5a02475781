"""Whether things can happen in planning now; plain values in, a verdict out."""

import hashlib
import math
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from propolis.kit.verdict import YES, Verdict, no
from propolis.steps.planning.disclosure import FLOOR, VALUES

STATEMENT_MAX, WORDS_MAX = 280, 500
WHY_HIDE = ("names-someone", "harmful", "not-on-topic", "said-already", "two-things")
MENDED_FROM = 0.75  # likeness, from 0 to 1, of the words before and after: what is less alike says something else
PASSES_AT_ONCE, PASSES_MAX = 100, 5000

# State tables: from each state, where it can go.
CONVERSATION = {"open": {"closed"}, "closed": set()}
STATEMENT = {"waiting": {"shown", "hidden"}, "shown": {"hidden"}, "hidden": {"shown"}}
NEED = {"voiced": {"withdrawn"}, "withdrawn": set()}
IMPORT = {
    "waiting": {"reading", "done", "refused"},
    "reading": {"reading", "done", "refused"},
    "done": set(),
    "refused": set(),
}


def can_open(*, floor: int) -> Verdict:
    """Whether a conversation can open like this: the floor under small numbers is only ever raised."""
    return YES if floor >= FLOOR else no("floor-too-low", floor=FLOOR)


def can_close(state: str) -> Verdict:
    """A conversation closes once."""
    return _while_open(state)


def can_add_statement(state: str, text: str) -> Verdict:
    """Whether this statement can join the conversation."""
    if len(text) > STATEMENT_MAX:
        return no("statement-too-long", most=STATEMENT_MAX)
    return _while_open(state) if text.strip() else no("statement-empty")


def can_answer(conversation: str, statement: str, value: int) -> Verdict:
    """Whether this answer can be given: agree, disagree or pass, to a statement on show, while it is open."""
    if statement != "shown":
        return no("statement-not-on-show")
    return _while_open(conversation) if value in VALUES else no("not-an-answer")


def can_take_back(conversation: str, *, has_answered: bool, is_shown: bool) -> Verdict:
    """Answers can be taken back while the conversation is open and none of them is in a number that was shown.

    Taken off afterwards, and perhaps given again, one person would be in a sum twice, or alone in a difference.
    """
    if not has_answered:
        return no("no-answers-of-yours")
    return no("answers-shown") if is_shown else _while_open(conversation)


def can_let_in(conversation: str, release: str, guests: str) -> Verdict:
    """Whether these guests can be let in. Where anyone can come, nothing is shown before the close: one person could
    come as four, and see what the fifth says.
    """
    if guests == "anyone" and release == "in-batches":
        return no("anyone-at-close")
    return _while_open(conversation)


def can_make_passes(conversation: str, guests: str, number: int, made: int) -> Verdict:
    """Slips are made for a conversation that lets guests in, and not without end."""
    if guests == "none":
        return no("guests-not-asked")
    if not 0 < number <= PASSES_AT_ONCE or made + number > PASSES_MAX:
        return no("too-many-passes", at_once=PASSES_AT_ONCE, most=PASSES_MAX)
    return _while_open(conversation)


def can_enter(guests: str, *, has_slip: bool, is_theirs: bool) -> Verdict:
    """Whether a guest can answer here. is_theirs: nobody else has used their slip before."""
    if guests == "none":
        return no("guests-not-asked")
    if has_slip:
        return YES if is_theirs else no("slip-used")
    return YES if guests == "anyone" else no("guest-without-slip")


def can_mend(conversation: str, statement: str, first: str, now: str, text: str) -> Verdict:
    """Whether a statement's words can be mended like this: a slip is put right, and nothing else is said.

    first: what it said when it was made, so that it cannot drift step by step into something else.
    """
    if statement != "shown":
        return no("statement-not-on-show")
    if text.strip() == now.strip():
        return no("wording-same")
    fits = can_add_statement(conversation, text)
    if not fits:
        return fits
    return YES if SequenceMatcher(None, first, text).ratio() >= MENDED_FROM else no("wording-says-more")


def can_suggest_wording(*, waits: bool, is_own: bool, others_answered: bool) -> Verdict:
    """Whether words can be suggested now. Once others have answered, two people must want the change."""
    if waits:
        return no("wording-waits")
    return no("wording-answered") if is_own and others_answered else YES


def can_answer_wording(conversation: str, statement: str, state: str, *, is_same: bool) -> Verdict:
    """Whether the author can still say yes or no; not if the words have changed since it was suggested."""
    if state != "asked" or not is_same:
        return no("wording-over")
    return _while_open(conversation) if statement == "shown" else no("statement-not-on-show")


def can_moderate(state: str, to: str, why: str) -> Verdict:
    """Whether a statement can be shown or hidden now; nothing is hidden without saying why."""
    if to not in STATEMENT[state]:
        return no(f"statement-already-{to}")
    return no("say-why-hidden") if to == "hidden" and why not in WHY_HIDE else YES


def can_check_receipt(state: str, answers: int) -> Verdict:
    """Whether there is a receipt: the conversation has closed and the person answered."""
    if state != "closed":
        return no("receipt-after-close")
    return YES if answers else no("no-answers-of-yours")


def can_voice(words: str) -> Verdict:
    """A need has words, and not too many."""
    if len(words) > WORDS_MAX:
        return no("need-too-long", most=WORDS_MAX)
    return YES if words.strip() else no("need-empty")


def can_pick(statement_states: Iterable[str]) -> Verdict:
    """A need is picked from at least one statement, and from none that is hidden."""
    states = list(statement_states)
    if not states:
        return no("nothing-picked")
    return YES if set(states) == {"shown"} else no("statement-not-on-show")


def can_withdraw(state: str, goals: int) -> Verdict:
    """A need can be taken back while no goal rests on it."""
    if "withdrawn" not in NEED[state]:
        return no("need-withdrawn")
    return no("need-in-use", goals=goals) if goals else YES


def can_write_goal(need_states: Iterable[str]) -> Verdict:
    """A goal answers at least one need, and none that was taken back."""
    states = list(need_states)
    if not states:
        return no("goal-without-need")
    return YES if set(states) == {"voiced"} else no("need-withdrawn")


def can_move_import(state: str, to: str) -> Verdict:
    """An import ends once."""
    return YES if to in IMPORT[state] else no("import-over")


def can_show_map(state: str, release: str, *, is_final: bool) -> Verdict:
    """Whether people can see the map now: while a conversation is open, only where answers are shown as they come."""
    if release == "in-batches":
        return YES
    return YES if state == "closed" and is_final else no("map-at-close")


def can_keep_map(is_final: bool, *, is_older: bool) -> Verdict:
    """The last map stays, and an older one does not take the place of a newer."""
    return no("map-kept") if is_final or is_older else YES


def order_for(reader: str, worth: Mapping[str, float]) -> list[str]:
    """Statements in an order of each person's own; what is worth more comes earlier more often.

    If everyone saw them in one order the last would get the fewest answers. No chance is drawn: what takes its place is
    the fingerprint of reader and statement, so the order can be repeated. worth: by statement, above nothing; the
    chance of coming first is in proportion to it. Source: Efraimidis and Spirakis 2006, Weighted random sampling with
    a reservoir.
    """
    return sorted(worth, key=lambda statement: -math.log(_spot(reader, statement)) / max(worth[statement], 1e-9))


def _spot(reader: str, statement: str) -> float:
    """A number above 0 and at most 1 that looks like chance, and is the same every time."""
    fingerprint = hashlib.sha256(f"{reader}\n{statement}".encode()).digest()
    return (int.from_bytes(fingerprint[:6]) + 1) / 2**48


def _while_open(state: str) -> Verdict:
    return YES if state == "open" else no("conversation-closed")
