"""The matrix: marks, counts and contestedness, worked out by hand for the town hearing."""

from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.views.speakers.reports import of, read, rows, text

from argmap.comparison.stands import stand_table
from argmap.views.report import Report, Table
from argmap.views.speakers import matrix

TOWN = Path(__file__).parents[2] / "comparison" / "town.yaml"


def reported(group_by: str = "speaker", positions: Any = "now", **options: str) -> Report:
    town = read(TOWN)
    return matrix.report(town, stand_table(town, group_by=group_by, positions=positions), **options)


def marks(report: Report) -> list[str]:
    """Return the cells of each row but the first, blanks as spaces."""
    (table,) = (block for block in report.readable() if isinstance(block, Table))
    cells = [["".join(piece for piece, _ in cell) for cell in row] for row in table.rows if len(row) > 1]
    return [" | ".join(row[1:]).rstrip() for row in cells]


def test_marks_counts_and_contestedness() -> None:
    # Ada, Wu, Cem, Dora; how many for, against; contestedness 1 - |2 - 1| / 3 of *wait*, on which Ada is on both sides.
    assert marks(reported()) == [
        "+ | + | + | · | 3 | · |",  # cleaner
        "− | +»− | ± | · | · | 2 |",  # fewer-customers
        "· | + | · | · | 1 | · |",  # 步行街
        "· | + | + | · | 2 | · |",  # deliveries, which goods restates
        "+ | ? | + | · | 2 | · |",  # elderly
        "+ | + | · | · | 2 | · |",  # early-hours
        "+/− | · | + | · | 2 | 1 | 0.67",  # wait
        "· | ± | + | · | 1 | · |",  # trial
        "4 | 4 | 5 | · | 13 |  |",  # for
        "· | 1 | 1 | · |  |  |",  # partly
        "· | 1 | · | · |  |  |",  # questions
        "2 | 1 | · | · |  | 3 |",  # against
    ]


def test_a_change_of_mind_shows_both_sides_unless_all_positions_count() -> None:
    assert "+»−" in text(reported())
    assert "»" not in text(reported(positions="all"))


def test_rows_by_kind_by_topic_and_not_grouped(snapshot: SnapshotAssertion) -> None:
    for by in ("kind", "topic", "statement"):
        assert text(reported(by=by)) == snapshot(name=by)


def test_the_most_contested_first() -> None:
    lines = text(reported(by="statement", sort="contested"), 120).splitlines()
    assert [line[:20] for line in lines if line[:2] in ("• ", "! ", "→ ")][:3] == [
        "→ Wait for the new t",
        "• The air will be cl",
        "• Shops will lose cu",
    ]


def test_speakers_put_together_may_be_on_both_sides(snapshot: SnapshotAssertion) -> None:
    assert text(reported("kind")) == snapshot


def test_every_attribute_is_a_column() -> None:
    argument_map = of(
        {
            "speakers": {
                "a": {"name": "Ann", "organization": "o", "role": "Mayor", "attributes": {"party": "Green"}},
                "b": {"name": "Bo", "kind": "body", "attributes": {"seats": "3"}},
            },
            "organizations": {"o": {"name": "The council"}, "p": {"name": "The press"}},
            "claims": {
                "c": {
                    "text": "It is so.",
                    "by": [{"speaker": "a", "level": 3, "attributes": {"id": "7"}, "note": "Loudly."}],
                    "disagree": [{"speaker": "b", "organization": "p", "quote": "No.", "fidelity": "quotation"}],
                    "attributes": {"id": "8"},
                }
            },
        }
    )
    first, second = rows(matrix.report(argument_map, stand_table(argument_map)))
    assert {key: value for key, value in first.items() if value not in (None, "")} == {
        "point": "c", "statement": "c", "text": "It is so.", "kind": "claim", "unit": "a", "label": "Ann",
        "speaker": "a", "name": "Ann", "stance": "asserts", "side": "for", "holds": True, "level": 3,
        "organization": "The council", "role": "Mayor", "speaker_kind": "person", "note": "Loudly.",
        "speaker.party": "Green", "utterance.id": "7", "statement.id": "8",
    }  # fmt: skip
    assert {key: value for key, value in second.items() if value not in (None, "")} == {
        "point": "c", "statement": "c", "text": "It is so.", "kind": "claim", "unit": "b", "label": "Bo",
        "speaker": "b", "name": "Bo", "stance": "disagrees", "side": "against", "holds": True, "quote": "No.",
        "level": -1.0, "organization": "The press", "speaker_kind": "body", "fidelity": "quotation",
        "speaker.seats": "3", "statement.id": "8",
    }  # fmt: skip


@pytest.mark.parametrize("by", ["kind", "topic", "statement"])
def test_points_without_positions_are_left_out(by: str) -> None:
    assert "Nobody says this" not in text(reported(by=by))
