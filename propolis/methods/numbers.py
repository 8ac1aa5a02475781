"""Reads numbers that people typed into a table, and takes nothing for a number that only looks like one."""

import re

from propolis.methods.bad_input import BadInput

DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
LARGEST = 1e100  # past any count of people, and sums and squares of such numbers can still be worked out


def decimal(text: str, *, column: str = "", line: int | None = None) -> float:
    """A number such as 12, -0.5 or 1e3. column, line: where it stands, for the refusal.

    Raises BadInput for anything else: 1,200 and 50% too, and a number past 10 to the power of 100.
    """
    if not DECIMAL.fullmatch(text) or abs(float(text)) > LARGEST:
        raise BadInput(f"a number such as 12.5{_in(column)}", found=text, line=line)
    return float(text)


def whole(text: str, *, least: int, most: int | None = None, column: str = "", line: int | None = None) -> int:
    """A whole number between two bounds, both allowed. Raises BadInput for anything else, a half among it."""
    value = int(text) if WHOLE.fullmatch(text) else None
    if value is None or value < least or (most is not None and value > most):
        bounds = f", {least} or more" if most is None else f" from {least} to {most}"
        raise BadInput(f"a whole number{bounds}{_in(column)}", found=text, line=line)
    return value


def _in(column: str) -> str:
    return f" in the column {column}" if column else ""
