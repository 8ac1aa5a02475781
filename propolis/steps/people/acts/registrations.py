"""Registering by web, by a helper or by letter; withdrawing; and saying yes to a seat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from propolis import record
from propolis.consent.reads import today
from propolis.kit.act import act, counted
from propolis.kit.verdict import first_no, require_can, require_may
from propolis.projects.models import Member
from propolis.steps.people import permissions, reads, rules
from propolis.steps.people.letter_files import Letter
from propolis.steps.people.models import Call, Registration, RegistrationContact


@dataclass(frozen=True)
class Applicant:
    """Someone who registers: what to call them, and how to reach them."""

    name: str
    email: str = ""
    phone: str = ""
    address: str = ""


@counted("people.register")
def register(*, by: Applicant, call: Call, features: Mapping[str, str], at: datetime) -> Registration:
    """Register for a panel without an account; the ticket is what is published, and tells nobody who it is."""
    call = reads.lock(call)
    day = today(call.project, at)
    require_can(rules.can_register(state=call.state, last_day=call.last_day, today=day))
    return _take_in(call, by, features, "web", None, at)


@act("people.register_for")
def register_for(
    *, by: Member, call: Call, applicant: Applicant, features: Mapping[str, str], at: datetime
) -> Registration:
    """Type in what someone said by phone, in a letter or in person."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(rules.can_take_letters(state=call.state))
    registration = _take_in(call, applicant, features, "helper", by, at)
    record.append(by=by, at=at, about=registration, says={})
    return registration


@act("people.import_letters")
def import_letters(*, by: Member, call: Call, letters: Sequence[Letter], at: datetime) -> Call:
    """Bring in a file of letters, all of them or none."""
    require_may(permissions.may_run_call(by, call))
    call = reads.lock(call)
    require_can(rules.can_take_letters(state=call.state))
    known = reads.answers(call)
    for one in letters:
        require_can(_can_take_in(call, one, one.features, known))
    taken = reads.all_taken(call)
    for one in letters:
        require_can(rules.can_be_new(taken=_first_taken(one, taken)))
    rows = [_registration(call, one.features, known, "letter", by, at) for one in letters]
    Registration.objects.bulk_create(rows)
    contacts = [_contact(call, row, one, one.reference) for row, one in zip(rows, letters, strict=True)]
    RegistrationContact.objects.bulk_create(contacts)
    record.append(by=by, at=at, about=call, says={"letters": len(rows)})
    return call


@counted("people.withdraw")
def withdraw(*, by: Registration, at: datetime) -> Registration:
    """Withdraw with one's own ticket; name and address are erased at once."""
    return _withdraw(by, at)


@act("people.withdraw_for")
def withdraw_for(*, by: Member, registration: Registration, at: datetime) -> Registration:
    """Note that someone withdraws who said so by phone or letter."""
    require_may(permissions.may_run_call(by, registration.call))
    registration = _withdraw(registration, at)
    record.append(by=by, at=at, about=registration, says={})
    return registration


@counted("people.confirm_seat")
def confirm_seat(*, by: Registration, at: datetime) -> Registration:
    """Say with one's own ticket that one takes the seat."""
    return _confirm(by, at)


@act("people.confirm_seat_for")
def confirm_seat_for(*, by: Member, registration: Registration, at: datetime) -> Registration:
    """Note that someone takes their seat who said so by phone or letter."""
    require_may(permissions.may_run_call(by, registration.call))
    registration = _confirm(registration, at)
    record.append(by=by, at=at, about=registration, says={})
    return registration


@act("people.note_invited")
def note_invited(*, by: Member, registration: Registration, at: datetime) -> Registration:
    """Note that someone with a seat was invited to join the project; by which invitation is not kept."""
    require_may(permissions.may_run_call(by, registration.call))
    registration = reads.lock(registration)
    is_invited = registration.invited_at is not None
    require_can(rules.can_note_invited(state=registration.state, is_invited=is_invited))
    registration.invited_at = at
    registration.save(update_fields=["invited_at"])
    record.append(by=by, at=at, about=registration, says={})
    return registration


def _take_in(
    call: Call, applicant: Applicant, features: Mapping[str, str], way: str, typed_by: Member | None, at: datetime
) -> Registration:
    known = reads.answers(call)
    require_can(_can_take_in(call, applicant, features, known))
    said = {"email": applicant.email.lower(), "phone": rules.plain_phone(applicant.phone)}
    require_can(rules.can_be_new(taken=reads.taken(call, **said)))
    registration = _registration(call, features, known, way, typed_by, at)
    registration.save(force_insert=True)
    _contact(call, registration, applicant, "").save(force_insert=True)
    return registration


def _can_take_in(call: Call, one: Applicant | Letter, features: Mapping[str, str], known: Mapping):
    said = {"email": one.email, "phone": rules.plain_phone(one.phone), "address": rules.plain_address(one.address)}
    reach = rules.can_be_reached(**said, needs_address=call.is_one_per_address)
    return first_no(reach, rules.can_answer_questions(features=features, known=known))


def _first_taken(one: Letter, taken: set[tuple[str, str]]) -> str:
    said = {"email": one.email.lower(), "phone": rules.plain_phone(one.phone), "reference": one.reference}
    return next((name for name, value in said.items() if (name, value) in taken), "")


def _registration(
    call: Call, features: Mapping[str, str], known: Mapping, way: str, typed_by: Member | None, at: datetime
) -> Registration:
    in_order = {category: features[category] for category in known}
    return Registration(call=call, features=in_order, way=way, typed_by=typed_by, registered_at=at)


def _contact(call: Call, registration: Registration, one: Applicant | Letter, reference: str) -> RegistrationContact:
    return RegistrationContact(
        registration=registration,
        call=call,
        reference=reference,
        name=one.name,
        email=one.email.lower(),
        phone=rules.plain_phone(one.phone),
        address=one.address,
        home=rules.plain_address(one.address),
    )


def _withdraw(registration: Registration, at: datetime) -> Registration:
    reads.lock(registration.call)  # a draw that is being made, and this, come one after the other
    registration = reads.lock(registration)
    require_can(rules.can_move_registration(state=registration.state, to="withdrawn"))
    registration.state, registration.changed_at = "withdrawn", at
    registration.save(update_fields=["state", "changed_at"])
    RegistrationContact.objects.filter(registration=registration).delete()
    return registration


def _confirm(registration: Registration, at: datetime) -> Registration:
    registration = reads.lock(registration)
    require_can(rules.can_move_registration(state=registration.state, to="confirmed"))
    registration.state, registration.changed_at = "confirmed", at
    registration.save(update_fields=["state", "changed_at"])
    return registration
