"""The picture of goals: what it says to whoever cannot see it, and that shapes differ."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from propolis.methods.goal_attainment import Goal, attainment, in_words, picture

SVG = "{http://www.w3.org/2000/svg}"
LEGEND_NOW, LEGEND_BOTH = 1, 2  # signs below the goals


def drawn(*goals, **options):
    return ElementTree.fromstring(picture(attainment(goals), **options))


def rings(root):
    return [one for one in root.iter(SVG + "circle") if one.get("fill") == "#fff"]


def test_a_picture_of_goals_has_a_title_and_a_description():
    goal = Goal("Walk", 1, baseline=-1)
    root = drawn(goal, title="My goals")
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "goals-title goals-desc")
    assert (root[0].text, root[1].text) == ("My goals", " ".join(in_words(attainment([goal]))))


def test_where_a_goal_began_is_a_ring_and_where_it_is_a_disc():
    root = drawn(Goal("Walk", 1, baseline=-1), Goal("Cook", 0, baseline=0))
    assert len(rings(root)) == 2 + 1
    assert len(list(root.iter(SVG + "circle"))) == 2 * 2 + LEGEND_BOTH


def test_a_goal_that_is_where_it_began_still_shows_both():
    ring = rings(drawn(Goal("Walk", 1, baseline=1)))[0]
    assert float(ring.get("r")) > 9


def test_without_a_start_there_is_no_ring():
    root = drawn(Goal("Walk", 1))
    assert rings(root) == [] and len(list(root.iter(SVG + "circle"))) == 1 + LEGEND_NOW


def test_a_goal_is_drawn_at_its_score():
    discs = [drawn(Goal("Walk", score)).findall(SVG + "circle")[0] for score in range(-2, 3)]
    places = [float(one.get("cx")) for one in discs]
    assert places == sorted(places) and len(set(places)) == 5


@given(st.text(min_size=1, max_size=400))
def test_any_name_can_be_drawn_and_cannot_break_out(name):
    root = drawn(Goal(name, 0), title=name)
    assert {one.tag for one in root} <= {SVG + tag for tag in ("title", "desc", "rect", "text", "path", "circle")}
