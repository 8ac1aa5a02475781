"""Step seven: what changed, how we know, and the ledger of what was said and done."""
