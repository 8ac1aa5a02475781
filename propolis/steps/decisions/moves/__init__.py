"""Everything that can be done with a proposal once it is written: one row a move.

A row names the form, the act it calls, who may, and the words around it. One view serves them all, and the proposal's
page draws its buttons from the same rows.
"""

from propolis.steps.decisions.moves import asking, before, objections
from propolis.steps.decisions.moves.move import Move

MOVES: dict[str, Move] = before.MOVES | asking.MOVES | objections.MOVES
