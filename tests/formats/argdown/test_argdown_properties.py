"""Random maps come back equal, and mutilated files end as one error with a place."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import argument_maps

from argmap.diagnostics import Severity
from argmap.formats.argdown import read, write
from argmap.formats.argdown.escaping import escaped, reads_as
from argmap.interchange.losses import is_loss
from argmap.model import ArgumentMap

SMALL = b"""===
title: A debate
speakers: {wu: Wu Peng}
===

# Heading {isGroup: false}

[A]: The first, with **bold** and [a link](http://x.org). #tag #(other tag)
    {by: wu, quote: "first"}
    + <B>: A sketch. // comment
        <_ [C]: Undercuts.
    - [D]
    >< [E]: Other.

<F>: Text.

(1) [A]
(2) \\#escaped .A.
-- Modus ponens {uses: [1, 2]} --
(3) [D]

  * one
  * two
"""


@given(argument_maps())
@settings(max_examples=60)
def test_a_map_comes_back(argument_map: ArgumentMap) -> None:
    written, told = write(argument_map)
    found = read(written.encode(), "x.argdown")
    assert found.map is not None, found.diagnostics
    assert _changed(argument_map, found.map) <= {each.path[:2] for each in told}


def _changed(before: ArgumentMap, after: ArgumentMap) -> set[tuple[Any, ...]]:
    """Return the paths of entries, and of what the map says of itself, that are not as they were."""
    one, other = (each.model_dump(mode="json", exclude_defaults=True) for each in (before, after))
    found: set[tuple[Any, ...]] = set()
    for section in {*one, *other}:
        old, new = one.get(section), other.get(section)
        if isinstance(old, dict) and isinstance(new, dict):
            found |= {(section, name) for name in {*old, *new} if old.get(name) != new.get(name)}
        elif old != new:
            found.add((section,))
    return found


@given(st.text(max_size=30))
def test_a_text_is_written_so_that_it_is_read_as_it_is(text: str) -> None:
    plain = " ".join(text.split())
    if plain and "." not in plain:
        assert reads_as(escaped(plain), plain) or any(each in plain for each in ";,:@()<>-/#{}[]*_\\\x1c\x1d\x1e\x1f")


@given(st.data())
@settings(max_examples=150)
def test_a_mutilated_file_ends_as_an_error_with_a_place(data: st.DataObject) -> None:
    raw = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(raw) - 1))
        length = data.draw(st.integers(0, 12))
        raw[at : at + length] = data.draw(
            st.sampled_from(
                [b"", b"\n", b"\n\n", b"{", b"}", b"[", b"<", b"*", b"_", b"#", b"===", b"--", b"\\", b"\xff"]
            )
            | st.binary(max_size=3)
        )
    found = read(bytes(raw), "x.argdown")
    if found.map is None:
        [error] = found.diagnostics
        assert error.rule == "unreadable"
        assert error.severity is Severity.ERROR
        assert error.location is not None
    else:
        assert all(map(is_loss, found.diagnostics))
        again = read(write(found.map)[0].encode(), "x.argdown")
        assert again.map == found.map


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "<" * 20_000, "{" * 20_000, "}" * 20_000, "*a " * 5_000, "<!--" * 10_000, "/*" * 10_000,
     "===" * 10_000, "[a](" * 10_000, ".a" * 10_000, "#(" * 10_000, "{a: " * 5_000 + "}" * 5_000,
     "[a]: b {" + "[" * 5_000 + "}",
     "[a]: b {x: " + "{" * 400 + "}" * 400 + "}", "\\" * 20_001, "@[" * 10_000, "-" * 20_000, "a\n" * 20_000],
)  # fmt: skip
def test_hostile_texts_end_soon(text: str) -> None:
    found = read(text.encode(), "x.argdown")
    assert found.map is not None or len(found.diagnostics) == 1


def test_relations_may_be_as_deep_as_they_like() -> None:
    text = "[a]: b\n" + "".join(" " * depth + f"+ s{depth}\n" for depth in range(1, 1500))
    found = read(text.encode(), "x.argdown")
    assert found.map is not None
    assert len(found.map.claims) == 1500
    again = read(write(found.map)[0].encode(), "x.argdown")
    assert again.map == found.map
