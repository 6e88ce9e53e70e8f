"""Tables share their width sensibly and lose no text."""

from hypothesis import given
from hypothesis import strategies as st

from argmap.views.grid import grid, shares
from argmap.views.lines import joined, width_of

CELLS = st.text("ab 走出", max_size=40).map(lambda text: ((text, ""),))


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=6), st.integers(80, 160))
def test_rows_fit_and_hold_everything(rows: list[tuple[tuple[tuple[str, str], ...], ...]], width: int) -> None:
    lines = list(grid(["one", "two", "three"], rows, width))
    assert all(sum(width_of(text) for text, _ in line) <= width for line in lines)
    kept = sorted("".join(text for line in lines[2:] for text, _ in line).replace(" ", ""))
    assert kept == sorted("".join(cell[0][0] for row in rows for cell in row).replace(" ", ""))


def test_narrow_columns_keep_what_they_need() -> None:
    assert shares([4, 100, 100], [4, 5, 5], 60, [1, 3, 1]) == [4, 42, 14]


def test_columns_align_with_wide_characters() -> None:
    rows = [((("走出去", ""),), (("going out", ""),)), ((("ab", ""),), (("x", ""),))]
    assert joined(grid(["term", "meaning"], rows, 40)).splitlines() == [
        "term    meaning",
        "──────  ─────────",
        "走出去  going out",
        "ab      x",
    ]
