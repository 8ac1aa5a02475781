"""Projects, who is in them and what perspective they speak from, and the promise of influence."""
