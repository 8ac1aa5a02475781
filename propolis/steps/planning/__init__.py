"""Planning together: conversations that gather what people think, the needs in them, the goals that answer."""
