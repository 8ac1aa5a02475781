"""Three people agree how to work together before they decide anything: rules, a team from both sides, and roles."""

import pytest
from django.core.cache import cache

from propolis.steps.teams import reads
from propolis.steps.teams.models import Team
from tests.journeys import steps
from tests.journeys.walker import Walker
from tests.journeys.ways import both_ways

pytestmark = pytest.mark.django_db(transaction=True)
WAYS = both_ways(wide=pytest.mark.soak)


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()


@pytest.mark.parametrize(("javascript", "width", "dark"), WAYS)
def test_three_people_agree_how_to_work_together(javascript, width, dark, new_page):
    windows = [new_page(javascript=javascript, width=width, dark=dark) for _person in range(3)]
    ana, ben, cath = (Walker(window, name) for window, name in zip(windows, ("Ana", "Ben", "Cath"), strict=True))
    project = steps.gather(ana, ben, cath)
    ana.go(project + "teams/")
    ana.sees("Before the first proposal")
    agree(ana, ben, cath, project + "teams/ground-rules/", draft(ana, ben, cath, project + "teams/ground-rules/"))
    ben.go(project + "teams/")
    ben.follow("Confirm how you decide")
    ben.fill({}, press="Save")
    assert ben.page.get_by_text("Before the first proposal").count() == 0
    team = gather(ana, ben, project)
    chair(ana, ben, team)
    visit(new_page, project, team)


def draft(ana: Walker, ben: Walker, cath: Walker, rules: str) -> str:
    """Ground rules that all three wrote in; the answer is the address of the proposal made of them."""
    ana.go(rules)
    ana.follow("Start a draft")
    ana.press("Start a draft")
    ana.follow("See rules to start from")
    ana.fill({"Lived experience counts as much": True}, press="Add them to the draft")
    cath.go(rules)
    cath.fill({"A rule, in one short sentence": "We stop at four."}, press="Add the rule")
    ben.go(rules)
    ben.follow("Change We stop at four.")
    ben.fill({"A rule, in one short sentence": "We stop at four, so that carers get home."}, press="Keep the new words")
    ana.go(rules)
    ana.sees("Ben")
    ana.follow("Put these rules to everyone")
    ana.press("Make it a proposal")
    return ana.page.url


def agree(ana: Walker, ben: Walker, cath: Walker, rules: str, proposal: str) -> None:
    """The rules are agreed by consent, and each says that they read them."""
    steps.move(ana, proposal, "Show it to everyone")
    steps.move(ben, proposal, "Go on to first thoughts")
    steps.move(cath, proposal, "Say a first thought", {"What is your first thought?": "Good."}, press="Say it")
    steps.move(ben, proposal, "Give less notice", {"Why can people not have the full time?": "All three agreed."})
    steps.move(ben, proposal, "Ask for consent", press="Ask everyone")
    for person in (ana, ben, cath):
        steps.move(person, proposal, "Say where you stand", {"I consent": True}, press="Say where I stand")
    steps.move(ben, proposal, "Note that it is agreed")
    for person in (ana, ben, cath):
        person.go(rules)
        person.press("I have read them")
        person.sees("You have read them")


def gather(ana: Walker, ben: Walker, project: str) -> str:
    """A team that Ana starts and Ben joins; the answer is its address."""
    ana.go(project + "teams/")
    ana.follow("Start a team")
    ana.fill(
        {
            "What is the team called?": "Nights",
            "What is its aim?": "People sleep.",
            "What may it decide by itself?": "When the lights go down.",
            "Let nobody more join": True,
        },
        press="Start the team",
    )
    team = ana.page.url
    ana.sees("No staff and no leaders are in this team yet.")
    ana.follow("Ask someone in")
    ana.fill({"Ben": True}, press="Ask them")
    ben.go(project)
    ben.follow("Say if you will join the team: Nights")
    ben.follow("Join the team")
    ben.press("Say yes")
    ben.sees("Both sides are here, in about equal numbers.")
    return team


def chair(ana: Walker, ben: Walker, team: str) -> None:
    """Both are offered the chair of the team, and say yes."""
    for host, name, guest in ((ana, "Ben", ben), (ben, "Ana", ana)):
        host.go(team)
        host.follow("Co-chair")
        host.follow("Offer this role")
        host.fill({name: True}, press="Offer it")
        guest.go(team)
        guest.follow("Co-chair")
        guest.follow("Take on this role")
        guest.press("Take on this role")
    assert len(reads.holders(Team.objects.get().project, "co-chair", team=Team.objects.get())) == 2


def visit(new_page, project: str, team: str) -> None:
    """What a stranger on a phone sees of it."""
    stranger = Walker(new_page(width=320), "nobody")
    stranger.go(project + "teams/")
    stranger.sees("We stop at four, so that carers get home.")
    stranger.go(team)
    stranger.sees("When the lights go down.")
    assert "Ana" not in stranger.page.content()
