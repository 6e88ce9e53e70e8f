"""Discussions built entry by entry, written in both layouts as Kialo does, and read; and odd exports."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.diagnostics import Severity
from argmap.formats.kialo import read, write
from argmap.model import ArgumentMap

WORDS = ("Buses", "run", "late", "\\(at night\\)", "1. x", "Sources", "Pro", "50%", "«走出去»", "a\\_b", "-> here")
ADDRESSES = ("https://example.org/a", "http://example.org/b_\\(2\\)?q=1#c", "www.example.org")


@dataclass(eq=False)
class Built:
    """An entry: what it says, in pieces; ``refers`` is the number of another one, which it stands for."""

    stance: str
    pieces: list[str]
    links: list[int]
    refers: str = ""
    below: "list[Built]" = field(default_factory=list)


@st.composite
def discussions(draw: st.DrawFn) -> list[Built]:
    number = 0

    def entry(stance: str, depth: int) -> Built:
        nonlocal number
        number += 1
        pieces = [f"E{number}", *draw(st.lists(st.sampled_from(WORDS), max_size=4))]
        links = draw(st.lists(st.sampled_from(range(len(ADDRESSES))), max_size=2))
        made = Built(stance, pieces, links)
        for _ in range(draw(st.integers(0, 2 if depth < 3 else 0))):
            made.below.append(entry(draw(st.sampled_from(["Pro", "Con"])), depth + 1))
        return made

    return [entry("Thesis", 0) for _ in range(draw(st.integers(1, 2)))]


def numbered(built: list[Built], above: str = "") -> list[tuple[str, Built]]:
    found = []
    for index, entry in enumerate(built, 1):
        number = f"{above}{index}."
        found += [(number, entry), *numbered(entry.below, number)]
    return found


def legacy(built: list[Built], line_break: str) -> str:
    lines = ["Discussion Title: Night buses", ""]
    for number, entry in numbered(built):
        links = [f" [source {link}]({ADDRESSES[link]})" for link in entry.links]
        text = f"-> See {entry.refers}" if entry.refers else " ".join(entry.pieces) + "".join(links)
        lines.append(f"{number} {text}" if entry.stance == "Thesis" else f"{number} {entry.stance}: {text}")
    return line_break.join(lines)


def current(built: list[Built], line_break: str) -> str:
    lines = ["Discussion Name:", "Night buses", ""]
    for number, entry in numbered(built):
        indent = "  " * (number.count(".") - 1)
        links = [f" source {link} [{link + 1}]" for link in entry.links]
        text = f"-> See {entry.refers}" if entry.refers else " ".join(entry.pieces) + "".join(links)
        lines += [f"{indent}{number} {entry.stance}:", f"{indent}{text}", ""]
    lines += ["Sources:", *(f"[{number}] {address}" for number, address in enumerate(ADDRESSES, 1))]
    return line_break.join(lines)


def arrows(found: ArgumentMap) -> list[tuple[str, bool, str]]:
    texts = {name: claim.text for name, claim in found.claims.items()}
    return sorted((texts[each.source], each.kind.is_attack, texts[each.target]) for each in found.relations)


@settings(max_examples=150, deadline=None)
@given(discussions(), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_both_layouts_say_the_same_and_nothing_is_lost(
    built: list[Built], line_break: str, data: st.DataObject
) -> None:
    entries = numbered(built)
    leaves = [entry for number, entry in entries if number.count(".") > 1 and not entry.below]
    roots = [number for number, _ in entries if number.count(".") == 1]
    referring = data.draw(st.none() | st.sampled_from(leaves)) if leaves and len(roots) > 1 else None
    if referring is not None:
        parent = next(number for number, entry in entries if referring in entry.below)
        referring.refers = next(root for root in roots if not parent.startswith(root))
    maps = []
    for text in (legacy(built, line_break), current(built, line_break)):
        reading = read(text.encode(), "buses.txt")
        assert reading.diagnostics == ()
        found = reading.map
        assert found is not None
        own = [entry for _, entry in entries if not entry.refers]
        assert len(found.claims) == len(own)
        stances = [entry.stance for _, entry in entries]
        attacks = [each.kind.is_attack for each in found.relations]
        assert (attacks.count(False), attacks.count(True)) == (stances.count("Pro"), stances.count("Con"))
        assert [len(claim.evidence) for claim in found.claims.values()] == [len(entry.links) for entry in own]
        written, lost = write(found)
        assert lost == ()
        assert read(written.encode(), "buses.txt").map == found
        maps.append(found)
    assert [each.text for each in maps[0].claims.values()] == [each.text for each in maps[1].claims.values()]
    assert arrows(maps[0]) == arrows(maps[1])


def texts(raw: str) -> list[str]:
    found = read(raw.encode(), "x.txt").map
    assert found is not None
    return [claim.text for claim in found.claims.values()]


def test_a_stray_line_break_of_the_other_kind_swallows_nothing() -> None:
    body = "Discussion Title: x\n\n1. A\n1.1. Pro: B\n1.2. Con: C\n1.3. Pro: D"
    assert texts(body + "\r\n") == ["A", "B", "C", "D"]
    assert texts(body.replace("x\n", "x\r\n")) == ["A", "B", "C", "D"]
    # Most entries follow the longer one: then a line feed is one within a text.
    assert texts("Discussion Title: x\r\n\r\n1. A\r\n1.1. Pro: B\n1.2. see above\r\n") == ["A", "B\n1.2. see above"]


def test_a_list_in_a_text_without_the_longer_line_breaks_is_no_thesis() -> None:
    assert texts("Discussion Title: x\n\n1. A\n1.1. Pro: Steps:\n1. first\n2. second\n1.2. Con: C\n") == [
        "A",
        "Steps:\n1. first\n2. second",
        "C",
    ]
    assert texts("Discussion Title: x\n\n1. A\n1.1. Pro: B\n2. Another thesis\n") == ["A", "B", "Another thesis"]


@pytest.mark.parametrize("title", ["Discussion Title: Buses\n", "Discussion Name:\nBuses\n"])
def test_what_stands_between_title_and_thesis_is_the_note(title: str) -> None:
    found = read(f"{title}\nA word ahead:\n  - one\n\n1\\. two\n\n1. Thesis: A\n".encode(), "x.txt").map
    assert found is not None
    assert (found.title, found.note) == ("Buses", "A word ahead:\n  - one\n\n1. two")
    written, lost = write(found)
    assert lost == ()
    assert read(written.encode(), "x.txt").map == found


def test_labels_may_be_in_any_case() -> None:
    found = read(b"Discussion Title: x\n\n1. A\n1.1. PRO: B\n1.2. con: C\n", "x.txt").map
    assert found is not None
    assert [each.kind.is_attack for each in found.relations] == [False, True]


def test_an_entry_of_an_unknown_kind_is_refused_at_its_place() -> None:
    raw = "Discussion Name:\nx\n\n1. Thesis:\nA\n\n  1.1. Contra:\n  B\n"
    (wrong,) = read(raw.encode(), "x.txt").diagnostics
    assert (wrong.severity, str(wrong.location)) == (Severity.ERROR, "x.txt:7:8")
    assert wrong.message == "entry 1.1 is called 'Contra', where Pro, Con, Thesis and Question are known"
    assert wrong.hint == "if it belongs to the text above, put a backslash after its number"
    assert texts(raw.replace("1.1. Contra", "1.1\\. Contra")) == ["A\n\n  1.1. Contra:\n  B"]
    assert texts(raw.replace("1.1. Contra", "7.3. Contra")) == ["A\n\n  7.3. Contra:\n  B"]


def test_sources_may_follow_an_empty_line_and_keep_their_excerpts_unmarked() -> None:
    sources = 'Sources:\n\n[1] http://a\n"said "so""\n[2] http://b\n"b\n\n[9] c"\n'
    raw = f"Discussion Name:\nx\n\n1. Thesis:\nA [1].\n\n{sources}"
    found = read(raw.encode(), "x.txt").map
    assert found is not None
    assert [evidence.quote for evidence in found.claims["a"].evidence] == ['said "so"']
    assert found.sources["b"].attributes == {"kialo-excerpt": "b\n\n[9] c"}
    written, lost = write(found)
    assert lost == ()
    assert read(written.encode(), "x.txt").map == found


def test_a_list_of_sources_in_a_text_ends_no_discussion() -> None:
    assert texts("Discussion Title: x\r\n\r\n1. A\nSources:\n[1] http://a\r\n1.1. Pro: B\r\n1.2. Con: C\r\n") == [
        "A\nSources:\n[1] http://a",
        "B",
        "C",
    ]


def test_what_looks_like_a_reference_or_an_entry_in_a_text_stays_text() -> None:
    found = read(b"Discussion Name:\nx\n\n1. Thesis:\nA\n\n  -> See 2.\n    1.1\\. Pro:\nSources\\:\n", "x.txt").map
    assert found is not None
    assert [each.text for each in found.claims.values()] == ["A\n\n  -> See 2.\n    1.1. Pro:\nSources:"]
    assert read(write(found)[0].encode(), "x.txt").map == found


@pytest.mark.parametrize(
    "text",
    [
        r"A [link \[with\] brackets](http://x/\(a\)) and [another](http://y).",
        r"[1](http://x) [\[1\]](http://x)[\[2\]](http://y) \\[last](http://z)",
        "[words ](http://x)\nand [ more](http://x)",
        "[words\nand more](http://x)",
        r"Empty [](http://x) and broken [a](b c) links [a] (http://x)",
    ],
)
def test_links_stay_links(text: str) -> None:
    found = read(f"Discussion Title: x\r\n\r\n1. {text}\r\n".encode(), "x.txt").map
    assert found is not None
    written, lost = write(found)
    assert lost == ()
    assert read(written.encode(), "x.txt").map == found


def test_a_link_that_was_changed_by_hand_becomes_a_mark() -> None:
    raw = b"Discussion Title: x\n\n1. Buses [run late](http://x) at night [always](http://y)\n"
    found = read(raw, "x.txt").map
    assert found is not None
    (claim,) = found.claims.values()
    assert claim.attributes == {"kialo-marks": "6-14 24-30"}
    for marks in ("6-14 2-9", "14-6 99-99", "x y", "0-6 0-6"):
        changed = claim.model_copy(update={"attributes": {"kialo-marks": marks}})
        written, _ = write(found.model_copy(update={"claims": {claim.id: changed}}))
        again = read(written.encode(), "x.txt").map
        assert again is not None
        assert [each.text for each in again.claims.values()] == [claim.text]
        assert len(again.claims[claim.id].evidence) == 2
