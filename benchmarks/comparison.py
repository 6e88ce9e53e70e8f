"""Who agrees with whom: the one-mode subtract network by average, repeats removed, beyond loading.

20,000 positions of 500 actors on 200 points. Floor: dense numpy doing the same from a list of tuples. Also: how time
grows to 200,000, and the memory that 1,000,000 positions of 20,000 actors on 5,000 points take (from columns, since
such a map alone would be larger), for or against or on a scale of 1,001 levels.
"""

import json
import resource
import subprocess
import sys
import time

import numpy as np
from numpy.typing import NDArray

from argmap.comparison.measures import (
    Aggregate,
    Label,
    Matrix,
    Normalization,
    Occurrences,
    affiliation,
    network,
    occurrences,
)
from argmap.comparison.measures.days import dating
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps
from benchmarks.maps import Coded, coded_statements, debate
from benchmarks.timing import of_functions, python, report


def measure() -> None:
    """Print the ratios and the memory."""
    _report_memory()  # first, since a program counts what the one that started it had taken as its own
    statements = coded_statements(20_000, 500, 200)
    # Read afresh each time, or what was computed before would be found.
    text = dumps(ArgumentMap.model_validate(debate(statements)))
    fresh = [argument_map for _ in range(5) if (argument_map := loads(text).map)]
    columns = occurrences(_map(statements))
    assert np.allclose(subtract(columns), dense(statements), rtol=0, atol=1e-12), "not the same network"
    times = of_functions(
        {
            "dense numpy": lambda: dense(statements),
            "from a map": lambda: subtract(occurrences(fresh.pop())),
            "from columns": lambda: subtract(columns),
        }
    )
    report(times, "dense numpy", {"from a map": 1.5})
    _report_growth()


def subtract(positions: Occurrences) -> NDArray[np.float64]:
    """Return the whole network."""
    return network(positions, Aggregate.SUBTRACT, Normalization.AVERAGE).dense()[0]


def dense(statements: list[Coded]) -> NDArray[np.float64]:
    """Return the same network, computed as one would for this once: all counts in one array."""
    first: dict[tuple[str, str, bool], Coded] = {}
    for each in sorted(statements):
        first.setdefault((each.actor, each.concept, each.agrees), each)
    kept = first.values()
    # In the order of the map, so that the two can be compared.
    actors = {name: number for number, name in enumerate(dict.fromkeys(each.actor for each in statements))}
    concepts = {name: number for number, name in enumerate(dict.fromkeys(each.concept for each in statements))}
    counts = np.zeros((2, len(actors), len(concepts)))
    places = np.array([(each.agrees, actors[each.actor], concepts[each.concept]) for each in kept]).T
    np.add.at(counts, tuple(places), 1)
    denied, affirmed = counts
    congruence = denied @ denied.T + affirmed @ affirmed.T
    conflict = denied @ affirmed.T
    active = counts.sum(axis=(0, 2))
    found: NDArray[np.float64] = (congruence - conflict - conflict.T) / ((active[:, np.newaxis] + active) / 2)
    np.fill_diagonal(found, 0)
    return found


def memory(mode: str, levels: int) -> None:
    """Go through a large matrix, and print what it took as JSON; to be run as a program of its own."""
    columns = _large(positions=1_000_000, actors=20_000, points=5_000, levels=levels)
    start = time.perf_counter()
    matrix: Matrix = (
        affiliation(columns, Aggregate.SUBTRACT, Normalization.ACTIVITY)
        if mode == "two-mode"
        else network(columns, Aggregate.SUBTRACT, Normalization.AVERAGE)
    )
    for _ in matrix.blocks():
        pass
    unit = 1024**2 if sys.platform == "darwin" else 1024
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    print(json.dumps({"seconds": time.perf_counter() - start, "mebibytes": highest}))


def _report_memory() -> None:
    for mode, levels in (("two-mode", 2), ("one-mode", 2), ("one-mode", 1001)):
        code = f"from benchmarks.comparison import memory; memory({mode!r}, {levels})"
        found = json.loads(subprocess.run(python(code), check=True, capture_output=True).stdout)
        print(
            f"  {mode}, 1,000,000 positions, {levels:,} levels: {found['seconds']:.0f} s, "
            f"memory at its highest {found['mebibytes']:.0f} MiB (goal: at most 2048)"
        )


def _report_growth() -> None:
    sizes = {f"{number:,}": _map(coded_statements(number, 500, 200)) for number in (20_000, 200_000)}
    times = of_functions(
        {name: lambda found=found: subtract(occurrences(found)) for name, found in sizes.items()},  # type: ignore[misc]
        rounds=3,
    )
    report(times, "20,000", {"200,000": 11})


def _large(positions: int, actors: int, points: int, levels: int) -> Occurrences:
    draw = np.random.default_rng(1)
    known = (-1.0, 1.0) if levels == 2 else tuple(map(float, range(levels)))
    dates = tuple(dating(f"{year}-{month:02}") for year in range(2000, 2010) for month in range(1, 13))
    return Occurrences(
        rows=tuple(Label(f"a{number}", f"Actor {number}") for number in range(actors)),
        columns=tuple(Label(f"p{number}", f"Point {number}") for number in range(points)),
        levels=known,
        dates=dates,
        row=draw.integers(0, actors, positions),
        column=draw.integers(0, points, positions),
        level=draw.integers(0, levels, positions),
        document=np.sort(draw.integers(0, positions // 20, positions)),
        date=np.sort(draw.integers(0, len(dates), positions)),
        boolean=levels == 2,
        scale=known[-1] - known[0],
    )


def _map(statements: list[Coded]) -> ArgumentMap:
    return ArgumentMap.model_validate(debate(statements))
