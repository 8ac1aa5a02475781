"""Ways to decide about one proposal."""
