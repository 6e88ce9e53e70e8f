"""`argmap formats`: what can be read and written."""

import csv
import io
import json

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import Run

from argmap.formats import FORMATS


@pytest.mark.parametrize("columns", [80, 140])
def test_the_list(run: Run, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("formats", columns=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == snapshot
    assert all(len(line) <= columns for line in outcome.out.splitlines())


def test_programs_read_the_same(run: Run) -> None:
    rows = json.loads(run("formats", "--format", "json").out)["rows"]
    table = list(csv.DictReader(io.StringIO(run("formats", "--format", "csv").out)))
    assert [row["format"] for row in rows] == [row["format"] for row in table] == [each.name for each in FORMATS]
    assert [(row["reads"], row["writes"]) for row in rows] == [(bool(each.read), bool(each.write)) for each in FORMATS]


def test_markdown(run: Run) -> None:
    assert run("formats", "--format", "markdown").out.startswith("# Formats\n\n")
