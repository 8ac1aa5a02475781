"""One file a command; each has `add_parser` and `run`, and answers with an exit code."""
