import pytest
from django.db import IntegrityError, transaction

from propolis.kit.verdict import CanNot, MayNot
from propolis.projects import acts as projects
from propolis.record import reads as record
from propolis.record.models import Entry
from propolis.steps.growth import acts, reads
from propolis.steps.growth.models import Answer, Offer, Pair, Question
from tests.factories import NOW, a_member, a_project, co_chairs, days
from tests.factories.growth import a_pair, a_question, an_answer, an_offer

pytestmark = pytest.mark.django_db
LATER = NOW + days(1)


@pytest.fixture
def project():
    return a_project()


@pytest.fixture
def ana(project):
    return a_member(project, "carer")


@pytest.fixture
def stranger():
    return co_chairs(a_project(title="Elsewhere"))[0]


@pytest.fixture
def refused(project):
    """Runs an act that must be refused for this reason, and checks that it wrote nothing at all."""

    def run(refusal, reason, act, **arguments):
        tables = (Question, Answer, Offer, Pair)
        before = [list(table.objects.order_by("pk").values()) for table in tables]
        length = record.entries(project.chain).count()
        with pytest.raises(refusal) as caught:
            act(at=LATER, **arguments)
        assert caught.value.verdict.reason == reason
        assert [list(table.objects.order_by("pk").values()) for table in tables] == before
        assert record.entries(project.chain).count() == length

    return run


def newest(project):
    entry = record.newest(project.chain).first()
    return entry.act, entry.by, entry.says


# Asking and answering


def test_a_question_and_its_answer_are_one_entry_each_and_hold_no_words(project, ana):
    question = a_question(project, by=ana)
    assert newest(project) == ("growth.ask_members", ana.pk, {})
    answer = an_answer(question)
    assert newest(project) == ("growth.answer", answer.member_id, {"question": question.pk})


def test_an_answer_keeps_what_its_writer_spoke_from(project, ana):
    answer = an_answer(a_question(project), by=ana)
    projects.change_perspective(by=ana, perspective="staff", at=LATER)
    assert Answer.objects.get(pk=answer.pk).perspective == "carer"


def test_whoever_asked_says_that_an_answer_helped_once(project, ana, refused):
    answer = an_answer(a_question(project, by=ana))
    acts.say_it_helped(by=ana, answer=answer, at=LATER)
    assert (newest(project)[0], reads.gathered(project).helped) == ("growth.say_it_helped", 1)
    refused(CanNot, "said-so-before", acts.say_it_helped, by=ana, answer=answer)


def test_nobody_else_says_that_an_answer_helped(project, refused):
    answer = an_answer(a_question(project))
    refused(MayNot, "not-your-question", acts.say_it_helped, by=answer.member, answer=answer)


def test_words_taken_back_are_gone(project, ana):
    question = a_question(project, by=ana)
    answer = an_answer(question)
    acts.take_back_answer(by=answer.member, answer=answer, at=LATER)
    acts.take_back_question(by=ana, question=question, at=LATER)
    assert (Question.objects.get().text, Answer.objects.get().text) == ("", "")
    assert (list(reads.questions(project)), list(reads.answers(project))) == ([], [])


def test_what_was_taken_back_takes_no_answer_and_no_thanks(project, ana, refused):
    question = a_question(project, by=ana)
    answer = an_answer(question)
    acts.take_back_answer(by=answer.member, answer=answer, at=LATER)
    refused(CanNot, "answer-taken-back", acts.say_it_helped, by=ana, answer=answer)
    acts.take_back_question(by=ana, question=question, at=LATER)
    refused(CanNot, "question-taken-back", acts.answer, by=ana, question=question, text="x")
    refused(CanNot, "question-taken-back", acts.take_back_question, by=ana, question=question)


def test_nobody_takes_back_the_words_of_another(project, ana, refused):
    question = a_question(project)
    answer = an_answer(question)
    refused(MayNot, "not-your-question", acts.take_back_question, by=ana, question=question)
    refused(MayNot, "not-your-answer", acts.take_back_answer, by=ana, answer=answer)


def test_a_stranger_neither_asks_nor_answers_nor_offers(project, stranger, refused):
    question = a_question(project)
    refused(MayNot, "not-a-member", acts.answer, by=stranger, question=question, text="x")
    refused(MayNot, "not-a-member", acts.ask_for_pair, by=stranger, offer=an_offer(project), words="x")


@pytest.mark.parametrize("words", ["", " \n"])
def test_nothing_is_said_in_no_words(project, ana, refused, words):
    refused(CanNot, "say-what-you-ask", acts.ask_members, by=ana, text=words)
    refused(CanNot, "say-your-answer", acts.answer, by=ana, question=a_question(project), text=words)
    refused(CanNot, "say-what-you-offer", acts.offer, by=ana, kind="peer", words=words)
    refused(CanNot, "say-why-you-ask", acts.ask_for_pair, by=ana, offer=an_offer(project), words=words)


