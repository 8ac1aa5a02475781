"""The few pieces every room is made with; it knows nothing of any room."""
