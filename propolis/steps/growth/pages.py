"""What the pages of growth show."""

from dataclasses import dataclass

from propolis.projects import reads as projects
from propolis.projects.scope import Scope
from propolis.steps.growth import permissions, reads, rules, words
from propolis.steps.growth.models import Answer, Offer, Pair, Question
from propolis.steps.people import reads as people
from propolis.steps.people.pages import with_voice

MOST = 20


@dataclass(frozen=True)
class AnswerView:
    """One answer, with the name of who wrote it as the looker may see it."""

    answer: Answer
    by: str
    can_say_it_helped: bool
    is_mine: bool


@dataclass(frozen=True)
class QuestionView:
    """One question with its answers."""

    question: Question
    by: str
    answers: list[AnswerView]
    is_mine: bool
    can_answer: bool

    @property
    def has_helped(self) -> bool:
        return any(one.answer.helped_at for one in self.answers)


@dataclass(frozen=True)
class OfferView:
    """What someone offers, and whether the looker can take it up."""

    offer: Offer
    name: str
    by: str
    is_mine: bool
    can_ask: bool


@dataclass(frozen=True)
class PairView:
    """A pair as one of the two sees it."""

    pair: Pair
    name: str
    state: str
    other: str
    is_asked: bool
    moves: list[tuple[str, str]]


@dataclass(frozen=True)
class HomePage:
    """What members ask and offer each other; who is paired with whom is seen by the two alone."""

    questions: list[QuestionView]
    offers: list[OfferView]
    pairs: list[PairView]
    gathered: reads.Gathered
    is_member: bool


def home(scope: Scope) -> HomePage:
    """The room's front page. Someone who only reads sees how much there is, and none of the words."""
    viewer = scope.member
    gathered = reads.gathered(scope.project)
    if viewer is None:
        return HomePage([], [], [], gathered, False)
    pairs = list(reads.pairs_of(viewer))
    voices = people.voices(scope.project)
    paired = {one for pair in pairs if pair.state in rules.OPEN_PAIR for one in (pair.asker_id, pair.asked_id)}
    return HomePage(
        questions=[_question(one, viewer, voices) for one in reads.questions(scope.project)[:MOST]],
        offers=[_offer(one, viewer, paired) for one in reads.offers(scope.project)],
        pairs=[_pair(one, viewer) for one in pairs if one.state in rules.OPEN_PAIR],
        gathered=gathered,
        is_member=True,
    )


def question_page(question: Question, viewer) -> QuestionView:
    """One question at its own address."""
    return _question(question, viewer, people.voices(question.project))


def offer_view(offer: Offer, viewer) -> OfferView:
    """What someone offers, for the page on which it is taken up."""
    return _offer(offer, viewer, set())


def pair_page(pair: Pair, viewer) -> PairView:
    """One pair at its own address, for the two of them."""
    return _pair(pair, viewer)


def _question(question: Question, viewer, voices: people.Voices) -> QuestionView:
    return QuestionView(
        question=question,
        by=with_voice(projects.label(question.member, viewer), voices, question.member_id, viewer, question.asked_at),
        answers=[_answer(one, question, viewer, voices) for one in question.answers.all()],
        is_mine=question.member_id == viewer.pk,
        can_answer=bool(permissions.may_answer(viewer, question)),
    )


def _answer(answer: Answer, question: Question, viewer, voices: people.Voices) -> AnswerView:
    answer.question = question
    is_mine = answer.member_id == viewer.pk
    can_say = bool(permissions.may_say_it_helped(viewer, answer)) and not answer.helped_at and not is_mine
    name = projects.label(answer.member, viewer)
    by = with_voice(name, voices, answer.member_id, viewer, answer.answered_at)
    return AnswerView(answer, by, can_say, is_mine)


def _offer(offer: Offer, viewer, paired: set[str]) -> OfferView:
    is_mine = offer.member_id == viewer.pk
    can_ask = not is_mine and offer.member_id not in paired
    return OfferView(offer, str(words.OFFER_NAMES[offer.kind]), projects.label(offer.member, viewer), is_mine, can_ask)


def _pair(pair: Pair, viewer) -> PairView:
    is_asked = pair.asked_id == viewer.pk
    other = pair.asker if is_asked else pair.asked
    moves = [
        (to, str(words.MOVES[to]))
        for to in words.MOVES
        if rules.can_move_pair(pair.state, to) and permissions.may_move_pair(viewer, pair, to)
    ]
    name, state = str(words.OFFER_NAMES[pair.offer.kind]), str(words.PAIR_STATES[pair.state])
    return PairView(pair, name, state, projects.label(other, viewer), is_asked, moves)
