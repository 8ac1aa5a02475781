from django import forms

from propolis.design.forms import Form, attempt
from propolis.kit.verdict import CanNot, no
from propolis.kit.words import sentence


class Story(Form):
    title = forms.CharField(label="Title", max_length=10, error_messages={"required": "Write a title"})
    words = forms.CharField(label="What happened", widget=forms.Textarea, max_length=20)
    email = forms.EmailField(label="Email 100%", required=False)
    age = forms.IntegerField(label="Age", required=False, min_value=16)
    place = forms.ChoiceField(label="Place", choices=[("ward", "Ward")], required=False)
    is_open = forms.BooleanField(label="Anyone may read it", required=False)


def errors(**typed) -> dict:
    form = Story({"title": "Tea", "words": "It was cold.", **typed})
    return {name: list(found) for name, found in form.errors.items()}


def test_a_good_form_has_no_errors():
    assert errors() == {}


def test_a_missing_answer_is_asked_for_in_the_forms_own_words():
    assert errors(title="  ") == {"title": ["Write a title"]}


def test_a_missing_answer_is_asked_for_by_the_name_of_the_question():
    assert errors(words="") == {"words": ["Write an answer for “What happened”"]}


def test_too_long_an_answer_is_told_the_limit_and_what_was_used():
    assert errors(title="a" * 12) == {"title": ["“Title” must be 10 characters or fewer. You have used 12"]}


def test_a_line_end_counts_as_one_character():
    assert errors(words="a\r\n" * 9 + "aa") == {}


def test_spaces_around_an_answer_are_dropped():
    form = Story({"title": "  Tea ", "words": "Cold"})
    assert form.is_valid()
    assert form.cleaned_data["title"] == "Tea"


def test_a_nul_is_refused_by_name():
    assert errors(title="T\x00a")["title"][0].startswith("“Title” has a hidden character in it.")


def test_a_hidden_character_is_refused_in_a_long_text():
    assert errors(words="a\x08b")["words"][0].startswith("“What happened” has a hidden character in it.")


def test_a_hidden_character_is_spoken_of_once():
    assert len(errors(title="T\x00a")["title"]) == 1


def test_line_ends_and_tabs_are_welcome_in_a_long_text():
    assert errors(words="a\tb\nc") == {}


def test_a_line_end_is_refused_in_a_short_text():
    assert list(errors(title="a\nb")) == ["title"]


def test_a_wrong_email_is_explained_with_the_label_as_it_stands():
    assert errors(email="nope") == {"email": ["“Email 100%” must be an email address, like name@example.com"]}


def test_a_word_where_a_number_belongs_is_explained():
    assert errors(age="old") == {"age": ["“Age” must be a whole number, like 15"]}


def test_too_small_a_number_is_told_the_least():
    assert errors(age="3") == {"age": ["“Age” must be 16 or more"]}


def test_an_answer_that_was_not_offered_is_refused():
    assert errors(place="<b>") == {"place": ["Choose one of the answers given for “Place”"]}


def test_two_forms_of_one_kind_share_no_id():
    first, second = Story(key="1")["title"].id, Story(key="2")["title"].id
    assert (first, second) == ("story-1-title", "story-2-title")


def test_attempt_gives_what_the_act_gives():
    assert attempt(Story({}), lambda *, n: n + 1, n=1) == 2


def test_attempt_puts_a_refusal_on_the_form():
    verdict = no("objections-open", count=3)

    def refuse():
        raise CanNot(verdict)

    form = Story({"title": "Tea", "words": "Cold"})
    assert form.is_valid()
    assert attempt(form, refuse) is None
    assert list(form.non_field_errors()) == [sentence(verdict)] != [""]
