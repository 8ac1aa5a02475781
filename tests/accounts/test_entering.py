import pytest

from propolis.accounts.entering import local, with_next


@pytest.mark.parametrize("address", ["/", "/me/", "/projects/ward-6/?page=2", "/cy/me/"])
def test_an_address_on_this_site_is_kept(address):
    assert local(address) == address


@pytest.mark.parametrize(
    "address",
    [None, "", "https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "javascript:x"],
)
def test_an_address_elsewhere_is_dropped(address):
    assert local(address) == ""


def test_where_to_go_next_is_written_into_the_address():
    assert with_next("/sign-in/", "/me/?a=b&c=d") == "/sign-in/?next=%2Fme%2F%3Fa%3Db%26c%3Dd"


def test_no_place_to_go_next_leaves_the_address_as_it_is():
    assert with_next("/sign-in/", "") == "/sign-in/"
