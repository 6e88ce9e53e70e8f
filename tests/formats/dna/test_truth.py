"""Real and made-up data sets of DNA survive: every statement of the table is in the map again."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SHARED

from argmap.checks.engine import essential
from argmap.formats import format_named
from argmap.model import ArgumentMap, Position
from argmap.model.characters import bounds
from argmap.source import loads
from argmap.source.dump import dumps

FOLDER = SHARED / "data" / "dna"


def _path(*parts: str) -> Path:
    path = FOLDER.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"SKIPPED LOUDLY: {'/'.join(parts)} is not beside the project; no import was compared with it")
    return path


def _imported(path: Path, name: str) -> ArgumentMap:
    """Return a map imported, written as YAML, and read again."""
    reading = format_named(name).read(path.read_bytes(), path.name)  # type: ignore[misc]
    assert reading.map is not None
    loaded = loads(dumps(reading.map))
    assert essential(loaded) == []
    assert loaded.map == reading.map
    return reading.map


Row = tuple[Any, ...]


def _row(argument_map: ArgumentMap, position: Position) -> Row:
    speaker, utterance = argument_map.speakers[position.speaker], position.utterance
    organization = argument_map.organization_name(utterance.organization or speaker.organization)
    return (
        utterance.attributes["dna-id"],
        argument_map.sources[utterance.source or ""].title,
        utterance.date,
        utterance.attributes["coder"],
        *bounds(utterance.chars or ""),
        speaker.name,
        organization,
        argument_map.statements[position.statement].text,
        {"asserts": "1", "disagrees": "0"}[position.stance.value],
        utterance.quote,
    )


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            (
                row["statement_id"], row["document_title"], row["date"].removesuffix("T00:00:00Z"), row["coder"],
                int(row["start"]), int(row["stop"]), row["person"], row["organization"], row["concept"],
                row["agreement"], row["text_span"],
            )
            for row in csv.DictReader(file)
        ]  # fmt: skip


@pytest.mark.parametrize(("folder", "number"), [("sample", 40), ("synth_bool", 300)])
def test_every_statement_of_a_table_is_in_the_map(folder: str, number: int) -> None:
    path = _path(folder, "statements.csv")
    found = _imported(path, "dna-csv")
    rows = [_row(found, position) for position in found.positions]
    assert len(rows) == number
    assert Counter(rows) == Counter(_rows(path))


def test_the_sample_database_gives_the_same_positions_as_its_table() -> None:
    database = _imported(_path("sample.dna"), "dna")
    table = _imported(_path("sample", "statements.csv"), "dna-csv")
    assert [_row(database, each) for each in database.positions] == [_row(table, each) for each in table.positions]
    assert {name: each.attributes.get("Type") for name, each in database.speakers.items()} == {
        "joel-bluestein": "Business", "george-voinovich": "Congress-Republican", "christine-todd-whitman": "Government",
        "kateri-callahan": "NGO", "david-hamilton": "NGO", "navin-nayak": "NGO", "bob-slaughter": "Business",
    }  # fmt: skip
