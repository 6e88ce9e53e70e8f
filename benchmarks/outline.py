"""`argmap show` as a tree, 10,000 statements, beyond loading.

Floor: `print`ing the same lines as plain text.
"""

import io
import sys

from rich.console import Console

from argmap.source import loads
from argmap.views.console import THEME
from argmap.views.groups import Grouping
from argmap.views.printing import print_lines
from argmap.views.statements import Detail
from argmap.views.tree import tree
from benchmarks.maps import map_text
from benchmarks.timing import of_functions, report


def measure() -> None:
    """Print the ratios."""
    argument_map = loads(map_text(10_000)).map
    assert argument_map is not None
    shown = argument_map

    def lines() -> object:
        return tree(shown, shown.statements, Grouping.SPEAKER, Detail(), 100)

    def printed(*, styled: bool) -> str:
        stream = io.StringIO()
        system = "256" if styled else None
        console = Console(file=stream, theme=THEME, width=100, force_terminal=styled, color_system=system)  # type: ignore[arg-type]
        print_lines(console, lines())  # type: ignore[arg-type]
        return stream.getvalue()

    plain_lines = printed(styled=False).splitlines()

    def floor() -> None:
        stream = io.StringIO()
        for line in plain_lines:
            print(line, file=stream)

    times = of_functions(
        {"print": floor, "plain": lambda: printed(styled=False), "styled": lambda: printed(styled=True)}
    )
    report(times, "print", {"plain": 2, "styled": 8})
    print(f"  {len(plain_lines)} lines", file=sys.stdout)
