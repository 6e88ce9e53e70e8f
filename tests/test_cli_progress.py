"""Progress shows on a terminal only, only when work takes long, and leaves nothing behind."""

import io
import sys
from time import monotonic, sleep

import pytest

from argmap.cli import progress


class Screen(io.StringIO):
    """A stream that is, or is not, a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("screen", "patience", "shown"),
    [
        (Screen(terminal=True), -1.0, "\rchecking 1 of 3\rchecking 2 of 3\r\x1b[K"),
        (Screen(terminal=True), 1000.0, ""),
        (Screen(terminal=False), -1.0, ""),
    ],
)
def test_progress(monkeypatch: pytest.MonkeyPatch, screen: Screen, patience: float, shown: str) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    assert list(progress.after_a_second("abc", "checking")) == ["a", "b", "c"]
    assert screen.getvalue() == shown


@pytest.mark.parametrize(
    ("screen", "patience", "shown"),
    [
        (Screen(terminal=True), 0.0, "\rreading\r\x1b[K"),
        (Screen(terminal=True), 1000.0, ""),
        (Screen(terminal=False), 0.0, ""),
    ],
)
def test_notice(monkeypatch: pytest.MonkeyPatch, screen: Screen, patience: float, shown: str) -> None:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(progress, "PATIENCE", patience)
    with progress.notice("reading"):
        deadline = monotonic() + 10
        while patience == 0 and screen.terminal and not screen.getvalue() and monotonic() < deadline:
            sleep(0.01)
    assert screen.getvalue() == shown
