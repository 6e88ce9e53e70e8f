"""Who has changed their mind, and when."""

from tests.comparison.tables import map_of, read
from tests.conftest import EXAMPLES

from argmap.comparison.changes import changes
from argmap.comparison.stances import Observation
from argmap.model import ArgumentMap
from argmap.source import load

DATED = """
title: Years
speakers: {a: A, b: B, c: C, d: D}
claims:
  x:
    text: X.
    agree: [{speaker: a, date: "2012", quote: Yes.}, {speaker: a, date: "2010", quote: Of course.}]
    disagree: [{speaker: a, date: "2015", quote: No.}]
  y:
    text: Y.
    agree: {speaker: b, date: "2013"}
    question: {speaker: b, date: "2014"}
    disagree: [{speaker: c, at: "1:00"}, {speaker: d, date: "XXXX-05"}]
    partly: [{speaker: c, at: "2:00"}, {speaker: d, date: "XXXX-06"}]
  z: {text: Z., agree: a, disagree: a, question: {speaker: b, date: "2014"}}
"""


def said(observations: tuple[Observation, ...]) -> list[str]:
    return [f"{each.stance} {each.date or each.at}" for each in observations]


def told(argument_map: ArgumentMap, only: list[str] | None = None) -> list[tuple[str, str, list[str], list[str]]]:
    return [(each.speaker, each.point, said(each.before), said(each.now)) for each in changes(argument_map, only)]


def test_in_time_where_the_file_tells() -> None:
    assert told(read(DATED)) == [
        ("b", "y", ["agrees 2013"], ["questions 2014"]),
        ("a", "x", ["agrees 2010", "agrees 2012"], ["disagrees 2015"]),
        ("d", "y", ["disagrees XXXX-05"], ["partly agrees XXXX-06"]),  # in no year we know of
        ("c", "y", ["disagrees 1:00"], ["partly agrees 2:00"]),
    ], "a contradicts themselves on z, and nothing tells which came later"


def test_both_sides_are_quoted() -> None:
    change = changes(read(DATED), ["a"])[0]
    assert [each.quote for each in (*change.before, *change.now)] == ["Of course.", "Yes.", "No."]


def test_only_some() -> None:
    assert [each[0] for each in told(read(DATED), ["c", "d"])] == ["d", "c"]
    assert told(map_of("panel"), ["ann"]) == []


def test_in_a_transcript() -> None:
    loaded = load(EXAMPLES / "river_crossing.yaml")
    assert loaded.map
    assert told(loaded.map) == [("lin", "better-ferry", ["disagrees 00:04:06"], ["agrees 00:10:42"])]


RETURN = """
title: There and back
speakers: {a: A}
sources:
  early: {title: Early, date: "2019"}
  late: {title: Late, date: "2021-03"}
claims:
  x:
    text: X.
    agree: [{speaker: a, source: late, at: "00:30"}, {speaker: a, source: late, at: "00:10"}]
    question: {speaker: a, source: late, at: "00:20"}
  y:
    text: Y.
    agree: {speaker: a, source: late, quote: Yes.}
    disagree: {speaker: a, source: early, quote: No.}
"""


def test_who_returns_to_a_side_has_it_before_and_now() -> None:
    assert told(read(RETURN))[0][1:] == ("x", ["agrees 00:10", "questions 00:20"], ["agrees 00:30"])


def test_what_has_no_date_has_that_of_its_source() -> None:
    change = changes(read(RETURN))[1]
    assert [each.quote for each in (*change.before, *change.now)] == ["No.", "Yes."]
