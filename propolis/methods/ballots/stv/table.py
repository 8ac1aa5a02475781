"""A count as a table in plain text, a column for each stage."""

from collections.abc import Sequence

from propolis.methods.ballots.stage import UNIT, Stage

ACTIONS = {
    "first-preferences": "First choices are counted.",
    "surplus": "What {who} has above the quota goes to the next choices.",
    "exclusion": "{who} has the fewest votes and goes out. Their votes go to the next choices.",
    "last-vacancies": "As many are left as there are places.",
}
EXCLUDED_LAST = "{who} has the fewest votes and goes out. As many are left as there are places."
TIES = {"surplus": "Level: {between}. {picked} comes first, by {how}.",
        "exclusion": "Level: {between}. {picked} goes out, by {how}."}  # fmt: skip


def told(stage: Stage) -> str:
    """One stage in words."""
    action = EXCLUDED_LAST if stage.action == "last-vacancies" and stage.who else ACTIONS[stage.action]
    words = f"Stage {stage.number}. {action.format(who=stage.who)}"
    if tie := stage.tie:
        how = f"stage {tie.stage}" if tie.stage else "lot"
        words += " " + TIES[tie.purpose].format(between=", ".join(tie.between), picked=tie.picked, how=how)
    return words + (f" Elected: {', '.join(stage.elected)}." if stage.elected else "")


def table(stages: Sequence[Stage]) -> list[str]:
    """Lines of a table: how many votes everyone has after each stage, to five decimals."""
    heading = ["", *(f"stage {one.number}" for one in stages)]
    rows = [[name, *(decimal(one.votes[name]) for one in stages)] for name in stages[0].votes]
    rows.append(["no further choice", *(decimal(one.non_transferable) for one in stages)])
    rows.append(["lost to rounding", *(decimal(one.lost) for one in stages)])
    widths = [max(len(row[column]) for row in (heading, *rows)) for column in range(len(heading))]
    return [_line(row, widths) for row in (heading, *rows)]


def decimal(units: int) -> str:
    """Votes to five decimals, or none where they are whole."""
    whole, rest = divmod(units, UNIT)
    return f"{whole}.{rest:05}" if rest else str(whole)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    figures = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
    return "  ".join([row[0].ljust(widths[0]), *figures]).rstrip()
