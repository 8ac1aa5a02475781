"""How a method says that what it was given cannot be used."""


class BadInput(ValueError):
    """Something in the input is wrong: what was expected, what is there, and on which line of the file it stands.

    expected: a sentence's end that also says how to mend it. found: the piece at fault, if there is one. line: from 1.
    """

    def __init__(self, expected: str, *, found: object = None, line: int | None = None):
        self.expected, self.found, self.line = expected, found, line
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.line is None else f"line {self.line}: "
        instead = "" if self.found is None else f", found {_short(self.found)}"
        return f"{where}expected {self.expected}{instead}"


def _short(found: object) -> str:
    """The piece at fault on one line, and no longer than a person would read."""
    text = " ".join(str(found).split())
    return repr(text if len(text) <= 60 else text[:57] + "...")
