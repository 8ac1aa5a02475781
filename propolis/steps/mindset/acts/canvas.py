"""Writing on the starting canvas."""

from datetime import datetime

from propolis import record
from propolis.kit.act import act
from propolis.kit.verdict import require_can, require_may
from propolis.projects.models import Member
from propolis.steps.mindset import permissions, reads, rules
from propolis.steps.mindset.models import CanvasAnswer


@act("mindset.add_answer", power="agenda")
def add_answer(*, by: Member, question: str, text: str, at: datetime) -> CanvasAnswer:
    """Put a short answer on the canvas."""
    require_may(permissions.may_answer(by, by.project))
    require_can(rules.can_answer(question, text))
    answer = CanvasAnswer.objects.create(
        project=by.project, member=by, perspective=by.perspective, said_at=at, question=question, text=text.strip()
    )
    record.append(by=by, at=at, about=answer, says={"question": question})
    return answer


@act("mindset.take_back_answer")
def take_back_answer(*, by: Member, answer: CanvasAnswer, at: datetime) -> CanvasAnswer:
    """Take your answer off the canvas; its words go."""
    require_may(permissions.may_take_back(by, answer))
    answer = reads.lock(answer)
    require_can(rules.can_take_back(is_taken_back=answer.taken_back_at is not None))
    answer.text, answer.taken_back_at = "", at
    answer.save(update_fields=["text", "taken_back_at"])
    record.append(by=by, at=at, about=answer, says={"question": answer.question})
    return answer
