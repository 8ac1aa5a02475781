import pytest
from django.contrib.auth.models import AnonymousUser

from propolis.accounts import permissions
from propolis.accounts.models import OpenSession, Person, SignInCard
from propolis.kit.verdict import YES, no

ANA, BEA = Person(name="Ana"), Person(name="Bea")
CARD, SESSION = SignInCard(person=ANA), OpenSession(person=ANA)
TABLE = [
    ("may_change_own", None, (), no("not-signed-in")),
    ("may_change_own", AnonymousUser(), (), no("not-signed-in")),
    ("may_change_own", ANA, (), YES),
    ("may_end", None, (CARD,), no("not-signed-in")),
    ("may_end", AnonymousUser(), (CARD,), no("not-signed-in")),
    ("may_end", ANA, (CARD,), YES),
    ("may_end", BEA, (CARD,), no("not-yours")),
    ("may_end", ANA, (SESSION,), YES),
    ("may_end", BEA, (SESSION,), no("not-yours")),
]


@pytest.mark.parametrize(("question", "by", "about", "answer"), TABLE)
def test_permission(question, by, about, answer):
    assert getattr(permissions, question)(by, *about) == answer
