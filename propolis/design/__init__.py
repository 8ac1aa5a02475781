"""The look of the house: how pages, forms and letters are drawn."""
