"""Broken and malicious files end as one finding with a place, never as a traceback."""

import json
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.aif.graphs import assert_equal

from argmap.formats import aif
from argmap.formats.format import Reading
from argmap.source import loads
from argmap.source.dump import dumps

HERE = Path(__file__).parent
DIALOGUE, ENVELOPE = ((HERE / f"{name}.json").read_bytes() for name in ("dialogue", "envelope"))


def _sound(reading: Reading) -> None:
    """Refuse a reading that is neither a map that can be written nor one error with its place."""
    if reading.map is None:
        (found,) = reading.diagnostics
        assert (found.rule, found.severity) == ("unreadable", "error")
        assert found.location is not None
        return
    assert all(each.rule == "lossy-import" for each in reading.diagnostics)
    assert loads(dumps(reading.map)).map == reading.map
    written, _ = aif.write(reading.map)
    json.loads(written)


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"", 1),
        (b"[]", 1),
        (b"{}", 1),
        (b'{"nodes": {}}', 1),
        (b'{"AIF": []}', 1),
        (b'{"nodes": [],\n "edges": 3}', 2),
        (b'{"nodes": [\n{"nodeID": 1, "type": "I"},\n 7]}', 3),
        (b'{"nodes": [\n{"nodeID": true}]}', 2),
        (b'{"nodes": [\n{"nodeID": 1, "text": ["a"]}]}', 2),
        (b'{"nodes": [],\n"edges": [\n{"fromID": 1}]}', 3),
        (b'{"nodes": [],\n"locutions": [\n{"nodeID": 1, "personID": {}}]}', 3),
        (b'{"nodes": [\n{"nodeID": ' + b"9" * 5000 + b"}]}", 1),
        (b'{"nodes": ' + b"[" * 100_000, 1),
        (b'{"nodes": [' + b'{"text":' * 600 + b"1" + b"}" * 600 + b"]}", 1),
        (b'{"nodes": [{"nodeID": "\\u001b[31m"}]}', 1),
        (('{"nodes": [], "edges": "' + "a" * 1_000_001 + '"}').encode("utf-16"), 1),
        (DIALOGUE[:1000], DIALOGUE[:1000].count(b"\n") + 1),
        ('{"nodes": ["é'.encode("latin-1"), 1),
    ],
)
def test_broken_files_are_one_error_with_its_place(raw: bytes, line: int) -> None:
    reading = aif.read(raw, "x.json")
    assert reading.map is None
    _sound(reading)
    assert reading.diagnostics[0].location is not None
    assert reading.diagnostics[0].location.line == line


@given(st.sampled_from([DIALOGUE, ENVELOPE]), st.data())
@settings(max_examples=150)
def test_bytes_changed(raw: bytes, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(raw) - 1))
    length = data.draw(st.integers(0, 40))
    put = data.draw(st.binary(max_size=6) | st.sampled_from([b"null", b"[]", b"{}", b'"', b"\\u0000", b"1e999", b"-"]))
    _sound(aif.read(raw[:position] + put + raw[position + length :], "x.json"))


DIALECTS = {
    "aif": json.loads(DIALOGUE),
    "xaif": json.loads(ENVELOPE),
    "ova3": json.loads((HERE / "ova3.json").read_bytes()),
    "ova2": json.loads((HERE / "ova2.json").read_bytes()),
    "a service": {"AIF": ENVELOPE.decode(), "dialog": True, "text": "Ed: We should leave."},
    "several": [json.loads(DIALOGUE), json.loads(DIALOGUE)["nodes"][:0], json.loads(ENVELOPE)],
}
odd: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1.5, 1e300, float("nan"), "", " ", "\x00", "\ud800", "a: b", " > ", "YA", "E", "RA", "I", "None",
     "L1 (x; y)", "TA", [], {}, [[]], {"txt": "x"}, {"id": 1}, "{\"AIF\": {}}", "1", 1]
)  # fmt: skip
GONE = object()


