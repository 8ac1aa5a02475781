"""Teams, roles and ground rules for the tests, made through the acts."""

from datetime import date, datetime, timedelta

from propolis.consent import acts as consent
from propolis.consent import reads as rounds
from propolis.projects import acts as projects
from propolis.projects.models import Member, Project
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import GroundRules, Place, Role, Team, Term
from tests.factories import NOW, a_member, co_chairs, days

TODAY = NOW.date()
UNTIL = TODAY + days(180)
ABOUT = {"name": "Nights", "aim": "People sleep.", "domain": "When the lights go down."}
WAYS = {"notice_days": 5, "quorum_percent": 50, "visibility": "members"}
RULES = ("Let each other finish.", "Say it in plain words.")


def a_team(project: Project, by: Member | None = None, at: datetime = NOW, **says) -> Team:
    """A team; the co-chair from the lived-experience side started it unless someone else is given."""
    return acts.start_team(by=by or co_chairs(project)[0], at=at, **ABOUT | says)


def a_place(team: Team, member: Member, at: datetime = NOW) -> Place:
    """Someone in the team: they were asked, and said yes."""
    place = acts.invite_to_team(by=team.started_by, team=team, member=member, at=at)
    return acts.answer_place(by=member, place=place, is_yes=True, at=at)


def in_team(team: Team, perspective: str = "staff", name: str = "Kim") -> Member:
    """Someone new to the project, in the team."""
    member = a_member(team.project, perspective, name=name)
    a_place(team, member)
    return member


def chair_role(team: Team) -> Role:
    """The role of those who chair a team."""
    return reads.roles(team.project, team).get(kind="co-chair")


def a_role(project: Project, kind: str = "access-lead", at: datetime = NOW, **says) -> Role:
    """A role that the co-chair from the lived-experience side wrote down."""
    return acts.write_role(by=co_chairs(project)[0], kind=kind, at=at, **says)


def an_offer(role: Role, member: Member, from_on: date = TODAY, until_on: date = UNTIL, at: datetime = NOW) -> Term:
    """A role offered by a co-chair of the project."""
    by = co_chairs(role.project)[0]
    return acts.offer_role(by=by, role=role, member=member, from_on=from_on, until_on=until_on, at=at)


def a_term(role: Role, member: Member, **says) -> Term:
    """A role that someone was offered and took on."""
    return acts.answer_offer(by=member, term=an_offer(role, member, **says), is_yes=True, at=NOW)


def a_draft(project: Project, *texts: str, at: datetime = NOW) -> GroundRules:
    """A draft of ground rules, with these rules in it."""
    by = co_chairs(project)[0]
    draft = acts.start_rules(by=by, at=at)
    if texts:
        acts.add_rules(by=by, draft=draft, texts=texts, at=at)
    return draft


def put_rules(project: Project, *texts: str, at: datetime = NOW) -> GroundRules:
    """Ground rules that are a proposal now, and that their maker has not shown yet."""
    draft = a_draft(project, *(texts or RULES), at=at)
    review_on = at.date() + days(90)
    return acts.put_rules(by=co_chairs(project)[0], draft=draft, review_on=review_on, at=at)


def adopted_rules(project: Project, *texts: str, at: datetime = NOW) -> GroundRules:
    """Ground rules that everyone consented to."""
    rules, (lived, staff) = put_rules(project, *texts, at=at), co_chairs(project)
    later, after = at + days(10), at + days(12)
    consent.publish(by=lived, round=rules.round, at=at)
    consent.ask_for_reactions(by=staff, round=rules.round, at=at)
    consent.open_consent(by=staff, round=rules.round, closes_on=after.date(), at=later)
    for seat in rounds.seats(rounds.current(rules.round)):
        consent.take_stance(by=seat.member, round=rules.round, stance="consent", at=later)
    consent.adopt(by=staff, round=rules.round, at=after + timedelta(days=1))
    return reads.rules_of(project).get(pk=rules.pk)


def ready_to_propose(project: Project, at: datetime = NOW) -> None:
    """Whatever is missing before a first proposal, people go without it."""
    if reads.groundwork(project).missing and not reads.waiver(project):
        acts.waive_groundwork(by=co_chairs(project)[0], why="Both sides said so by phone.", at=at)


def confirmed_ways(project: Project, at: datetime = NOW) -> None:
    """A co-chair has confirmed how the project decides."""
    projects.set_ways_of_working(by=co_chairs(project)[0], at=at, **WAYS)
