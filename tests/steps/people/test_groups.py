"""The map of who should have a say: the least heard first, and nobody told apart by who came."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from propolis.kit.verdict import CanNot, MayNot
from propolis.steps.people import acts, reads, rules
from propolis.steps.people.models import Group, Outreach
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.people import a_group, an_outreach

pytestmark = pytest.mark.django_db
SAID = {"perspective": "carer", "affected": 4, "influence": 2, "why": "They are rung too late."}


# Rules


@pytest.mark.parametrize(
    ("affected", "influence", "rank"),
    [(5, 1, "first"), (4, 2, "first"), (4, 3, "next"), (5, 5, "next"), (3, 1, "next"), (2, 1, "told"), (1, 5, "told")],
)
def test_much_affected_and_little_heard_comes_first(affected, influence, rank):
    assert rules.rank(affected=affected, influence=influence) == rank


def test_groups_are_in_order_of_rank_then_affected_then_the_least_say(project):
    for name, affected, influence in [("a", 1, 5), ("b", 5, 5), ("c", 4, 1), ("d", 5, 2), ("e", 5, 1)]:
        a_group(project, name=name, affected=affected, influence=influence)
    assert [one.name for one in reads.in_order(project)] == ["e", "d", "c", "b", "a"]


# Acts


def test_putting_a_group_on_the_map_is_recorded_and_sets_the_agenda(project, newest):
    group = acts.add_group(by=co_chairs(project)[0], name=" Night carers ", at=NOW, **SAID)
    assert group.name == "Night carers"
    assert newest() == ("people.add_group", "agenda", "people.group", {"affected": 4, "influence": 2})


def test_a_change_is_recorded(project, newest):
    group = a_group(project)
    more = {"served": "", "how_many": 40, "source": "Ward list"}
    acts.change_group(by=a_member(project), group=group, name="Night carers", at=NOW, **SAID, **more)
    assert (Group.objects.get().name, Group.objects.get().how_many) == ("Night carers", 40)
    assert newest() == ("people.change_group", "", "people.group", {"affected": 4, "influence": 2})


def test_the_record_never_says_if_someone_from_a_group_is_here(project, newest):
    group = a_group(project)
    acts.note_seat(by=group.added_by, group=group, seat="yes", at=NOW)
    assert (Group.objects.get().seat, newest()) == ("yes", ("people.note_seat", "", "people.group", {}))
    made = an_outreach(group)
    assert newest() == ("people.note_outreach", "", "people.outreach", {"group": group.pk, "on": "2026-05-04"})
    acts.say_what_came(by=group.added_by, outreach=made, came="joined", joined=2, at=NOW)
    assert newest() == ("people.say_what_came", "", "people.outreach", {"group": group.pk})
    assert Outreach.objects.values_list("came", "joined").get() == ("joined", 2)


def test_a_group_that_was_taken_off_can_be_put_on_again(project, newest):
    group = a_group(project)
    acts.take_off_group(by=group.added_by, group=group, at=NOW)
    assert newest() == ("people.take_off_group", "", "people.group", {})
    a_group(project, by=group.added_by)
    assert len(reads.in_order(project)) == 1


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"name": " "}, "say-which-group"),
        ({"name": "people WHO go home alone"}, "group-on-the-map"),
        ({"name": "Others", "why": " "}, "say-why-these-levels"),
        ({"name": "Others", "how_many": 9}, "say-where-the-number-is-from"),
    ],
)
def test_a_group_is_refused_with_a_reason(project, refused, said, reason):
    group = a_group(project)
    refused(CanNot, reason, acts.add_group, by=group.added_by, **SAID | said)


def test_outreach_is_refused_with_a_reason(project, refused):
    group = a_group(project)
    done = {"by": group.added_by, "group": group, "what": "Tea", "on_day": NOW.date()}
    refused(CanNot, "say-what-you-did", acts.note_outreach, **done | {"what": " "})
    refused(CanNot, "not-done-yet", acts.note_outreach, **done | {"on_day": (NOW + days(1)).date()})
    refused(CanNot, "count-who-joined", acts.note_outreach, **done, came="joined")
    refused(CanNot, "count-who-joined", acts.note_outreach, **done, came="some", joined=1)


def test_nothing_changes_about_a_group_off_the_map(project, refused):
    group = a_group(project)
    made = an_outreach(group)
    acts.take_off_group(by=group.added_by, group=group, at=NOW)
    by = group.added_by
    refused(CanNot, "group-taken-off", acts.note_seat, by=by, group=group, seat="no")
    refused(CanNot, "group-taken-off", acts.take_off_group, by=by, group=group)
    refused(CanNot, "group-taken-off", acts.say_what_came, by=by, outreach=made, came="some")


def test_a_stranger_to_the_project_changes_nothing(project, refused):
    group, other = a_group(project), co_chairs(a_project(title="Elsewhere"))[0]
    made = an_outreach(group)
    refused(MayNot, "not-a-member", acts.note_seat, by=other, group=group, seat="no")
    refused(MayNot, "not-a-member", acts.note_outreach, by=other, group=group, what="x", on_day=NOW.date())
    refused(MayNot, "not-a-member", acts.say_what_came, by=other, outreach=made, came="some")
    refused(MayNot, "not-your-group", acts.take_off_group, by=a_member(project), group=group)


def test_the_table_itself_refuses_a_level_that_is_none_and_a_count_of_nobody(project):
    made = an_outreach(a_group(project))
    for broken in (Group.objects.filter(pk=made.group_id), Outreach.objects.filter(pk=made.pk)):
        with pytest.raises(IntegrityError), transaction.atomic():
            broken.update(**({"affected": 6} if broken.model is Group else {"came": "joined"}))


# Pages


def test_a_member_puts_a_group_on_the_map_and_notes_what_was_done(project, browser):
    mine, slug = browser(a_member(project)), project.slug
    filled = SAID | {"name": "Night carers", "how_many": "120"}
    refusal = mine.post(reverse("people:new_group", args=[slug]), filled)
    assert (refusal.status_code, "Say where the number comes from." in refusal.content.decode()) == (422, True)
    mine.post(reverse("people:new_group", args=[slug]), filled | {"source": "Ward list"})
    group = Group.objects.get()
    day = {"on_day-day": "4", "on_day-month": "5", "on_day-year": "2026"}
    done = {"what": "A call at night", "came": "joined", "joined": "1"} | day
    mine.post(reverse("people:note_outreach", args=[slug, group.pk]), done)
    mine.post(reverse("people:note_seat", args=[slug, group.pk]), {"seat": "yes"})
    page = mine.get(reverse("people:group", args=[slug, group.pk])).content.decode()
    for words in ("It changes much of their life", "About how many: 120", "A call at night", "Someone joined (1)"):
        assert words in page


def test_a_stranger_sees_the_map_and_not_who_came_of_it(project, browser):
    group = a_group(project, how_many=3, source="Ward list")
    made = an_outreach(group, came="joined", joined=1)
    acts.note_seat(by=group.added_by, group=group, seat="no", at=NOW)
    for address in (reverse("people:map", args=[project.slug]), reverse("people:group", args=[project.slug, group.pk])):
        page = browser().get(address).content.decode()
        assert "Nobody asks them" in page
        for hidden in (
            "Nobody from this group yet",
            "Someone joined",
            "About how many: 3",
            "add up to",
            "with nobody here yet",
            "Lou",
            "Sam",
        ):
            assert hidden not in page
    assert made.joined == 1


def test_a_member_sees_who_is_missing_beside_who_is_here(project, browser):
    group = a_group(project, how_many=40, source="Ward list")
    a_group(project, name="Others", how_many=60, source="Ward list", affected=2)
    acts.note_seat(by=group.added_by, group=group, seat="no", at=NOW)
    page = browser(group.added_by).get(reverse("people:map", args=[project.slug])).content.decode()
    for words in ("Nobody from this group yet", "1 with nobody here yet", "add up to 100 people", "Of these, 40 are"):
        assert words in page
    assert page.index("Ask these first") < page.index("Keep these in the picture")


@pytest.mark.parametrize("rows", [1, 3])
def test_the_map_costs_the_same_however_long_it_is(project, rows, django_assert_num_queries):
    by = co_chairs(project)[0]
    for number in range(rows):
        an_outreach(a_group(project, by=by, name=f"G{number}"))
    with django_assert_num_queries(2):
        assert [len(one.outreach.all()) for one in reads.in_order(project)] == [1] * rows
