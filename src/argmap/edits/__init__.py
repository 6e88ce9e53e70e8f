"""A change to a map → the smallest change to its text; whatever is not changed stays to the letter."""
