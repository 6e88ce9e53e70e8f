"""What holds of every table of stands and of all that is counted from it."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.strategies import STATEMENTS, argument_maps, raw_maps

from argmap.comparison.changes import changes
from argmap.comparison.ground import grounds
from argmap.comparison.groups import grouping
from argmap.comparison.pairs import Pair, pairs
from argmap.comparison.presence import silent_on, unique
from argmap.comparison.reliability import krippendorff_alpha
from argmap.comparison.requests import requests
from argmap.comparison.stances import Side
from argmap.comparison.stands import Positions, StandTable, stand_table
from argmap.comparison.units import groupings, unit_of, units
from argmap.model import ArgumentMap
from argmap.model.statements import STANCE_KEYS

ways: st.SearchStrategy[Positions] = st.sampled_from(["now", "all"])


@st.composite
def tables(draw: st.DrawFn) -> StandTable:
    """Draw a table of a random map, however its speakers are grouped."""
    argument_map = draw(argument_maps())
    return stand_table(argument_map, group_by=draw(st.sampled_from(groupings(argument_map))), positions=draw(ways))


@st.composite
def debates(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a debate of up to eight speakers, enough for groups, as raw values."""
    names = [f"s{number}" for number in range(draw(st.integers(4, 8)))]
    taking = st.dictionaries(st.sampled_from(names), st.sampled_from(list(STANCE_KEYS)), max_size=8)
    claims = {}
    for number in range(draw(st.integers(1, 8))):
        sides = draw(taking)
        claims[f"c{number}"] = {
            "text": "C",
            **{key: [name for name, taken in sides.items() if taken == key] for key in STANCE_KEYS},
        }
    return {"title": "A debate", "speakers": {name: name for name in names}, "claims": claims}


def reordered(raw: dict[str, Any], shuffle: Callable[[list[Any]], None]) -> ArgumentMap:
    """Return the same map with speakers and statements in another order."""
    changed = dict(raw)
    for section in ("speakers", *STATEMENTS):
        entries = list(raw.get(section, {}).items())
        shuffle(entries)
        changed[section] = dict(entries)
    return ArgumentMap.model_validate(changed)


def by_ends(found: tuple[Pair, ...]) -> dict[frozenset[str], tuple[object, ...]]:
    return {
        frozenset((each.a, each.b)): (
            each.shared, each.agree, each.disagree, each.mixed, each.rate,
            each.congruence, each.conflict, each.subtract,
        )
        for each in found
    }  # fmt: skip


@given(tables())
def test_every_stand_is_somebodys_on_something(table: StandTable) -> None:
    names, points = {unit.id for unit in table.units}, {point.id for point in table.points}
    for (unit, point), stand in table.stands.items():
        assert (stand.unit, stand.point) == (unit, point)
        assert unit in names
        assert point in points
        assert stand.sides
        assert stand.levels
        assert any(each.holds for each in stand.observations)
    rows = [stand for unit in table.units for stand in table.of(unit.id)]
    columns = [stand for point in table.points for stand in table.on(point.id)]
    assert len(rows) == len(columns) == len(table.stands)


@given(argument_maps(), st.data())
def test_every_utterance_counts_for_a_unit_with_that_member(argument_map: ArgumentMap, data: st.DataObject) -> None:
    group_by = data.draw(st.sampled_from(groupings(argument_map)))
    members = {unit.id: unit.members for unit in units(argument_map, group_by)}
    place = unit_of(argument_map, group_by)
    for position in argument_map.positions:
        unit = place(position.speaker, position.utterance)
        assert unit is None or position.speaker in members[unit]


@given(tables())
def test_pairs_add_up(table: StandTable) -> None:
    order = [unit.id for unit in table.units]
    for pair in pairs(table):
        assert order.index(pair.a) < order.index(pair.b)
        assert pair.shared == pair.agree + pair.disagree + pair.mixed > 0
        assert (pair.rate is None) == (pair.agree + pair.disagree == 0)
        assert pair.rate is None or 0 <= pair.rate <= 1
        levels = {stand.point: len(stand.levels) for stand in table.of(pair.b)}
        meetings = sum(len(stand.levels) * levels.get(stand.point, 0) for stand in table.of(pair.a))
        assert pair.congruence + pair.conflict == pytest.approx(meetings)
        assert 0 <= pair.conflict <= meetings
        assert pair.subtract == pair.congruence - pair.conflict


