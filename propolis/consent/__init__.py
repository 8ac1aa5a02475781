"""The consent round: a text, where each person stands on it, and what becomes of every objection."""
