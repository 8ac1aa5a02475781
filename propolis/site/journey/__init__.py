"""The journey page: eight cells that fill as evidence gathers, and what comes next for the person looking."""
