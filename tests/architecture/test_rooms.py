"""Every room has one shape."""

import ast

import pytest
from django.apps import apps
from django.db.models import PROTECT
from django.db.models.fields.related import ForeignKey

from tests.architecture.house import PACKAGE, calls, files, imports, modules, tree, where

FLOORS = (
    "kit", "design", "outbox", "record", "accounts", "projects", "consent",
    "mindset", "people", "teams", "planning", "decisions", "delivery", "evaluation", "growth", "site",
)  # fmt: skip


def ours():
    """Every table of the house."""
    return [model for model in apps.get_models() if model.__module__.startswith("propolis.")]


def links():
    """Every link from one of our tables to another table."""
    return [(model, field) for model in ours() for field in model._meta.get_fields() if isinstance(field, ForeignKey)]


def test_every_table_says_what_it_is():
    assert [model for model in ours() if "__str__" not in vars(model)] == []
    assert [model.__name__ for model in ours() if (model.__doc__ or "").startswith(f"{model.__name__}(")] == []


def test_every_link_points_down_or_back():
    floor = {label: number for number, label in enumerate(FLOORS)}
    ahead = [
        f"{model._meta.label}.{field.name}"
        for model, field in links()
        if floor[field.related_model._meta.app_label] > floor[model._meta.app_label]
    ]
    assert ahead == []


def test_every_link_protects_what_it_points_to():
    assert [
        f"{model._meta.label}.{field.name}" for model, field in links() if field.remote_field.on_delete is not PROTECT
    ] == []


def test_a_link_to_another_room_leaves_no_name_there():
    """Rooms below may be known to the rooms that were built with them, and to no other."""
    together = {("accounts", "record"), ("projects", "accounts"), ("projects", "record")}
    named = [
        f"{model._meta.label}.{field.name}"
        for model, field in links()
        if (pair := (model._meta.app_label, field.related_model._meta.app_label))[0] != pair[1]
        and pair not in together
        and field.remote_field.related_name != "+"
    ]
    assert named == []


@pytest.mark.parametrize("path", modules("models"), ids=where)
def test_a_table_has_no_verbs(path):
    found = [node.name for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
    assert {"save", "delete", "clean"} & set(found) == set()
    assert not any("signals" in name for name in imports(path))


@pytest.mark.parametrize("path", files(".py"), ids=where)
def test_no_signals_of_our_own(path):
    assert [where(path, call) for call in calls(path, "receiver", "post_save", "pre_save")] == []


@pytest.mark.parametrize("path", modules("rules"), ids=where)
def test_rules_know_nothing_of_django(path):
    assert [name for name in imports(path) if name.split(".")[0] == "django"] == []


@pytest.mark.parametrize("path", modules("views"), ids=where)
def test_views_ask_reads_and_not_tables(path):
    direct = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute) and node.attr == "objects"]
    assert [where(path, node) for node in direct] == []


@pytest.mark.parametrize("path", modules("views"), ids=where)
def test_views_ask_permissions_and_not_perspectives(path):
    asked = ("perspective", "is_co_chair", "role")
    found = [
        where(path, node)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Compare | ast.If)
        for part in ast.walk(node.test if isinstance(node, ast.If) else node)
        if isinstance(part, ast.Attribute) and part.attr in asked
    ]
    assert found == []


@pytest.mark.parametrize("path", modules("reads"), ids=where)
def test_reads_write_nothing(path):
    writes = ("create", "bulk_create", "save", "delete", "update", "bulk_update", "get_or_create", "update_or_create")
    found = [
        where(path, call)
        for call in calls(path, *writes)
        if not isinstance(call.func.value, ast.Call | ast.Name) or "objects" in ast.unparse(call.func)
    ]
    assert found == []


@pytest.mark.parametrize("path", modules("forms"), ids=where)
def test_forms_save_nothing(path):
    assert [where(path, call) for call in calls(path, "save", "create")] == []


def test_there_is_no_room_for_odds_and_ends():
    odd = {"core", "common", "utils", "helpers", "services", "misc", "util"}
    assert [where(path) for path in PACKAGE.rglob("*") if path.stem in odd] == []