# Offers and pairs


def test_someone_offers_each_kind_once_at_a_time(project, ana, refused):
    offer = an_offer(project, by=ana)
    refused(CanNot, "already-offered", acts.offer, by=ana, kind="peer", words="Again")
    an_offer(project, by=ana, kind="mentor")
    acts.end_offer(by=ana, offer=offer, at=LATER)
    assert newest(project) == ("growth.end_offer", ana.pk, {})
    an_offer(project, by=ana)
    refused(CanNot, "offer-ended", acts.end_offer, by=ana, offer=offer)


def test_nobody_takes_back_the_offer_of_another(project, ana, refused):
    refused(MayNot, "offer-not-yours", acts.end_offer, by=ana, offer=an_offer(project))


def test_a_pair_needs_the_yes_of_both(project, ana):
    pair = a_pair(an_offer(project), by=ana)
    assert (pair.state, reads.gathered(project).pairs) == ("asked", 0)
    acts.move_pair(by=pair.asked, pair=pair, to="agreed", at=LATER)
    assert (Pair.objects.get().state, reads.gathered(project).pairs) == ("agreed", 1)


def test_the_record_does_not_tell_who_is_paired_with_whom(project, ana):
    pair = a_pair(an_offer(project), by=ana)
    acts.move_pair(by=pair.asked, pair=pair, to="agreed", at=LATER)
    acts.move_pair(by=ana, pair=pair, to="ended", at=LATER)
    entries = Entry.objects.filter(about=f"growth.pair:{pair.pk}").order_by("number")
    assert [one.by for one in entries] == [pair.asker_alias, pair.asked_alias, pair.asker_alias]
    assert not {ana.pk, pair.asked_id} & {pair.asker_alias, pair.asked_alias}


def test_an_alias_keeps_its_perspective_whatever_its_owner_changes(project, ana):
    pair = a_pair(an_offer(project), by=ana)
    projects.change_perspective(by=ana, perspective="community", at=LATER)
    acts.move_pair(by=ana, pair=pair, to="withdrawn", at=LATER)
    assert set(Entry.objects.filter(by=pair.asker_alias).values_list("perspective", flat=True)) == {"carer"}


@pytest.mark.parametrize(
    ("who", "to", "reason"),
    [
        ("asker", "agreed", "not-asked-of-you"),
        ("asker", "declined", "not-asked-of-you"),
        ("asked", "withdrawn", "not-asked-by-you"),
        ("third", "ended", "not-your-pair"),
    ],
)
def test_only_the_right_one_of_two_moves_a_pair(project, ana, refused, who, to, reason):
    pair = a_pair(an_offer(project), by=ana)
    by = a_member(project) if who == "third" else getattr(pair, who)
    refused(MayNot, reason, acts.move_pair, by=by, pair=pair, to=to)


@pytest.mark.parametrize("to", ["agreed", "declined"])
def test_an_answer_is_given_once(project, ana, refused, to):
    pair = a_pair(an_offer(project), by=ana)
    acts.move_pair(by=pair.asked, pair=pair, to="declined", at=LATER)
    refused(CanNot, "pair-not-from-here", acts.move_pair, by=pair.asked, pair=pair, to=to)


def test_two_people_are_asked_or_paired_once_at_a_time_in_either_direction(project, ana, refused):
    theirs, mine = an_offer(project), an_offer(project, by=ana, kind="mentor")
    pair = a_pair(theirs, by=ana)
    refused(CanNot, "already-a-pair", acts.ask_for_pair, by=ana, offer=theirs, words="Again")
    refused(CanNot, "already-a-pair", acts.ask_for_pair, by=theirs.member, offer=mine, words="You?")
    acts.move_pair(by=pair.asked, pair=pair, to="declined", at=LATER)
    assert a_pair(theirs, by=ana, at=LATER).state == "asked"


def test_an_offer_is_taken_up_by_someone_else_while_it_stands_and_its_maker_is_here(project, ana, refused):
    offer = an_offer(project)
    refused(CanNot, "own-offer", acts.ask_for_pair, by=offer.member, offer=offer, words="x")
    projects.leave(by=offer.member, at=LATER)
    refused(CanNot, "offerer-has-left", acts.ask_for_pair, by=ana, offer=offer, words="x")
    ended = an_offer(project, by=ana)
    acts.end_offer(by=ana, offer=ended, at=LATER)
    refused(CanNot, "offer-ended", acts.ask_for_pair, by=a_member(project), offer=ended, words="x")


def test_the_table_itself_refuses_a_pair_of_one(project, ana):
    pair = a_pair(an_offer(project), by=ana)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pair.objects.filter(pk=pair.pk).update(asked=ana)
