"""What became of a map's quotations in their sources, and what it leaves out of them."""
