from django.db import models
from django.db.models import Q

from propolis.kit.ids import LENGTH, IdField, new_id
from propolis.projects.models import Member
from propolis.steps.people.models.calls import Call
from propolis.steps.people.models.draws import Draw

STATES = ["registered", "selected", "confirmed", "withdrawn", "replaced"]


class Registration(models.Model):
    """Someone who would take a seat. The id is the ticket that is published; who holds it is kept apart from here."""

    id = IdField()
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="registrations")
    features = models.JSONField(default=dict)
    way = models.CharField(max_length=6)
    # Who typed it in for someone, or sent in the file.
    typed_by = models.ForeignKey(Member, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    registered_at = models.DateTimeField()
    state = models.CharField(max_length=10, default="registered")
    selected_in = models.ForeignKey(Draw, on_delete=models.PROTECT, null=True, blank=True, related_name="selected")
    changed_at = models.DateTimeField(null=True, blank=True)
    invited_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="people_registration_state"),
            models.CheckConstraint(condition=Q(way__in=["web", "helper", "letter"]), name="people_registration_way"),
            models.CheckConstraint(
                condition=Q(way="web", typed_by=None) | (~Q(way="web") & Q(typed_by__isnull=False)),
                name="people_registration_typed_by",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["registered", "withdrawn"]) | Q(selected_in__isnull=False),
                name="people_registration_selected_in",
            ),
        ]

    def __str__(self) -> str:
        return self.pk


class RegistrationContact(models.Model):
    """Who holds a ticket and how to reach them; this row goes when they withdraw, and when the call ends."""

    id = IdField()
    registration = models.OneToOneField(Registration, on_delete=models.PROTECT, related_name="contact")
    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="contacts")
    # What lets them in to their own page; nobody can work it out from the ticket.
    code = models.CharField(max_length=LENGTH, unique=True, default=new_id)
    reference = models.CharField(max_length=60, blank=True)
    name = models.CharField(max_length=80)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    address = models.CharField(max_length=300, blank=True)
    home = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(email="", phone="", address=""), name="people_contact_can_be_reached"),
            *(
                models.UniqueConstraint(
                    fields=("call", field), condition=~Q(**{field: ""}), name=f"people_contact_{field}_once"
                )
                for field in ("email", "phone", "reference")
            ),
        ]

    def __str__(self) -> str:
        return self.pk
