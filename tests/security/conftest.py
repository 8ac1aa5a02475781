"""The whole worked example, with something at every stage."""

import time
from copy import deepcopy
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.utils.timezone import now

from propolis.accounts import acts as accounts
from propolis.accounts.entering import SIGNED_IN_AT
from propolis.accounts.models import Person
from propolis.consent import acts as consent
from propolis.projects import acts as projects
from propolis.projects.models import Member, Project
from propolis.site.demo.example import write_example
from propolis.site.demo.example.cast import CAST
from propolis.steps.decisions.acts import propose
from propolis.steps.decisions.models import Proposal
from propolis.steps.growth import acts as growth
from propolis.steps.people import acts as needs
from propolis.steps.planning import acts as planning
from propolis.steps.planning.guests import Guest, token
from propolis.steps.planning.models import Goal
from tests.accounts.test_passkeys import a_passkey
from tests.factories import a_member, a_project, an_installation

DOOR = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(scope="module")
def written(django_db_setup, django_db_blocker):
    """Written once for all tests of a file, and undone after the last: each of them undoes its own."""
    with django_db_blocker.unblock(), transaction.atomic():
        an_installation()
        write_example()
        yield _with_something_at_every_stage(_people())
        transaction.set_rollback(True)


@pytest.fixture
def world(written, db):
    """The worked example, with something at every stage."""
    cache.clear()
    return deepcopy(written)


def _people() -> SimpleNamespace:
    project = Project.objects.get()
    names = {name: key for key, (name, _side) in CAST.items()}
    members = Member.objects.filter(project=project).select_related("person", "project__chain")
    return SimpleNamespace(project=project, people={names[one.person.name]: one for one in members})


def _with_something_at_every_stage(world: SimpleNamespace) -> SimpleNamespace:
    at, people = now(), world.people
    ruth, nia, gareth = people["ruth"], people["nia"], people["gareth"]
    talk = {"title": "Food", "question": "What about the food?", "moderation": "before", "at": at}
    food = planning.open_conversation(by=ruth, **talk)
    waiting = planning.add_statement(by=gareth, conversation=food, text="It is cold.", at=at)
    texts = ("It is late.", "There is enough.")  # one of them is still there to answer
    shown, more = (planning.add_statement(by=nia, conversation=food, text=text, at=at) for text in texts)
    for one in (shown, more):
        planning.moderate_statement(by=ruth, statement=one, to="shown", at=at)
    planning.suggest_wording(by=ruth, statement=more, text="There is enough!", at=at)
    planning.let_guests_in(by=ruth, conversation=food, guests="anyone", at=at)
    (slip,) = planning.make_passes(by=ruth, conversation=food, number=1, at=at)
    guest = Guest("2345bcdf2345", slip=slip.pk)
    planning.answer_as_guest(by=guest, statement=shown, value=1, at=at)
    world.kept = {f"guest-{slip.pk}": token(guest, food)}  # what the browser of a guest holds
    planning.answer(by=people["maureen"], statement=shown, value=1, at=at)
    files = {"votes": ContentFile(b"", "votes.csv"), "statements": ContentFile(b"", "statements.csv")}
    whose = {"title": "Elsewhere", "question": "What?", "licence": "CC-BY-4.0", "attribution": "Theirs"}
    planning.ask_import(by=ruth, at=at, **whose, **files)
    for way in ("link", "letter"):
        projects.invite(by=ruth, way=way, perspective="staff", at=at)
    draft = _proposal(nia, at)
    asked = _proposal(nia, at)
    consent.publish(by=nia, round=asked.round, at=at)
    world.question = consent.ask_question(by=gareth, round=asked.round, text="Why?", at=at)
    tablets = Proposal.objects.select_related("round__project").get(title="A talk about tablets before you leave")
    objection = tablets.round.objections.get()
    consent.doubt_objection(by=ruth, objection=objection, doubt="Is it?", is_independent=True, at=at)
    world.passkey = a_passkey(people["derek"].person)  # not whole, so it can be removed and not used
    _signed_in_twice_and_with_a_card(people["derek"].person, at)
    _helped_and_in_need(world, at)
    world.elsewhere = world.people["eve"] = a_member(a_project(title="Elsewhere"), name="Evangeline Stone")
    world.browser, world.their_goal = browser, _their_goal(world.elsewhere, at)
    vars(world).update(draft=draft, asked=asked, tablets=tablets, objection=objection, food=food, waiting=waiting)
    world.slip = slip
    return world


def _signed_in_twice_and_with_a_card(person: Person, at) -> None:
    accounts.make_card(by=person, at=at)
    client = Client()
    client.force_login(person, backend=DOOR)
    client.get("/me/")


def _helped_and_in_need(world: SimpleNamespace, at) -> None:
    """An answer that has not helped yet, needs of more than a year ago, and someone without email."""
    question = growth.ask_members(by=world.people["derek"], text="Who knows?", at=at)
    growth.answer(by=world.people["nia"], question=question, text="I do.", at=at)
    needs.note_needs(by=world.people["helen"].person, kinds=["time-breaks"], at=at - timedelta(days=400))
    joe = accounts.join_without_email(name="Joe Lamb", language="en", at=at)
    a_member(world.project, "carer", person=joe, at=at)


def _their_goal(by: Member, at) -> Goal:
    need = planning.voice_need(by=by, words="Sleep.", at=at)
    return planning.write_goal(by=by, text="Sleep", how_we_will_know="Ask", needs=[need], at=at)


def _proposal(by: Member, at) -> Proposal:
    words = {"title": "Soup", "text": "Hot soup.", "is_fixed": "No.", "is_open": "Yes.", "is_ours": "All."}
    goal = Goal.objects.filter(project=by.project).first()
    review_on = at.date().replace(year=at.year, month=12, day=31)
    if review_on <= at.date():
        review_on = review_on.replace(year=at.year + 1)
    return propose(by=by, goal=goal, final_say="All of us.", review_on=review_on, at=at, **words)


def browser(someone: Member | None = None, **options) -> Client:
    """A browser in which someone is signed in, a moment ago, or nobody."""
    client = Client(raise_request_exception=False, **options)
    if someone is not None:
        client.force_login(someone.person, backend=DOOR)
        session = client.session
        session[SIGNED_IN_AT] = time.time()
        session.save()
    return client
