from collections.abc import Mapping, Sequence
from datetime import date

from propolis.kit.verdict import YES, Verdict, first_no, no

REGISTRATION_MOVES: dict[str, set[str]] = {
    "registered": {"selected", "withdrawn"},
    "selected": {"confirmed", "withdrawn"},
    "confirmed": {"withdrawn"},
    "withdrawn": {"replaced"},
    "replaced": set(),
}
HOLDS_A_SEAT = ("selected", "confirmed")


def can_move_registration(*, state: str, to: str) -> Verdict:
    """Whether someone who registered can go on to a state."""
    return YES if to in REGISTRATION_MOVES[state] else no(f"registration-not-{to}")


def can_register(*, state: str, last_day: date, today: date) -> Verdict:
    """Whether a call takes in people now."""
    return YES if state == "open" and today <= last_day else no("call-not-open")


def can_take_letters(*, state: str) -> Verdict:
    """Whether letters can still be typed in: also those that came in time and were opened after the last day."""
    return YES if state == "open" else no("call-not-open")


def can_be_reached(*, email: str, phone: str, address: str, needs_address: bool) -> Verdict:
    """Whether there is a way to tell someone that they were drawn."""
    if needs_address and not address:
        return no("address-needed")
    return YES if email or phone or address else no("no-way-to-reach")


def can_answer_questions(*, features: Mapping[str, str], known: Mapping[str, Sequence[str]]) -> Verdict:
    """Whether every question has one of its own answers."""
    for category, answers in known.items():
        if features.get(category) not in answers:
            return no("question-not-answered", category=category)
    return YES if set(features) == set(known) else no("question-not-asked")


def can_be_new(*, taken: str) -> Verdict:
    """Whether someone is not registered already. taken: what is known of them: email, phone, reference, or nothing."""
    return no(f"registered-already-{taken}") if taken else YES


def can_note_invited(*, state: str, is_invited: bool) -> Verdict:
    """Whether someone can be invited to the project: once, when they have confirmed."""
    return first_no(
        YES if state == "confirmed" else no("seat-not-confirmed"), no("invited-already") if is_invited else YES
    )


def plain_phone(phone: str) -> str:
    """A phone number as digits, so that one number is the same however it is typed."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"0{digits[2:]}" if digits.startswith("44") else digits


def plain_address(address: str) -> str:
    """An address without commas, capitals and blanks, so that one home is the same however it is typed."""
    kept = "".join(sign if sign.isalnum() else " " for sign in address.casefold())
    return " ".join(kept.split())
