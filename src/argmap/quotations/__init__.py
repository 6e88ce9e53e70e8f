"""What a map quotes, checked against the sources it cites: which words stand where, and in whose turn."""
