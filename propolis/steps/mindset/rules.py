"""Whether things can happen in mindset now; plain values in, a verdict out."""

from collections.abc import Collection

from propolis.kit.verdict import YES, Verdict, first_no, no

POST_KINDS = ("talk", "story")
VISIBILITIES = ("members", "public")
QUESTIONS = ("chances", "actions", "needed", "who", "start", "helps", "hinders")
POST_MAX = 1000
STORY_MAX = 3000
ANSWER_MAX = 300
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
