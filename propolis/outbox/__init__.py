"""Letters wait here until what they tell of is truly done, then the background queue sends them."""
