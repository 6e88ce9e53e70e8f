"""Which positions of a map are counted, for whom, and in which order."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.comparison.measures.maps import loaded, named, shown
from tests.strategies import argument_maps

from argmap.comparison.agreement import Agreement
from argmap.comparison.levels import LEVELS
from argmap.comparison.measures import Aggregate, Occurrences, Repeats, affiliation, occurrences
from argmap.comparison.points import points
from argmap.comparison.stances import Observation, side, utterance_of
from argmap.comparison.units import UnknownGroupingError
from argmap.model import ArgumentMap

N = None


def counted(positions: Occurrences) -> dict[str, list[float | None]]:
    """Return how often each row stands on each column."""
    return shown(affiliation(positions, Aggregate.IGNORE, repeats=Repeats.INCLUDE))


def columns(positions: Occurrences) -> list[str]:
    return [each.id for each in positions.columns]


def test_restatements_are_one_point_and_what_nobody_says_is_none() -> None:
    positions = occurrences(named("council"))
    assert columns(positions) == ["tolls", "taken-up", "traffic"]
    assert [each.label for each in positions.columns] == ["Tolls help.", "People can pay.", "There is less traffic."]
    assert counted(positions) == {"ann": [2, 1, 1], "bo": [3, N, N], "cy": [1, 1, 1]}


def test_only_what_still_holds() -> None:
    positions = occurrences(named("council"), positions="now")
    # Bo denied it after ten minutes, agreed after fifty; when he charged them, nothing tells.
    assert counted(positions) == {"ann": [2, 1, 1], "bo": [2, N, N], "cy": [1, 1, 1]}


def test_organizations() -> None:
    positions = occurrences(named("council"), group_by="organization")
    assert [(each.id, each.label) for each in positions.rows] == [("greens", "The Greens"), ("traders", "Traders")]
    assert counted(positions) == {"greens": [1, 1], "traders": [4, N]}, "Cy, who takes it up, speaks for nobody"


def test_an_attribute() -> None:
    assert counted(occurrences(named("council"), group_by="camp")) == {"yes": [3, 2, 2], "no": [3, N, N]}
    with pytest.raises(UnknownGroupingError, match="no speaker has an attribute 'club'"):
        occurrences(named("council"), group_by="club")


def test_only_some_speakers() -> None:
    positions = occurrences(named("council"), only=["ann"])
    assert columns(positions) == ["tolls", "traffic"], "what only Cy takes up, Ann merely takes for granted"


def test_a_body_for_which_no_person_is_named_counts_among_organizations_only() -> None:
    argument_map = loaded("""
        title: A council
        speakers:
          ann: {name: Ann, organization: greens}
          greens-body: {name: The Greens, kind: body, organization: greens}
          club: {name: A club, kind: body}
        organizations: {greens: The Greens}
        claims: {tolls: {text: Tolls help., by: [ann, greens-body, club]}}
    """)
    everyone = occurrences(argument_map)
    assert counted(everyone) == {"ann": [1], "club": [1]}
    assert [(each.id, each.label) for each in everyone.unnamed] == [("greens-body", "The Greens")]
    assert occurrences(argument_map, of="statements").unnamed == everyone.unnamed
    by_organization = occurrences(argument_map, group_by="organization")
    assert counted(by_organization) == {"greens": [2], "club": [1]}
    assert by_organization.unnamed == ()


def test_a_body_that_is_asked_for_by_name_counts() -> None:
    argument_map = loaded("""
        title: A council
        speakers: {ann: Ann, greens-body: {name: The Greens, kind: body, organization: The Greens}}
        claims: {tolls: {text: Tolls help., by: [ann, greens-body]}}
    """)
    for only in (["greens-body"], ["greens-body", "ann"]):
        positions = occurrences(argument_map, only=only)
        assert sorted(counted(positions)) == sorted(only)
        assert positions.unnamed == ()


def test_a_body_that_says_nothing_or_too_little_is_not_said_to_be_left_out() -> None:
    speakers = "{ann: Ann, u: {name: Union, kind: body, organization: Union}}"
    silent = loaded(f"title: T\nspeakers: {speakers}\nclaims: {{c: {{text: C., by: ann}}}}")
    assert occurrences(silent).unnamed == ()
    once = loaded(f"title: T\nspeakers: {speakers}\nclaims: {{c: {{text: C., by: u}}}}")
    assert [each.label for each in occurrences(once).unnamed] == ["Union"]
    assert occurrences(once, min_statements=2).unnamed == ()


def test_few_statements() -> None:
    everyone, busy = occurrences(named("council")), occurrences(named("council"), min_statements=2)
    assert list(counted(busy)) == ["ann", "cy"], "Bo takes three positions, but on one point"
    assert list(counted(occurrences(named("council"), min_statements=1))) == list(counted(everyone))
    turned = occurrences(named("council"), of="statements", min_statements=2)
    assert columns(turned) == ["ann", "cy"], "it is units that are left out, also where they are columns"
    assert not list(counted(occurrences(named("council"), min_statements=9)))


def test_statements_as_rows() -> None:
    positions = occurrences(named("council"), of="statements")
    assert counted(positions) == {"tolls": [2, 3, 1], "taken-up": [1, N, 1], "traffic": [1, N, 1]}


ORDER = """
title: Who came first
sources: {two: {title: Two, date: 2020-02-01}, one: {title: One, date: 2020-01-01}}
speakers: {a: A, b: B, c: C, d: D, e: E, f: F, g: G, h: H, i: I, j: J}
claims:
  it:
    text: It.
    by:
      - {speaker: a}
      - {speaker: b, date: XXXX-01-01}
      - {speaker: c, source: two, page: iv}
      - {speaker: d, source: one, page: 3, paragraph: 2}
      - {speaker: e, source: one, page: 3, paragraph: 1}
      - {speaker: f, source: one, page: 2 f.}
      - {speaker: g, source: two, date: 2020}
      - {speaker: h, source: two, date: 2019-12-31, at: "1:10"}
      - {speaker: i, source: two, date: 2019-12-31, at: "0:20"}
      - {speaker: j, source: one, date: 2019-12-31, chars: 900-950}
