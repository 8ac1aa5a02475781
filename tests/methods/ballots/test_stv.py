"""The single transferable vote by the Scottish rules, worked by hand. A letter is a candidate; votes are exact."""

import hashlib
from dataclasses import replace

import pytest

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots import Tie, count
from propolis.methods.ballots.stv.table import decimal, table, told
from tests.methods.ballots.polls import codes, ranked


def votes(stage) -> dict[str, str]:
    return {name: decimal(units) for name, units in stage.votes.items()}


def steps(outcome) -> list[tuple]:
    return [(one.action, one.who, one.elected) for one in outcome.stages]


# The example of many an introduction: 20 guests choose 3 of Orange, Pear, Chocolate, Strawberry and Hamburger.
PARTY = ranked("4 O", "2 PO", "8 CS", "4 CH", "1 S", "1 H", options="OPCSH", seats=3)


def test_the_party():
    outcome = count(PARTY)
    assert outcome.figures["quota"] == 6 * 100_000  # 20 // 4 + 1
    assert steps(outcome) == [
        ("first-preferences", "", ("C",)),
        ("surplus", "C", ()),  # 12 - 6 = 6 over 12 papers: 0.5 each
        ("exclusion", "P", ("O",)),
        ("last-vacancies", "H", ("S",)),  # S 5, H 3, one place: H goes, and S is all that is left
    ]
    assert [votes(one) for one in outcome.stages] == [
        {"O": "4", "P": "2", "C": "12", "S": "1", "H": "1"},
        {"O": "4", "P": "2", "C": "6", "S": "5", "H": "3"},
        {"O": "6", "P": "0", "C": "6", "S": "5", "H": "3"},
        {"O": "6", "P": "0", "C": "6", "S": "5", "H": "3"},
    ]
    assert outcome.elected == ("C", "O", "S")


# Eleven papers, three seats: the quota is 11 // 4 + 1 = 3.
CUT = ranked("7 ABC", "2 BD", "1 C", "1 D", options="ABCD", seats=3)


def test_transfer_values_are_cut_after_five_decimals_and_built_on_each_other():
    outcome = count(CUT)
    assert [votes(one) for one in outcome.stages[:3]] == [
        {"A": "7", "B": "2", "C": "1", "D": "1"},
        # A's surplus of 4 over 7: 0.571428... is cut to 0.57142; B gets 7 of them, 3.99994
        {"A": "3", "B": "5.99994", "C": "1", "D": "1"},
        # B's surplus 2.99994 of 5.99994. Papers that came at 0.57142: 0.28570 each, 7 of them, 1.99990 to C.
        # Papers that came at 1: 0.49999 each, 2 of them, 0.99998 to D.
        {"A": "3", "B": "3", "C": "2.99990", "D": "1.99998"},
    ]
    assert [decimal(one.lost) for one in outcome.stages] == ["0", "0.00006", "0.00012", "0.00012"]
    assert [one.values for one in outcome.stages[:3]] == [(100_000,), (57_142,), (28_570, 49_999)]
    assert outcome.elected == ("A", "B", "C")


def test_papers_with_no_further_choice_take_their_share_of_the_surplus_with_them():
    outcome = count(ranked("4 AB", "3 A", "1 B", "1 C", options="ABC", seats=2))  # quota 4, surplus 3 of 7: 0.42857
    assert votes(outcome.stages[1])["B"] == "2.71428"
    assert decimal(outcome.stages[1].non_transferable) == "1.28571"
    assert decimal(outcome.stages[1].lost) == "0.00001"


def test_the_largest_surplus_goes_first_and_a_newer_larger_one_before_an_older_one():
    # Quota 31 // 5 + 1 = 7. A has 5 too many and B 1. A's go to C, who then has 2.99992 too many: before B's 1.
    outcome = count(ranked("12 AC", "8 BD", "5 CD", "4 D", "2 E", options="ABCDE", seats=4))
    assert [one.who for one in outcome.stages[:4]] == ["", "A", "C", "B"]
    assert decimal(outcome.stages[1].votes["C"]) == "9.99992"


def test_nobody_who_is_elected_gets_more_votes():
    outcome = count(ranked("9 ABC", "7 BA", "5 C", "1 D", options="ABCD", seats=3))
    assert [one.votes["B"] for one in outcome.stages[:2]] == [700_000, 700_000]


def test_exactly_the_quota_elects_and_leaves_no_surplus():
    outcome = count(ranked("4 AB", "3 B", "2 C", "1 D", options="ABCD", seats=2))  # quota 4
    assert steps(outcome) == [
        ("first-preferences", "", ("A",)),
        ("exclusion", "D", ()),
        ("last-vacancies", "C", ("B",)),
    ]


def test_no_further_transfer_is_made_when_the_last_places_can_be_filled():
    last = count(ranked("3 AB", "2 B", "1 CB", options="ABC", seats=2)).stages[-1]  # quota 3
    assert (last.action, last.who, last.transfers) == ("last-vacancies", "C", {})
    assert votes(last) == {"A": "3", "B": "2", "C": "1"}


def test_fewer_candidates_than_places_are_all_elected():
    assert set(count(ranked("2 A", "1 B", options="AB", seats=3)).elected) == {"A", "B"}


# Ties


def test_an_exclusion_is_settled_by_the_most_recent_stage_where_they_were_not_level():
    # Quota 12 // 3 + 1 = 5. D goes first and lifts C from 2 to 3, level with B: C had fewer before and goes.
    outcome = count(ranked("4 A", "3 B", "2 C", "1 DC", "2 EA", options="ABCDE", seats=2))
    assert outcome.stages[1].who == "D"
    ties = [one.tie for one in outcome.stages if one.tie]
    assert ties == [Tie("exclusion", ("B", "C"), "C", stage=1)]


