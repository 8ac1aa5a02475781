"""Planning together: conversations that gather what people think, the needs in them, and the goals that answer needs."""
