"""Whether things can happen in mindset now; plain values in, a verdict out."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median_low

from propolis.kit.verdict import YES, Verdict, first_no, no

POST_KINDS = ("talk", "story")
VISIBILITIES = ("members", "public")
QUESTIONS = ("chances", "actions", "needed", "who", "start", "helps", "hinders")
POST_MAX = 1000
STORY_MAX = 3000
ANSWER_MAX = 300
PRINCIPLE_MAX = 200
PRINCIPLES_MOST = 12
_A_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")
STEP = 5  # people are counted in fives, so that no one person makes a number change


def can_mark(code: str, *, modules: Collection[str], is_done: bool, wants: bool) -> Verdict:
    """Whether a lesson can be marked done (wants) or not done."""
    return first_no(
        YES if code in modules else no("no-such-lesson"),
        no("marked-like-that") if is_done == wants else YES,
    )


def can_say(code: str, text: str, *, modules: Collection[str], most: int) -> Verdict:
    """Whether words can stand under a lesson."""
    return first_no(
        YES if code in modules else no("no-such-lesson"),
        YES if text.strip() else no("say-something-first"),
        YES if len(text.strip()) <= most else no("too-long-to-keep", most=most),
    )


def can_tell(code: str, text: str, visibility: str, *, modules: Collection[str]) -> Verdict:
    """Whether a story can be told; its teller says who can read it."""
    return first_no(
        can_say(code, text, modules=modules, most=STORY_MAX),
        YES if visibility in VISIBILITIES else no("say-who-can-read-it"),
    )


def can_answer(question: str, text: str) -> Verdict:
    """Whether an answer can stand on the canvas: short, and under one of its questions."""
    return first_no(
        YES if question in QUESTIONS else no("no-such-canvas-question"),
        YES if text.strip() else no("say-something-first"),
        YES if len(text.strip()) <= ANSWER_MAX else no("too-long-to-keep", most=ANSWER_MAX),
    )


def can_take_back(*, is_taken_back: bool) -> Verdict:
    """Whether words can be taken back: once."""
    return no("taken-back-before") if is_taken_back else YES


def at_least(count: int) -> int:
    """A count of people that gives nobody away: full fives only, 0 when there are fewer than five."""
    return count // STEP * STEP


def can_start_charter(*, newest: str) -> Verdict:
    """Whether a new charter can be begun. newest: where the newest one stands, "" for none."""
    return YES if newest in ("", "adopted", "overridden", "withdrawn") else no("charter-under-way")


def can_add_principles(
    tied: Sequence[tuple[str, Collection[str]]], *, known: Collection[str], is_drafting: bool, there: int
) -> Verdict:
    """Whether principles can be added to a draft, each tied to what will show it. there: how many it holds."""
    return first_no(
        YES if is_drafting else no("charter-not-drafting"),
        YES if tied and all(text.strip() for text, _shown in tied) else no("principle-empty"),
        YES if all(_is_short_line(text) for text, _shown in tied) else no("principle-one-line", most=PRINCIPLE_MAX),
        YES if all(shown and set(shown) <= set(known) for _text, shown in tied) else no("principle-shown-by-nothing"),
        no("too-many-principles", most=PRINCIPLES_MOST) if there + len(tied) > PRINCIPLES_MOST else YES,
    )


def _is_short_line(text: str) -> bool:
    return len(text.strip().splitlines()) == 1 and len(text.strip()) <= PRINCIPLE_MAX


def can_remove_principle(*, is_drafting: bool, is_removed: bool) -> Verdict:
    """Whether a principle can be taken out of a draft."""
    return first_no(YES if is_drafting else no("charter-not-drafting"), no("principle-removed") if is_removed else YES)


def can_put_charter(*, is_drafting: bool, there: int) -> Verdict:
    """Whether a draft can be put to everyone."""
    return first_no(YES if is_drafting else no("charter-not-drafting"), YES if there else no("no-principles-yet"))


def as_charter(principles: Sequence[tuple[str, Sequence[str]]], *, label: str) -> str:
    """Principles as one text to decide on, each with what shows it: people agree to both. label: "Shown by"."""
    numbered = enumerate(principles, start=1)
    return "\n".join(f"{number}. {text.strip()}\n   {label}: {'; '.join(shown)}" for number, (text, shown) in numbered)


def principles_of(text: str, known: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """The principles of a text that was decided on, each with the codes of what shows it.

    The text may have been put in other words while people decided: a line that names nothing known is a principle.
    known: from the words of what can be seen to its code.
    """
    found: list[tuple[str, tuple[str, ...]]] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        shown = tuple(known[one] for one in line.partition(": ")[2].split("; ") if one in known)
        if shown and found:
            found[-1] = (found[-1][0], found[-1][1] + shown)
        else:
            found.append((_A_NUMBER.sub("", line), ()))
    return found


LEVELS = (1, 2, 3, 4)
FLOOR = 5  # nothing is shown of fewer people than this
LOOK_AGAIN = timedelta(days=90)  # sooner, and what changed would be who came and went


def can_open_look(*, is_open: bool, last_opened: datetime | None, at: datetime) -> Verdict:
    """Whether a project can look back: one at a time, and a while after it last began to."""
    return first_no(
        no("looking-already") if is_open else YES,
        no("looked-lately") if last_opened and at - last_opened < LOOK_AGAIN else YES,
    )


def can_answer_look(*, is_closed: bool, answers: Mapping[str, int], values: Collection[str]) -> Verdict:
    """Whether someone's view can be kept: while people look back, of values that are asked about, on the scale."""
    is_known = set(answers) <= set(values) and set(answers.values()) <= set(LEVELS)
    return first_no(
        no("look-closed") if is_closed else YES,
        YES if answers else no("say-at-least-one"),
        YES if is_known else no("no-such-value"),
    )


def can_close_look(*, is_closed: bool) -> Verdict:
    """Whether looking back can end."""
    return no("look-closed") if is_closed else YES


def seen_by(lived: Sequence[int], others: Sequence[int]) -> dict[str, int]:
    """The middle view of each side where both have enough people; else of all together, if they are enough."""
    if len(lived) >= FLOOR and len(others) >= FLOOR:
        return {"lived": median_low(lived), "others": median_low(others)}
    everyone = [*lived, *others]
    return {"all": median_low(everyone)} if len(everyone) >= FLOOR else {}
