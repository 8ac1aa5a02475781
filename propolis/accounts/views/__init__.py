"""The pages of a person's account, and the door."""
