"""Files of published ballots for the tests, one for each method."""

from copy import deepcopy

BASE = {"format": "propolis-ballots-1", "rule": {"quorum_percent": 50}, "asked": {"carer": 2, "staff": 2}}
OPTIONS = {"options": ["Ann", "Bo", "Cy"], "seats": 1}
ONE_SIDE = {"weights": {"carer": 1, "staff": 1}, "threshold": "1/2"}
EXAMPLES = {
    "consent": ({}, {}, {"stance": "consent"}),
    "consensus": ({}, {"aside_percent": 20}, {"stance": "agree"}),
    "gradients": ({}, {"support_percent": 75}, {"level": "endorse"}),
    "double-majority": ({}, {"open_objections": 1, "is_fallback_agreed": True}, {"vote": "yes"}),
    "weighted": ({}, ONE_SIDE, {"vote": "yes"}),
    "approval": (OPTIONS, {}, {"approves": ["Bo"]}),
    "score": (OPTIONS, {"highest": 5}, {"scores": {"Bo": 3}}),
    "dots": (OPTIONS, {"dots": 5}, {"dots": {"Bo": 5}}),
    "rank-by-perspective": (OPTIONS, {}, {"ranks": {"Bo": 1, "Ann": 2, "Cy": 3}}),
    "stv": (OPTIONS, {}, {"ranks": {"Bo": 1, "Ann": 2}}),
}


def file(method: str, /, **changes: object) -> dict:
    """A file in which one carer and one member of staff gave the example answer."""
    more, rule, says = deepcopy(EXAMPLES[method])
    ballots = [{"id": one, "perspective": one, **deepcopy(says)} for one in ("carer", "staff")]
    return BASE | {"method": method, "ballots": ballots} | more | {"rule": BASE["rule"] | rule} | changes
