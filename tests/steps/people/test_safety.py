"""Someone to tell before anyone under 18 comes in, and nobody speaks for another without a yes."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.projects import reads as project_reads
from propolis.projects.models import Invitation, Member, SafeguardingLead
from propolis.record import reads as record
from propolis.steps.people import acts, pages, reads
from propolis.steps.people.models import Standing
from tests.factories import NOW, a_member, a_person, a_project, co_chairs, days
from tests.factories.growth import a_question, an_answer
from tests.factories.people import a_counted_standing, a_lead, a_standing, a_young_member, an_introduction
from tests.factories.planning import a_need

pytestmark = pytest.mark.django_db
LATER = NOW + days(1)


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def joe(project):
    return a_member(project, "lived-experience", name="Joe")


# The safeguarding lead, and who is under 18


def test_nobody_under_18_is_invited_before_a_lead_is_named(project, ana, refused):
    young = {"by": ana, "way": "letter", "perspective": "lived-experience", "is_young": True}
    refused(CanNot, "no-safeguarding-lead", projects.invite, **young)
    refused(
        CanNot, "no-safeguarding-lead", projects.set_safeguards, by=co_chairs(project)[0], member=ana, is_young=True
    )
    a_lead(project)
    assert projects.invite(at=NOW, **young).is_young


def test_someone_invited_as_under_18_comes_in_as_such_and_the_record_does_not_say_so(project):
    kit = a_young_member(project)
    assert (kit.is_young, [one.pk for one in project_reads.young(project)]) == (True, [kit.pk])
    says = {key for entry in record.entries(project.chain) for key in entry.says}
    assert says & {"is_young", "young"} == set()


def test_naming_a_lead_ends_the_one_before_and_forgets_how_to_reach_them(project, ana, newest):
    a_lead(project)
    assert newest() == ("projects.name_safeguarding_lead", "", "projects.safeguardinglead", {})
    a_lead(project, member=ana, contact="Knock at room 4.", at=LATER)
    assert project_reads.safeguarding_lead(project).member_id == ana.pk
    assert SafeguardingLead.objects.exclude(ended_at=None).get().contact == ""


def test_the_entry_about_someone_under_18_points_at_nobody(project, ana, newest):
    lead = a_lead(project)
    projects.set_safeguards(by=lead.member, member=ana, is_young=True, at=NOW)
    assert newest() == ("projects.set_safeguards", "", "projects.project", {})
    projects.set_safeguards(by=lead.member, member=ana, is_young=False, at=NOW)
    assert not Member.objects.get(pk=ana.pk).is_young


def test_a_lead_is_refused_with_a_reason(project, ana, refused):
    chair, kit = co_chairs(project)[0], a_young_member(project)
    name = {"by": chair, "contact": "Ring 0123."}
    refused(CanNot, "lead-is-young", projects.name_safeguarding_lead, **name, member=kit)
    refused(CanNot, "say-how-to-reach-them", projects.name_safeguarding_lead, **name | {"contact": " "}, member=ana)
    refused(MayNot, "not-a-co-chair", projects.name_safeguarding_lead, **name | {"by": ana}, member=ana)
    left = projects.leave(by=ana, at=NOW)
    refused(CanNot, "has-left", projects.name_safeguarding_lead, **name, member=left)


def test_marking_someone_is_refused_with_a_reason(project, ana, joe, refused):
    lead, chair = a_lead(project, member=ana), co_chairs(project)[0]
    mark = {"by": chair, "is_young": True}
    refused(CanNot, "lead-is-young", projects.set_safeguards, **mark, member=lead.member)
    refused(CanNot, "safeguards-are-so", projects.set_safeguards, **mark | {"is_young": False}, member=joe)
    refused(MayNot, "not-for-you-to-safeguard", projects.set_safeguards, **mark | {"by": joe}, member=joe)


def test_a_lead_who_is_needed_does_not_leave_and_takes_their_number_along_in_the_end(project, ana, refused):
    a_lead(project, member=ana)
    kit = a_young_member(project)
    refused(CanNot, "safeguarding-lead-is-needed", projects.leave, by=ana)
    projects.leave(by=kit, at=NOW)
    projects.leave(by=ana, at=NOW)
    assert (project_reads.safeguarding_lead(project), SafeguardingLead.objects.get().contact) == (None, "")


def test_an_invitation_of_someone_under_18_lets_nobody_in_while_there_is_nobody_to_tell(project, ana, refused):
    a_lead(project, member=ana)
    invitation = projects.invite(by=ana, way="letter", perspective="carer", is_young=True, at=NOW)
    projects.leave(by=ana, at=NOW)
    came = {"by": a_person("Kit"), "invitation": invitation, "perspective": "carer"}
    refused(CanNot, "nobody-to-safeguard", projects.join, **came)


def test_the_table_itself_refuses_two_leads_at_once(project, ana):
    lead = a_lead(project)
    with pytest.raises(IntegrityError), transaction.atomic():
        SafeguardingLead.objects.create(project=project, member=ana, contact="x", named_by=lead.member, named_at=NOW)


def test_nobody_under_18_is_shown_to_strangers(project, refused):
    kit = a_young_member(project)
    said = {"about": "Hi.", "strengths": [], "good_at": "", "learn": "", "seen_by": "everyone"}
    refused(CanNot, "young-not-for-everyone", acts.introduce, by=kit, **said)
    an_introduction(kit)
    Member.objects.filter(pk=kit.pk).update(is_young=False)
    an_introduction(Member.objects.get(pk=kit.pk), seen_by="everyone")
    Member.objects.filter(pk=kit.pk).update(is_young=True)
    assert not reads.introductions(project, None)


# Speaking for someone


def test_both_agree_before_it_counts(project, ana, joe):
    asked = a_standing(ana, joe)
    assert (reads.standing_of(ana), [one.pk for one in reads.to_agree(joe)]) == (None, [asked.pk])
    acts.move_standing(by=joe, standing=asked, to="counts", at=LATER)
    assert (reads.standing_of(ana).pk, reads.to_agree(joe)) == (asked.pk, [])


def test_the_record_says_of_neither_who_they_are(project, ana, joe):
    standing = a_counted_standing(ana, joe)
    acts.move_standing(by=joe, standing=standing, to="ended", at=LATER)
    entries = [entry for entry in record.entries(project.chain) if "standing" in entry.act]
    standing.refresh_from_db()
    assert [entry.by for entry in entries] == [
        standing.representative_alias,
        standing.person_alias,
        standing.person_alias,
    ]
    assert [entry.says for entry in entries] == [{"state": one} for one in ("asked", "counts", "ended")]
    assert {ana.pk, joe.pk} & {entry.by for entry in entries} == set()


def test_a_child_is_spoken_for_once_whoever_has_parental_responsibility_agrees(project, ana):
    kit, bea = a_young_member(project), a_member(project, "carer", name="Bea")
    lead = project_reads.safeguarding_lead(project).member
    supporter = a_standing(bea, kit, "supporter")
    assert reads.agreeing(supporter) is None
    parent = a_standing(ana, kit, "parental-responsibility")
    assert (reads.agreeing(parent).pk, reads.to_agree(kit)) == (lead.pk, [])
    acts.move_standing(by=lead, standing=parent, to="counts", at=NOW)
    assert ([one.pk for one in reads.to_agree(ana)], reads.to_agree(kit)) == ([supporter.pk], [])


def test_a_child_can_end_it(project, ana):
    kit = a_young_member(project)
    standing = a_counted_standing(ana, kit, "parental-responsibility")
    acts.move_standing(by=kit, standing=standing, to="ended", at=LATER)
    assert reads.standing_of(ana) is None


def test_asking_is_refused_with_a_reason(project, ana, joe, refused):
    ask = {"by": ana, "person": joe, "kind": "advocate"}
    refused(CanNot, "speak-for-another", acts.ask_standing, **ask | {"person": ana})
    a_standing(ana, joe)
    refused(CanNot, "speaks-for-someone", acts.ask_standing, **ask)
    other = a_member(a_project(title="Elsewhere"), name="Cal")
    refused(MayNot, "not-a-member", acts.ask_standing, **ask | {"by": other})
    left = projects.leave(by=joe, at=NOW)
    refused(CanNot, "has-left", acts.ask_standing, by=a_member(project), person=left, kind="advocate")


def test_someone_whose_person_left_can_speak_for_another(project, ana, joe):
    first = a_counted_standing(ana, joe)
    projects.leave(by=joe, at=LATER)
    assert reads.standing_of(ana) is None
    a_counted_standing(ana, a_member(project, name="Bea"), at=LATER)
    first.refresh_from_db()
    assert (first.state, first.ended_at) == ("ended", LATER)


def test_asking_does_not_tell_who_is_under_18(project, ana, joe):
    kit = a_young_member(project)
    for person in (kit, joe):
        for kind in ("parent", "supporter"):
            asked = a_standing(ana, person, kind)
            assert (asked.state, [to for to, _said in pages.standing_view(asked, ana).moves]) == (
                "asked",
                ["withdrawn"],
            )
            acts.move_standing(by=ana, standing=asked, to="withdrawn", at=NOW)


def test_no_parent_speaks_for_a_grown_up(project, ana, joe, refused):
    asked = a_standing(ana, joe, "parent")
    refused(CanNot, "not-a-child", acts.move_standing, by=joe, standing=asked, to="counts")
    acts.move_standing(by=joe, standing=asked, to="declined", at=NOW)


def test_moving_is_refused_with_a_reason(project, ana, joe, refused):
    standing = a_standing(ana, joe)
    refused(MayNot, "not-yours-to-agree", acts.move_standing, by=ana, standing=standing, to="counts")
    refused(MayNot, "not-your-standing", acts.move_standing, by=joe, standing=standing, to="withdrawn")
    refused(CanNot, "standing-not-from-here", acts.move_standing, by=ana, standing=standing, to="ended")
    acts.move_standing(by=ana, standing=standing, to="withdrawn", at=NOW)
    refused(CanNot, "standing-not-from-here", acts.move_standing, by=joe, standing=standing, to="counts")


def test_the_tables_themselves_refuse_to_speak_for_oneself_and_to_count_from_no_moment(project, ana, joe):
    standing = a_standing(ana, joe)
    for broken in ({"person": ana}, {"state": "counts"}, {"kind": "friend"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Standing.objects.filter(pk=standing.pk).update(**broken)


def test_what_was_said_is_labelled_by_whose_voice_it_was_then(project, ana, joe):
    standing = a_counted_standing(ana, joe, at=LATER)
    acts.move_standing(by=ana, standing=standing, to="ended", at=LATER + days(1))
    voices, hour = reads.voices(project), days(1) / 24
    told = [pages.speaks_for(voices, ana.pk, joe, LATER + after) for after in (-hour, hour, days(2))]
    assert told == ["", "speaks for Joe", ""]
    assert pages.speaks_for(voices, ana.pk, None, LATER + hour) == ""
    assert (pages.speaks_for(voices, ana.pk, joe), pages.speaks_for(voices, joe.pk, joe)) == ("", "")


# Pages


def test_a_co_chair_names_a_lead_and_marks_someone_as_under_18(project, joe, browser):
    chair, slug = co_chairs(project)[0], project.slug
    mine = browser(chair)
    form = mine.post(reverse("projects:invite_by_letter", args=[slug]), {"perspective": "carer", "is_young": "on"})
    assert "Name a safeguarding lead first." in form.content.decode()
    mine.post(reverse("people:name_lead", args=[slug]), {"member": chair.pk, "contact": "Ring 0123."})
    mine.post(reverse("projects:invite_by_letter", args=[slug]), {"perspective": "carer", "is_young": "on"})
    assert Invitation.objects.filter(is_young=True).count() == 1
    mine.post(reverse("people:set_safeguards", args=[slug, joe.pk]))
    assert Member.objects.get(pk=joe.pk).is_young
    assert "Joe" in mine.get(reverse("people:safety", args=[slug])).content.decode()


def test_only_those_who_must_know_are_told_who_is_under_18(project, ana, browser):
    a_young_member(project)
    page = browser(ana).get(reverse("people:safety", args=[project.slug])).content.decode()
    assert ("Ring 0123." in page, "Kit" in page, "Members under 18" in page) == (True, False, False)
    refusal = browser(ana).get(reverse("people:set_safeguards", args=[project.slug, ana.pk]))
    assert refusal.status_code == 403


def test_someone_under_18_reads_on_every_page_whom_to_tell(project, ana, browser):
    kit = a_young_member(project)
    for address in ("journey", "people:home", "planning:home"):
        for member, is_told in ((kit, True), (ana, False)):
            page = browser(member).get(reverse(address, args=[project.slug])).content.decode()
            assert ("If something worries you" in page and "Ring 0123." in page) == is_told


def test_a_need_is_shown_with_whose_voice_it_is_to_members_and_without_to_strangers(project, ana, joe, browser):
    a_counted_standing(ana, joe)
    need = a_need(project, by=ana)
    address = reverse("planning:need", args=[project.slug, need.pk])
    assert "Ana (speaks for Joe)" in browser(joe).get(address).content.decode()
    assert "speaks for" not in browser().get(address).content.decode()


def test_someone_agrees_on_the_page_and_both_voices_stay_apart(project, ana, joe, browser):
    slug = project.slug
    browser(ana).post(reverse("people:ask_standing", args=[slug]), {"member": joe.pk, "kind": "advocate"})
    standing = Standing.objects.get()
    browser(joe).post(reverse("people:move_standing", args=[slug, standing.pk, "counts"]))
    an_introduction(ana)
    asked = an_answer(a_question(project, by=joe, at=LATER + days(1000)), by=ana, at=LATER + days(1000)).question
    pages_of = {name: browser(joe).get(where).content.decode() for name, where in {
        "know": reverse("people:know", args=[slug]),
        "safety": reverse("people:safety", args=[slug]),
        "growth": reverse("growth:question", args=[slug, asked.pk]),
    }.items()}  # fmt: skip
    assert "speaks for Joe" in pages_of["know"] and "Ana speaks for Joe" in pages_of["safety"]
    assert pages_of["growth"].count("speaks for Joe") == 1


def test_others_are_not_told_why_someone_speaks_for_another(project, ana, joe, browser):
    a_counted_standing(ana, joe, "deputy")
    address = reverse("people:safety", args=[project.slug])
    other = browser(a_member(project, name="Bea")).get(address).content.decode()
    assert ("Ana speaks for Joe" in other, "Deputy" in other) == (True, False)
    assert "Deputy" in browser(joe).get(address).content.decode()
    assert browser(joe).post(reverse("people:move_standing", args=[project.slug, "x", "counts"])).status_code == 404
