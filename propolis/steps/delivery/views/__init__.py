"""The pages of delivery: the plan and its commitments, and the actions."""
