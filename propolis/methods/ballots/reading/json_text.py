"""Reads JSON and refuses what other readers let pass: a name given twice in one object, and numbers that are none."""

import json
from typing import Any

from propolis.methods.bad_input import BadInput


def json_value(text: str) -> Any:
    """The value a JSON text stands for. Raises BadInput, naming the line where it stops making sense."""
    if not text.strip():
        raise BadInput("published ballots; the file is empty", line=1)
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as trouble:
        raise BadInput(f"valid JSON ({trouble.msg.lower()})", line=trouble.lineno) from None
    except (RecursionError, ValueError) as trouble:
        if isinstance(trouble, BadInput):
            raise
        raise BadInput("JSON without endless nesting or endless numbers") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise BadInput("each name once in an object", found=name)
        found[name] = value
    return found


def _no_number(name: str) -> None:
    raise BadInput("a number", found=name)
