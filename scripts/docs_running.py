"""Running ``argmap`` the way a reader of the documentation would, with the same result on every machine."""

import os
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class CommandError(Exception):
    """A command in the documentation did not end as the page says it does."""


@cache
def output(  # noqa: PLR0913 - circumstances of a command
    command: str, folder: str = ".", columns: int = 80, code: int = 0, *, color: bool = False, notes: bool = True
) -> str:
    """Return what a command prints, standard error after standard output, without trailing blanks.

    Args:
        command: a command line that starts with ``argmap``; it is split as a shell would, but no shell runs.
        folder: where to run it, below the root of the project.
        columns: width of the terminal.
        code: the exit code it should end with.
        color: whether it should print terminal colours.
        notes: whether to return standard error too.

    Raises:
        CommandError: if it ends with another exit code.
    """
    program, *arguments = shlex.split(command)
    if program != "argmap":
        raise CommandError(f"`{command}` does not start with argmap")
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *arguments],
        cwd=ROOT / folder,
        env=_environment(columns, color=color),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    printed = (ended.stdout + ended.stderr * (notes or ended.returncode != code)).decode("utf-8").replace("\r\n", "\n")
    if ended.returncode != code or _CRASHED in printed:
        last = (printed.strip().splitlines() or ["nothing printed"])[-1]
        raise CommandError(f"`{command}` ended with exit code {ended.returncode}, not {code}: {last}")
    return "\n".join(line.rstrip() for line in printed.rstrip().split("\n"))


def _environment(columns: int, *, color: bool) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_TERMINAL}
    told = {"FORCE_COLOR": "1", "TERM": "xterm-256color"} if color else {"NO_COLOR": "1", "TERM": "dumb"}
    return {**kept, **told, "COLUMNS": str(columns), "PYTHONUTF8": "1"}


# Not `-m argmap`, which would call itself that in its help.
_PROGRAM = "import sys; sys.argv[0] = 'argmap'; from argmap.__main__ import main; main()"

_CRASHED = "Traceback (most recent call last)"

_OF_THE_TERMINAL = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "TERM", "LANG", "LC_ALL"}
