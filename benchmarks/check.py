"""All rules over a map of 10,000 statements.

Floor: loading that map.
"""

from argmap.checks import check
from argmap.source import loads
from benchmarks.load import whole
from benchmarks.maps import map_text
from benchmarks.timing import of_functions, report


def measure() -> None:
    """Print the ratio."""
    text = map_text(10_000)

    def rules() -> object:
        # A fresh map each time, or the rules would find what they computed before.
        return check(fresh.pop())

    fresh = [loads(text) for _ in range(5)]
    times = of_functions({"load": lambda: whole(text), "check": rules})
    report(times, "load", {"check": 1})
