"""Reading a map of 10,000 statements: YAML, validation, places, and whether every reference leads somewhere.

Floor: one bare pass over libyaml's events of the same text. Also: how time grows to 100,000, and the memory it takes.
"""

import resource
import sys

import yaml
from yaml._yaml import CParser

from argmap.checks.engine import essential
from argmap.source import Loaded, loads
from benchmarks.maps import map_text
from benchmarks.timing import of_functions, report


def measure() -> None:
    """Print the ratios."""
    small, large = map_text(10_000), map_text(100_000)
    times = of_functions({"bare events": lambda: events(small), "load": lambda: whole(small)})
    report(times, "bare events", {"load": 1.8})
    growth = of_functions({"10,000": lambda: whole(small), "100,000": lambda: whole(large)}, rounds=3)
    report(growth, "10,000", {"100,000": 11})
    unit = 1024**2 if sys.platform == "darwin" else 1024
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(f"  memory at its highest: {highest:.0f} MiB (goal: at most 700)")


def events(text: str) -> None:
    """Pass over the parser's events and do nothing with them."""
    parser = CParser(text)
    while parser.get_event().__class__ is not yaml.StreamEndEvent:
        pass


def whole(text: str) -> Loaded:
    """Load a map as every command does."""
    loaded = loads(text)
    assert loaded.map is not None
    assert not essential(loaded)
    return loaded
