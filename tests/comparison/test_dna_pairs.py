"""Pairs of organizations against what Discourse Network Analyzer and a count by other means found."""

import csv
from pathlib import Path

import pytest
from tests.conftest import SHARED

from argmap.comparison.pairs import pairs
from argmap.comparison.stands import StandTable, stand_table
from argmap.formats import format_named


@pytest.fixture(params=["sample", "synth_bool"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Return the folder of a data set; skips where it is absent."""
    found = SHARED / "data" / "dna" / str(request.param)
    if not found.exists():
        pytest.skip(f"SKIPPED LOUDLY: DNA's {request.param} is not beside the project; pairs were not compared with it")
    return found


def organizations(folder: Path) -> StandTable:
    """Return a table of all positions of the organizations in a data set."""
    read = format_named("dna-csv").read
    assert read
    argument_map = read((folder / "statements.csv").read_bytes(), "statements.csv").map
    assert argument_map
    return stand_table(argument_map, group_by="organization", positions="all")


def test_every_pair(folder: Path) -> None:
    table = organizations(folder)
    labels = {unit.id: unit.label for unit in table.units}
    found = {frozenset((labels[each.a], labels[each.b])): each for each in pairs(table)}
    with (folder / "pairs_expected.csv").open(encoding="utf-8", newline="") as file:
        expected = {frozenset((row["a"], row["b"])): row for row in csv.DictReader(file)}
    assert found.keys() == expected.keys()
    for names, row in expected.items():
        pair = found[names]
        counts = [int(row[key]) for key in ("shared", "agree", "disagree", "mixed")]
        assert [pair.shared, pair.agree, pair.disagree, pair.mixed] == counts, names
        # There, the rate is of all shared points; here, of those on which neither is on several sides.
        assert pair.agree / pair.shared == pytest.approx(float(row["agree_rate"]), abs=5e-5), "rounded"
        assert pair.congruence == float(row["dna_congruence_acrossrange"]), names
        assert pair.conflict == float(row["dna_conflict_acrossrange"]), names
