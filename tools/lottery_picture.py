"""Draws the chances of the worked example on the page about the lottery: everyone's, from smallest to largest."""

from html import escape
from pathlib import Path

from propolis.methods.lottery import fair_lottery, gather, read_people, read_targets

ROOT = Path(__file__).resolve().parents[1]
POOL = ROOT / "tests" / "methods" / "lottery" / "data" / "sf_fixture_22"
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 720, 300, 60, 50, 20
SEATS = 22


def picture(chances: list[float]) -> str:
    """An SVG with a bar for each person. chances: sorted, from 0 to 1."""
    wide = (WIDTH - LEFT - 10) / len(chances)
    deep = HEIGHT - BOTTOM - TOP
    bars = "".join(
        f'<rect x="{LEFT + place * wide:.1f}" y="{TOP + deep * (1 - chance / 0.5):.1f}" width="{wide * 0.8:.1f}" '
        f'height="{deep * chance / 0.5:.1f}" fill="#8a5a00"/>'
        for place, chance in enumerate(chances)
    )
    ticks = "".join(
        f'<text x="{LEFT - 8}" y="{TOP + deep * (1 - share / 50) + 5:.0f}" text-anchor="end">{share} %</text>'
        f'<path d="M{LEFT} {TOP + deep * (1 - share / 50):.0f}H{WIDTH - 10}" stroke="#ccc"/>'
        for share in range(0, 51, 10)
    )
    title = f"Chances of {len(chances)} people for {SEATS} seats"
    told = f"From {chances[0]:.1%} to {chances[-1]:.1%}; half the people have {chances[len(chances) // 2]:.1%} or less."
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="t d" '
        f'font-family="sans-serif" font-size="14"><title id="t">{escape(title)}</title>'
        f'<desc id="d">{escape(told)}</desc>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>{ticks}{bars}'
        f'<text x="{LEFT}" y="{HEIGHT - 15}">People in the pool, from the smallest chance to the largest</text></svg>\n'
    )


def main() -> None:
    targets = read_targets((POOL / "categories.csv").read_text())
    pool = gather(read_people((POOL / "respondents.csv").read_text(), targets), targets, SEATS)
    lottery = fair_lottery(pool)
    chances = [float(chance) for kind, chance in zip(pool.people, lottery.chances, strict=True) for _ in kind]
    (ROOT / "docs" / "methods" / "pictures" / "lottery.svg").write_text(picture(sorted(chances)))


if __name__ == "__main__":
    main()
