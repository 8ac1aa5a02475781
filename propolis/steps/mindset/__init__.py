"""Step one: how people get ready to work as equals, and what they promise each other about it."""
