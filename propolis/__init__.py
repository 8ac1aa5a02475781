"""Propolis: plan, decide, deliver and evaluate services together, as equals."""
