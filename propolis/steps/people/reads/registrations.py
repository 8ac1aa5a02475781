from collections import Counter
from datetime import datetime

from django.db import models

from propolis.projects.models import Project
from propolis.steps.people.models import Call, Draw, Registration, RegistrationContact
from propolis.steps.people.rules import CONTACTS_KEPT, HOLDS_A_SEAT

UNIQUE = ("email", "phone", "reference")


def registrations(call: Call) -> models.QuerySet[Registration]:
    """Everyone who registered, those with a seat first; the newest first among the others."""
    found = Registration.objects.filter(call=call).select_related("contact", "call__project")
    seat_first = models.Case(models.When(selected_in=None, then=1), default=0)
    return found.order_by(seat_first, "-registered_at", "pk")


def registration(project: Project, registration_id: str) -> Registration | None:
    """One registration of a project, with who it is."""
    found = Registration.objects.filter(call__project=project, pk=registration_id)
    return found.select_related("contact", "call__project__chain").first()


def ticket_of(call: Call, code: str) -> Registration | None:
    """Whose page a code opens."""
    found = Registration.objects.filter(call=call, contact__code=code)
    return found.select_related("contact", "call__project__chain", "selected_in").first()


def taken(call: Call, **said: str) -> str:
    """Which of these is another's in this call already: email, phone, reference, or nothing."""
    contacts = RegistrationContact.objects.filter(call=call)
    return next((name for name in UNIQUE if said.get(name) and contacts.filter(**{name: said[name]}).exists()), "")


def all_taken(call: Call) -> set[tuple[str, str]]:
    """Every email, phone and reference that is in this call already, each with what it is."""
    contacts = RegistrationContact.objects.filter(call=call).values_list(*UNIQUE)
    return {(name, value) for one in contacts for name, value in zip(UNIQUE, one, strict=True) if value}


def states(call: Call) -> dict[str, int]:
    """How many people are in each state."""
    counted = Registration.objects.filter(call=call).values_list("state").annotate(n=models.Count("pk"))
    return dict(counted)


def free_seats(call: Call) -> int:
    """How many seats nobody holds."""
    found = states(call)
    return call.seats - sum(found.get(state, 0) for state in HOLDS_A_SEAT)


def feature_counts(found: models.QuerySet[Registration]) -> Counter[tuple[str, str]]:
    """How many of these people have each feature: (question, answer) -> people."""
    return Counter(pair for features in found.values_list("features", flat=True) for pair in features.items())


def to_be_drawn(call: Call) -> models.QuerySet[Registration]:
    """Those who hold a seat or may be drawn for one, in an order that tells nothing."""
    found = Registration.objects.filter(call=call, state__in=["registered", *HOLDS_A_SEAT])
    return found.select_related("contact").order_by("pk")


def panel(draw: Draw) -> models.QuerySet[Registration]:
    """Those whom a draw picked, whatever they answered since."""
    return Registration.objects.filter(selected_in=draw)


def kept_too_long(now: datetime) -> models.QuerySet[Call]:
    """Calls whose names and addresses have been kept for as long as was promised."""
    return Call.objects.filter(forgotten_at=None, last_day__lt=(now - CONTACTS_KEPT).date()).exclude(state="draft")
