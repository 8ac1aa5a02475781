"""Everything that can be done with a text once it is written: one row a move.

A row names the form, the act it calls, who may, and the words around it. One view serves them all, and the round's
page draws its buttons from the same rows.
"""

from propolis.consent.moves import asking, before, objections
from propolis.consent.moves.move import Move

MOVES: dict[str, Move] = before.MOVES | asking.MOVES | objections.MOVES
