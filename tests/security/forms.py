"""Finding every form of the house: each address is opened with real ids, and the forms on its page are read."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import product
from urllib.parse import urljoin

from django.test import Client
from django.urls import URLPattern, get_resolver, resolve, reverse

from propolis.consent.moves import MOVES
from propolis.projects.models import Invitation, Member
from propolis.steps.decisions.models import Proposal
from propolis.steps.delivery.models import Action, Commitment
from propolis.steps.delivery.words import MOVES as ACTION_MOVES
from propolis.steps.evaluation.models import Outcome
from propolis.steps.growth.models import Answer, Offer, Pair, Question
from propolis.steps.growth.words import MOVES as PAIR_MOVES
from propolis.steps.mindset.models import CanvasAnswer, Charter, Post, Principle
from propolis.steps.mindset.rules import QUESTIONS
from propolis.steps.people.models import (
    AccessNeed,
    Call,
    Draw,
    Gathering,
    Group,
    Outreach,
    Registration,
    Standing,
)
from propolis.steps.people.words.standings import MOVES as STANDING_MOVES
from propolis.steps.planning.models import Conversation, Goal, Import, Need, Statement, Wording
from propolis.steps.teams.models import (
    AgendaItem,
    CalendarFeed,
    Coming,
    GroundRule,
    GroundRules,
    Meeting,
    Paper,
    Place,
    Role,
    Team,
    Term,
)

LIKELY = ("maureen", "ruth", "nia", "agnes", "helen", "gareth", "derek", "eve", "")
CHOSEN = {"radio", "checkbox", "select", "hidden", "button"}
NEVER_SENT = {"csrfmiddlewaretoken", "once"}


@dataclass(frozen=True)
class Field:
    """One box of a form: what it is called, its kind, and the values it offers."""

    name: str
    kind: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class FoundForm:
    """A form, where it is sent, and who may send it ("" for a stranger)."""

    who: str
    page: str
    action: str
    fields: tuple[Field, ...]

    @property
    def key(self) -> tuple[str, str]:
        return key_of(self.action)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms: list[tuple[str, list[tuple[str, str, str]]]] = []
        self._is_in, self._select = False, ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form" and given.get("method") == "post":
            self.forms.append((given.get("action", ""), []))
            self._is_in = True
        elif self._is_in:
            self._field(tag, given)

    def _field(self, tag, given):
        boxes, name = self.forms[-1][1], given.get("name", "")
        kinds = {"input": given.get("type", "text"), "textarea": "textarea", "button": "button"}
        if tag == "select":
            self._select = name
        elif tag == "option":
            boxes.append((self._select, "select", given.get("value", "")))
        elif tag in kinds and name and name not in NEVER_SENT:
            boxes.append((name, kinds[tag], given.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "form":
            self._is_in = False


def on_page(html: str) -> list[tuple[str, tuple[Field, ...]]]:
    """The forms on a page: where each is sent, and its boxes."""
    reader = _Reader()
    reader.feed(html)
    return [(action, _gathered(boxes)) for action, boxes in reader.forms]


def _gathered(boxes) -> tuple[Field, ...]:
    names = dict.fromkeys((name, kind) for name, kind, _value in boxes)
    return tuple(Field(n, k, tuple(v for name, kind, v in boxes if (name, kind) == (n, k))) for n, k in names)


def every_form(world) -> dict[tuple, FoundForm]:
    """Every kind of form there is, once."""
    browsers = {who: world.browser(world.people.get(who)) for who in LIKELY}
    browsers[""].cookies.load(world.kept)
    found: dict[tuple, FoundForm] = {}
    for (_name, _parameters, address), (who, browser) in product(every_address(world), browsers.items()):
        if key_of(address) not in found:
            found = {one.key: one for one in _forms(browser, who, address)} | found
    return found


def every_address(world) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """The name, the parameters and the address itself, with ids of things that are there."""
    for name, parameters in sorted(_addresses()):
        yield from ((name, parameters, address) for address in _real(world, name, parameters))


def key_of(address: str) -> tuple[str, str]:
    """What tells one kind of form from another: the view and, where one view serves many, the move."""
    match = resolve(address.partition("?")[0])
    code = match.kwargs.get("code", "") if match.view_name.startswith("consent") else ""
    return match.view_name, match.kwargs.get("to", code)


def _forms(browser: Client, who: str, address: str) -> list[FoundForm]:
    response = browser.get(address)
    assert response.status_code < 500, address
    if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
        return []
    sent_to = [(urljoin(address, action or address), fields) for action, fields in on_page(response.content.decode())]
    return [FoundForm(who, address, action, fields) for action, fields in sent_to]


def _addresses(resolver=None, namespace="", parameters=()) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in (resolver or get_resolver()).url_patterns:
        here = (*parameters, *one.pattern.converters)
        if isinstance(one, URLPattern):
            yield namespace + (one.name or ""), here
        else:
            yield from _addresses(one, f"{namespace}{one.namespace}:" if one.namespace else namespace, here)


def _real(world, name: str, parameters: tuple[str, ...]) -> Iterator[str]:
    """The address with ids of things that are there."""
    here = {
        "slug": [world.project.slug],
        "kind": ["need"],
        "pk": [world.passkey.pk],
        "to": [*ACTION_MOVES, *PAIR_MOVES, *STANDING_MOVES],
    }
    here |= {"framework": ["hive"], "said": ["yes"], "question": list(QUESTIONS)[:1]}
    here |= {"code": [Invitation.objects.get(way="link", used=0).code], "session_id": ["nothing-here"]}
    if name.startswith("guests:"):  # who has begun is known by their slip; the start is for who has not
        here["code"] = [world.food.pk if name == "guests:start" else world.slip.pk]
    if name == "calendar_feed":
        here["code"] = [CalendarFeed.objects.get().code]
    if name.startswith("mindset:"):
        here["code"] = ["listening"]
    if name.startswith("people:"):
        here["to"] = ["open", "close", "end", "confirm", "withdraw"]
    if name.startswith("calls:"):
        yield from _open_calls(world, name)
        return
    if name.startswith("consent:move"):
        yield from _moves(world, is_about=name == "consent:move_about")
        return
    for chosen in product(*(here.get(one) or _ids(OF[one]) for one in parameters)):
        yield reverse(name, kwargs=dict(zip(parameters, chosen, strict=True)))


def _open_calls(world, name: str) -> Iterator[str]:
    """Someone's own ticket is found by its code, and the form to register on a call that is open."""
    draw = Draw.objects.filter(call__state="drawn").order_by("number").first()
    holder = draw.call.contacts.order_by("pk").first()
    ids = {"calls:call": [world.open_call.pk], "calls:ticket": [draw.call_id, holder.code]}
    yield reverse(name, args=ids.get(name, [draw.call_id, draw.pk]))


