"""The program as a whole process: what it imports, and how it ends when its output cannot be written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, Run

HEAVY = ("rich", "pydantic", "yaml", "ruamel")


def loaded_by(*arguments: str) -> set[str]:
    """Return the packages in memory when the command line has run with these arguments."""
    code = (
        "import sys, atexit; sys.argv = ['argmap', *sys.argv[1:]]\n"
        "from argmap.__main__ import main\n"
        "atexit.register(lambda: print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr))\n"
        "main()"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_and_version_load_the_command_line_library_only(argument: str) -> None:
    assert not loaded_by(argument).intersection(HEAVY)


def test_show_loads_no_writer_of_yaml() -> None:
    loaded = loaded_by("show", str(EXAMPLES / "ngo_going_out.yaml"))
    assert {"rich", "pydantic", "yaml"} <= loaded
    assert "ruamel" not in loaded


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="SKIPPED LOUDLY: there is no /dev/full to fill here")
@pytest.mark.parametrize("command", [["show"], ["compare", "speakers"], ["export"]])
def test_a_full_disk_is_reported(command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *command, str(EXAMPLES / "ngo_going_out.yaml")],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "argmap: cannot write the output: No space left on device\n")


def test_a_reader_that_goes_away_is_no_error_message() -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "argmap", "show", str(EXAMPLES / "river_crossing.yaml")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.close()
    with running:
        assert running.stderr.read() == b""


def test_output_is_utf_8_whatever_the_code_page() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "show", str(EXAMPLES / "ngo_going_out.yaml")],
        capture_output=True,
        env=environment,
        check=True,
    )
    assert "走出去" in done.stdout.decode("utf-8")


def test_a_file_in_place_of_a_command_gets_the_usual_command_suggested(run: Run, seed: Path) -> None:
    outcome = run(seed)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"did you mean `argmap show {seed}`?" in outcome.err
    assert "did you mean `argmap compare speakers map.yaml`?" in run("compare", "map.yaml").err
    assert "No such command 'shwo'. Did you mean" in run("shwo").err


def test_help_lists_the_commands_whole_and_in_order(run: Run) -> None:
    lines = run("--help").out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in lines] == [
        "show",
        "compare",
        "check",
        "quotes",
        "rules",
        "export",
        "import",
        "formats",
        "schema",
    ]
    assert not [line for line in lines if line.endswith("...")]
