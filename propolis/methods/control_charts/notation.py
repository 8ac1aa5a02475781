"""How dates and figures are written for people."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY = "{day} {month} {year}"
MINUS = "\u2212"


def day(when: date) -> str:
    """A date as people say it: 3 May 2026."""
    return DAY.format(day=when.day, month=MONTHS[when.month - 1], year=when.year)


def figure(number: float, digits: int = 4) -> str:
    """A number with the digits that count, and every digit before the point: 12,345; 12.35; 0.8702."""
    if number == 0:
        return "0"
    digits = max(digits, len(f"{abs(number):.0f}")) if abs(number) < 1e12 else digits
    return f"{number:,.{digits}g}".replace("-", MINUS, 1) if number < 0 else f"{number:,.{digits}g}"
