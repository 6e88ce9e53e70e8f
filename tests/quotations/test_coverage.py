"""What a map cites of its sources, and what it leaves out."""

from pathlib import Path
from textwrap import dedent

import pytest

from argmap.quotations.coverage import Coverage, coverage
from argmap.quotations.shelf import Shelf
from argmap.quotations.verification import verify
from argmap.source import load

PANEL = """\
A panel in the library.

[00:00:04] Lin Yuewen: I want a bridge. It is late.
[00:00:09] Karim Haddad: So do I. The money is there, says the survey of Dr. Okoro. What else?
[00:00:15] Lin Yuewen: Nothing.
"""

MAP = """
title: A panel
language: en
sources: {panel: {title: A panel, kind: transcript, path: panel.txt}}
speakers: {lin: Lin Yuewen, haddad: Karim Haddad}
claims:
  bridge: {by: lin, text: A bridge is wanted., quote: I want a bridge.}
  money: {by: haddad, text: There is money., quote: The money is there}
"""


@pytest.fixture
def covered(tmp_path: Path) -> Coverage:
    return measured(tmp_path, MAP, PANEL)


def measured(folder: Path, text: str, source: str) -> Coverage:
    (folder / "panel.txt").write_text(source, encoding="utf-8")
    (folder / "map.yaml").write_text(dedent(text), encoding="utf-8")
    loaded = load(folder / "map.yaml")
    assert loaded.map is not None, loaded.diagnostics
    [found] = coverage(verify(loaded.map, Shelf.beside(loaded.name)))
    return found


def told(found: Coverage) -> list[tuple[str, str, int, int]]:
    return [(each.voice, found.document.text[slice(*each.span)], each.words, each.cited) for each in found.sentences]


def test_sentence_by_sentence(covered: Coverage) -> None:
    assert told(covered) == [
        ("", "A panel in the library.", 5, 0),
        ("Lin Yuewen", "I want a bridge.", 4, 4),
        ("Lin Yuewen", "It is late.", 3, 0),
        ("Karim Haddad", "So do I.", 3, 0),
        ("Karim Haddad", "The money is there, says the survey of Dr. Okoro.", 10, 4),
        ("Karim Haddad", "What else?", 2, 0),
        ("Lin Yuewen", "Nothing.", 1, 0),
    ]


def test_shares(covered: Coverage) -> None:
    assert [tuple(each) for each in covered.voices()] == [
        ("", 5, 0, 1, 1),
        ("Lin Yuewen", 8, 4, 3, 2),
        ("Karim Haddad", 15, 4, 3, 2),
    ]
    assert covered.whole.share == pytest.approx(8 / 28)
    assert covered.words_cited("lin") == 4
    assert covered.share_of("haddad") == pytest.approx(4 / 28)
    assert covered.words_cited("nobody") == 0


def test_what_is_cited_twice_counts_once(tmp_path: Path) -> None:
    more = "  again: {by: lin, text: Again., quote: want a bridge. It}\n"
    found = measured(tmp_path, MAP + more, PANEL)
    assert [each.cited for each in found.sentences][1:3] == [4, 1]
    assert found.words_cited("lin") == 5


@pytest.mark.parametrize(
    ("locator", "cited"),
    [
        ("at: '00:00:09'", [0, 4, 0, 3, 10, 2, 0]),  # the turn
        ("line: 5", [0, 4, 0, 0, 4, 0, 1]),
        ("chars: 0-23", [5, 4, 0, 0, 4, 0, 0]),
        ("page: 3", [0, 4, 0, 0, 4, 0, 0]),  # tells too little
    ],
)
def test_what_is_pointed_at_counts_as_cited(tmp_path: Path, locator: str, cited: list[int]) -> None:
    more = f"  pointed: {{by: haddad, text: Something else., {locator}}}\n"
    assert [each.cited for each in measured(tmp_path, MAP + more, PANEL).sentences] == cited


def test_what_is_altered_points_at_what_it_alters_and_what_is_not_found_at_nothing(tmp_path: Path) -> None:
    more = "  late: {by: lin, quote: It was late.}\n  made: {by: lin, quote: The ferry sinks at night.}\n"
    assert [each.cited for each in measured(tmp_path, MAP + more, PANEL).sentences] == [0, 4, 3, 0, 4, 0, 0]


def test_a_text_without_turns_or_spaces(tmp_path: Path) -> None:
    text = """
    title: 走出去
    sources: {panel: {title: 报告, path: panel.txt, language: zh-Hans}}
    speakers: {wu: 吴鹏}
    claims: {a: {by: wu, quote: 远水救不了近火}}
    """
    found = measured(tmp_path, text, "他说，远水救不了近火。大家同意！\n\n再见。\n")
    assert told(found) == [("", "他说，远水救不了近火。", 9, 7), ("", "大家同意！", 4, 0), ("", "再见。", 2, 0)]
    assert found.share_of("wu") == pytest.approx(7 / 15)


def test_a_source_without_a_word(tmp_path: Path) -> None:
    found = measured(tmp_path, MAP, "…\n")
    assert found.sentences == ()
    assert found.whole.share == 0
    assert found.share_of("lin") == 0
