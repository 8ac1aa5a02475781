"""Who may do what in planning; no, unless it says yes."""

from collections.abc import Iterable

from propolis.kit.verdict import YES, Verdict, first_no, no
from propolis.projects.models import Member, Project
from propolis.projects.permissions import may_chair, may_take_part
from propolis.steps.planning.models import Conversation, Goal, Import, Need, Statement, Wording


def may_open(member: Member | None, project: Project) -> Verdict:
    """Any member may ask the others a question."""
    return may_take_part(member, project)


def may_add_statement(member: Member | None, conversation: Conversation) -> Verdict:
    """Any member may say something."""
    return may_take_part(member, conversation.project)


def may_answer(member: Member | None, conversation: Conversation) -> Verdict:
    """Members answer; others can read where the project is public."""
    return may_take_part(member, conversation.project)


def may_close(member: Member | None, conversation: Conversation) -> Verdict:
    """Whoever opened a conversation may close it, and so may a co-chair."""
    taking_part = may_take_part(member, conversation.project)
    if not taking_part:
        return taking_part
    is_theirs = member.is_co_chair or member.pk == conversation.opened_by_id
    return YES if is_theirs else no("not-yours-to-close")


def may_moderate(member: Member | None, statement: Statement) -> Verdict:
    """A co-chair may accept or hide a statement, and never one of their own."""
    chairing = may_chair(member, statement.conversation.project)
    if not chairing:
        return chairing
    return no("own-statement") if statement.author_id == member.pk else YES


def may_suggest_wording(member: Member | None, statement: Statement) -> Verdict:
    """A co-chair may suggest how to mend a statement, and its author may mend it."""
    project = statement.conversation.project
    is_author = member is not None and statement.author_id == member.pk
    return may_take_part(member, project) if is_author else may_chair(member, project)


def may_answer_wording(member: Member | None, wording: Wording) -> Verdict:
    """Only the author of a statement may agree to other words for it."""
    taking_part = may_take_part(member, wording.statement.conversation.project)
    if not taking_part:
        return taking_part
    return YES if wording.statement.author_id == member.pk else no("not-your-statement")


def may_import(member: Member | None, project: Project) -> Verdict:
    """A co-chair may bring in a conversation: they answer for its licence."""
    return may_chair(member, project)


def may_follow_import(member: Member | None, asked: Import) -> Verdict:
    """Any member may see how far an import has come."""
    return may_take_part(member, asked.project)


def may_voice_need(member: Member | None, project: Project) -> Verdict:
    """Any member may say what is needed."""
    return may_take_part(member, project)


def may_pick_need(member: Member | None, project: Project, statements: Iterable[Statement]) -> Verdict:
    """Any member may pick a need from what was said in their own project."""
    here = all(statement.conversation.project_id == project.pk for statement in statements)
    return first_no(may_take_part(member, project), YES if here else no("statement-elsewhere"))


def may_withdraw_need(member: Member | None, need: Need) -> Verdict:
    """The person who voiced a need, or picked it, may take it back."""
    taking_part = may_take_part(member, need.project)
    if not taking_part:
        return taking_part
    return YES if member.pk in (need.voiced_by_id, need.written_by_id) else no("not-your-need")


def may_write_goal(member: Member | None, project: Project, needs: Iterable[Need]) -> Verdict:
    """Any member may write a goal for the needs of their own project."""
    here = all(need.project_id == project.pk for need in needs)
    return first_no(may_take_part(member, project), YES if here else no("need-elsewhere"))


def may_edit_goal(member: Member | None, goal: Goal, needs: Iterable[Need]) -> Verdict:
    """Any member may mend a goal: every version is kept beside the last."""
    return may_write_goal(member, goal.project, needs)
