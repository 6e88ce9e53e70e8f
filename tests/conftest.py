"""What tests share: running the command line, and the places of real files."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from typer.testing import CliRunner

from argmap.cli import app

# A machine may be slow: that is for benchmarks to tell, not for tests.
settings.register_profile("argmap", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("argmap")

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True)
class Outcome:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in this process: ``run("show", path, columns=80, color=False, stdin=None)``."""

    def invoke(
        *arguments: object, columns: int = 100, color: bool = False, stdin: str | bytes | None = None
    ) -> Outcome:
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm-256color")
        if color:
            monkeypatch.setenv("FORCE_COLOR", "1")
        else:
            monkeypatch.delenv("FORCE_COLOR", raising=False)
        result = CliRunner().invoke(app, [str(each) for each in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Outcome(result.exit_code, result.stdout, result.stderr)

    return invoke


@pytest.fixture
def seed() -> Path:
    """Return the map of the real report."""
    return EXAMPLES / "ngo_going_out.yaml"


@pytest.fixture
def report_text() -> str:
    """Return the real report; skips where it is absent."""
    path = SHARED / "seed" / "ngo_going_out_report.txt"
    if not path.exists():
        pytest.skip(f"SKIPPED LOUDLY: {path.name} is not beside the project; quotations were not compared with it")
    return path.read_text(encoding="utf-8")
