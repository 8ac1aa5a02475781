"""The arithmetic people are asked to trust. Pure: no Django, no clock, no files, no hidden chance."""
