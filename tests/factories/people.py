"""What people need, and who should have a say, noted through the acts."""

from propolis.projects import acts as projects
from propolis.projects import reads as reads_of_projects
from propolis.steps.people import acts, reads
from tests.factories import NOW, a_person, an_invitation, co_chairs


def needs(person, *kinds, at=NOW):
    """What a person noted, in order."""
    acts.note_needs(by=person, kinds=kinds, at=at)
    return list(reads.needs_of(person))


def shared(member, *kinds, at=NOW):
    """What a member noted and lets organisers see."""
    found = needs(member.person, *kinds, at=at)
    acts.share_needs(by=member, at=at)
    return found


def a_group(project, by=None, name="People who go home alone", affected=5, influence=1, at=NOW, **says):
    """A group on the map, much affected and not asked unless said otherwise."""
    by = by or co_chairs(project)[0]
    usual = {"perspective": "lived-experience", "why": "Nobody rang them."}
    return acts.add_group(by=by, name=name, affected=affected, influence=influence, at=at, **usual | says)


def an_outreach(group, by=None, what="Tea with the tenants", at=NOW, **says):
    return acts.note_outreach(by=by or group.added_by, group=group, what=what, on_day=at.date(), at=at, **says)


def an_introduction(member, at=NOW, **says):
    """What a member says of themselves, for everyone in the project unless said otherwise."""
    usual = {"about": "I like buses.", "strengths": ["Drawing"], "good_at": "", "learn": "", "seen_by": "members"}
    return acts.introduce(by=member, at=at, **usual | says)


def a_gathering(project, by=None, what="Tea in the day room", lived=6, others=3, at=NOW):
    by = by or co_chairs(project)[0]
    return acts.note_gathering(by=by, on_day=at.date(), what=what, lived=lived, others=others, at=at)


def a_lead(project, member=None, contact="Ring 0123.", at=NOW):
    """Someone to tell when something is wrong: a co-chair unless said otherwise."""
    chair = co_chairs(project)[0]
    return projects.name_safeguarding_lead(by=chair, member=member or chair, contact=contact, at=at)


def a_young_member(project, name="Kit", at=NOW):
    """Someone under 18, who came in by an invitation that said so."""
    if reads_of_projects.safeguarding_lead(project) is None:
        a_lead(project, at=at)
    invitation = an_invitation(project, way="letter", perspective="lived-experience", at=at, is_young=True)
    return projects.join(by=a_person(name), invitation=invitation, perspective="lived-experience", at=at)


def a_standing(representative, person, kind="advocate", at=NOW):
    return acts.ask_standing(by=representative, person=person, kind=kind, at=at)


def a_counted_standing(representative, person, kind="advocate", at=NOW):
    """A standing that whoever has to agree said yes to."""
    asked = a_standing(representative, person, kind, at)
    return acts.move_standing(by=reads.agreeing(asked), standing=asked, to="counts", at=at)
