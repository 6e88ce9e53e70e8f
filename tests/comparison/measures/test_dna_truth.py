"""Every matrix that Discourse Network Analyzer itself computed, from the statements it computed them from."""

import csv
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.conftest import SHARED

from argmap.comparison.measures import (
    Aggregate,
    Label,
    Matrix,
    Normalization,
    Occurrences,
    Repeats,
    affiliation,
    network,
    occurrences,
)
from argmap.formats import format_named
from argmap.model import ArgumentMap

DNA = SHARED / "data" / "dna"
NAME = re.compile(
    r"(?P<mode>two|one)mode_(?P<rows>[a-z]+)_(?:via_)?(?P<columns>[a-z]+)"
    r"_(?P<aggregate>[a-z]+)_(?P<normalization>[a-z]+)_dup-(?P<repeats>[a-z]+)\.csv"
)
UNITS = {"person": "speaker", "organization": "organization"}


@pytest.fixture(scope="module", params=["sample/statements.csv", "synth_bool/statements.csv", "sample.dna"])
def case(request: pytest.FixtureRequest) -> tuple[ArgumentMap, list[Path]]:
    """Return the map of a data set, and what DNA computed from it; skips where they are absent."""
    statements = DNA / str(request.param)
    if not statements.exists():
        pytest.skip(f"SKIPPED LOUDLY: {request.param} is not beside the project; no matrix was compared with DNA's own")
    folder = statements.parent if statements.suffix == ".csv" else statements.with_suffix("")
    return imported(statements.read_bytes(), statements.suffix), sorted(folder.glob("*mode_*_dup-*.csv"))


def imported(raw: bytes, suffix: str = ".csv") -> ArgumentMap:
    read = format_named({".csv": "dna-csv", ".dna": "dna"}[suffix]).read
    assert read
    argument_map = read(raw, f"statements{suffix}").map
    assert argument_map
    return argument_map


def test_all_matrices(case: tuple[ArgumentMap, list[Path]]) -> None:
    argument_map, files = case
    assert len(files) == 230
    positions: dict[tuple[str, str], Occurrences] = {}
    for file in files:
        named = NAME.fullmatch(file.name)
        assert named, file.name
        of = "statements" if named["rows"] == "concept" else "speakers"
        unit = UNITS[named["columns"] if of == "statements" else named["rows"]]
        if (unit, of) not in positions:
            positions[unit, of] = occurrences(argument_map, group_by=unit, of=of)  # type: ignore[arg-type]
        measure = network if named["mode"] == "one" else affiliation
        matrix = measure(
            positions[unit, of],
            Aggregate(named["aggregate"]),
            Normalization(named["normalization"]),
            Repeats(named["repeats"]),
            dna_weeks=True,
        )
        assert difference(matrix, file, named["mode"]) <= 1e-9, file.name


def difference(matrix: Matrix, file: Path, mode: str) -> float:
    """Return by how much the values differ at most; labels must be the same, in whatever order."""
    rows, columns, expected = read_matrix(file)
    assert sorted(each.label for each in matrix.rows) == sorted(rows), file.name
    assert sorted(each.label for each in matrix.columns) == sorted(columns), file.name
    values, present = matrix.dense()
    order = np.ix_(places(matrix.rows, rows), places(matrix.columns, columns))
    assert not expected[~present[order]].any(), f"{file.name}: a value where the two have nothing to do with each other"
    if mode == "one":
        assert (values == values.T).all(), file.name
        assert not values.diagonal().any(), file.name
    return float(np.abs(values[order] - expected).max())


def read_matrix(file: Path) -> tuple[list[str], list[str], NDArray[np.float64]]:
    with file.open(encoding="utf-8", newline="") as lines:
        heading, *body = csv.reader(lines)
    return [row[0] for row in body], heading[1:], np.array([row[1:] for row in body], dtype=np.float64)


def places(labels: tuple[Label, ...], names: list[str]) -> list[int]:
    known = {each.label: number for number, each in enumerate(labels)}
    return [known[name] for name in names]


def test_how_often_each_concept_is_affirmed_and_denied() -> None:
    file = DNA / "sample" / "barplot_concept.csv"
    if not file.exists():
        pytest.skip(f"SKIPPED LOUDLY: {file.name} is not beside the project; counts were not compared with DNA's own")
    argument_map = imported((DNA / "sample" / "statements.csv").read_bytes())
    positions = occurrences(argument_map, group_by="organization", of="statements")
    total, _ = affiliation(positions, Aggregate.IGNORE, repeats=Repeats.INCLUDE).dense()
    balance, _ = affiliation(positions, Aggregate.SUBTRACT, repeats=Repeats.INCLUDE).dense()
    found = {
        concept.label: [(all_ - more) / 2, (all_ + more) / 2]
        for concept, all_, more in zip(positions.rows, total.sum(axis=1), balance.sum(axis=1), strict=True)
    }
    concepts, _, expected = read_matrix(file)
    assert found == dict(zip(concepts, expected.tolist(), strict=True))


def windows() -> Iterator[tuple[Path, bytes]]:
    """Yield DNA's matrices of moving windows of five days, each with the table of the statements in it."""
    with (DNA / "sample" / "statements.csv").open(encoding="utf-8", newline="") as lines:
        heading, *rows = csv.reader(lines)
    column = heading.index("date")
    for file in sorted((DNA / "sample").glob("timewindow_days5_onemode_subtract_average_*.csv")):
        middle = date.fromisoformat(file.stem[-10:])
        within = [row for row in rows if abs(date.fromisoformat(row[column][:10]) - middle) <= timedelta(days=2)]
        table = io.StringIO()
        csv.writer(table).writerows([heading, *within])
        yield file, table.getvalue().encode() if within else b""


def test_matrices_of_time_windows() -> None:
    found = list(windows()) if DNA.exists() else []
    if not found:
        pytest.skip("SKIPPED LOUDLY: DNA's data are not beside the project; its time windows were not recomputed")
    for file, table in found:
        rows, columns, expected = read_matrix(file)
        values = np.zeros_like(expected)
        if table:
            matrix = network(
                occurrences(imported(table), group_by="organization"),
                Aggregate.SUBTRACT,
                Normalization.AVERAGE,
                Repeats.INCLUDE,
            )
            here = [rows.index(each.label) for each in matrix.rows]
            values[np.ix_(here, here)] = matrix.dense()[0]
        assert rows == columns
        assert np.abs(values - expected).max() <= 1e-9, file.name
