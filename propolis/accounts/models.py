from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from propolis.kit.ids import IdField
from propolis.record.models import Chain


class PersonManager(BaseUserManager):
    def get_by_natural_key(self, email: str) -> "Person":
        return self.get(email__iexact=email)


class Person(AbstractBaseUser):
    """A human with a log-in. Once erased, the row stays and holds nothing about them."""

    id = IdField()
    email = models.EmailField(unique=True, null=True, blank=True)
    name = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=10, default="en")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    # When a sign-in code was last asked for: a row made by asking, and never signed in with, is removed after a day.
    code_asked_at = models.DateTimeField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    objects = PersonManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(erased_at=None) | models.Q(email=None, name="", is_active=False),
                name="accounts_erased_person_holds_nothing",
            )
        ]

    perspective = ""  # outside a project a person speaks from none

    def __str__(self) -> str:
        return self.name or self.pk

    @property
    def chain(self) -> Chain:
        """What a person does outside any project is recorded in the installation's own chain."""
        return Installation.objects.select_related("chain").get().chain


class Installation(models.Model):
    """This copy of Propolis: one row, which holds its chain."""

    chain = models.OneToOneField(Chain, on_delete=models.PROTECT, related_name="+")
    only = models.BooleanField(default=True, unique=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(only=True), name="accounts_one_installation")]

    def __str__(self) -> str:
        return "this installation"


class SignInCard(models.Model):
    """A card to sign in with, for a person who uses no email; the code itself is only on the paper."""

    id = IdField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="cards")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("person",), condition=models.Q(revoked_at=None), name="accounts_one_card_each"
            )
        ]

    def __str__(self) -> str:
        return self.pk


class OpenSession(models.Model):
    """A place where a person is signed in: enough to know it again, and no more."""

    id = IdField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    browser = models.CharField(max_length=12, blank=True)
    system = models.CharField(max_length=12, blank=True)
    opened_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pk
