"""YAML text ↔ map, with the place of everything; the only package that knows a YAML library."""

from argmap.source.load import Loaded, load, loads

__all__ = ["Loaded", "load", "loads"]
