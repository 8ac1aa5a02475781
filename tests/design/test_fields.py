"""Every kind of question is tied to its label, its hint and its error."""

import pytest
from django import forms

from propolis.design.forms import DayField, Form
from tests.design.drawing import Elements, draw

ANSWERS = [("a", "First"), ("b", "Second")]
HINT = "A <b>hint</b>"


class Every(Form):
    text = forms.CharField(label="Text", help_text=HINT)
    long = forms.CharField(label="Long", help_text=HINT, widget=forms.Textarea, max_length=90)
    email = forms.EmailField(label="Email", help_text=HINT, widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    number = forms.IntegerField(label="Number", help_text=HINT)
    one = forms.ChoiceField(label="One", help_text=HINT, choices=ANSWERS, widget=forms.RadioSelect)
    some = forms.MultipleChoiceField(label="Some", help_text=HINT, choices=ANSWERS, widget=forms.CheckboxSelectMultiple)
    pick = forms.ChoiceField(label="Pick", help_text=HINT, choices=[("", "Choose"), *ANSWERS])
    tick = forms.BooleanField(label="Tick", help_text=HINT)
    day = DayField(label="Day", help_text=HINT)
    file = forms.FileField(label="File", help_text=HINT)
    secret = forms.CharField(widget=forms.HiddenInput, required=False)


ASKED = [name for name in Every.base_fields if name != "secret"]
IN_A_GROUP = ("one", "some", "day")


def drawn(name: str, data=None, source="{{ parts.field(bound) }}", **more) -> str:
    return draw(source, bound=Every(data, None if data is None else {})[name], **more)


def described_by(html: str) -> list[str]:
    """The ids that the question points to, wherever it points from."""
    every = [attrs["aria-describedby"] for _tag, attrs in Elements(html).all if "aria-describedby" in attrs]
    assert len(every) == 1
    return every[0].split()


@pytest.mark.parametrize("name", ASKED)
def test_every_id_that_is_pointed_to_is_there(name):
    html = drawn(name, {})
    assert set(described_by(html)) <= set(Elements(html).ids())


@pytest.mark.parametrize("name", ASKED)
def test_every_question_points_to_its_hint(name):
    assert described_by(drawn(name))[0] == f"every-{name}-hint"


@pytest.mark.parametrize("name", ASKED)
def test_every_question_points_to_its_error(name):
    assert described_by(drawn(name, {}))[-1] == f"every-{name}-error"


@pytest.mark.parametrize("name", [name for name in ASKED if name not in IN_A_GROUP])
def test_a_single_box_has_a_label(name):
    html = Elements(drawn(name))
    boxes = html.named("input") + html.named("textarea") + html.named("select")
    assert [label["for"] for label in html.named("label")] == [box["id"] for box in boxes]


@pytest.mark.parametrize("name", IN_A_GROUP)
def test_a_group_of_boxes_has_a_legend_and_a_label_each(name):
    html = Elements(drawn(name))
    assert len(html.named("legend")) == 1
    assert [label["for"] for label in html.named("label")] == [box["id"] for box in html.named("input")]


@pytest.mark.parametrize("name", ASKED)
def test_no_id_is_used_twice(name):
    ids = Elements(drawn(name, {})).ids()
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", ASKED)
def test_the_summary_leads_to_a_box_that_is_there(name):
    html = drawn(name, {})
    boxes = Elements(html).named("input") + Elements(html).named("textarea") + Elements(html).named("select")
    assert Every({}, {})[name].first_id in [box["id"] for box in boxes]


@pytest.mark.parametrize("name", ASKED)
def test_a_hint_cannot_bring_html(name):
    assert "A &lt;b&gt;hint&lt;/b&gt;" in drawn(name)


def test_no_box_cuts_a_text_short():
    assert "maxlength" not in drawn("long")


def test_a_long_text_is_told_its_limit():
    assert "Up to 90 characters." in drawn("long")


def test_what_the_browser_can_fill_in_is_said():
    assert Elements(drawn("email")).named("input")[0]["autocomplete"] == "email"


def test_what_was_typed_is_still_there_and_cannot_act_as_html():
    assert drawn("long", {"long": "</textarea>"}).count("</textarea>") == 1
    assert "&lt;/textarea&gt;" in drawn("long", {"long": "</textarea>"})


def test_the_chosen_answer_is_chosen():
    boxes = Elements(drawn("one", {"one": "b"})).named("input")
    assert [box["value"] for box in boxes if "checked" in box] == ["b"]


def test_a_hidden_field_is_not_asked():
    assert Elements(drawn("secret", {"secret": "x"})).all == [
        ("input", {"type": "hidden", "name": "secret", "value": "x", "id": "every-secret"})
    ]


def test_an_answer_may_have_a_hint_of_its_own():
    html = drawn("one", source='{{ parts.field(bound, hints={"b": "Say more"}) }}')
    assert Elements(html).named("input")[1]["aria-describedby"] in Elements(html).ids()


def test_the_hint_of_the_first_answer_is_not_taken_for_the_questions():
    ids = Elements(drawn("one", source='{{ parts.field(bound, hints={"a": "Say more"}) }}')).ids()
    assert len(ids) == len(set(ids))


def test_the_summary_names_every_mistake():
    links = Elements(draw("{{ parts.errors(form) }}", form=Every({}, {}))).named("a")
    assert len(links) == len(ASKED)


def test_a_form_without_mistakes_has_no_summary():
    assert draw("{{ parts.errors(form) }}", form=Every()).strip() == ""


def test_a_form_carries_the_keys_that_keep_it_safe():
    fields = Elements(draw("{{ parts.form_start() }}{{ parts.form_end() }}")).named("input")
    assert [field["name"] for field in fields] == ["csrfmiddlewaretoken", "once"]
