"""The program: ``argmap``, or ``python -m argmap``."""

import atexit
import gc
import os
import sys
from typing import NoReturn


def main() -> None:
    """Run the command line and exit with 0 (clean), 1 (findings) or 2 (unusable input or usage)."""
    _start_lightly()
    for stream in (sys.stdout, sys.stderr):
        # Maps hold every script, and what is printed must not depend on a machine's code page.
        if hasattr(stream, "reconfigure") and not stream.isatty():
            stream.reconfigure(encoding="utf-8")
    from argmap.cli import app

    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except OSError as error:
        _give_up_output(error)


def _give_up_output(error: OSError) -> NoReturn:
    """End where standard output can take no more: the disk is full, or the reader of a pipe has gone."""
    # What is still buffered must go somewhere, or the interpreter complains at its end.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError):
        sys.exit(1)
    sys.stderr.write(f"argmap: cannot write the output: {error.strerror}\n")
    sys.exit(2)


def _start_lightly() -> None:
    """Spare a short-lived program what only long-lived ones need; together a fifth of `argmap show`."""
    # Imports make many objects and no garbage.
    gc.set_threshold(100_000, 50, 100)
    # At the end, everything goes at once.
    atexit.register(gc.freeze)


if __name__ == "__main__":
    main()
