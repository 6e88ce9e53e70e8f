"""Several maps as one: namesakes meet, and no statement is lost or joined to another."""

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import argument_maps

from argmap.checks.engine import essential
from argmap.interchange.merging import merged
from argmap.model import ArgumentMap
from argmap.source import loads
from argmap.source.dump import dumps

FIRST = """
title: Monday
language: en
event: First hearing
mapper: Ada
sources: {minutes: {title: Minutes, path: a.txt}}
organizations: {cfpa: The foundation}
speakers: {wu: {name: Wu Peng, organization: cfpa}, li: Li Xiaolin}
topics: {role: Role of NGOs}
claims:
  neutral: {by: wu, text: NGOs are neutral., topics: role, source: minutes, quote: neutral, agree: li}
recommendations:
  law: {by: li, to: [cfpa, wu], text: A law., supports: neutral}
"""
SECOND = """
title: Tuesday
language: de
mapper: Bo
sources: {minutes: {title: Other minutes, path: b.txt}}
speakers: {wp: {name: WU Peng, role: Director}, li: Another Li}
topics: {part: Role of  NGOs}
claims:
  neutral: {by: wp, text: NGOs take no sides., topics: part, source: minutes, quote: no sides, disagree: li}
  close: {by: li, text: NGOs are close., supports: {to: neutral, by: wp}}
arguments:
  law: {premises: [close, {statement: neutral, implicit: true}], conclusion: neutral, by: wp}
"""
BOTH = """
argmap: 1
title: Both days
language: en
mapper: [Ada, Bo]
event: First hearing
sources: {minutes: {title: Minutes, path: a.txt}, minutes-2: {title: Other minutes, path: b.txt}}
organizations: {cfpa: The foundation}
speakers:
  wu: {name: Wu Peng, organization: cfpa, role: Director}
  li: Li Xiaolin
  li-2: Another Li
topics: {role: Role of NGOs}
claims:
  neutral: {by: wu, text: NGOs are neutral., topics: role, source: minutes, quote: neutral, agree: li}
  neutral-2: {by: wu, text: NGOs take no sides., topics: role, source: minutes-2, quote: no sides, disagree: li-2}
  close: {by: li-2, text: NGOs are close., supports: {to: neutral-2, by: wu}}
recommendations:
  law: {by: li, to: [cfpa, wu], text: A law., supports: neutral}
arguments:
  law-2: {premises: [close, {statement: neutral-2, implicit: true}], conclusion: neutral-2, by: wu}
"""


def loaded(text: str) -> ArgumentMap:
    found = loads(text)
    assert found.map is not None, found.diagnostics
    return found.map


def test_two_maps() -> None:
    whole, lost = merged([("a.csv", loaded(FIRST)), ("b.csv", loaded(SECOND))], "Both days")
    assert dumps(whole) == dumps(loaded(BOTH))
    assert [(each.message, each.file, each.path) for each in lost] == [
        ("the language of the first map that has one counts for all", "b.csv", ("language",)),
        ("the name of the first namesake counts", "b.csv", ("speakers", "wp")),
        ("the label of the first namesake counts", "b.csv", ("topics", "part")),
    ]


def test_what_is_quoted_keeps_its_source() -> None:
    """Alone in its map, a source goes without saying."""
    one = "title: A\nsources: {a: Report}\nspeakers: {wu: Wu}\nclaims: {page: {by: {speaker: wu, page: 3}, text: x}}\n"
    two = "title: B\nsources: {b: Minutes}\nspeakers: {wu: Wu}\nclaims: {y: {by: wu, quote: q, evidence: {quote: r}}}\n"
    whole, lost = merged([("a", loaded(one)), ("b", loaded(two))], "All")
    assert not lost
    assert whole.claims["page"].by[0].source == "a"
    assert whole.claims["page"].source is None
    assert (whole.claims["y"].source, whole.claims["y"].evidence[0].source) == ("b", "b")


@given(st.lists(argument_maps(), min_size=1, max_size=3))
def test_nothing_that_is_said_is_lost(maps: list[ArgumentMap]) -> None:
    whole, _ = merged([(f"{number}", each) for number, each in enumerate(maps)], "All")
    again = loads(dumps(whole))
    assert again.map is not None, again.diagnostics
    assert {each.rule for each in essential(again)} <= {"self-reference"}
    assert sorted(each.text for each in whole.statements.values()) == sorted(
        each.text for one in maps for each in one.statements.values()
    )
    assert len(whole.positions) == sum(len(each.positions) for each in maps)
    assert len(whole.relations) == sum(len(each.relations) for each in maps)
    assert sorted(each.kind for each in whole.relations) == sorted(each.kind for one in maps for each in one.relations)
    assert whole.quotation_count >= max(each.quotation_count for each in maps)


@given(argument_maps())
def test_one_map_stays_what_it_is(argument_map: ArgumentMap) -> None:
    whole, lost = merged([("a", argument_map)], argument_map.title)
    assert lost == () or len(whole.actors) < len(argument_map.actors) or len(whole.topics) < len(argument_map.topics)
    assert len(whole.statements) == len(argument_map.statements)
