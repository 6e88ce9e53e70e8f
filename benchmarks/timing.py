"""Taking times side by side, and printing ratios of their medians."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

Times = dict[str, float]


def of_functions(functions: dict[str, Callable[[], object]], rounds: int = 5) -> Times:
    """Return the median seconds of each function, run in turn ``rounds`` times so that noise falls on all."""
    taken: dict[str, list[float]] = {name: [] for name in functions}
    for _ in range(rounds):
        for name, function in functions.items():
            gc.collect()
            start = time.perf_counter()
            result = function()
            taken[name].append(time.perf_counter() - start)
            del result
    return {name: median(times) for name, times in taken.items()}


def of_processes(commands: dict[str, list[str]], rounds: int = 15) -> Times:
    """Return the median seconds of each command as a whole process, output thrown away."""
    # As for a user: modules are compiled once and kept.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def running(command: list[str]) -> Callable[[], object]:
        return lambda: subprocess.run(command, check=True, capture_output=True, env=environment)

    for command in commands.values():
        running(command)()  # so that no one pays for compiling modules
    return of_functions({name: running(command) for name, command in commands.items()}, rounds)


def python(code: str) -> list[str]:
    """Return the command that runs ``code`` in this interpreter."""
    return [sys.executable, "-c", code]


def report(times: Times, floor: str, goals: dict[str, float] | None = None) -> None:
    """Print each time as a multiple of the time called ``floor``, with its goal where there is one."""
    goals = goals or {}
    for name, seconds in times.items():
        if name == floor:
            continue
        goal = f"  (goal: at most {goals[name]:g})" if name in goals else ""
        print(f"  {name}: {seconds / times[floor]:.2f} x {floor}{goal}")
