"""Conversations, statements, answers, needs and goals, made through the acts."""

import gzip
from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile

from propolis.projects import reads as projects
from propolis.projects.models import Member, Project
from propolis.steps.planning import acts
from propolis.steps.planning.models import Answer, Conversation, Goal, Import, Need, Statement
from tests.factories import NOW, a_member, a_project

VOTES = "timestamp_ms,participant,statement,vote\n"
STATEMENTS = "statement,moderated,is_meta,text\n"


def a_chair(project: Project) -> Member:
    """The member who chairs a project."""
    return projects.co_chairs(project).first()


def a_conversation(
    project: Project | None = None, by: Member | None = None, at: datetime = NOW, **says
) -> Conversation:
    """An open conversation in a project."""
    usual = {"title": "Nights on the ward", "question": "What would make nights better?"}
    by = by or a_chair(project or a_project())
    return acts.open_conversation(by=by, at=at, **usual | says)


def a_statement(
    conversation: Conversation, by: Member | None = None, text: str = "It is too loud at night."
) -> Statement:
    """A statement in a conversation."""
    return acts.add_statement(by=by or a_chair(conversation.project), conversation=conversation, text=text, at=NOW)


def an_answer(statement: Statement, by: Member | None = None, value: int = 1, at: datetime = NOW) -> Answer:
    """An answer of one member; a new member answers when none is given."""
    by = by or a_member(statement.conversation.project)
    return acts.answer(by=by, statement=statement, value=value, at=at)


def some_answers(statement: Statement, perspective: str, *values: int) -> list[Member]:
    """One new member of this perspective for each value, each answering once."""
    members = [a_member(statement.conversation.project, perspective=perspective) for _ in values]
    for member, value in zip(members, values, strict=True):
        acts.answer(by=member, statement=statement, value=value, at=NOW)
    return members


def a_need(project: Project, by: Member | None = None, words: str = "Sleep through the night") -> Need:
    """A need that a member voiced."""
    return acts.voice_need(by=by or a_chair(project), words=words, at=NOW)


def a_goal(*needs: Need, by: Member | None = None, text: str = "People sleep six hours") -> Goal:
    """A goal that answers these needs."""
    by = by or a_chair(needs[0].project)
    return acts.write_goal(by=by, text=text, how_we_will_know="We ask on the day they leave", needs=needs, at=NOW)


def an_upload(text: str | bytes, name: str = "votes.csv", *, packed: bool = False) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    data = text.encode() if isinstance(text, str) else text
    return SimpleUploadedFile(name, gzip.compress(data) if packed else data)


def an_import(
    by: Member, votes: str | bytes = VOTES + "1,1,1,1\n", statements: str | bytes = STATEMENTS + "1,1,False,Hello\n"
) -> Import:
    """Two files handed in and not yet read."""
    return acts.ask_import(
        by=by,
        title="A talk held elsewhere",
        question="What do you think?",
        licence="CC-BY-4.0",
        attribution="Data: the people of our town",
        votes=an_upload(votes),
        statements=an_upload(statements, "statements.csv"),
        at=NOW,
    )
