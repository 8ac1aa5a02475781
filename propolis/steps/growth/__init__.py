"""Step eight: what people learn from each other, and what lasts."""
