"""Control charts of NHS figures: ours against abspc, and how many points each names as the published R package does.

The two do not promise the same: abspc takes eight points for a shift and six for a trend, and screens nothing. So only
ours must name every point as the reference does; the peer's count stands beside it. Series with a baseline are left
out, as the peer has none, and series are cut at a rebase before the peer sees them.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

REFERENCES = Path(__file__).resolve().parents[2] / "tests" / "methods" / "control_charts" / "data" / "nhs.json.gz"
ROUNDS = 5  # times that every series is charted, as one round of ours is too short to time


def pairs(folder: Path) -> Iterator[dict[str, object]]:
    """What is run: our turn and the peer's with their arguments, the seconds they may take, and what must agree."""
    found = [one for one in json.loads(gzip.decompress(REFERENCES.read_bytes())) if one["baseline"] is None]
    path = folder / "charts.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    yield {
        "work": f"control charts, {len(found)} NHS series, {ROUNDS} times over",
        "ours": ["ours_chart.py", str(path), str(ROUNDS)],
        "peer": ["abspc_chart.py", str(path), str(ROUNDS)],
        "peer_needs": ["abspc==1.1.0"],
        "limit_seconds": 300,
        "agree": agree,
    }


def agree(ours: dict[str, int], peer: dict[str, int] | None) -> str:
    """What is wrong, in a line; empty when both saw the same points and ours names every one as the reference does."""
    if peer and ours["points"] != peer["points"]:
        return f"points: {ours['points']} and {peer['points']}"
    if ours["as_reference"] != ours["points"]:
        return f"ours names {ours['as_reference']} of {ours['points']} points as the reference does"
    return ""
