"""Words of the trade: found whole, in every form, the longest first."""

import pytest

from propolis.methods.plain_words import language, sentences
from propolis.methods.plain_words.inflections import english_forms
from propolis.methods.plain_words.jargon import jargon

ENGLISH = language("en")


def found(text: str) -> list[tuple[str, str, int]]:
    return [(one.word, one.instead, one.line) for one in jargon(sentences(text), ENGLISH)]


def terms(text: str) -> list[str]:
    return [one.term for one in jargon(sentences(text), ENGLISH)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("a stakeholder", "stakeholder"),
        ("Stakeholders came", "stakeholder"),
        ("the STAKEHOLDERS' view", "stakeholder"),
        ("our stakeholder’s view", "stakeholder"),
        ("they utilised it", "utilise"),
        ("they are utilizing it", "utilise"),
        ("it was implemented", "implement"),
        ("embedded in it", "embed"),
        ("coproduction", "co-production"),
        ("co production", "co-production"),
        ("co-\nproduction", "co-production"),
        ("a person-centered plan", "person-centred"),
        ("statutory bodies", "statutory body"),
        ("packages of care", "care package"),
        ("touching base", "touch base"),
        ("a stakeholder-led group", "stakeholder"),
    ],
)
def test_every_form_of_a_term_is_found(text, term):
    assert terms(text) == [term]


@pytest.mark.parametrize("text", ["robustness", "pathways2", "a care, package", "in terms; of", "prior. To", "plain"])
def test_what_only_looks_like_a_term_is_left_alone(text):
    assert terms(text) == []


def test_the_longest_term_counts_once():
    assert terms("Our stakeholder engagement and patient and public involvement") == [
        "stakeholder engagement",
        "patient and public involvement",
    ]


def test_a_finding_has_the_words_as_they_stand_a_swap_and_the_line():
    assert found("We met.\n\nOur Stakeholders\nwill meet prior\nto that.") == [
        ("Stakeholders", "person with an interest in this", 3),
        ("prior to", "before", 4),
    ]


def test_the_list_has_200_terms_each_with_another_word_for_it():
    listed = [term.term for term in ENGLISH.terms]
    assert len(listed) >= 200 and len(set(listed)) == len(listed)
    assert [term for term in ENGLISH.terms if not term.instead.strip() or term.instead == term.term] == []


def test_the_list_is_in_alphabetical_order():
    listed = [term.term.replace("-", " ") for term in ENGLISH.terms]
    assert listed == sorted(listed)


def test_no_swap_is_jargon_itself():
    assert [term.term for term in ENGLISH.terms if terms(term.instead)] == []


def test_no_form_belongs_to_two_terms():
    owners: dict[str, set[str]] = {}
    for term in ENGLISH.terms:
        for form in term.forms:
            owners.setdefault(form, set()).add(term.term)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    ("term", "kind", "form"),
    [
        ("pathway", "noun", "pathways"),
        ("disparity", "noun", "disparities"),
        ("customer journey", "noun", "customer journeys"),
        ("needs assessment", "noun", "needs assessments"),
        ("liaise", "verb", "liaising"),
        ("facilitate", "verb", "facilitates"),
        ("touch base", "verb", "touched base"),
        ("optimise", "verb", "optimizing"),
        ("multi-agency", "phrase", "multiagency"),
    ],
)
def test_a_term_has_its_forms(term, kind, form):
    assert form in english_forms(term, kind)


def test_a_phrase_stays_as_it_is():
    assert english_forms("in order to", "phrase") == {"in order to"}


def test_welsh_has_a_list_that_can_be_filled():
    assert language("cy").terms == () and jargon(sentences("stakeholder"), language("cy")) == []
