"""CSV comes back as it went out, and nothing in it is a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.formats.texts import nasty_texts

from argmap.markup.csv import csv_lines

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x")


def parsed(rows: list[tuple[object, ...]]) -> list[list[str]]:
    text = "".join(csv_lines(rows))  # type: ignore[arg-type]
    return list(csv.reader(io.StringIO(text, newline="")))


@given(st.lists(st.tuples(nasty_texts, nasty_texts), max_size=5))
def test_texts_come_back(rows: list[tuple[object, ...]]) -> None:
    found = [
        [text.removeprefix("'") if text[1:] in rows[at] else text for text in row]
        for at, row in enumerate(parsed(rows))
    ]
    assert found == [list(row) for row in rows]


@given(st.floats(allow_nan=False, allow_infinity=False), st.integers())
def test_numbers_come_back_exactly(number: float, whole: int) -> None:
    ((first, second),) = parsed([(number, whole)])
    assert (float(first), int(second)) == (number, whole)


@pytest.mark.parametrize("text", FORMULAS)
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert parsed([(text, "a")]) == [[f"'{text}", "a"]]


def test_numbers_get_none() -> None:
    assert list(csv_lines([(-1, -0.5, 1e300, None, True, False)])) == ["-1,-0.5,1e+300,,yes,no\n"]


def test_rows_are_written_as_they_come() -> None:
    made = []

    def rows() -> object:
        for number in range(3):
            made.append(number)
            yield (number,)

    lines = csv_lines(rows())  # type: ignore[arg-type]
    assert (next(lines), made) == ("0\n", [0])


def test_a_lone_carriage_return_stays_in_its_cell() -> None:
    assert parsed([("a\rb", "c")]) == [["a\rb", "c"]]
