"""The eight steps of co-production, in order: a step may look back along this path, never ahead."""

STEPS = ("mindset", "people", "teams", "planning", "decisions", "delivery", "evaluation", "growth")
