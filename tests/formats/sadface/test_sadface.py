"""SADFace: every construct becomes what a person would write, and comes back the same graph."""

import copy
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import argument_maps

from argmap.checks.engine import essential
from argmap.diagnostics import Severity
from argmap.formats.sadface import HOLDS, read, recognizes, write
from argmap.formats.sadface.reading import CONFLICTS, SUPPORTS
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
BUS = (HERE / "bus.json").read_bytes()


def _read(raw: bytes) -> ArgumentMap:
    reading = read(raw, "bus.json")
    assert reading.map is not None
    loaded = loads(dumps(reading.map))
    assert essential(loaded) == []
    assert loaded.map == reading.map
    return reading.map


def shape(document: dict[str, Any]) -> Counter[Any]:
    """Return a document's graph by texts, types and speakers; names that versions differ in are the same."""
    labels: dict[str, Any] = {}
    for node in document["nodes"]:
        name = node.get("name", "").casefold()
        attacks = name in CONFLICTS or node["type"] == "conflict"
        plain = "conflict" if attacks else "support" if name in SUPPORTS else name
        own = node.get("metadata", {}).get("argmap", {})
        labels[node["id"]] = (
            (node["text"], own.get("speakers"), own.get("kind")) if node["type"] == "atom" else ("", plain)
        )
    return _refined(labels, [(each["source_id"], each["target_id"]) for each in document["edges"]])


def _refined(labels: dict[str, Any], edges: list[tuple[str, str]]) -> Counter[Any]:
    """Return what each node is and stands between: equal for graphs that differ in ids only, told apart else.

    Each round says of a node what its neighbours were in the round before (Weisfeiler & Leman 1968).
    """
    known = {key: repr(label) for key, label in labels.items()}
    for _ in range(6):
        into: dict[str, list[str]] = {key: [] for key in labels}
        out: dict[str, list[str]] = {key: [] for key in labels}
        for source, target in edges:
            out[source].append(known[target])
            into[target].append(known[source])
        known = {key: str(hash((known[key], *sorted(into[key]), "|", *sorted(out[key])))) for key in labels}
    return Counter((repr(labels[key]), known[key]) for key in labels)


def test_every_construct_becomes_what_the_map_beside_says() -> None:
    assert dumps(_read(BUS)) == (HERE / "bus.yaml").read_text(encoding="utf-8")


def test_what_is_lost_is_told_with_its_place() -> None:
    told = {(each.message, each.path) for each in read(BUS, "bus.json").diagnostics}
    assert told == {
        ("the full text of a resource is not part of the map", ("resources", "r1")),
        ("an attack on an attack became an attack on what attacks", ("nodes", "s3")),
        ("what identifies and dates the document is left out", ("metadata", "core", "id")),
        ("what identifies and dates the document is left out", ("metadata", "core", "created")),
        ("what identifies and dates the document is left out", ("metadata", "core", "edited")),
        ("metadata of the whole is left out", ("metadata", "org.example")),
    }


def test_writing_and_reading_again_gives_the_same_graph() -> None:
    argument_map = _read(BUS)
    written, lost = write(argument_map)
    assert [(each.message, each.path) for each in lost] == []
    assert shape(json.loads(written)) == shape(json.loads(BUS))
    assert _read(written.encode()) == argument_map
    assert write(_read(written.encode()))[0] == written
    assert HOLDS


def test_texts_of_resources_are_returned_to_who_asks_for_them() -> None:
    reading = read(BUS, "bus.json", texts="texts")
    assert reading.map is not None
    ((name, text),) = reading.texts.items()
    assert "since nurses go home late" in text
    assert reading.map.sources[name].path == f"texts/{name}.txt"


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b"{}", b"null", b"[" * 1000, BUS[:-5], b"\xff\xfe", b'{"nodes": 3}'])
def test_a_broken_file_is_one_error_with_a_place(raw: bytes) -> None:
    reading = read(raw, "x.json")
    assert reading.map is None
    (error,) = reading.diagnostics
    assert (error.rule, error.severity) == ("unreadable", Severity.ERROR)
    assert error.location is not None


def test_recognizes_its_own_only() -> None:
    assert recognizes(BUS)
    aif = b'{"nodes": [{"nodeID": "1", "type": "I"}], "edges": [], "locutions": []}'
    for other in (b"", b"{}", b'{"argmap": "1", "title": "x"}', b"<xml/>", aif):
        assert not recognizes(other)


def _places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, each in inner for place in _places(each, (*path, key)))]


PLACES = [place for place in _places(json.loads(BUS)) if place]
ODD: tuple[Any, ...] = (
    None, True, 3, -1, 1.5, "", " ", "\x00", "a1", "s1", [], {}, [[]], [{}], {"": ""}, ["x"], 10**30, "é\ud800",
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(ODD)), min_size=1, max_size=4))
def test_wrong_values_anywhere_never_end_in_a_traceback(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    value = json.loads(BUS)
    for (*path, last), odd in changes:
        at = value
        for key in path:
            at = at[key] if isinstance(at, dict | list) and (isinstance(at, list) or key in at) else {}
            if isinstance(at, list) and not isinstance(last, int):
                break
        if isinstance(at, dict) or (isinstance(at, list) and isinstance(last, int) and last < len(at)):
            at[last] = copy.deepcopy(odd)
    _survives(json.dumps(value).encode())


@given(st.data())
def test_mutations_never_end_in_a_traceback(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(BUS)))
    stop = data.draw(st.integers(start, min(len(BUS), start + 40)))
    _survives(BUS[:start] + data.draw(st.binary(max_size=6)) + BUS[stop:])


def _survives(raw: bytes) -> None:
    recognizes(raw)
    reading = read(raw, "x.json")
    if reading.map is None:
        (error,) = reading.diagnostics
        assert error.location
    else:
        assert loads(dumps(reading.map)).map == reading.map
        write(reading.map)


@settings(max_examples=60)
@given(argument_maps())
def test_any_map_is_written_and_read_again(argument_map: ArgumentMap) -> None:
    written, _ = write(argument_map)
    again = read(written.encode("utf-8", "surrogatepass"), "x.json")
    assert again.map is not None
    assert len(again.map.statements) == len(argument_map.statements)
    graph = json.loads(written)
    assert shape(json.loads(write(again.map)[0])) == shape(graph)
