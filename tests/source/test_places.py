"""Where everything stands, in short forms and long ones."""

import pytest

from argmap.source import loads

TEXT = """\
title: A debate
event: A hearing
sources:
  report: The report
speakers: {wu: "Wu Peng", li: {name: 李小林, aliases: [Xiaolin, 'Ms Li']}}
claims:
  a:
    by: {speaker: wu, quote: "say \\"a\\""}
    text: A
    topics: [money, health]
    evidence: a quote
    supports: b
    attacks: [b, {to: f, note: surely}]
    attributes: {colour of: red}
  b: B
arguments:
  f: {premises: {statement: a, implicit: true}, conclusion: b, by: [wu, li]}
"""

PLACES = [
    # path, whether the key is asked for, line, column, what is shown
    ((), False, 1, 1, "title: A debate"),
    (("title",), False, 1, 8, "A debate"),
    (("title",), True, 1, 1, "title"),
    (("event",), False, 2, 8, "A hearing"),
    (("event", "title"), False, 2, 8, "A hearing"),
    (("event", "date"), True, 2, 1, "event"),
    (("sources",), False, 3, 1, "sources"),
    (("sources", "report", "title"), False, 4, 11, "The report"),
    (("sources", "report"), True, 4, 3, "report"),
    (("speakers", "wu"), False, 5, 16, '"Wu Peng"'),
    (("speakers", "li"), False, 5, 27, "li"),
    (("speakers", "li", "name"), False, 5, 38, "李小林"),
    (("speakers", "li", "aliases", 1), False, 5, 62, "'Ms Li'"),
    (("speakers", "zhang"), False, 5, 1, "speakers"),
    (("claims", "a"), False, 7, 3, "a"),
    (("claims", "a", "by"), False, 8, 5, "by"),
    (("claims", "a", "by", 0), False, 8, 5, "by"),
    (("claims", "a", "by", 0, "speaker"), False, 8, 19, "wu"),
    (("claims", "a", "by", 0, "speaker"), True, 8, 10, "speaker"),
    (("claims", "a", "by", 0, "quote"), False, 8, 30, '"say \\"a\\""'),
    (("claims", "a", "quote"), False, 7, 3, "a"),
    (("claims", "a", "topics", 1), False, 10, 21, "health"),
    (("claims", "a", "topics", 7), False, 10, 5, "topics"),
    (("claims", "a", "evidence", 0, "quote"), False, 11, 15, "a quote"),
    (("claims", "a", "supports", 0, "to"), False, 12, 15, "b"),
    (("claims", "a", "attacks", 0, "to"), False, 13, 15, "b"),
    (("claims", "a", "attacks", 1, "to"), False, 13, 23, "f"),
    (("claims", "a", "attacks", 1, "note"), True, 13, 26, "note"),
    (("claims", "a", "attributes", "colour of"), True, 14, 18, "colour of"),
    (("claims", "b"), False, 15, 6, "B"),
    (("claims", "b", "text"), False, 15, 6, "B"),
    (("claims", "b"), True, 15, 3, "b"),
    (("claims", "b", "by", 0), False, 15, 6, "B"),
    (("arguments", "f", "premises", 0, "statement"), False, 17, 29, "a"),
    (("arguments", "f", "premises", 0, "implicit"), False, 17, 42, "true"),
    (("arguments", "f", "conclusion"), False, 17, 61, "b"),
    (("arguments", "f", "by", 1), False, 17, 73, "li"),
]


@pytest.mark.parametrize(
    ("path", "on_key", "line", "column", "shown"),
    PLACES,
    ids=[f"{'.'.join(map(str, each[0]))}-{each[1]}" for each in PLACES],
)
def test_place(path: tuple[str | int, ...], on_key: bool, line: int, column: int, shown: str) -> None:  # noqa: FBT001
    places = loads(TEXT).places
    assert places is not None
    location = places.locate(path, on_key=on_key)
    assert TEXT.splitlines()[location.line - 1][location.column - 1 :][: location.length] == shown
    assert (location.line, location.column) == (line, column)


SILENT = """\
title: a # argmap: ignore[one]
claims:
  # argmap: ignore[two, three] - because I say so
  # A remark.
  a: b #argmap: ignore[four]
  c: "d # argmap: ignore[five]" # argmap: ignore[six]
  e: f#argmap: ignore[seven]
  # argmap: ignore[]
"""


def test_comments_that_silence() -> None:
    assert loads(SILENT).silenced == {1: ("one",), 5: ("two", "three", "four"), 6: ("five", "six"), 9: ()}
    assert loads("title: a").silenced == {}
