"""The golden thread: from a need someone voiced to what changed, walked both ways."""
