"""Runs two pieces of work in turn, each alone in its interpreter, and compares their CPU seconds and memory."""

import json
import os
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR")}
LEAST_MEGABYTES = 1.0  # below this, memory is not told from chance


@dataclass(frozen=True)
class Turn:
    """What a piece of work took. answer: None when it ran into its limit; trouble: why it has none otherwise."""

    seconds: float
    megabytes: float
    answer: Any
    trouble: str = ""


def interpreter(needs: Sequence[str]) -> Path:
    """An interpreter that has some packages and nothing else, made when first asked for."""
    folder = HERE / ".peers" / "+".join(needs)
    python = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        venv.create(folder, clear=True, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *needs], check=True)
        ready.touch()
    return python


def turn(python: Path, script: str, arguments: Sequence[str], limit: float) -> Turn:
    """Run one script and read its line of JSON. limit: seconds on the clock."""
    command = [str(python), str(HERE / "turns" / script), *arguments]
    try:
        done = subprocess.run(
            command, env=os.environ | ONE_THREAD, capture_output=True, text=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return Turn(limit, 0.0, None)
    if done.returncode:
        last = done.stderr.strip().splitlines() or ["it said nothing"]
        return Turn(0.0, 0.0, None, trouble=last[-1][:100])
    said = json.loads(done.stdout.splitlines()[-1])
    return Turn(said["seconds"], said["megabytes"], said["answer"])


def our_turn(pair: Mapping[str, Any]) -> Turn:
    """Ours, the quickest of as many as the pair asks for: a busy machine does less harm so."""
    turns = [
        turn(Path(sys.executable), pair["ours"][0], pair["ours"][1:], pair["limit_seconds"])
        for _ in range(pair.get("times", 1))
    ]
    return min(turns, key=lambda one: (one.answer is None, one.seconds))


def growth(sizes: Sequence[tuple[int, float]]) -> Iterator[str]:
    """From each size to the next, the power of the size by which time grows. sizes: (how many people, CPU seconds)."""
    for (few, before), (many, after) in pairwise(sizes):
        power = log(after / before) / log(many / few)
        yield f"from {few:,} to {many:,} people: time grows by the power of {power:.2f}"


def row(pair: Mapping[str, Any], ours: Turn) -> str:
    """Run the peer's turn, and say how the two compare."""
    if ours.answer is None:
        return f"{pair['work']:58} ours did not finish: {ours.trouble or pair['limit_seconds']}"
    if not pair.get("peer"):
        return f"{pair['work']:58} {'':>12} {ours.seconds:>9.3f} {'':>9} {'':>7}  {pair['agree'](ours.answer, None)}"
    peer = turn(interpreter(pair["peer_needs"]), pair["peer"][0], pair["peer"][1:], pair["limit_seconds"])
    if peer.trouble:
        return f"{pair['work']:58} the peer failed: {peer.trouble}"
    over = "over " if peer.answer is None else ""
    memory = "" if over else f"{max(ours.megabytes, LEAST_MEGABYTES) / max(peer.megabytes, LEAST_MEGABYTES):.2f}"
    differs = pair["agree"](ours.answer, peer.answer if not over else None)
    ratio = peer.seconds / max(ours.seconds, 1e-6)
    return (
        f"{pair['work']:58} {over + f'{peer.seconds:.3f}':>12} {ours.seconds:>9.3f} "
        f"{over + f'{ratio:.1f}':>9} {memory:>7}  {differs or 'yes'}"
    )
