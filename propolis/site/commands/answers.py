"""Giving the answer of a command: as JSON, in words, or as a file that is written whole or not at all."""

import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from propolis.site.commands.inputs import Unusable


def say_json(answer: Mapping[str, object]) -> None:
    """Print one JSON object, for another program to read."""
    print(json_text(answer), end="")


def json_text(answer: Mapping[str, object]) -> str:
    """The same as text."""
    return json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_whole(name: str, text: str) -> None:
    """Put text into a file in one step, so that nobody ever finds half of it. Raises Unusable when it cannot be."""
    path = Path(name)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as trouble:
        raise Unusable(f"{name}: expected a place that can be written to: {trouble.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(draft, path)
    except OSError as trouble:
        Path(draft).unlink(missing_ok=True)
        raise Unusable(f"{name}: expected a place that can be written to: {trouble.strerror}") from None
