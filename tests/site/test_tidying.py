from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils.timezone import now

from propolis.accounts.acts import ask_for_code
from propolis.accounts.models import Person
from propolis.kit.models import Submission
from propolis.site.tidying import FORMS_KEPT, tidy

pytestmark = pytest.mark.django_db
AN_HOUR = timedelta(hours=1)


def test_the_keys_of_old_forms_go_and_those_of_new_ones_stay():
    for digest, age in (("old", FORMS_KEPT + AN_HOUR), ("new", FORMS_KEPT - AN_HOUR)):
        Submission.objects.create(digest=digest, sent_at=now() - age)
    tidy()
    assert [one.digest for one in Submission.objects.all()] == ["new"]


def test_sessions_that_ran_out_go_and_others_stay():
    for key, left in (("old", -AN_HOUR), ("new", AN_HOUR)):
        Session.objects.create(session_key=key, session_data="", expire_date=now() + left)
    tidy()
    assert [one.session_key for one in Session.objects.all()] == ["new"]


def test_addresses_that_were_never_used_go_and_others_stay():
    for name, age in (("old", timedelta(days=2)), ("new", AN_HOUR)):
        ask_for_code(email=f"{name}@example.org", language="en", at=now() - age)
    tidy()
    assert [one.email for one in Person.objects.all()] == ["new@example.org"]
