"""Whether things can happen in a project: one table for each rule."""

import pytest

from propolis.projects import rules
from propolis.projects.sides import PERSPECTIVES, is_lived_side
from propolis.projects.words import STATES
from tests.factories import NOW, days

LIVED = {"service": {"lived-experience", "carer"}, "strategic": {"lived-experience", "carer"}}
LIVED["community"] = {"lived-experience", "carer", "community"}


@pytest.mark.parametrize("level", LIVED)
def test_the_lived_side_is_the_same_two_and_the_community_where_it_leads(level):
    assert {one for one in PERSPECTIVES if is_lived_side(one, level)} == LIVED[level]


@pytest.mark.parametrize(
    ("closed", "used", "ends_in", "reason"),
    [
        (False, 0, 1, ""),
        (False, 0, 0, "invitation-expired"),
        (False, 0, -1, "invitation-expired"),
        (False, 1, 1, "invitation-used"),
        (False, 1, -1, "invitation-used"),
        (True, 0, 1, "invitation-closed"),
        (True, 1, -1, "invitation-closed"),
    ],
)
def test_an_invitation_lets_in_until_it_is_closed_used_or_run_out(closed, used, ends_in, reason):
    verdict = rules.can_use(
        now=NOW, expires_at=NOW + days(ends_in), closed_at=NOW if closed else None, used=used, places=1
    )

    assert verdict.reason == reason


def test_a_link_lets_in_as_many_as_it_has_places():
    uses = [rules.can_use(now=NOW, expires_at=NOW + days(1), closed_at=None, used=used, places=3) for used in range(5)]

    assert [bool(use) for use in uses] == [True, True, True, False, False]


def test_every_state_of_an_invitation_has_words():
    assert set(rules.STATES.values()) == set(STATES)


@pytest.mark.parametrize(
    ("mailed", "reason"), [(0, ""), (99, ""), (100, "many-invitations"), (101, "many-invitations")]
)
def test_a_hundred_invitations_can_be_mailed_in_a_day(mailed, reason):
    assert rules.can_mail_invitation(mailed=mailed).reason == reason


@pytest.mark.parametrize(
    ("chairs", "perspective", "level", "reason"),
    [
        ([], "staff", "service", ""),
        (["staff"], "lived-experience", "service", ""),
        (["staff"], "carer", "service", ""),
        (["staff"], "leader", "service", "same-side"),
        (["staff"], "community", "service", "same-side"),
        (["staff"], "community", "community", ""),
        (["lived-experience"], "community", "community", "same-side"),
        (["lived-experience"], "carer", "service", "same-side"),
        (["lived-experience", "staff"], "carer", "service", "has-two-co-chairs"),
    ],
)
def test_the_second_co_chair_comes_from_the_other_side(chairs, perspective, level, reason):
    assert rules.can_name_co_chair(chairs=chairs, perspective=perspective, level=level).reason == reason


@pytest.mark.parametrize(
    ("is_co_chair", "chairs", "members", "reason"),
    [
        (False, 1, 3, ""),
        (True, 2, 3, ""),
        (True, 1, 1, ""),
        (True, 1, 2, "last-co-chair"),
    ],
)
def test_the_last_co_chair_leaves_only_an_empty_room(is_co_chair, chairs, members, reason):
    assert rules.can_leave(is_co_chair=is_co_chair, chairs=chairs, members=members).reason == reason


@pytest.mark.parametrize(
    ("is_co_chair", "other_chairs", "to", "reason"),
    [
        (False, ["staff", "carer"], "leader", ""),
        (True, [], "staff", ""),
        (True, ["staff"], "carer", ""),
        (True, ["staff"], "leader", "perspective-would-leave-one-side"),
    ],
)
def test_co_chairs_stay_on_two_sides(is_co_chair, other_chairs, to, reason):
    verdict = rules.can_change_perspective(is_co_chair=is_co_chair, other_chairs=other_chairs, to=to, level="service")

    assert verdict.reason == reason


@pytest.mark.parametrize(("chairs", "reason"), [(1, "last-co-chair"), (2, "")])
def test_somebody_always_chairs(chairs, reason):
    assert rules.can_stop_chairing(chairs=chairs).reason == reason


@pytest.mark.parametrize(("closed_at", "reason"), [(None, ""), (NOW, "invitation-closed")])
def test_an_invitation_is_closed_once(closed_at, reason):
    assert rules.can_close(closed_at=closed_at).reason == reason