@given(
    st.sampled_from(sorted(DIALECTS)),
    st.lists(st.tuples(st.integers(0, 10_000), st.just(GONE) | odd), min_size=1, max_size=4),
)
@settings(max_examples=500)
def test_wrong_and_missing_values_in_every_place(dialect: str, changes: list[tuple[int, Any]]) -> None:
    value = deepcopy(DIALECTS[dialect])
    for place, put in changes:
        places = _places(value)
        holder, key = places[place % len(places)]
        if put is GONE:
            holder.pop(key)
        else:
            holder[key] = deepcopy(put)  # or it might be put into itself
    raw = json.dumps(value).encode()
    aif.recognizes(raw)
    reading = aif.read(raw, "x.json", texts="t")
    _sound(reading)
    if reading.map is not None and not any("as X" in each.message for each in reading.diagnostics):
        written, _ = aif.write(reading.map)
        assert_equal(raw, written.encode())


words = st.sampled_from(["a", "b", "A : a", "B : b", "", "Asserting", "Agreeing", "Default Inference", "RA", "x: y"])


@given(st.lists(st.sampled_from(["I", "L", "YA", "TA", "RA", "CA", "MA", "PA", "E", "Q"]), max_size=9), st.data())
@settings(max_examples=250)
def test_any_graph_comes_back(types: list[str], data: st.DataObject) -> None:
    nodes = [{"nodeID": n, "type": kind, "text": data.draw(words)} for n, kind in enumerate(types)]
    ends = st.integers(0, max(len(types) - 1, 0))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=16 if types else 0))
    raw = json.dumps({"nodes": nodes, "edges": [{"fromID": a, "toID": b} for a, b in pairs]}).encode()
    reading = aif.read(raw, "x.json")
    _sound(reading)
    assert reading.map is not None
    if "E" not in types:
        written, _ = aif.write(reading.map)
        assert_equal(raw, written.encode())


acts = st.sampled_from(
    [
        "Asserting",
        "Agreeing",
        "Disagreeing",
        "Arguing",
        "Restating",
        "Default Illocuting",
        "Challenging",
        "YA1",
        "a (b)",
    ]
)


@given(st.integers(1, 5), st.data())
@settings(max_examples=300)
def test_any_dialogue_comes_back(turns: int, data: st.DataObject) -> None:
    """Speakers take turns; transitions, and what is anchored in them, join whatever they happen to."""
    nodes: list[dict[str, Any]] = []
    edges: list[dict[str, int]] = []

    def add(kind: str, text: str) -> int:
        nodes.append({"nodeID": len(nodes), "type": kind, "text": text})
        return len(nodes) - 1

    def join(*path: int) -> None:
        edges.extend({"fromID": start, "toID": end} for start, end in pairwise(path))

    said = [add("I", data.draw(st.sampled_from("pqr"))) for _ in range(turns)]
    spoken = [add("L", f"{data.draw(st.sampled_from('AB'))} : {data.draw(st.sampled_from('xy'))}") for _ in said]
    for locution in spoken:
        for statement in data.draw(st.lists(st.sampled_from(said), max_size=2, unique=True)):
            join(locution, add("YA", data.draw(acts)), statement)
    related = []
    for kind in data.draw(st.lists(st.sampled_from(["RA", "CA", "MA"]), max_size=4)):
        text = {"RA": "Default Inference", "CA": "Default Conflict", "MA": "Default Rephrase"}[kind]
        related.append(add(kind, text))
        target = data.draw(st.sampled_from([*said, *related[:-1]] if kind == "CA" else said))
        join(data.draw(st.sampled_from(said)), related[-1], target)
    for start, end in data.draw(st.lists(st.tuples(st.sampled_from(spoken), st.sampled_from(spoken)), max_size=4)):
        transition = add("TA", "Default Transition")
        join(start, transition, end)
        for target in data.draw(st.lists(st.sampled_from([*related, *said]), max_size=2)):
            join(transition, add("YA", data.draw(acts)), target)
    raw = json.dumps({"nodes": nodes, "edges": edges}).encode()
    reading = aif.read(raw, "x.json")
    _sound(reading)
    assert reading.map is not None
    written, lost = aif.write(reading.map)
    assert_equal(raw, written.encode())
    assert [each.path for each in lost] == [("title",)]


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        for key in holder if isinstance(holder, dict) else range(len(holder)):
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found or [({"x": None}, "x")]
