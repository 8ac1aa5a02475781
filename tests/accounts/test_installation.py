import pytest

from propolis.accounts.installation import record_installation
from propolis.accounts.models import Installation

pytestmark = pytest.mark.django_db


def test_record_installation_makes_the_row_and_its_chain():
    Installation.objects.all().delete()
    record_installation()
    assert Installation.objects.get().chain.length == 0


def test_record_installation_makes_it_once():
    record_installation()
    before = Installation.objects.get().chain_id
    record_installation()
    assert Installation.objects.get().chain_id == before
