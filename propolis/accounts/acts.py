"""Everything that changes an account; each function is one act."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.sessions.models import Session

from propolis import record
from propolis.accounts import cards, permissions, reads, rules
from propolis.accounts.models import OpenSession, Person, SignInCard
from propolis.kit.act import act, counted
from propolis.kit.verdict import require_can, require_may

NEVER_USED_AFTER = timedelta(days=1)


@dataclass(frozen=True)
class MadeCard:
    """A new card and the code on it, which is kept nowhere else."""

    card: SignInCard
    code: str


@counted("accounts.ask_for_code")
def ask_for_code(*, email: str, language: str, at: datetime) -> Person:
    """Find the account with an email address, or make an empty one: from outside both are the same.

    It leaves no entry: nobody has shown yet that the address is theirs.
    """
    empty = {"language": language, "password": make_password(None)}
    person, _is_new = Person.objects.update_or_create(
        email=email.lower(), defaults={"code_asked_at": at}, create_defaults=empty | {"code_asked_at": at}
    )
    return person


@act("accounts.join_without_email")
def join_without_email(*, name: str, language: str, at: datetime) -> Person:
    """Make an account for someone who uses no email; a sign-in card lets them in from then on."""
    require_can(rules.can_be_called(name=name))
    person = Person.objects.create(name=name.strip(), language=language, password=make_password(None))
    record.append(by=person, at=at, about=person, says={})
    return person


@act("accounts.change_profile")
def change_profile(*, by: Person, name: str, language: str, at: datetime) -> Person:
    """Say what to be called, and in which language."""
    require_may(permissions.may_change_own(by))
    person = reads.lock(by)
    require_can(rules.can_change(erased_at=person.erased_at))
    require_can(rules.can_be_called(name=name))
    person.name, person.language = name.strip(), language
    person.save(update_fields=["name", "language"])
    record.append(by=person, at=at, about=person, says={"language": language})
    return person


@act("accounts.make_card")
def make_card(*, by: Person, at: datetime) -> MadeCard:
    """Make a card to sign in with; an older card stops working."""
    require_may(permissions.may_change_own(by))
    person = reads.lock(by)
    require_can(rules.can_change(erased_at=person.erased_at))
    SignInCard.objects.filter(person=person, revoked_at=None).update(revoked_at=at)
    code = cards.new_code()
    card = SignInCard.objects.create(person=person, digest=cards.digest(code), made_at=at)
    record.append(by=person, at=at, about=card, says={})
    return MadeCard(card, code)


@act("accounts.stop_card")
def stop_card(*, by: Person, card: SignInCard, at: datetime) -> SignInCard:
    """Stop a card that was lost or is not needed, so that it lets nobody in."""
    require_may(permissions.may_end(by, card))
    card = reads.lock(card)
    require_can(rules.can_stop_card(revoked_at=card.revoked_at))
    card.revoked_at = at
    card.save(update_fields=["revoked_at"])
    record.append(by=by, at=at, about=card, says={})
    return card


@act("accounts.erase_person")
def erase_person(*, by: Person, at: datetime) -> Person:
    """Forget who a person is; what they decided with others stays, without their name."""
    require_may(permissions.may_change_own(by))
    person = reads.lock(by)
    require_can(rules.can_change(erased_at=person.erased_at))
    for rows in reads.all_that_names(person):
        rows.delete()
    person.email, person.name, person.language = None, "", Person._meta.get_field("language").default
    person.is_active, person.erased_at, person.last_login, person.code_asked_at = False, at, None, None
    person.set_unusable_password()  # a new one each time, so a session nobody listed ends as well
    person.save()
    record.append(by=person, at=at, about=person, says={})
    return person


@counted("accounts.note_session")
def note_session(*, by: Person, session_key: str, browser: str, system: str, at: datetime) -> OpenSession:
    """Note where a person is signed in and when they were last seen there."""
    seen = {"person": by, "browser": browser, "system": system, "seen_at": at}
    session, _is_new = OpenSession.objects.update_or_create(
        session_key=session_key, defaults=seen, create_defaults=seen | {"opened_at": at}
    )
    return session


@counted("accounts.end_session")
def end_session(*, by: Person, session: OpenSession, at: datetime) -> None:
    """Sign out in one place. It leaves no entry: where a person sits is nobody's business."""
    require_may(permissions.may_end(by, session))
    Session.objects.filter(session_key=session.session_key).delete()
    session.delete()


@counted("accounts.end_other_sessions")
def end_other_sessions(*, by: Person, keep: str, at: datetime) -> int:
    """Sign out everywhere but here; the answer is how many places that were."""
    require_may(permissions.may_change_own(by))
    others = OpenSession.objects.filter(person=by).exclude(session_key=keep)
    Session.objects.filter(session_key__in=others.values("session_key")).delete()
    return others.delete()[0]


@counted("accounts.remove_never_used")
def remove_never_used(*, at: datetime) -> int:
    """Remove the accounts that were only ever asked about, a day later; the answer is how many."""
    return reads.never_used(at - NEVER_USED_AFTER).delete()[0]
