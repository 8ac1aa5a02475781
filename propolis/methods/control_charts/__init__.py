"""Control charts: telling ordinary ups and downs from changes that are unlikely to be chance."""

from propolis.methods.control_charts.chart import Chart, Point, Segment, chart
from propolis.methods.control_charts.drawing import picture
from propolis.methods.control_charts.limits import Limits, limits
from propolis.methods.control_charts.plain import answer
from propolis.methods.control_charts.series import Measurement, day, read
from propolis.methods.control_charts.settings import DIRECTIONS, Settings
from propolis.methods.control_charts.table import table
from propolis.methods.control_charts.words import in_words, standing_out

__all__ = [
    "DIRECTIONS",
    "Chart",
    "Limits",
    "Measurement",
    "Point",
    "Segment",
    "Settings",
    "answer",
    "chart",
    "day",
    "in_words",
    "limits",
    "picture",
    "read",
    "standing_out",
    "table",
]
