"""Two wards of Scottish councils, where their ballots lie beside the repository: our count is what was declared."""

from pathlib import Path

import pytest

from propolis.methods.ballots import UNIT, count, read

WARDS = Path(__file__).resolve().parents[4] / "shared" / "data" / "ballots"
pytestmark = pytest.mark.skipif(not WARDS.is_dir(), reason="the ballots of real wards are not on this machine")

# Cumbernauld South, 3 May 2012, as declared: votes after each stage to two decimals. What was declared as
# non-transferable takes in what five decimals leave out.
DECLARED = {
    "GOLDIE": (1779, 1204, 1204, 1204, 1204, 1204, 1204),
    "GRAHAM": (1413, 1413, 1204, 1204, 1204, 1204, 1204),
    "HOGG": (444, 810.20, 815.82, 816.32, 836.42, 857.55, 926.39),
    "HOMER": (653, 783.58, 792.45, 792.87, 819.18, 832.46, 916.95),
    "MASTERTON": (344, 358.54, 363.13, 363.68, 392.87, 486.34, 0),
    "MCARTHUR": (225, 228.88, 232.13, 232.41, 235.75, 0, 0),
    "MCVEY": (140, 147.76, 152.34, 153.14, 0, 0, 0),
    "MUIR": (1017, 1044.47, 1210.43, 1204, 1204, 1204, 1204),
}
NON_TRANSFERABLE = (0, 24.57, 40.70, 44.58, 118.77, 226.65, 559.67)


def ward(name: str):
    return count(read((WARDS / name).read_text(encoding="utf-8")))


def test_every_stage_is_as_it_was_declared():
    stages = ward("north_lanarkshire_2012_ward3.blt").stages[:7]
    names = {surname: next(one for one in stages[0].votes if surname in one) for surname in DECLARED}
    assert {
        surname: tuple(round(stage.votes[name] / UNIT, 2) for stage in stages) for surname, name in names.items()
    } == DECLARED
    assert tuple(round((stage.non_transferable + stage.lost) / UNIT, 2) for stage in stages) == NON_TRANSFERABLE


def test_a_seat_won_by_less_than_three_votes_goes_where_it_went():
    """Lerwick South, 4 May 2017: three were elected at the first stage, and the fourth at the fourth."""
    outcome = ward("shetland_2017_ward7.blt")
    assert [len(stage.elected) for stage in outcome.stages] == [3, 0, 0, 1]
    last = {name.split()[1]: units for name, units in outcome.stages[-1].votes.items()}
    assert "WESTLAKE" in outcome.elected[-1]
    assert last["WESTLAKE"] - last["VALENTE"] == 277_048
