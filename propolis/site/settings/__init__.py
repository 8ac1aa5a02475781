"""One base, and one file for each way to run: serve, demo, test."""
