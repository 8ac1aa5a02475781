"""What people need to take part: noted once, shared where they choose, and never said in the record."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from propolis.accounts.acts import join_without_email
from propolis.accounts.models import Installation
from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.people import acts, permissions, reads
from propolis.steps.people.models import AccessNeed, SharedNeeds
from propolis.steps.people.words.needs import SET_OF
from tests.factories import NOW, a_member, a_person, a_project, co_chairs, days
from tests.factories.people import needs, shared

pytestmark = pytest.mark.django_db
LATER = NOW + days(1)


@pytest.fixture
def project():
    return a_project(visibility="public")


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def joe(project):
    """A member who has no email address."""
    return a_member(project, "lived-experience", person=join_without_email(name="Joe", language="en", at=NOW))


@pytest.fixture
def refused():
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, **arguments):
        before = [list(table.objects.order_by("pk").values()) for table in (AccessNeed, SharedNeeds)]
        length = Entry.objects.count()
        with pytest.raises(refusal) as caught:
            act(at=LATER, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in (AccessNeed, SharedNeeds)] == before
        assert Entry.objects.count() == length

    return run


def newest(chain):
    entry = record.newest(chain).first()
    return entry.act, entry.by, entry.says


def browser(member):
    client = Client()
    client.force_login(member.person)
    return client


# Acts


def test_what_is_ticked_is_needed_and_what_is_left_out_is_not(ana):
    needs(ana.person, "travel-taxi", "time-breaks")
    acts.note_needs(by=ana.person, kinds={"time-breaks", "space-quiet"}, at=LATER)
    assert reads.kinds_of(ana.person) == {"time-breaks", "space-quiet"}
    assert AccessNeed.objects.get(kind="travel-taxi").ended_at == LATER


def test_the_record_never_says_what_someone_needs(ana):
    (taxi,) = shared(ana, "travel-taxi")
    chain = Installation.objects.get().chain
    assert newest(chain) == ("people.note_needs", ana.person_id, {})
    assert newest(ana.project.chain) == ("people.share_needs", ana.pk, {})
    acts.describe_need(by=ana.person, need=taxi, words="A black one.", at=LATER)
    assert newest(chain) == ("people.describe_need", ana.person_id, {})
    acts.check_needs(by=ana.person, at=LATER)
    acts.stop_sharing_needs(by=ana, at=LATER)
    assert (newest(chain)[0], newest(ana.project.chain)[0]) == ("people.check_needs", "people.stop_sharing_needs")


def test_words_go_when_a_need_ends(ana):
    (taxi,) = needs(ana.person, "travel-taxi")
    acts.describe_need(by=ana.person, need=taxi, words="A black one.", at=LATER)
    acts.forget_needs(by=ana.person, at=LATER)
    assert AccessNeed.objects.get().words == ""


def test_the_table_itself_refuses_words_on_a_need_that_ended(ana):
    needs(ana.person, "travel-taxi")
    with pytest.raises(IntegrityError), transaction.atomic():
        AccessNeed.objects.update(ended_at=LATER, words="A black one.")


def test_forgetting_ends_every_need_and_stops_all_sharing(ana):
    shared(ana, "travel-taxi", "time-breaks")
    acts.forget_needs(by=ana.person, at=LATER)
    assert (reads.kinds_of(ana.person), SharedNeeds.objects.count()) == (set(), 0)


def test_what_is_not_on_the_list_is_refused(ana, refused):
    refused(CanNot, "need-not-known", acts.note_needs, by=ana.person, kinds={"travel-taxi", "a-castle"})


def test_nobody_changes_what_another_needs(ana, refused):
    (taxi,) = needs(a_person("Bea"), "travel-taxi")
    refused(MayNot, "not-your-access-need", acts.describe_need, by=ana.person, need=taxi, words="x")


def test_a_need_that_ended_takes_no_more_words(ana, refused):
    (taxi,) = needs(ana.person, "travel-taxi")
    acts.note_needs(by=ana.person, kinds=(), at=LATER)
    refused(CanNot, "need-ended", acts.describe_need, by=ana.person, need=taxi, words="x")


def test_there_must_be_something_to_check_to_share_and_to_stop(ana, refused):
    refused(CanNot, "no-needs-noted", acts.check_needs, by=ana.person)
    refused(CanNot, "needs-not-shared", acts.stop_sharing_needs, by=ana)
    shared(ana)
    refused(CanNot, "needs-shared-already", acts.share_needs, by=ana)


def test_a_co_chair_writes_down_what_someone_without_email_says_and_it_is_shared(project, joe):
    chair = co_chairs(project)[0]
    acts.note_needs_for(by=chair, member=joe, kinds={"travel-taxi"}, at=LATER)
    assert newest(project.chain) == ("people.note_needs_for", chair.pk, {})
    (need,) = reads.needs_shared_by([joe])[joe.pk]
    assert (need.kind, need.noted_by_id) == ("travel-taxi", chair.pk)


def test_nobody_writes_down_the_needs_of_someone_with_email(project, ana, refused):
    chair = co_chairs(project)[0]
    refused(MayNot, "has-email", acts.note_needs_for, by=chair, member=ana, kinds={"travel-taxi"})


def test_only_what_is_shared_in_this_project_is_seen_there(project, ana):
    bea = a_member(project, name="Bea")
    shared(ana, "travel-taxi")
    needs(bea.person, "time-breaks")
    elsewhere = a_member(a_project(title="Elsewhere"), person=ana.person)
    found = reads.needs_shared_by([ana, bea, elsewhere])
    assert {member: [one.kind for one in kinds] for member, kinds in found.items()} == {ana.pk: ["travel-taxi"]}


def test_a_year_later_it_is_time_to_look_again(ana):
    needs(ana.person, "travel-taxi")
    assert not reads.needs_to_check(ana.person, NOW + days(365))
    assert reads.needs_to_check(ana.person, NOW + days(366))
    acts.check_needs(by=ana.person, at=NOW + days(366))
    assert not reads.needs_to_check(ana.person, NOW + days(367))


@pytest.mark.parametrize("rows", [1, 3])
def test_what_members_share_costs_two_queries(project, rows, django_assert_num_queries):
    members = [a_member(project, name=f"M{number}") for number in range(rows)]
    for one in members:
        shared(one, "travel-taxi", "time-breaks")
    with django_assert_num_queries(2):
        assert len(reads.needs_shared_by(members)) == rows


# Who may


@pytest.fixture
def house(project, ana, joe):
    lived, staff = co_chairs(project)
    people = {"ana": ana, "joe": joe, "chair": lived, "other-chair": staff, "nobody": None}
    people["elsewhere"] = co_chairs(a_project(title="Elsewhere"))[0]
    people["left"] = projects.leave(by=a_member(project, name="Gone"), at=NOW)
    return SimpleNamespace(people=people, project=project, joe=joe)


CHAIRS = {"chair", "other-chair"}
TABLE = {
    "may_share_needs": (CHAIRS | {"ana", "joe"}, lambda house: house.project),
    "may_see_needs": (CHAIRS, lambda house: house.project),
    "may_note_needs_for": (CHAIRS, lambda house: house.joe),
}


@pytest.mark.parametrize("act", TABLE)
def test_every_kind_of_person_gets_the_answer_of_the_table(house, act):
    expected, about = TABLE[act]
    allowed = {kind for kind, who in house.people.items() if getattr(permissions, act)(who, about(house))}
    assert allowed == expected


def test_an_organiser_sees_what_people_need_and_only_in_their_own_project(house):
    allowed = {k for k, who in house.people.items() if permissions.may_see_needs(who, house.project, is_organiser=True)}
    assert allowed == CHAIRS | {"ana", "joe"}


# Pages


def test_a_person_ticks_what_they_need_and_says_more(ana):
    mine = browser(ana)
    mine.post(reverse("needs:change"), {"travel": ["travel-taxi"], "time": ["time-breaks"]})
    taxi = AccessNeed.objects.get(kind="travel-taxi")
    mine.post(reverse("needs:describe", args=[taxi.pk]), {"words": "One with a ramp."})
    page = mine.get(reverse("needs:mine")).content.decode()
    assert all(words in page for words in ("A taxi", "One with a ramp.", "Breaks"))


def test_what_is_needed_is_ticked_on_the_second_visit(ana):
    needs(ana.person, "travel-taxi")
    page = browser(ana).get(reverse("needs:change")).content.decode()
    assert page.count(" checked") == 1


def test_a_person_shares_and_stops_sharing_in_one_project(project, ana):
    needs(ana.person, "travel-taxi")
    mine, address = browser(ana), reverse("people:share_needs", args=[project.slug])
    assert "A taxi" in mine.get(address).content.decode()
    mine.post(address)
    assert reads.shares_needs(ana)
    mine.post(address)
    assert not reads.shares_needs(ana)


def test_co_chairs_see_who_needs_what_and_a_member_does_not(project, ana):
    shared(ana, "travel-taxi")
    address = reverse("people:needs", args=[project.slug])
    page = browser(co_chairs(project)[0]).get(address).content.decode()
    assert ("Ana" in page, "A taxi" in page) == (True, True)
    refusal = browser(ana).get(address)
    assert (refusal.status_code, "A taxi" in refusal.content.decode()) == (403, False)


def test_the_person_sees_who_wrote_it_down_for_them(project, joe):
    chair = co_chairs(project)[0]
    browser(chair).post(reverse("people:note_needs_for", args=[project.slug, joe.pk]), {"travel": ["travel-taxi"]})
    assert "Written down for you by Lou." in browser(joe).get(reverse("needs:mine")).content.decode()


def test_after_a_year_the_page_asks_and_one_press_answers(ana):
    needs(ana.person, "travel-taxi", at=NOW - days(800))
    mine = browser(ana)
    assert "Is this still right?" in mine.get(reverse("needs:mine")).content.decode()
    mine.post(reverse("needs:check"))
    assert "Is this still right?" not in mine.get(reverse("needs:mine")).content.decode()


def test_another_persons_need_is_not_found(ana):
    (taxi,) = needs(a_person("Bea"), "travel-taxi")
    assert browser(ana).get(reverse("needs:describe", args=[taxi.pk])).status_code == 404


def test_a_made_up_tick_is_sent_back(ana):
    response = browser(ana).post(reverse("needs:change"), {"travel": ["a-castle"]})
    assert (response.status_code, AccessNeed.objects.count()) == (422, 0)


def test_no_kind_is_in_two_sets_and_every_code_begins_with_its_set():
    assert [code for code, of in SET_OF.items() if not code.startswith(f"{of}-")] == []
