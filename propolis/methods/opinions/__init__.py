"""Opinion maps: which people think alike, what each group stands for, and what all of them share."""

from propolis.methods.opinions.answers import Answers, Part, collect
from propolis.methods.opinions.findings import Finding
from propolis.methods.opinions.mapping import OpinionMap, count_groups, opinion_map
from propolis.methods.opinions.perspectives import follow
from propolis.methods.opinions.picture import Captions, picture
from propolis.methods.opinions.plain import answer
from propolis.methods.opinions.positions import place_of
from propolis.methods.opinions.reading import Statement, read_statements, read_votes
from propolis.methods.opinions.scene import Scene, scene, scene_from
from propolis.methods.opinions.settings import POLIS_COMPATIBLE, USUAL, Settings
from propolis.methods.opinions.stability import stability
from propolis.methods.opinions.words import in_words, is_clear

__all__ = [
    "POLIS_COMPATIBLE",
    "USUAL",
    "Answers",
    "Captions",
    "Finding",
    "OpinionMap",
    "Part",
    "Scene",
    "Settings",
    "Statement",
    "answer",
    "collect",
    "count_groups",
    "follow",
    "in_words",
    "is_clear",
    "opinion_map",
    "picture",
    "place_of",
    "read_statements",
    "read_votes",
    "scene",
    "scene_from",
    "stability",
]
