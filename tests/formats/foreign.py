"""What the tests of other tools' formats share: files read, broken and mutated, and graphs compared."""

import copy
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hypothesis import strategies as st

from argmap.checks.engine import essential
from argmap.diagnostics import Diagnostic, Severity
from argmap.formats import Reading
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

Read = Callable[[bytes, str], Reading]

ODD: tuple[Any, ...] = (
    None, True, 3, -1, 1.5, "", " ", "\x00", "a1", "s1", [], {}, [[]], [{}], {"": ""}, ["x"], 10**30, "é\ud800",
)  # fmt: skip
"""Values that stand where others belong."""


def whole(read: Read, raw: bytes, name: str) -> ArgumentMap:
    """Return the map made of a file; it is sound, and the same when it is written and loaded."""
    reading = read(raw, name)
    assert reading.map is not None, reading.diagnostics
    loaded = loads(dumps(reading.map))
    assert essential(loaded) == []
    assert loaded.map == reading.map
    return reading.map


def told(reading: Reading) -> set[tuple[str, tuple[str | int, ...]]]:
    """Return what is told as lost, with its place."""
    return {(each.message, each.path) for each in reading.diagnostics}


def error(read: Read, raw: bytes, name: str) -> Diagnostic:
    """Return the one error that a broken file gives, which has a place."""
    reading = read(raw, name)
    assert reading.map is None
    (found,) = reading.diagnostics
    assert (found.rule, found.severity) == ("unreadable", Severity.ERROR)
    assert found.location is not None
    return found


def survives(read: Read, raw: bytes, name: str) -> ArgumentMap | None:
    """Return the map that is made of a file, if any; otherwise there is an error with a place."""
    reading = read(raw, name)
    if reading.map is None:
        (found,) = reading.diagnostics
        assert found.location
    else:
        assert loads(dumps(reading.map)).map == reading.map
    return reading.map


@st.composite
def mutations(draw: st.DrawFn, raw: bytes, pieces: Iterable[bytes] = ()) -> bytes:
    """Return a file in which a part was taken out, and odd bytes or one of ``pieces`` put in."""
    start = draw(st.integers(0, len(raw)))
    stop = draw(st.integers(start, min(len(raw), start + 60)))
    put = st.binary(max_size=8) | st.sampled_from([b"", *pieces])
    return raw[:start] + draw(put) + raw[stop:]


@st.composite
def changed_json(draw: st.DrawFn, raw: bytes) -> bytes:
    """Return a JSON file in which odd values stand in a few places, or keys and entries are gone."""
    value = json.loads(raw)
    places = _places(value)
    for *path, last in draw(st.lists(st.sampled_from(places), min_size=1, max_size=4)):
        at = value
        for key in path:
            at = _step(at, key)
        if _step(at, last) is None:
            continue
        if draw(st.booleans()):
            at[last] = copy.deepcopy(draw(st.sampled_from(ODD)))
        else:
            del at[last]
    return json.dumps(value).encode()


def _step(value: Any, key: Any) -> Any:
    """Return what stands under a key; None if there is nothing."""
    if isinstance(value, dict):
        return value.get(key)
    return value[key] if isinstance(value, list) and isinstance(key, int) and key < len(value) else None


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [each for key, entry in inner for each in ((*path, key), *_places(entry, (*path, key)))]


def refined(labels: Mapping[str, Any], edges: Iterable[tuple[str, str]]) -> Counter[Any]:
    """Return what each node is and stands between: equal for graphs that differ in ids only, told apart else.

    Each round says of a node what its neighbours were in the round before (Weisfeiler & Leman 1968).
    """
    known = {key: repr(label) for key, label in labels.items()}
    edges = list(edges)
    for _ in range(6):
        into: dict[str, list[str]] = {key: [] for key in labels}
        out: dict[str, list[str]] = {key: [] for key in labels}
        for source, target in edges:
            out[source].append(known[target])
            into[target].append(known[source])
        known = {key: str(hash((known[key], *sorted(into[key]), "|", *sorted(out[key])))) for key in labels}
    return Counter((repr(labels[key]), known[key]) for key in labels)
