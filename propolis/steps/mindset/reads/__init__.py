"""What is known of how people get ready: lessons, talk and stories, and the canvas."""

from propolis.projects.reads import lock
from propolis.steps.mindset.reads.canvas import answer, answers, gathered
from propolis.steps.mindset.reads.evidence import Shown, evidence, evidence_of
from propolis.steps.mindset.reads.learning import (
    done_by_perspective,
    has_done,
    modules_done,
    post,
    stories,
    talk,
)

__all__ = [
    "Shown",
    "answer",
    "answers",
    "done_by_perspective",
    "evidence",
    "evidence_of",
    "gathered",
    "has_done",
    "lock",
    "modules_done",
    "post",
    "stories",
    "talk",
]
