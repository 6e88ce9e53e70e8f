"""Speakers against one another, as typed results: numbers and names, no printing."""
