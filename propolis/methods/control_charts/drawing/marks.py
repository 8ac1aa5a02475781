"""What a point looks like: a shape and a colour for each kind of variation, so that neither stands alone."""

from propolis.methods.svg_text import safe

# The hues that NHS charts use, as dark as white paper needs: each has a contrast of 3 to 1 or more.
COLOURS = {"common-cause": "#6f777b", "improvement": "#007fb0", "concern": "#cf5b00", "neutral": "#490092"}
CIRCLE, TRIANGLE_UP, TRIANGLE_DOWN, DIAMOND, SQUARE = "circle", "triangle-up", "triangle-down", "diamond", "square"
SHAPES = {
    "common-cause": CIRCLE,
    "improvement-high": TRIANGLE_UP,
    "improvement-low": TRIANGLE_DOWN,
    "concern-high": DIAMOND,
    "concern-low": DIAMOND,
    "neutral-high": SQUARE,
    "neutral-low": SQUARE,
}
CORNERS = {  # for a mark of radius 1; each shape looks about as large as the circle
    TRIANGLE_UP: ((0, -1.35), (1.25, 0.95), (-1.25, 0.95)),
    TRIANGLE_DOWN: ((0, 1.35), (1.25, -0.95), (-1.25, -0.95)),
    DIAMOND: ((0, -1.4), (1.4, 0), (0, 1.4), (-1.4, 0)),
    SQUARE: ((-1, -1), (1, -1), (1, 1), (-1, 1)),
}


def mark(variation: str, x: float, y: float, radius: float, tip: str = "") -> str:
    """One point, with a white rim so that the line behind it stays apart. tip: shown under a mouse."""
    colour = COLOURS[kind_of(variation)]
    inside = f"<title>{safe(tip)}</title>" if tip else ""
    paint = f'fill="{colour}" stroke="#fff" stroke-width="{min(1.2, radius / 4):.1f}"'
    corners = CORNERS.get(SHAPES[variation])
    if corners is None:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {paint}>{inside}</circle>'
    points = " ".join(f"{x + radius * across:.1f},{y + radius * down:.1f}" for across, down in corners)
    return f'<polygon points="{points}" {paint}>{inside}</polygon>'


def kind_of(variation: str) -> str:
    """Improvement, concern, neutral or common-cause: the code without high or low."""
    return variation.removesuffix("-high").removesuffix("-low")
