"""Step three: the teams, what each may decide, who holds which role, and when they meet."""
