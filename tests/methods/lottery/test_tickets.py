"""A thousand equal tickets, a commitment, and a draw that anyone can replay."""

import json

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.lottery import (
    Person,
    Target,
    Unmeetable,
    drawn,
    fair_lottery,
    faults,
    gather,
    publication,
    read_publication,
    replacement_pool,
    smallest_change,
    ticket_number,
    ticket_odds,
    tickets,
)
from tests.methods.lottery.pools import a_pool, by_person, the_pool


@pytest.fixture(scope="module")
def lottery():
    return fair_lottery(the_pool("sf_fixture_22")[0])


def test_every_ticket_is_a_panel_that_keeps_the_targets(lottery):
    features = {
        person: dict(told)
        for ids, told in zip(lottery.pool.people, lottery.pool.features, strict=True)
        for person in ids
    }
    for ticket in tickets(lottery):
        assert len(set(ticket)) == 22
        for target in lottery.pool.targets:
            count = sum(features[person][target.category] == target.feature for person in ticket)
            assert target.minimum <= count <= target.maximum


def test_the_chances_as_drawn_stay_near_the_exact_ones(lottery):
    exact = by_person(lottery.pool, lottery.chances)
    as_drawn = ticket_odds(tickets(lottery), list(exact))
    assert len(tickets(lottery)) == 1000
    assert max(abs(as_drawn[person] - exact[person]) for person in exact) < 0.004
    assert min(as_drawn.values()) > 0.09 - 0.002


def test_two_people_who_are_alike_are_on_as_many_tickets_give_or_take_one():
    lottery = fair_lottery(the_pool("example_small_20")[0])
    odds = ticket_odds(tickets(lottery), [person for kind in lottery.pool.people for person in kind])
    for kind in lottery.pool.people:
        counts = [round(odds[person] * 1000) for person in kind]
        assert max(counts) - min(counts) <= 1


def test_the_same_seed_draws_the_same_ticket_and_all_tickets_are_drawn_about_as_often():
    numbers = [ticket_number("c" * 64, str(seed), 10) for seed in range(5000)]
    assert numbers[:5] == [ticket_number("c" * 64, str(seed), 10) for seed in range(5)]
    assert all(400 < numbers.count(number) < 600 for number in range(10))


def test_a_published_draw_replays(lottery):
    published = read_publication(json.dumps(drawn(publication(lottery), "4 7 2")))
    assert faults(published) == []
    assert published["selected"] == published["tickets"][published["ticket"]]


TAMPERINGS = {
    "another seed": lambda draw: draw.update(seed="4 7 3"),
    "another panel": lambda draw: draw.update(selected=draw["tickets"][0], ticket=0),
    "a ticket changed": lambda draw: draw["tickets"][3].__setitem__(0, draw["tickets"][4][0]),
    "a ticket taken out": lambda draw: draw["tickets"].pop(),
    "a chance changed": lambda draw: draw["kinds"][0]["people"].update({next(iter(draw["kinds"][0]["people"])): 0.9}),
    "a target changed": lambda draw: draw["targets"][0].update(min=0),
}


@pytest.mark.parametrize("tamper", TAMPERINGS.values(), ids=TAMPERINGS)
def test_a_draw_that_was_tampered_with_is_found_out(lottery, tamper):
    published = json.loads(json.dumps(drawn(publication(lottery), "4 7 2")))
    tamper(published)
    assert faults(published) != []


def test_features_that_few_people_share_are_not_printed(lottery):
    for kind in publication(lottery)["kinds"]:
        assert (kind["features"] is None) == (len(kind["people"]) < 5)


def test_a_file_that_is_no_draw_is_refused():
    for text in ("", "{", "[]", "{}", '{"format": "propolis-lottery-1"}'):
        with pytest.raises(BadInput):
            read_publication(text)


def people(count: int, feature: str, home: str = "") -> list[Person]:
    return [Person(f"{feature}{number}", (("side", feature),), home) for number in range(count)]


TARGETS = [Target("side", "staff", 2, 3), Target("side", "carer", 3, 4)]


def test_targets_that_cannot_be_met_are_named_with_the_smallest_change():
    pool = gather(people(1, "staff") + people(9, "carer"), TARGETS, 5)
    changes = [(one.target.feature, one.minimum, one.maximum) for one in smallest_change(pool)]
    assert changes == [("staff", 1, 3)]
    with pytest.raises(Unmeetable):
        fair_lottery(pool)


def test_targets_that_can_be_met_need_no_change():
    assert smallest_change(gather(people(4, "staff") + people(9, "carer"), TARGETS, 6)) == []


def test_one_person_at_most_comes_from_each_address():
    pool = gather(people(4, "staff") + people(2, "carer", "1 Mill Lane") + people(9, "carer")[2:], TARGETS, 5)
    for ticket in tickets(fair_lottery(pool)):
        assert not {"carer0", "carer1"} <= set(ticket)


def test_too_few_addresses_leave_no_change_that_would_do():
    with pytest.raises(Unmeetable) as refusal:
        smallest_change(gather(people(5, "carer", "1 Mill Lane"), [Target("side", "carer", 0, 9)], 2))
    assert refusal.value.changes == []


def test_a_replacement_is_drawn_under_what_is_left_of_the_targets():
    everyone = people(6, "staff") + people(9, "carer")
    pool = replacement_pool(
        everyone, TARGETS, 6, confirmed=["staff0", "carer0", "carer1", "carer2"], withdrawn=["staff1"]
    )
    names = {person for kind in pool.people for person in kind}
    assert pool.seats == 2
    assert [(target.minimum, target.maximum) for target in pool.targets] == [(1, 2), (0, 1)]
    assert names.isdisjoint({"staff0", "carer0", "carer1", "carer2", "staff1"})


def test_a_search_that_is_stopped_keeps_the_best_so_far_and_names_the_gap():
    pool, expected = the_pool("syn_sfb_20")
    looks = iter(range(99))
    lottery = fair_lottery(pool, go_on=lambda _: next(looks) < 3)
    assert not lottery.is_exact
    assert pool.rules.are_kept_by(lottery.panels).all()
    assert lottery.minimum + lottery.gap == pytest.approx(expected["maximin_min_probability"], abs=1e-6)


def test_a_panel_of_everyone_gives_everyone_certainty():
    pool = a_pool({("a",): 2, ("b",): 1}, {(0, "a"): (0, 3), (0, "b"): (0, 3)}, 3)
    assert fair_lottery(pool).chances == pytest.approx([1, 1])
