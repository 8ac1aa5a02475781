"""Ways to choose among several options."""
