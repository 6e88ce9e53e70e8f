"""Consoles: where views are printed, and how a terminal, a pipe and a dumb terminal differ."""

import os
import sys
from typing import IO

from rich.console import Console
from rich.theme import Theme

THEME = Theme(
    {
        # Only the terminal's own sixteen colours, so that dark and light themes both stay legible.
        "title": "bold",
        "quiet": "dim",
        "speaker": "bold",
        "claim": "cyan",
        "challenge": "yellow",
        "recommendation": "green",
        "open": "bold red",
        "attack": "red",
        "support": "blue",
        "quote": "italic",
        "cited": "bold",
        "error": "bold red",
        "warning": "bold yellow",
        "info": "bold blue",
        "place": "bold",
    },
    inherit=False,
)

PIPE_WIDTH = 100
"""Columns of output that does not go to a terminal and for which COLUMNS is not set."""


def output_console() -> Console:
    """Return a console on standard output: styled on a terminal, plain and of stable width in a pipe."""
    return _console(sys.stdout)


def error_console() -> Console:
    """Return a console on standard error."""
    return _console(sys.stderr)


def _console(file: IO[str]) -> Console:
    forced = os.environ.get("FORCE_COLOR", "") not in ("", "0")
    styled = forced or (file.isatty() and os.environ.get("TERM") != "dumb")
    columns = os.environ.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() and int(columns) > 0 else None
    return Console(
        file=file,
        theme=THEME,
        width=width if width or file.isatty() else PIPE_WIDTH,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=None if styled else False,
        color_system="auto" if styled else None,
        force_terminal=styled,
    )
