"""How long a decision may stand before it is looked at again."""

LONGEST_REVIEW_MONTHS = 12
USUAL_REVIEW_MONTHS = 3
