"""Progress on a terminal, for work that takes more than a moment."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Timer
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds of work before anything is shown."""


def after_a_second(work: Sequence[T], verb: str) -> Iterator[T]:
    """Yield what is to be worked on, counting on stderr once it takes longer than a second.

    Nothing is shown unless stderr is a terminal; the line is wiped at the end.
    """
    start, shown = monotonic(), False
    for number, each in enumerate(work):
        if number and sys.stderr.isatty() and monotonic() - start > PATIENCE:
            sys.stderr.write(f"\r{verb} {number} of {len(work)}")
            sys.stderr.flush()
            shown = True
        yield each
    if shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


@contextmanager
def notice(words: str) -> Iterator[None]:
    """Show on stderr what takes so long, once it takes longer than a second and while it does.

    Nothing is shown unless stderr is a terminal; the line is wiped at the end.
    """
    if not sys.stderr.isatty():
        yield
        return
    shown = Event()

    def show() -> None:
        shown.set()
        sys.stderr.write(f"\r{words}")
        sys.stderr.flush()

    timer = Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if shown.is_set():
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
