"""An outline shows every label at every depth."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.views.lines import joined, width_of
from argmap.views.outline import Entry, outline

ENTRIES = st.recursive(
    st.builds(lambda text: Entry("claim", "", ((text, ""),)), st.text("xyz ", min_size=1, max_size=30)),
    lambda inner: st.builds(
        lambda text, children: Entry("because", "", ((text, ""),), children),
        st.text("abc 走", min_size=1, max_size=40),
        st.lists(inner, max_size=3),
    ),
    max_leaves=20,
)


def chain(depth: int) -> Entry:
    entry = Entry("because", "", ((f"label-{depth}", ""),))
    for level in range(depth - 1, 0, -1):
        entry = Entry("because", "", ((f"label-{level}", ""),), [entry])
    return entry


def every(entry: Entry) -> Iterator[Entry]:
    yield entry
    for child in entry.children:
        yield from every(child)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
@pytest.mark.parametrize("depth", [1, 30, 100, 400])
def test_no_label_is_lost_however_deep(width: int, depth: int) -> None:
    lines = list(outline([chain(depth)], width))
    words = joined(lines).split()
    assert [word for word in words if word.startswith("label-")] == [f"label-{level}" for level in range(1, depth + 1)]
    assert max(sum(width_of(text) for text, _ in line) for line in lines) <= width


@given(st.lists(ENTRIES, max_size=4), st.integers(20, 120))
def test_lines_fit_and_hold_every_word_in_order(entries: list[Entry], width: int) -> None:
    lines = list(outline(entries, width))
    assert all(sum(width_of(text) for text, _ in line) <= width for line in lines)
    # What is styled as a guide is not part of a label.
    kept = "".join(text for line in lines for text, style in line if style != "quiet").replace(" ", "")
    said = "".join(entry.lead + entry.body[0][0] for top in entries for entry in every(top)).replace(" ", "")
    assert kept == said


def test_a_limit_of_depth_says_how_much_it_hides() -> None:
    top = Entry("claim", "", (("A", ""),), [chain(3), chain(1)])
    assert joined(outline([top], 40, depth=1)).splitlines() == [
        "claim  A",
        "├─ because  label-1",
        "│  └─ … 1 more",
        "└─ because  label-1",
    ]


def test_deep_levels_are_numbered_instead_of_indented() -> None:
    assert joined(outline([chain(10)], 40)).splitlines() == [
        "because  label-1",
        "└─ because  label-2",
        "   └─ because  label-3",
        "      └─ because  label-4",
        "         └─ because  label-5",
        "            └─ because  label-6",
        "               └─ because  label-7",
        "  3┊          └─ because  label-8",
        "  4┊          └─ because  label-9",
        "  5┊          └─ because  label-10",
    ]
