"""Step five: proposals with a remit, decided by consent, and the open register of what was decided."""
