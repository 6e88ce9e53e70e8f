"""Other tools' files → maps, and maps → YAML, beside the tools that these are from.

Whole processes: `argmap import` of Argdown files of 30 and 10,000 statements, beside `argdown json` of the same file,
and of a folder of AIF, beside arguebuf loading the same files in one process. Functions: reading that AIF into maps,
beside bare `json.loads` and arguebuf; writing a map of 10,000 statements as YAML, beside ruamel.yaml writing the same
plain values; and how both grow. A floor that is always there: a process that only imports typer and pydantic.

`ARGDOWN` names the command `argdown` (npm's @argdown/cli), if it is not on the PATH; `ARGUEBUF` a Python that has
arguebuf; `AIF` a folder of AIF files, ../shared/data/aif if there is one. What is missing is passed over with a word.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from ruamel.yaml import YAML

from argmap.formats import Reading, format_named
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps
from argmap.source.emit import emitted
from benchmarks.maps import argdown_text, map_text
from benchmarks.timing import Times, of_functions, of_processes, python, report

FLOOR = "import typer\nfrom pydantic import BaseModel\nclass One(BaseModel):\n    one: int = 1\nOne()"
ARGUEBUF = """
import pathlib, sys, time
import arguebuf
start = time.perf_counter()
for name in sys.argv[1:]:
    arguebuf.load.file(pathlib.Path(name))
print(time.perf_counter() - start)
"""


def measure() -> None:
    """Print the ratios."""
    with TemporaryDirectory() as folder:
        _report_argdown(Path(folder))
        _report_aif(Path(folder))
    _report_writing()


def _report_argdown(folder: Path) -> None:
    peer = os.environ.get("ARGDOWN") or shutil.which("argdown")
    for statements, rounds, goal in ((30, 9, 3), (10_000, 3, 10)):
        file = folder / f"{statements}.argdown"
        file.write_text(argdown_text(statements), encoding="utf-8")
        commands = {
            "typer and pydantic": python(FLOOR),
            "argmap import": _imported(file, folder / "map.yaml"),
        }
        if peer:
            commands["argdown json"] = [peer, "json", str(file), str(folder / "json")]
        times = of_processes(commands, rounds)
        print(f"  Argdown, {statements:,} statements:")
        report({name: times[name] for name in ("typer and pydantic", "argmap import")}, "typer and pydantic")
        _report_peer(times, "argdown json", goal)
    texts = {f"{number:,}": argdown_text(number).encode() for number in (10_000, 100_000)}
    reader = format_named("argdown").read
    assert reader is not None
    functions: dict[str, Callable[[], object]] = {
        name: lambda text=text: dumps(_map_of(reader(text, "x.argdown")))  # type: ignore[misc]
        for name, text in texts.items()
    }
    growth = of_functions(functions, rounds=3)
    print("  Argdown → YAML, functions:")
    report(growth, "10,000", {"100,000": 11})


def _report_aif(folder: Path) -> None:
    corpus = Path(os.environ.get("AIF") or Path(__file__).parents[2] / "shared" / "data" / "aif")
    form = format_named("aif")
    assert form.read is not None
    read = form.read
    raws = {str(path): path.read_bytes() for path in sorted(corpus.rglob("*.json"))} if corpus.is_dir() else {}
    raws = {name: raw for name, raw in raws.items() if form.recognizes(raw)}
    if not raws:
        print(f"  AIF: passed over, {corpus} holds none")
        return
    print(f"  AIF, {len(raws)} files, {sum(map(len, raws.values())) / 1e6:.1f} MB:")
    times = of_functions(
        {
            "json.loads": lambda: [json.loads(raw) for raw in raws.values()],
            "read": lambda: [read(raw, name) for name, raw in raws.items()],
            "read and write": lambda: [dumps(_map_of(read(raw, name))) for name, raw in raws.items()],
        }
    )
    report(times, "json.loads")
    copies = folder / "aif"
    copies.mkdir()
    for number, raw in enumerate(raws.values()):
        (copies / f"{number}.json").write_bytes(raw)
    peer = os.environ.get("ARGUEBUF")
    if peer is None:
        print("    beside arguebuf: passed over, ARGUEBUF names no Python that has it")
        return
    names = [str(path) for path in sorted(copies.iterdir())]
    ours, theirs = _imported_afresh(copies, folder / "maps"), [peer, "-c", ARGUEBUF, *names]
    whole = of_processes({"argmap import": ours, "arguebuf": theirs}, rounds=5)
    _report_peer(whole, "arguebuf", 5)
    loading = [float(subprocess.run(theirs, check=True, capture_output=True).stdout) for _ in range(5)]
    print(f"    read, as functions: {median(loading) / times['read']:.1f} x as fast as arguebuf loads them")


def _report_writing() -> None:
    print("  A map → YAML:")
    sizes = {f"{number:,}": loads(map_text(number)).map for number in (10_000, 100_000)}
    functions: dict[str, Callable[[], object]] = {
        name: lambda found=found: dumps(found)  # type: ignore[misc]
        for name, found in sizes.items()
    }
    report(of_functions(functions, rounds=3), "10,000", {"100,000": 11})
    found = sizes["10,000"]
    assert found is not None
    plain = found.model_dump(mode="json", exclude_defaults=True)
    times = of_functions({"emit": lambda: emitted(plain), "ruamel.yaml": lambda: _ruamel(plain)}, rounds=1)
    print(f"    the same plain values, 10,000 statements: {times['ruamel.yaml'] / times['emit']:.0f} x ruamel.yaml")


def _ruamel(plain: object) -> str:
    writer, stream = YAML(), StringIO()
    writer.width = 100
    writer.dump(plain, stream)
    return stream.getvalue()


def _imported(file: Path, output: Path) -> list[str]:
    return [sys.executable, "-m", "argmap", "import", str(file), "-o", str(output), "--force"]


def _imported_afresh(folder: Path, output: Path) -> list[str]:
    """Return the command that imports into an empty folder: replacing files takes longer, for safety's sake."""
    arguments = ["argmap", "import", str(folder), "-o", str(output)]
    run = f"import sys; sys.argv = {arguments!r}; from argmap.__main__ import main; main()"
    return python(f"import shutil; shutil.rmtree({str(output)!r}, ignore_errors=True); {run}")


def _map_of(reading: Reading) -> ArgumentMap:
    assert reading.map is not None, reading.diagnostics
    return reading.map


def _report_peer(times: Times, peer: str, goal: float) -> None:
    if peer in times:
        ratio = times[peer] / times["argmap import"]
        print(f"    argmap import: {ratio:.1f} x as fast as {peer}  (goal: at least {goal:g})")
    else:
        print(f"    beside {peer}: passed over, there is none")
