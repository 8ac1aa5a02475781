"""What must hold for every poll."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from propolis.methods.ballots import METHODS, UNIT, Ballot, Objection, Opening, Poll, Rule, count
from propolis.methods.ballots.stv.condorcet import condorcet_winner
from propolis.methods.ballots.stv.count import count as count_stv
from tests.methods.ballots.polls import numbered

NAMES = "ABCDEF"
PERSPECTIVES = ("lived-experience", "carer", "staff")
GOOD = Opening(5, 5, needs_easy_read=False, has_easy_read=False, co_chairs=("carer", "staff"))
OPENINGS = [GOOD, replace(GOOD, notice_days=4), replace(GOOD, co_chairs=("staff",))]


SEATS, ONE_SEAT = st.integers(1, 4), st.just(1)


@st.composite
def elections(draw, seats=SEATS) -> Poll:
    """Ranked ballots without perspectives, many of them alike."""
    options = tuple(NAMES[: draw(st.integers(1, 6))])
    ranking = st.lists(st.sampled_from(options), unique=True).map(tuple)
    pairs = draw(st.lists(st.tuples(ranking, st.integers(1, 40)), min_size=1, max_size=25))
    ballots = numbered([Ballot(0, ranking=ranking, papers=papers) for ranking, papers in pairs])
    return Poll("stv", ballots, options=options, seats=draw(seats), seed="a seed")


LIKELY = 12  # what lets a poll pass is drawn so much more often, or hardly any would


@st.composite
def decisions(draw) -> Poll:
    """About one proposal, by any method, with old texts, objections, open rounds and every kind of rule."""
    method = draw(st.sampled_from([name for name, one in METHODS.items() if one.stances]))
    stances = METHODS[method].stances
    objection = st.builds(
        Objection,
        st.sampled_from(["", "withdrawn", "not-qualified", "not-qualified", "lapsed"]),
        st.sampled_from(PERSPECTIVES),
        st.booleans(),
    )
    ballot = st.builds(
        Ballot,
        number=st.just(0),
        stance=st.sampled_from(stances[:1] * LIKELY + stances),
        version=st.sampled_from([2] * 3 * LIKELY + [1]),
        objection=objection,
    )
    few = st.sampled_from([0, 1, 1, 1, 2])
    said = {perspective: draw(st.lists(ballot, min_size=draw(few), max_size=4)) for perspective in PERSPECTIVES}
    rule = Rule(
        quorum_percent=draw(st.sampled_from([1, 34, 50, 100])),
        opening=draw(st.sampled_from([None] * LIKELY + OPENINGS)),
        weights=dict.fromkeys(PERSPECTIVES, 1),
        open_objections=draw(st.integers(0, 1)) if method == "double-majority" else 0,
        is_fallback_agreed=draw(st.booleans()),
    )
    return Poll(
        method,
        numbered([replace(one, perspective=perspective) for perspective, all in said.items() for one in all]),
        asked={perspective: max(len(all), 1) + draw(st.sampled_from([0, 0, 1])) for perspective, all in said.items()},
        rule=rule,
        version=2,
        is_closed=draw(st.sampled_from([True] * 3 + [False])),
    )


def shuffled(poll: Poll, seed: int) -> Poll:
    ballots = list(poll.ballots)
    random.Random(seed).shuffle(ballots)
    return replace(poll, ballots=numbered(ballots))


@given(elections(), st.integers())
def test_the_order_of_ranked_ballots_does_not_matter(poll, seed):
    assert count(shuffled(poll, seed)) == count(poll)


@given(decisions(), st.integers())
def test_the_order_of_answers_does_not_matter(poll, seed):
    one, other = count(shuffled(poll, seed)), count(poll)
    assert (one.result, one.figures, one.turnout) == (other.result, other.figures, other.turnout)


@given(elections())
def test_the_order_of_candidates_does_not_matter(poll):
    one, other = count(replace(poll, options=poll.options[::-1])), count(poll)
    assert set(one.elected) == set(other.elected)
    assert [stage.votes for stage in one.stages] == [stage.votes for stage in other.stages]


@given(elections())
def test_votes_are_conserved_at_every_stage(poll):
    outcome = count(poll)
    for stage in outcome.stages:
        there = sum(stage.votes.values()) + stage.non_transferable + stage.lost
        assert there == outcome.figures["valid"] * UNIT
        assert stage.lost >= 0 and min(stage.votes.values()) >= 0


@given(elections())
def test_so_little_is_lost_that_no_paper_loses_more_than_a_unit_a_surplus(poll):
    outcome = count(poll)
    surpluses = sum(stage.action == "surplus" for stage in outcome.stages)
    assert all(stage.lost <= outcome.figures["valid"] * surpluses for stage in outcome.stages)


@given(elections())
def test_every_place_is_filled_while_there_are_candidates(poll):
    outcome = count(poll)
    if outcome.figures["valid"]:
        assert len(set(outcome.elected)) == len(outcome.elected) == min(poll.seats, len(poll.options))


@given(elections())
def test_whoever_reaches_the_quota_is_elected_and_keeps_no_more_than_the_quota(poll):
    outcome = count(poll)
    for stage in outcome.stages:
        assert all(name in outcome.elected for name, units in stage.votes.items() if units >= outcome.figures["quota"])
    gone = {stage.who for stage in outcome.stages if stage.action == "surplus"}
    assert all(outcome.stages[-1].votes[name] == outcome.figures["quota"] for name in gone)


@given(elections(), st.integers(1, 50))
def test_blank_papers_change_nothing(poll, papers):
    blank = replace(poll, ballots=(*poll.ballots, Ballot(len(poll.ballots) + 1, papers=papers)))
    assert count(blank).stages == count(poll).stages


@given(elections(seats=ONE_SEAT))
def test_the_alternative_vote_elects_whoever_has_more_than_half_of_the_first_choices(poll):
    outcome = count(poll)
    firsts = outcome.stages[0].votes if outcome.stages else {}
    for name, units in firsts.items():
        if units * 2 > outcome.figures["valid"] * UNIT:
            assert outcome.elected == (name,)


@given(elections(seats=ONE_SEAT))
def test_nobody_beaten_by_each_of_the_others_wins_the_alternative_vote(poll):
    """Turned round, every ranking names its loser first: a candidate who wins every pair of that loses every pair."""
    outcome = count(poll)
    upside_down: dict[tuple[str, ...], int] = {}
    for one in poll.ballots:
        if one.ranking:
            unnamed = [name for name in poll.options if name not in one.ranking]
            if len(unnamed) > 1:
                return  # those left out would be level, and a ranking cannot say so
            turned = (*unnamed, *one.ranking[::-1])
            upside_down[turned] = upside_down.get(turned, 0) + one.papers
    if len(poll.options) > 1 and outcome.elected:
        assert condorcet_winner(upside_down, poll.options) != outcome.elected[0]


@given(st.permutations(NAMES[:4]), st.integers(1, 9), st.integers(1, 4))
def test_if_all_say_the_same_their_first_choices_are_elected(ranking, papers, seats):
    counted = count_stv({tuple(ranking): papers * 1000}, NAMES[:4], seats, seed="x")
    assert counted.elected[0] == ranking[0] and len(counted.elected) == seats


@settings(max_examples=400)
@given(decisions())
def test_nothing_is_adopted_with_an_open_objection_or_without_a_quorum(poll):
    outcome = count(poll)
    in_force = [one for one in poll.ballots if one.version == poll.version]
    if outcome.result != "adopted":
        return
    assert len(in_force) == len(poll.ballots)
    assert poll.method != "consent" or poll.rule.opening in (None, GOOD)
    assert all(turnout.meets(poll.rule.quorum_percent) for turnout in outcome.turnout.values())
    assert not any(one.stance in ("block", "veto") for one in in_force)
    assert poll.is_closed or all(one.asked == one.answered for one in outcome.turnout.values())
    for one in in_force:
        if one.stance == "objection":
            how = one.objection
            own = how.agreed_by == one.perspective and how.is_facilitator_free
            assert how.ended in ("withdrawn", "lapsed") or (how.ended == "not-qualified" and own)
    if poll.method == "double-majority":
        assert not poll.rule.open_objections or poll.rule.is_fallback_agreed


@given(decisions())
def test_one_more_objection_never_makes_anything_agreed(poll):
    against = {"consent": "objection", "consensus": "block", "gradients": "veto"}.get(poll.method, "no")
    more = Ballot(0, "carer", stance=against, version=2)
    asked = {**poll.asked, "carer": poll.asked["carer"] + 1}
    worse = replace(poll, ballots=numbered([*poll.ballots, more]), asked=asked)
    if against != "no" or count(poll).result == "not-adopted":
        assert count(worse).result != "adopted"
