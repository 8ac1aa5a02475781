"""Nobody counts for more than a quarter; and with that, a share still only moves the way it should."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from propolis.methods.ladder.shares import by_perspective, counted
from tests.methods.ladder.logs import an_entry

SIDE = frozenset({"lived-experience", "carer"})
acts = st.dictionaries(
    st.tuples(st.sampled_from("abcdefgh"), st.booleans()), st.integers(1, 6) | st.integers(1, 200), min_size=1
)


def lived_share(found: dict[tuple[str, bool], int]) -> Fraction:
    counts = counted(found)
    return sum(count for (_, is_lived), count in counts.items() if is_lived) / Fraction(sum(counts.values()))


def people(*numbers: int) -> dict[tuple[str, bool], int]:
    return {(str(position), False): number for position, number in enumerate(numbers)}


@pytest.mark.parametrize(
    ("numbers", "counts"),
    [
        ((3, 3, 3, 3), (3, 3, 3, 3)),
        ((100, 1, 1, 1), (1, 1, 1, 1)),
        ((100, 100, 2, 1), (1, 1, 1, 1)),
        ((100, 100, 2, 2, 2), (3, 3, 2, 2, 2)),
        ((100, 2, 2, 2, 2), (Fraction(8, 3), 2, 2, 2, 2)),
        ((5, 5, 5, 5, 5), (5, 5, 5, 5, 5)),
        ((100, 1, 1), (1, 1, 1)),
        ((7,), (1,)),
    ],
)
def test_acts_count_up_to_a_quarter_of_what_counts(numbers, counts):
    """By hand: of (100, 100, 2, 2, 2) the six of the others are half, so that each of the busy two counts for three."""
    assert tuple(counted(people(*numbers)).values()) == counts


@given(acts)
def test_nobody_counts_for_more_than_a_quarter_or_than_they_did(found):
    counts = counted(found)
    if len(found) >= 4:
        assert max(counts.values()) * 4 <= sum(counts.values())
    assert all(0 < counts[one] <= found[one] for one in found)


@given(acts)
def test_no_larger_counting_would_do(found):
    """Someone counts for less than they did only where they count for exactly a quarter."""
    counts = counted(found)
    held = [one for one in found if counts[one] < found[one]]
    assert len(found) < 4 or all(counts[one] * 4 == sum(counts.values()) for one in held)


@settings(max_examples=2000)
@given(acts, st.tuples(st.sampled_from("abcdefghxy"), st.booleans()), st.integers(1, 100))
def test_a_share_moves_only_towards_who_acts(found, who, number):
    before, after = lived_share(found), lived_share({**found, who: found.get(who, 0) + number})
    assert after >= before if who[1] else after <= before


@given(acts, st.data())
def test_more_acts_of_someone_who_counts_for_a_quarter_change_nothing(found, data):
    counts = counted(found)
    held = [one for one in found if counts[one] < found[one]]
    if held:
        who = data.draw(st.sampled_from(held))
        assert counted({**found, who: found[who] + 100}) == counts


def test_a_quarter_of_all_acts_as_they_come_would_not_do():
    """The plain way, each person cut at a quarter of the uncut sum: here one act of each side moves its share down."""

    def plain(found):
        most = Fraction(sum(found.values()), 4)
        counts = {one: min(Fraction(number), most) for one, number in found.items()}
        return sum(count for (_, is_lived), count in counts.items() if is_lived) / sum(counts.values())

    log = {("ann", True): 20, ("bob", True): 1, ("sam", False): 20}
    assert plain({**log, ("ann", True): 21}) < plain(log)
    mirrored = {("ann", True): 20, ("sam", False): 20, ("sue", False): 1}
    assert plain({**mirrored, ("sam", False): 21}) > plain(mirrored)
    assert lived_share({**log, ("ann", True): 21}) >= lived_share(log)
    assert lived_share({**mirrored, ("sam", False): 21}) <= lived_share(mirrored)


def test_shares_are_spread_over_the_perspectives_someone_spoke_from():
    log = [
        an_entry("ann", "a", perspective="lived-experience"),
        an_entry("ann", "a", perspective="carer"),
        an_entry("ann", "a", perspective="carer"),
        an_entry("sam", "a", perspective="staff"),
    ]
    assert by_perspective(log, SIDE) == {"lived-experience": Fraction(1, 6), "carer": Fraction(1, 3),
                                         "staff": Fraction(1, 2)}  # fmt: skip


def test_someone_who_acts_on_both_sides_counts_once_on_each():
    log = [an_entry("ann", "a", perspective="carer"), an_entry("ann", "a", perspective="staff")]
    assert by_perspective(log, SIDE) == {"carer": Fraction(1, 2), "staff": Fraction(1, 2)}


def test_without_acts_there_are_no_shares():
    assert by_perspective([], SIDE) == {}
