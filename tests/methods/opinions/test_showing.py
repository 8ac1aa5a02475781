"""The map in words and as a picture: what it says is so, and nobody can be picked out."""

import json
import re
from xml.etree import ElementTree

import pytest

from propolis.methods.opinions import Captions, Scene, answer, in_words, opinion_map, picture, scene, scene_from
from propolis.methods.opinions.findings import FEW
from tests.methods.opinions.made import conversation

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def found():
    return opinion_map(conversation(people=200, statements=30, seed=4))


def drawn(found, **options):
    return picture(scene(found), sizes=[str(size) for size in found.sizes], why=found.why, **options)


def test_the_picture_has_a_title_and_a_description_that_says_the_groups(found):
    drawing = ElementTree.fromstring(drawn(found, title="Waiting <well>"))
    assert drawing.find(f"{SVG}title").text == "Waiting <well>"
    described = drawing.find(f"{SVG}desc").text
    assert [f"{size} people" in described for size in found.sizes] == [True] * len(found.sizes)
    assert drawing.attrib["aria-labelledby"] == "map-title map-description"


def test_nothing_in_the_picture_stands_for_one_person(found):
    drawing = ElementTree.fromstring(drawn(found))
    circles = drawing.findall(f"{SVG}circle")
    squares = drawing.findall(f"{SVG}rect")[1:]
    assert len(circles) == len(found.sizes)
    assert 0 < len(squares) <= len(found.participants) / FEW


def test_a_scene_that_was_kept_as_text_draws_the_same(found):
    kept = scene_from(json.loads(json.dumps(scene(found).kept())))
    assert kept == scene(found)
    assert scene_from(json.loads(json.dumps(Scene().kept()))) == Scene()


def test_the_words_of_the_picture_can_be_of_another_language(found):
    captions = Captions("Map barn", "{groups}", "Grŵp {letter}, {size}.", "{size} o bobl", "Rydych chi yma", "Allwedd")
    said = "".join(ElementTree.fromstring(drawn(found, here=(0, 0), captions=captions)).itertext())
    assert "Map barn" in said and f"Grŵp A, {found.sizes[0]}." in said and "Rydych chi yma" in said
    assert "people" not in said and "You" not in said


def test_who_looks_can_see_their_own_place(found):
    here = tuple(found.places[3])
    assert "You are here" in drawn(found, here=here)
    assert "You are here" not in drawn(found)
    far = drawn(found, here=(1e6, -1e6))
    assert all(-20 < float(one) < 800 for one in re.findall(r"[ML](-?[0-9.]+) ", far))


@pytest.mark.parametrize("people", [3, 6])
def test_among_few_people_it_says_why_there_is_no_map(people):
    few = opinion_map(conversation(people=people, statements=10))
    assert "Fewer than 7 people" in drawn(few)
    assert "Fewer than 7 people" in "\n".join(in_words(few, {}))
    assert answer(few)["groups"] == [] and answer(few)["membership"] == {}


def test_the_words_say_what_each_group_stands_for(found):
    texts = {str(one): f"Statement number {one}" for one in found.statements}
    said = "\n".join(in_words(found, texts, 0.9))
    for named in found.represented_by:
        assert f"Statement number {found.statements[named[0].statement]}" in said
    assert "much the same" in said
    assert "no clear groups" in "\n".join(in_words(found, texts, 0.3))


def test_the_answer_counts_everybody_once(found):
    said = answer(found, 0.9)
    assert said["participants"] == 200
    assert sum(group["size"] for group in said["groups"]) == len(said["membership"])
    assert {one["stance"] for group in said["groups"] for one in group["represented_by"]} <= {"agree", "disagree"}
    assert all(0 < one["score"] <= 1 for one in said["common_ground"])