def test_of_several_such_stages_the_most_recent_one_counts():
    # Quota 22 // 2 + 1 = 12. B has 5, 5, 6 and C has 4, 6, 6: C was behind at first, but B was behind more recently.
    outcome = count(ranked("8 A", "5 B", "4 C", "2 DC", "1 EB", "2 EA", options="ABCDE", seats=1))
    assert outcome.stages[3].tie == Tie("exclusion", ("B", "C"), "B", stage=2)


def test_a_surplus_is_settled_by_the_most_recent_stage_where_they_were_not_level():
    # Quota 28 // 5 + 1 = 6. X has 6 too many over 12 papers, 0.5 each: A 5 + 2 and B 3 + 4. A had more before.
    outcome = count(ranked("4 XA", "8 XB", "5 A", "3 B", "5 D", "3 E", options="XABDE", seats=4))
    assert outcome.stages[2].tie == Tie("surplus", ("A", "B"), "A", stage=1)
    assert [one.who for one in outcome.stages[1:4]] == ["X", "A", "B"]


def test_who_was_level_all_along_is_drawn_from_the_published_seed():
    poll = ranked("3 A", "1 B", "1 C", "1 D", options="ABCD", seats=1, seed="our seed")
    outcome = count(poll)
    # printf 'our seed|stage 2|B' | sha256sum, and so on
    assert (outcome.stages[1].tie.between, outcome.stages[1].tie.stage) == (("B", "C", "D"), 0)
    assert outcome.stages[1].who == drawn_by_hand("our seed|stage 2|", "BCD")
    assert "lot" in codes(outcome)


def drawn_by_hand(before: str, names: str) -> str:
    return min(names, key=lambda name: hashlib.sha256((before + name).encode()).hexdigest())


def test_a_lot_without_a_published_seed_is_refused():
    with pytest.raises(BadInput, match=r"a published seed, for a lot must decide between B and C \(stage 2\)"):
        count(ranked("2 A", "1 BC", "1 CB", options="ABC", seats=2))


# One seat


def test_one_seat_is_the_alternative_vote():
    outcome = count(ranked("4 A", "3 BC", "2 CB", options="ABC", seats=1))  # quota 5; C goes, B has 5
    assert (outcome.elected, len(outcome.stages)) == (("B",), 2)


def test_who_would_win_each_pair_is_named_even_where_someone_else_is_elected():
    # The centre squeeze: B would beat A by 5 to 4 and C by 6 to 3, and is excluded first.
    outcome = count(ranked("4 AB", "2 BA", "3 CB", options="ABC", seats=1))
    assert (outcome.elected, outcome.figures["condorcet_winner"]) == (("A",), "B")
    assert codes(outcome) == ["turnout-not-known", "condorcet-winner"]


def test_a_circle_has_no_winner_of_every_pair():
    outcome = count(ranked("4 ABC", "3 BCA", "2 CAB", options="ABC", seats=1))
    assert outcome.figures["condorcet_winner"] is None and "no-condorcet-winner" in codes(outcome)


def test_who_is_level_with_another_does_not_win_every_pair():
    outcome = count(ranked("2 AB", "2 BA", "1 CA", "1 CB", options="ABC", seats=1, seed="x"))
    assert outcome.figures["condorcet_winner"] is None


# Papers


def test_blank_papers_are_no_votes_and_do_not_raise_the_quota():
    outcome = count(ranked("3 A", "2 B", "9 ", options="AB", seats=1))
    assert (outcome.figures["valid"], outcome.figures["blank"], outcome.figures["quota"]) == (5, 9, 300_000)


def test_papers_for_someone_who_withdrew_go_to_the_next():
    poll = replace(ranked("3 WA", "2 B", "1 W", options="ABW", seats=1), options=("A", "B"))
    outcome = count(poll)
    assert votes(outcome.stages[0]) == {"A": "3", "B": "2"}
    assert outcome.figures["blank"] == 1


def test_blank_papers_alone_choose_nobody():
    outcome = count(ranked("3 ", options="AB"))
    assert (outcome.result, codes(outcome)) == ("not-adopted", ["nothing-given"])


def test_first_preferences_are_given_for_each_perspective():
    outcome = count(ranked("carer:1 AB", "staff:1 B", "staff:1 B", options="AB"))
    assert outcome.figures["first_preferences"] == {"carer": {"A": 1, "B": 0}, "staff": {"A": 0, "B": 2}}


def test_without_a_quorum_nothing_is_counted():
    outcome = count(replace(ranked("carer:1 AB", "staff:1 B", options="AB"), asked={"carer": 3, "staff": 1}))
    assert (outcome.result, outcome.elected, outcome.stages) == ("no-quorum", (), ())


# In words


def test_every_stage_is_told():
    assert [told(one) for one in count(PARTY).stages] == [
        "Stage 1. First choices are counted. Elected: C.",
        "Stage 2. What C has above the quota goes to the next choices.",
        "Stage 3. P has the fewest votes and goes out. Their votes go to the next choices. Elected: O.",
        "Stage 4. H has the fewest votes and goes out. As many are left as there are places. Elected: S.",
    ]


def test_the_table_has_a_column_for_each_stage():
    assert table(count(CUT).stages)[1:3] == [
        "A                        7        3        3        3",
        "B                        2  5.99994        3        3",
    ]
