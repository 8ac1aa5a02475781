"""What only the worked example has; the real site knows nothing of it."""
