"""What the pages of a project show."""