@given(raw_maps(), ways, st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter(raw: dict[str, Any], positions: Positions, random: Any) -> None:
    table = stand_table(ArgumentMap.model_validate(raw), positions=positions)
    other = stand_table(reordered(raw, random.shuffle), positions=positions)
    assert by_ends(pairs(table)) == by_ends(pairs(other))
    assert krippendorff_alpha(table).value == pytest.approx(krippendorff_alpha(other).value)
    wordings = [
        {point.id: frozenset(each.id for each in point.wordings) for point in each.points} for each in (table, other)
    ]
    first, second = (
        {
            (kind, names[ground.point], frozenset(ground.holders), frozenset(ground.deniers), ground.contestedness)
            for kind, found in grounds(each).items()
            for ground in found
        }
        for each, names in zip((table, other), wordings, strict=True)
    )
    assert first == second


@given(raw_maps())
def test_somebody_and_their_copy_agree_wherever_they_are_on_one_side(raw: dict[str, Any]) -> None:
    assume(raw.get("speakers"))
    raw = deepcopy(raw)
    original, copy = next(iter(raw["speakers"])), "copy-of-them"
    raw["speakers"][copy] = {"name": "Copy"}
    for section in STATEMENTS:
        for statement in raw.get(section, {}).values():
            for key in STANCE_KEYS:
                own = [each for each in statement.get(key, ()) if each["speaker"] == original]
                statement.setdefault(key, []).extend({**each, "speaker": copy} for each in own)
    table = stand_table(ArgumentMap.model_validate(raw))
    stands = table.of(original)
    single = sum(stand.side in (Side.FOR, Side.AGAINST) for stand in stands)
    found = by_ends(pairs(table)).get(frozenset((original, copy)))
    assert (found is None) == (not stands)
    if found:
        shared, agree, disagree, mixed, *_ = found
        assert (shared, agree, disagree, mixed) == (len(stands), single, 0, len(stands) - single)


@given(tables())
def test_ground_is_of_one_kind_each(table: StandTable) -> None:
    found = [ground for each in grounds(table).values() for ground in each]
    assert sorted(ground.point for ground in found) == sorted(
        point.id for point in table.points if len(table.on(point.id)) > 1
    )
    assert all(ground.contestedness is None or 0 <= ground.contestedness <= 1 for ground in found)


@given(tables())
def test_whoever_is_not_silent_speaks_alone_or_with_others(table: StandTable) -> None:
    alone, silences = unique(table), silent_on(table)
    spoken = {point.id for point in table.points if table.on(point.id)}
    for unit in table.units:
        silent = {each.point for each in silences[unit.id]}
        own = {stand.point for stand in table.of(unit.id)}
        assert silent | own == spoken
        assert not silent & own
        assert {point.id for point in alone[unit.id]} <= own
    others = [len(each.speaking) for unit in table.units[:1] for each in silences[unit.id]]
    assert others == sorted(others, reverse=True)


@given(argument_maps(), ways)
def test_whoever_asks_supports_or_opposes_stands_there(argument_map: ArgumentMap, positions: Positions) -> None:
    table = stand_table(argument_map, positions=positions)
    for each in requests(argument_map, table):
        named = (*each.asked_by, *each.supported_by, *each.partly, *each.questioned_by, *each.opposed_by)
        assert set(named) == {stand.unit for stand in table.on(each.point)}
        assert not set(each.asked_by) & set(each.supported_by)
        assert set(each.addresses) <= {point.id for point in table.points}


@given(argument_maps())
def test_changes_are_from_one_side_to_another(argument_map: ArgumentMap) -> None:
    table = stand_table(argument_map)
    found = changes(argument_map)
    assert all(each.before and each.now for each in found)
    moved = {(each.speaker, each.point) for each in found}
    assert {place for place, stand in table.stands.items() if stand.before} <= moved


@given(debates())
def test_alpha_is_at_most_one(raw: dict[str, Any]) -> None:
    found = krippendorff_alpha(stand_table(ArgumentMap.model_validate(raw)))
    assert found.value is None or found.value <= 1
    assert (found.value is None) == bool(found.reason)


@given(st.lists(st.sampled_from(list(STANCE_KEYS)), min_size=2, max_size=6), st.integers(2, 5))
def test_alpha_is_one_if_all_agree_on_more_than_one_side(keys: list[str], speakers: int) -> None:
    names = [f"s{number}" for number in range(speakers)]
    claims = {f"c{number}": {"text": "C", key: names} for number, key in enumerate(keys)}
    table = stand_table(ArgumentMap.model_validate({"title": "T", "claims": claims}))
    sides = {stand.side for stand in table.stands.values()}
    assert krippendorff_alpha(table).value == (1 if len(sides) > 1 else None)


@given(debates(), st.randoms(use_true_random=False))
def test_groups_part_the_units_whatever_the_order_of_the_file(raw: dict[str, Any], random: Any) -> None:
    table = stand_table(ArgumentMap.model_validate(raw))
    found, other = grouping(table), grouping(stand_table(reordered(raw, random.shuffle)))
    assert (found is None) == (other is None)
    if found and other:
        names = [unit for group in found.groups for unit in group.units]
        assert sorted([*names, *found.ungrouped]) == sorted(unit.id for unit in table.units)
        assert -0.5 <= found.modularity <= 1
        assert [set(group.units) for group in found.groups] == [set(group.units) for group in other.groups]
        assert found.modularity == pytest.approx(other.modularity)
        assert {each.point: (each.side, each.groups) for each in found.consensus} == {
            each.point: (each.side, each.groups) for each in other.consensus
        }
        for group in found.groups:
            assert all(each.ratio > 1 for each in group.distinctive)
        assert all(0 < each.value < 1 for each in found.consensus)
