"""Names that nobody can guess and nobody can count."""

from hypothesis import given
from hypothesis import strategies as st

from propolis.kit.ids import ALPHABET, LENGTH, IdField, is_id, new_id


def test_an_id_has_twelve_characters_of_the_alphabet():
    assert len(new_id()) == LENGTH == 12 and set(new_id()) <= set(ALPHABET)


@given(st.sampled_from("aeiou01l"))
def test_the_alphabet_spells_no_words_and_has_no_look_alikes(letter):
    assert letter not in ALPHABET


def test_the_alphabet_holds_no_letter_twice():
    assert len(set(ALPHABET)) == len(ALPHABET) == 28


def test_ids_do_not_repeat():
    assert len({new_id() for _ in range(5000)}) == 5000


def test_every_place_of_an_id_can_be_any_letter():
    seen = [set() for _ in range(LENGTH)]
    for _ in range(2000):
        for place, letter in zip(seen, new_id(), strict=True):
            place.add(letter)
    assert all(place == set(ALPHABET) for place in seen)


def test_an_id_field_is_a_primary_key_that_no_form_can_set():
    field = IdField()
    assert (field.primary_key, field.editable, field.max_length) == (True, False, LENGTH)
    assert field.get_default() != field.get_default()


def test_an_id_field_can_be_written_into_a_migration():
    _, _, _, options = IdField().deconstruct()
    assert IdField(**options).deconstruct()[3] == options


def test_a_new_id_has_the_shape_of_one_and_a_word_has_not():
    assert is_id(new_id())
    assert not is_id("remembrances")
