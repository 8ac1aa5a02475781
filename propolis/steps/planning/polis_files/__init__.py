"""The files a Polis conversation comes in. Pure: bytes in, a frozen conversation out, or one clear refusal."""

from propolis.steps.planning.polis_files.faults import BrokenFile
from propolis.steps.planning.polis_files.reading import PolisConversation, PolisStatement, read

__all__ = ["BrokenFile", "PolisConversation", "PolisStatement", "read"]