"""


def test_the_order_is_by_date_document_and_place() -> None:
    positions = occurrences(loaded(ORDER))
    # By date: h, i and j; g, sometime in 2020; f, e and d in January; c in February; b in some year; a at no time.
    # By document, as the file lists them: h and i before j. By place in it: i before h, f before e before d.
    assert "".join(positions.rows[each].id for each in positions.row) == "ihjgfedcba"


def test_a_statement_lends_its_date_and_source_to_those_who_assert_it() -> None:
    positions = occurrences(
        loaded(
            "title: T\nsources: {s: {title: S, date: 2021}, t: T}\nspeakers: {a: A, b: B, c: C}\n"
            "claims: {it: {text: It., source: t, date: 2020, by: a, agree: b, disagree: {speaker: c, source: s}}}"
        )
    )
    found = {
        positions.rows[row].id: (document, positions.dates[date].first[0])
        for row, document, date in zip(positions.row, positions.document, positions.date, strict=True)
    }
    undated = -10_000
    assert found == {"a": (1, 2020), "b": (2, undated), "c": (0, 2021)}


def test_the_event_dates_what_was_said_at_it() -> None:
    positions = occurrences(named("council"))
    assert {positions.dates[each].first[:3] for each in positions.date} == {(2020, 3, 1)}


def test_a_date_is_that_of_the_position_else_of_the_statement_of_the_event_of_the_source() -> None:
    text = (
        "title: T\n{event}sources: {{s: {{title: S, date: 2004}}}}\nspeakers: {{a: A, b: B, c: C}}\n"
        "claims: {{it: {{text: It., date: 2002, by: [{{speaker: a, date: 2001, source: s}}, "
        "{{speaker: b, source: s}}], agree: {{speaker: c, source: s}}}}}}"
    )

    def years(event: str) -> dict[str, int]:
        positions = occurrences(loaded(text.format(event=event)))
        return {
            positions.rows[row].id: positions.dates[date].first[0]
            for row, date in zip(positions.row, positions.date, strict=True)
        }

    assert years("event: {date: 2003}\n") == {"a": 2001, "b": 2002, "c": 2003}
    assert years("") == {"a": 2001, "b": 2002, "c": 2004}, "the statement's date is that of those who assert it"


def test_a_page_goes_before_any_number_of_paragraphs() -> None:
    places = ["page: 2, paragraph: 1", "page: 1, paragraph: 999999", "page: 1, paragraph: 2", "paragraph: 3"]
    said = ", ".join(f"{{speaker: a{number}, {place}}}" for number, place in enumerate(places))
    speakers = ", ".join(f"a{number}: A{number}" for number in range(len(places)))
    positions = occurrences(loaded(f"title: T\nspeakers: {{{speakers}}}\nclaims: {{it: {{text: It., by: [{said}]}}}}"))
    assert [positions.rows[each].id for each in positions.row] == ["a3", "a2", "a1", "a0"]


SELECTED = """
title: Levels
speakers: {a: A, b: B, c: C}
claims:
  x: {text: X., by: a, partly: b, disagree: {speaker: c, level: -3}}
  y: {text: Y., by: [a, b]}
"""


@pytest.mark.parametrize("chosen", [{}, {"only": ["a", "b"]}, {"min_statements": 2}, {"only": []}])
def test_levels_and_codes_are_those_of_the_whole_map(chosen: dict[str, Any]) -> None:
    positions = occurrences(loaded(SELECTED), **chosen)
    assert positions.levels == (-3, 0.5, 1)
    assert (positions.scale, positions.boolean) == (4, False)
    codes = shown(affiliation(positions, Aggregate.COMBINE))
    assert [codes[each.id][0] for each in positions.rows] == [1, 2, 4][: len(positions.rows)]


def test_a_map_is_boolean_or_not_whoever_is_selected() -> None:
    argument_map = loaded(SELECTED.replace(", level: -3", ""))
    assert not occurrences(argument_map, only=["a"]).boolean
    codes = affiliation(occurrences(argument_map, only=["a", "c"]), Aggregate.COMBINE)
    assert shown(codes) == {"a": [1, 1], "c": [8, N]}, "as among all: 1 for, 8 against"


@given(argument_maps(), st.none() | st.just(1))
def test_what_counts_is_what_the_points_say(argument_map: ArgumentMap, some: int | None) -> None:
    only = None if some is None else sorted(argument_map.speakers)[:some]

    def listed(positions: Occurrences) -> list[tuple[str, str, float]]:
        return sorted(
            (positions.rows[row].id, positions.columns[column].id, positions.levels[level])
            for row, column, level in zip(positions.row, positions.column, positions.level, strict=True)
        )

    def level(observation: Observation) -> float:
        given = utterance_of(argument_map, observation).level
        return LEVELS[side(observation.stance)] if given is None else given

    observed = [
        (each.holds, (each.speaker, point.id, level(each)))
        for point in points(argument_map, only)
        if point.agreement is not Agreement.SILENT
        for standing in point.standings
        for each in standing.observations
    ]
    assert listed(occurrences(argument_map, only=only)) == sorted(known for _, known in observed)
    current = listed(occurrences(argument_map, only=only, positions="now"))
    assert current == sorted(known for holds, known in observed if holds)
