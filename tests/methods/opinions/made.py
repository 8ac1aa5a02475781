"""Conversations drawn from a seed, for what must hold of any."""

import numpy as np

from propolis.methods.opinions import collect


def rows(people=200, statements=30, groups=2, seed=1, answered=0.7):
    """Participant, statement, answer: each group leans its own way on every statement."""
    chance = np.random.default_rng(seed)
    leaning = chance.choice([0.1, 0.9], (groups, statements))
    of = chance.integers(0, groups, people)
    who, what = np.nonzero(chance.random((people, statements)) < answered)
    agrees = chance.random(len(who)) < leaning[of[who], what]
    return who, what, np.where(chance.random(len(who)) < 0.1, 0, np.where(agrees, 1, -1))


def conversation(**given):
    return collect(*rows(**given))
