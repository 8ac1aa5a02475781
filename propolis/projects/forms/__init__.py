"""What people type when they start, join and shape a project, made clean."""
