"""Whole processes: `argmap show` of the seed example, --help and --version.

Floors: an interpreter that does nothing, and one that only imports the libraries a styled, validated command needs.
"""

import sys
from pathlib import Path

from benchmarks.timing import of_processes, python, report

SEED = Path(__file__).parent.parent / "examples" / "ngo_going_out.yaml"


def measure() -> None:
    """Print the ratios."""
    argmap = [sys.executable, "-m", "argmap"]
    times = of_processes(
        {
            "bare Python": python("pass"),
            "imports": python("import typer, rich.console\nfrom pydantic import BaseModel"),
            "argmap show": [*argmap, "show", str(SEED)],
            "argmap --help": [*argmap, "--help"],
            "argmap --version": [*argmap, "--version"],
        }
    )
    report({name: times[name] for name in ("imports", "argmap show")}, "imports", {"argmap show": 1.6})
    others = {name: seconds for name, seconds in times.items() if name != "argmap show"}
    report(others, "bare Python", {"argmap --help": 8, "argmap --version": 8})
