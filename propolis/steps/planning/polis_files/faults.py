"""What can be wrong with a file."""


class BrokenFile(ValueError):
    """A file that cannot be read; nothing of it is used.

    reason is a code with a sentence in words.py; facts always name the file, and the line where there is one.
    """

    def __init__(self, reason: str, *, file: str, **facts: object):
        super().__init__(f"{reason} in {file} {facts}")
        self.reason = reason
        self.facts = {"file": file} | facts
