"""Step two: who is affected, who is here, who is missing, and what each needs to take part."""
