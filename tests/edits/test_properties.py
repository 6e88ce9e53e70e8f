"""Whatever the map and its layout: a change says what it should, touches its own lines only, and loses no comment."""

import re
from typing import Any

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.strategies import Draw, argument_maps, texts

from argmap.edits.apply import Edited, edited
from argmap.edits.change import Change
from argmap.edits.difference import unified
from argmap.model import ArgumentMap
from argmap.quotations.citations import citations
from argmap.source import Loaded, loads
from argmap.source.dump import dumps

LINE_END = re.compile(r"\r\n?|\n")
PLACES = {"at": st.sampled_from(["00:14:32", "1:30"]), "page": texts, "line": st.just("12")}


@st.composite
def changes(draw: Any, argument_map: ArgumentMap) -> list[Change]:
    """Return changes to the wording and places of some of a map's quotations."""
    found: list[Change] = []
    for each in citations(argument_map):
        if not each.quote:
            continue
        if draw(st.booleans()):
            found.append(Change(each.path, "quote", draw(texts)))
        if draw(st.booleans()):
            key = draw(st.sampled_from(list(PLACES)))
            found.append(Change(each.path, key, draw(PLACES[key]), after="quote"))
    return found


def said(loaded: Loaded) -> dict[str, Any]:
    assert loaded.map is not None
    return loaded.map.model_dump(mode="json")


def check(loaded: Loaded, wanted: list[Change], result: Edited) -> None:
    """Look at what became of a text by changes."""
    assert {*result.made, *result.refused} == set(wanted)
    again, expected = said(loads(result.text)), said(loaded)
    without_text = {
        change.path
        for change in result.made
        if change.key == "quote" and len(change.path) == 2 and not gives_text(loaded.source.text, change.path)
    }
    for change in result.made:
        holder: Any = expected
        for step in change.path:
            holder = holder[step]
        holder[change.key] = change.value
        if change.key == "quote" and change.path in without_text:
            holder["text"] = change.value
    assert again == expected
    if not result.made:
        assert result.text == loaded.source.text
    old, new = LINE_END.split(loaded.source.text), LINE_END.split(result.text)
    touched, left = lines_of(loaded, result), iter(new)
    assert all(line in left for number, line in enumerate(old) if number not in touched)
    assert comments(result.text) == comments(loaded.source.text)
    assert patched(old, list(unified(loaded.source.text, result.edits))) == new


def gives_text(text: str, path: tuple[str | int, ...]) -> bool:
    """Whether a text gives a statement's text itself, wherever the statement stands."""
    waiting = [yaml.load(text, Loader=yaml.BaseLoader)[path[0]]]
    while waiting:
        entries = waiting.pop()
        if isinstance(entries.get(path[1]), dict):
            return "text" in entries[path[1]]
        nested = [entry.get(key) for entry in entries.values() if isinstance(entry, dict) for key in ("because", "but")]
        waiting += [each for each in nested if isinstance(each, dict)]
    return False


def lines_of(loaded: Loaded, result: Edited) -> set[int]:
    """Return the numbers, from 0, of the lines that edits touch."""
    text = loaded.source.text
    return {
        number
        for edit in result.edits
        for number in range(
            len(LINE_END.split(text[: edit.start])) - 1,
            len(LINE_END.split(text[: edit.end])),
        )
    }


def comments(text: str) -> list[str]:
    """Return the comments that the layouts below hold."""
    return re.findall(r"# c\d+", text)


def patched(old: list[str], lines: list[str]) -> list[str]:
    """Return the lines that a unified difference makes of others."""
    new: list[str] = []
    at = 0
    for line in lines:
        if header := re.match(r"@@ -(\d+),(\d+) \+(\d+),(\d+) @@$", line):
            first = int(header.group(1)) - 1
            new += old[at:first]
            at = first
            assert len(new) == int(header.group(3)) - 1
        else:
            assert line[0] in "-+ "
            if line[0] != "+":
                assert old[at] == line[1:]
                at += 1
            if line[0] != "-":
                new.append(line[1:])
    return new + old[at:]


@settings(max_examples=150, deadline=None)
@given(st.data(), argument_maps())
def test_maps_as_they_are_written(data: st.DataObject, argument_map: ArgumentMap) -> None:
    loaded = loads(dumps(argument_map))
    assert loaded.map is not None
    wanted = data.draw(changes(loaded.map))
    result = edited(loaded, wanted)
    assert result.refused == ()
    check(loaded, wanted, result)


plain = st.sampled_from(["one", "two", "five", "we", "don't", "é", "走", "100%", "1"])
words = plain | st.sampled_from(["three,", "four:", '"six"', "#1", "- x"])
quotes = st.lists(plain, min_size=1, max_size=30).map(" ".join)


@st.composite
def layouts(draw: Draw, column: int = 4) -> str:
    """Return a quotation as it may be written as the value of a key in a column, comments included."""
    deep: str = "\n" + " " * (column + draw(st.integers(1, 4)))
    comment: str = draw(st.sampled_from(["", " # c1", "   # c2"]))
    style = draw(st.sampled_from(["plain", "'", '"', ">", "|", ">-", "|-", "|+", "key below"]))
    some = plain if style in ("plain", "key below") else words
    lines = draw(st.lists(st.lists(some, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4))
    if style in (">", "|", ">-", "|-", "|+"):
        end: str = draw(st.sampled_from(["", "\n", "\n\n"]))
        return f"{style}{comment}{deep}{deep.join(lines)}{end}"
    if style == "'":
        return "'" + deep.join(lines).replace("'", "''") + "'" + comment
    if style == '"':
        return '"' + deep.join(lines).replace('"', '\\"') + '"' + comment
    return (deep if style == "key below" else "") + deep.join(lines) + comment


@st.composite
def written(draw: Draw) -> str:
    """Return the text of a map with quotations in many layouts, or of something that is no map."""
    quote = draw(layouts())
    listed = [f"      - {draw(layouts(6))}", f"      - quote: {draw(layouts(8))}\n        page: 4  # c4"]
    parts = [
        f"    quote: {quote}",
        "    # c3",
        "    evidence:\n" + "\n".join(draw(st.permutations(listed))),
        f"    agree: {{speaker: li, quote: {draw(quotes)}}}  # c5",
        f"    disagree: [{{quote: {draw(quotes)}, speaker: li,  # c6\n      page: 4}}]",
        f"    because:\n      b: {{quote: {draw(quotes)}}}\n      # c7\n      c:\n        quote: {draw(layouts(8))}",
        f"    but: {{d: {{evidence: {draw(quotes)}, text: D}}}}",
    ]
    body = draw(st.permutations(parts))
    newline: str = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    text = "title: t # c8\nspeakers: {li: Li}\nclaims:\n  a:\n    text: A\n" + "\n".join(body) + "\n\n# c9\n"
    return text.replace("\n", newline)


@settings(max_examples=300, deadline=None)
@given(st.data(), written())
def test_maps_as_people_write_them(data: st.DataObject, text: str) -> None:
    loaded = loads(text)
    assume(loaded.map is not None)
    assert loaded.map is not None
    wanted = data.draw(changes(loaded.map))
    result = edited(loaded, wanted)
    assert result.refused == ()
    check(loaded, wanted, result)
