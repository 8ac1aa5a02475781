"""The pages of mindset."""
