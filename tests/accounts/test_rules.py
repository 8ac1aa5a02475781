from propolis.accounts import rules
from propolis.kit.verdict import YES, no
from tests.factories import NOW


def test_can_change_an_account_that_is_there():
    assert rules.can_change(erased_at=None) == YES


def test_can_change_refuses_an_erased_account():
    assert rules.can_change(erased_at=NOW) == no("already-erased")


def test_can_be_called_by_any_name():
    assert rules.can_be_called(name="Al") == YES


def test_can_be_called_refuses_spaces():
    assert rules.can_be_called(name=" \t") == no("name-missing")


def test_can_stop_a_card_that_works():
    assert rules.can_stop_card(revoked_at=None) == YES


def test_can_stop_card_refuses_a_stopped_card():
    assert rules.can_stop_card(revoked_at=NOW) == no("card-stopped")