def _moves(world, *, is_about: bool) -> Iterator[str]:
    targets = {"objection": (world.tablets, world.objection), "question": (world.asked, world.question)}
    for code, move in MOVES.items():
        if not is_about and move.target == "round":
            yield reverse("consent:move", args=[world.project.slug, world.tablets.round_id, code])
        if is_about and move.target != "round":
            proposal, target = targets[move.target]
            yield reverse("consent:move_about", args=[world.project.slug, proposal.round_id, code, target.pk])


OF = {
    "conversation_id": Conversation, "statement_id": Statement, "need_id": Need, "goal_id": Goal,
    "import_id": Import, "proposal_id": Proposal, "commitment_id": Commitment, "action_id": Action,
    "outcome_id": Outcome, "invitation_id": Invitation, "bead_id": Need, "wording_id": Wording,
    "question_id": Question, "answer_id": Answer, "offer_id": Offer, "pair_id": Pair,
    "access_need_id": AccessNeed, "member_id": Member, "meeting_id": Meeting, "coming_id": Coming,
    "item_id": AgendaItem, "team_id": Team, "place_id": Place, "role_id": Role, "term_id": Term,
    "rules_id": GroundRules, "post_id": Post, "canvas_answer_id": CanvasAnswer, "line_id": GroundRule,
    "paper_id": Paper,
    "call_id": Call, "draw_id": Draw, "registration_id": Registration,
    "group_id": Group, "outreach_id": Outreach, "gathering_id": Gathering, "standing_id": Standing,
    "charter_id": Charter, "principle_id": Principle,
}  # fmt: skip


def _ids(model) -> list[str]:
    """A few of each kind, the newest first: those at a stage of their own were made last."""
    moments = {
        "added_at",
        "joined_at",
        "made_at",
        "opened_at",
        "written_at",
        "voiced_at",
        "asked_at",
        "planned_at",
        "noted_at",
        "said_at",
        "started_at",
        "offered_at",
    }
    newest = [f"-{one.name}" for one in model._meta.fields if one.name in moments][:1]
    return list(model.objects.order_by(*newest).values_list("pk", flat=True)[:4])
