"""`argmap show --as table`, 2,000 statements, beyond loading.

Floor: rich's own table of the same statements.
"""

import io

from rich.console import Console
from rich.table import Table
from rich.theme import Theme

from argmap.source import loads
from argmap.views.console import THEME
from argmap.views.groups import Grouping
from argmap.views.printing import print_lines
from argmap.views.statement_table import statement_table
from argmap.views.statements import Detail
from benchmarks.maps import map_text
from benchmarks.timing import of_functions, report


def measure() -> None:
    """Print the ratio."""
    argument_map = loads(map_text(2_000)).map
    assert argument_map is not None
    shown = argument_map

    def console(theme: Theme | None = None) -> Console:
        return Console(file=io.StringIO(), theme=theme, width=120, force_terminal=True, color_system="256")

    def ours() -> None:
        print_lines(console(THEME), statement_table(shown, shown.statements, Grouping.KIND, Detail(), 120))

    def richs() -> None:
        table = Table("id", "speaker", "statement")
        for statement in shown.statements.values():
            table.add_row(statement.id, ", ".join(statement.speakers), statement.text)
        console().print(table)

    times = of_functions({"rich.table": richs, "table": ours}, rounds=3)
    report(times, "rich.table", {"table": 1})
