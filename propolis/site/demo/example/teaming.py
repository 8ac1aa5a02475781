"""How they agreed to work together: ground rules before anything else, then two teams and who does what."""

from datetime import timedelta

from propolis.consent import acts as consent
from propolis.projects import acts as projects
from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.teams import acts, reads
from propolis.steps.teams.models import Role, Team

FIRST_DRAFT = {
    "maureen": "One person speaks at a time. We let each other finish.",
    "tom": "If I do not know a word, I can ask. Nobody sighs.",
    "grace": "Nobody has to tell their story twice, or at all.",
    "callum": "What is said about a person here stays here.",
    "yusuf": "We stop for ten minutes in every hour.",
    "nia": "We say what we cannot change, and why, on the same day.",
}
MENDED = "If someone does not know a word, they can ask, and we say it again in plain words."
CARD = {
    "name": "The card and the number",
    "aim": "Everyone who goes home knows who to ring, day or night.",
    "domain": "What the card says and looks like, and how it is handed over. Money and hours go back to everyone.",
    "how_heard": "Write to either co-chair, or come to the first ten minutes of any meeting.",
    "meets": "Every second Tuesday at 2, in the day room and by phone.",
    "balance": "block",
}
CARERS = {
    "name": "Carers in the know",
    "aim": "Nobody who looks after someone hears about going home on the day itself.",
    "domain": "The questions that the caller asks, and how carers are rung. All else goes back to everyone.",
    "how_heard": "Ring the ward phone and ask for the carers, any weekday before noon.",
    "meets": "The first Thursday of the month, at 6, by phone.",
    "balance": "warn",
}
TERM = 200


def agree_rules(calendar: Calendar, people: dict[str, Member]) -> None:
    """Ground rules, written by both sides and agreed by consent before the first question is asked."""
    ways = {"notice_days": 5, "quorum_percent": 50, "visibility": "public"}
    projects.set_ways_of_working(by=people["ruth"], at=calendar.at(169), **ways)
    draft = acts.start_rules(by=people["maureen"], at=calendar.at(168))
    lines = {
        key: acts.add_rules(by=people[key], draft=draft, texts=[text], at=calendar.at(167, minute=minute))[0]
        for minute, (key, text) in enumerate(FIRST_DRAFT.items())
    }
    acts.change_rule(by=people["shirin"], line=lines["tom"], text=MENDED, at=calendar.at(166))
    put = acts.put_rules(by=people["maureen"], draft=draft, review_on=calendar.day(-20), at=calendar.at(165))
    round = put.round
    consent.publish(by=people["maureen"], round=round, at=calendar.at(165, 11))
    consent.ask_for_reactions(by=people["ruth"], round=round, at=calendar.at(163))
    thought = "The one about breaks is the one I was waiting for."
    consent.react(by=people["agnes"], round=round, text=thought, at=calendar.at(162))
    over = calendar.days_ago_after_notice(165)
    consent.open_consent(by=people["ruth"], round=round, closes_on=calendar.day(over - 4), at=calendar.at(over))
    for minute, member in enumerate(people.values()):
        at = calendar.at(over - 1) + timedelta(minutes=minute)
        consent.take_stance(by=member, round=round, stance="consent", at=at)
    consent.adopt(by=people["maureen"], round=round, at=calendar.at(over - 5))
    for minute, key in enumerate(key for key in people if key not in ("sam", "yusuf", "petra")):
        acts.acknowledge_rules(by=people[key], at=calendar.at(144, minute=minute))


def form_teams(calendar: Calendar, people: dict[str, Member]) -> None:
    """Two teams, each chaired from both sides, and the roles that the whole project needs."""
    card = acts.start_team(by=people["nia"], at=calendar.at(143, 9), **CARD)
    carers = acts.start_team(by=people["wendy"], at=calendar.at(143, 10), **CARERS)
    _gather(calendar, people, card, ("tom", "agnes", "callum", "gareth"))
    _gather(calendar, people, carers, ("leila", "ian", "petra"))
    _hold(calendar, people, Role.objects.get(team=card, kind="co-chair"), ("tom", "nia"), hour=9)
    _hold(calendar, people, Role.objects.get(team=carers, kind="co-chair"), ("wendy", "petra"), hour=10)
    chair, at = people["maureen"], calendar.at(141, 11)
    access = acts.write_role(by=chair, kind="access-lead", at=at)
    keeper = acts.write_role(by=chair, kind="safeguarding-lead", at=at)
    what = "Sends a letter or rings, so that people without email hear of everything."
    link = acts.write_role(by=people["derek"], kind="own", name="Letters and phone calls", what=what, at=at)
    _hold(calendar, people, access, ("grace",), hour=12)
    _hold(calendar, people, keeper, ("ruth",), hour=13)
    _hold(calendar, people, link, ("bilal",), hour=14, days=155)
    delegate = acts.write_role(by=people["wendy"], kind="delegate", team=carers, to_team=card, at=calendar.at(141, 15))
    _hold(calendar, people, delegate, ("leila",), hour=16)


def _gather(calendar: Calendar, people: dict[str, Member], team: Team, keys: tuple[str, ...]) -> None:
    """Each is asked by whoever started the team, and says yes."""
    first = next(one for one in people.values() if one.pk == team.started_by_id)
    for minute, key in enumerate(keys):
        at = calendar.at(142, 9 if team.name == CARD["name"] else 10, 2 * minute)
        place = acts.invite_to_team(by=first, team=team, member=people[key], at=at)
        acts.answer_place(by=people[key], place=place, is_yes=True, at=at + timedelta(minutes=1))


def _hold(
    calendar: Calendar, people: dict[str, Member], role: Role, keys: tuple[str, ...], *, hour: int, days: int = TERM
) -> None:
    """A co-chair of the project offers the role, and each says yes."""
    from_on = calendar.day(140)
    for minute, key in enumerate(keys):
        at, until_on = calendar.at(141, hour, 2 * minute + 1), from_on + timedelta(days=days)
        offered = {"member": people[key], "from_on": from_on, "until_on": until_on}
        term = acts.offer_role(by=people["ruth"], role=role, at=at, **offered)
        acts.answer_offer(by=people[key], term=term, is_yes=True, at=at + timedelta(minutes=1))


def leave_waiting(calendar: Calendar, people: dict[str, Member]) -> None:
    """What waits for an answer: someone who would like to join, an offered role, and a draft of better rules."""
    card = reads.open_teams(people["ruth"].project).get(name=CARD["name"])
    acts.ask_to_join(by=people["shirin"], team=card, at=calendar.at(1, 9))
    acts.invite_to_team(by=people["tom"], team=card, member=people["derek"], at=calendar.at(1, 9, 10))
    notes = acts.write_role(by=people["callum"], kind="note-taker", team=card, at=calendar.at(1, 9, 20))
    offered = {"from_on": calendar.day(0), "until_on": calendar.day(-180)}
    acts.offer_role(by=people["tom"], role=notes, member=people["agnes"], at=calendar.at(1, 9, 30), **offered)
    draft = acts.start_rules(by=people["gareth"], at=calendar.at(1, 9, 40))
    better = ["Whoever rings in is greeted first, so that they know they are heard."]
    acts.add_rules(by=people["gareth"], draft=draft, texts=better, at=calendar.at(1, 9, 50))
