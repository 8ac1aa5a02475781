"""Reads published ballots from the text of a file."""

from propolis.methods.bad_input import BadInput
from propolis.methods.ballots.poll import Poll
from propolis.methods.ballots.reading.blt import blt
from propolis.methods.ballots.reading.published import published


def read(text: str, *, seed: str = "") -> Poll:
    """A poll from our own format or from .blt; which of the two shows in the first character.

    seed: what a lot is drawn from where the file, being .blt, cannot hold one.
    Raises BadInput naming the line or the ballot's number.
    """
    if not text.strip():
        raise BadInput("published ballots; the file is empty", line=1)
    return published(text) if text.lstrip()[0] in "{[" else blt(text, seed=seed)
