"""Members ask, and members answer."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.growth import permissions, reads, rules
from propolis.steps.growth.models import Answer, Question


@act("growth.ask_members")
def ask_members(*, by: Member, text: str, at: datetime) -> Question:
    """Ask the other members something."""
    require_may(permissions.may_ask(by, by.project))
    require_can(rules.can_say(text, "say-what-you-ask"))
    question = Question.objects.create(
        project=by.project, member=by, perspective=by.perspective, text=text, asked_at=at
    )
    record.append(by=by, at=at, about=question, says={})
    return question


@act("growth.answer")
def answer(*, by: Member, question: Question, text: str, at: datetime) -> Answer:
    """Answer what another member asked."""
    require_may(permissions.may_answer(by, question))
    question = reads.lock(question)
    require_can(rules.can_answer(is_taken_back=question.taken_back_at is not None, text=text))
    made = Answer.objects.create(question=question, member=by, perspective=by.perspective, text=text, answered_at=at)
    record.append(by=by, at=at, about=made, says={"question": question.pk})
    return made


@act("growth.say_it_helped")
def say_it_helped(*, by: Member, answer: Answer, at: datetime) -> Answer:
    """Say that an answer to your question helped."""
    require_may(permissions.may_say_it_helped(by, answer))
    answer = reads.lock(answer)
    has_helped = answer.helped_at is not None
    require_can(rules.can_say_it_helped(is_taken_back=answer.taken_back_at is not None, has_helped=has_helped))
    answer.helped_at = at
    answer.save(update_fields=["helped_at"])
    record.append(by=by, at=at, about=answer, says={"question": answer.question_id})
    return answer


@act("growth.take_back_question")
def take_back_question(*, by: Member, question: Question, at: datetime) -> Question:
    """Take your own question back; its words go, and so do the answers from the page."""
    require_may(permissions.may_take_back_question(by, question))
    question = reads.lock(question)
    require_can(rules.can_answer(is_taken_back=question.taken_back_at is not None, text="-"))
    question.text, question.taken_back_at = "", at
    question.save(update_fields=["text", "taken_back_at"])
    record.append(by=by, at=at, about=question, says={})
    return question


@act("growth.take_back_answer")
def take_back_answer(*, by: Member, answer: Answer, at: datetime) -> Answer:
    """Take your own answer back; its words go."""
    require_may(permissions.may_take_back_answer(by, answer))
    answer = reads.lock(answer)
    require_can(rules.can_say_it_helped(is_taken_back=answer.taken_back_at is not None, has_helped=False))
    answer.text, answer.taken_back_at = "", at
    answer.save(update_fields=["text", "taken_back_at"])
    record.append(by=by, at=at, about=answer, says={"question": answer.question_id})
    return answer
