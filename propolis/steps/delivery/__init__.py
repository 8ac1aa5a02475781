"""Step six: what we will do about what we decided, who does it, and what was kept."""
