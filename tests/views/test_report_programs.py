"""Reports for programs: JSON and CSV hold the same rows, and neither holds more than one at a time."""

import csv
import io
import json
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st
from tests.formats.texts import nasty_texts

from argmap.views.report import Records, Report, Value
from argmap.views.report.csv import csv_text
from argmap.views.report.json import json_text

NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers()
ROWS = st.lists(st.tuples(nasty_texts, NUMBERS, st.booleans(), st.none()), max_size=4)


def report(rows: list[tuple[Value, ...]]) -> Report:
    return Report(
        "pairs", 'A "title"', (), Records(("text", "number", "holds", "date"), lambda: rows), {"n": len(rows)}
    )


@given(ROWS)
def test_json_comes_back(rows: list[tuple[Value, ...]]) -> None:
    text = "".join(json_text(report(rows), lambda column: f"what {column} is"))
    found = json.loads(text)
    assert list(found) == ["view", "title", "facts", "columns", "rows"]
    assert (found["view"], found["title"], found["facts"]) == ("pairs", 'A "title"', {"n": len(rows)})
    assert found["columns"] == {name: f"what {name} is" for name in ("text", "number", "holds", "date")}
    assert [tuple(row.values()) for row in found["rows"]] == rows
    assert text.endswith("}\n")


@given(ROWS)
def test_csv_comes_back(rows: list[tuple[Value, ...]]) -> None:
    header, *found = csv.reader(io.StringIO("".join(csv_text(report(rows))), newline=""))
    assert header == ["text", "number", "holds", "date"]
    for (text, number, holds, date), row in zip(found, rows, strict=True):
        assert text in (row[0], f"'{row[0]}")
        assert (int(number) if isinstance(row[1], int) else float(number)) == row[1]
        assert (holds, date) == ("yes" if row[2] else "no", "")


def test_rows_are_made_one_at_a_time_and_anew_each_time() -> None:
    made: list[int] = []

    def rows() -> Iterator[tuple[Value, ...]]:
        for number in range(1000):
            made.append(number)
            yield (number,)

    endless = Report("v", "T", (), Records(("n",), rows))
    lines = csv_text(endless)
    assert [next(lines), next(lines), len(made)] == ["n\n", "0\n", 1]
    pieces = json_text(endless, str)
    next(pieces)
    assert json.loads(next(pieces).strip()) == {"n": 0}
    assert len(made) == 2
    assert len(json.loads("".join(json_text(endless, str)))["rows"]) == 1000
