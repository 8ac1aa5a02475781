from datetime import timedelta

import pytest
from django.utils import timezone

from propolis.accounts import acts
from propolis.accounts.models import Person
from propolis.accounts.purging import purge


@pytest.mark.django_db
def test_the_queue_removes_accounts_that_were_never_used():
    acts.ask_for_code(email="old@example.org", language="en", at=timezone.now() - timedelta(days=2))
    acts.ask_for_code(email="new@example.org", language="en", at=timezone.now())
    purge.enqueue()
    assert list(Person.objects.values_list("email", flat=True)) == ["new@example.org"]
