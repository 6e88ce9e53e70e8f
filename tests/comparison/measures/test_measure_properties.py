"""What holds of every matrix."""

import tracemalloc
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import argument_maps

from argmap.comparison.measures import (
    FOR_AFFILIATION,
    FOR_NETWORK,
    Aggregate,
    Label,
    Matrix,
    Normalization,
    Occurrences,
    Repeats,
    affiliation,
    counts,
    distances,
    matrix,
    network,
    occurrences,
)
from argmap.comparison.measures.days import dating
from argmap.comparison.pairs import pairs
from argmap.comparison.stands import stand_table
from argmap.comparison.units import groupings
from argmap.model import ArgumentMap

BOOLEAN, WORDS, NUMBERS = (-1.0, 1.0), (-1.0, -0.5, 0.5, 1.0), (-2.0, 0.0, 1.0, 5.0)
DATES = tuple(sorted(map(dating, ("2019-12-30", "2020-01-01", "2020-01-05", "2021-01-04", "2020", "XXXX-01-01", None))))

aggregates, normalizations = (st.sampled_from(options) for options in FOR_NETWORK)
repeats = st.sampled_from(Repeats)
asked = st.tuples(st.just(network), aggregates, normalizations) | st.tuples(
    st.just(affiliation), *(st.sampled_from(options) for options in FOR_AFFILIATION)
).filter(lambda each: each[1] is not Aggregate.COMBINE or each[2] is Normalization.NO)
"""A measure, with an aggregate and a normalization that fit."""

weeks = st.sampled_from(["", "any_"])
"""Weeks and months of a year, or of any year as DNA takes them."""


def columns_of(positions: list[tuple[int, int, int, int, int]], levels: tuple[float, ...]) -> Occurrences:
    """Return positions, as rows, columns, levels, documents and dates, in the order of the dates."""
    ordered = sorted(positions, key=lambda each: (each[4], each[3]))
    row, column, level, document, date = (np.array(each, dtype=np.int64) for each in zip(*ordered, strict=True))
    known = [np.unique(each) for each in (row, column)]
    rows, columns = (tuple(Label(str(number), f"Label {number}") for number in each) for each in known)
    row, column = (np.searchsorted(*each) for each in zip(known, (row, column), strict=True))
    scale = levels[-1] - levels[0]
    return Occurrences(rows, columns, levels, DATES, row, column, level, document, date, levels == BOOLEAN, scale)


@st.composite
def some(draw: st.DrawFn, *scales: tuple[float, ...]) -> Occurrences:
    levels = draw(st.sampled_from(scales or (BOOLEAN, WORDS, NUMBERS)))
    position = st.tuples(
        st.integers(0, 4),
        st.integers(0, 4),
        st.integers(0, len(levels) - 1),
        st.integers(0, 2),
        st.integers(0, len(DATES) - 1),
    )
    return columns_of(draw(st.lists(position, min_size=1, max_size=30)), levels)


def values(found: Matrix) -> Any:
    return found.dense()[0]


@given(some(), aggregates, normalizations, repeats, weeks)
def test_a_network_is_symmetric_with_a_zero_diagonal(
    positions: Occurrences, aggregate: Aggregate, normalization: Normalization, unit: Repeats, weeks: str
) -> None:
    found, present = network(positions, aggregate, normalization, unit, dna_weeks=bool(weeks)).dense()
    assert (found == found.T).all()
    assert (present == present.T).all()
    assert not found.diagonal().any()
    assert not present.diagonal().any()
    assert not found[~present].any()


@given(some(), normalizations, repeats)
def test_subtract_is_congruence_less_conflict(
    positions: Occurrences, normalization: Normalization, unit: Repeats
) -> None:
    congruence, conflict, subtract = (
        values(network(positions, each, normalization, unit))
        for each in (Aggregate.CONGRUENCE, Aggregate.CONFLICT, Aggregate.SUBTRACT)
    )
    assert subtract == pytest.approx(congruence - conflict, abs=1e-12)
    assert (congruence >= 0).all()
    assert (conflict >= 0).all()


@given(some(), normalizations)
def test_congruence_and_conflict_add_up_to_ignore(positions: Occurrences, normalization: Normalization) -> None:
    congruence, conflict, ignore = (
        values(network(positions, each, normalization, Repeats.INCLUDE))
        for each in (Aggregate.CONGRUENCE, Aggregate.CONFLICT, Aggregate.IGNORE)
    )
    assert congruence + conflict == pytest.approx(ignore, abs=1e-12)


@given(some(), repeats, weeks)
def test_the_formulas_word_by_word(positions: Occurrences, unit: Repeats, weeks: str) -> None:
    # The sum over j, k and l as it is written, against the way in which it is computed.
    found = {
        each: values(network(positions, each, repeats=unit, dna_weeks=bool(weeks)))
        for each in (Aggregate.CONGRUENCE, Aggregate.CONFLICT)
    }
    chosen = counts.counts(positions, np.array(_kept(positions, unit, weeks)))
    x = chosen.by_level.reshape(*chosen.shape, -1)
    distance = np.abs(np.subtract.outer(positions.levels, positions.levels)) / positions.scale
    for aggregate, weight in ((Aggregate.CONGRUENCE, 1 - distance), (Aggregate.CONFLICT, distance)):
        expected = np.einsum("ajk,bjl,kl->ab", x, x, weight)
        np.fill_diagonal(expected, 0)
        assert found[aggregate] == pytest.approx(expected, abs=1e-12)


def _kept(positions: Occurrences, unit: Repeats, weeks: str) -> list[int]:
    """Return which positions count, found by looking for each among those before it."""
    seen, kept = set(), []
    for number, when in enumerate(DATES[each] for each in positions.date):
        period: object = {
            Repeats.INCLUDE: number,
            Repeats.DOCUMENT: positions.document[number],
            Repeats.WEEK: getattr(when, f"{weeks}week"),
            Repeats.MONTH: getattr(when, f"{weeks}month"),
            Repeats.YEAR: when.year,
            Repeats.ACROSSRANGE: None,
        }[unit]
        key = (period, positions.row[number], positions.column[number], positions.level[number])
        if key not in seen:
            seen.add(key)
            kept.append(number)
    return kept


@given(some(), repeats)
def test_true_cosine_is_a_cosine(positions: Occurrences, unit: Repeats) -> None:
    for aggregate, least in ((Aggregate.IGNORE, 0), (Aggregate.CONGRUENCE, 0), (Aggregate.SUBTRACT, -1)):
        found = values(network(positions, aggregate, Normalization.TRUE_COSINE, unit))
        assert found.min() >= least - 1e-12
        assert found.max() <= 1 + 1e-12


@given(some(BOOLEAN), repeats)
def test_congruence_by_jaccard_is_a_share(positions: Occurrences, unit: Repeats) -> None:
    found = values(network(positions, Aggregate.CONGRUENCE, Normalization.JACCARD, unit))
    assert found.min() >= 0
    assert found.max() <= 1 + 1e-12


@given(some(), aggregates, normalizations, repeats)
def test_a_row_and_its_copy_are_one(
    positions: Occurrences, aggregate: Aggregate, normalization: Normalization, unit: Repeats
) -> None:
    copied, copy = positions.row == 0, len(positions.rows)
    order = np.argsort(np.concatenate([np.arange(len(copied)), np.flatnonzero(copied) + 0.5]))
    doubled: dict[str, Any] = {
        name: np.concatenate([getattr(positions, name), getattr(positions, name)[copied]])[order]
        for name in ("column", "level", "document", "date")
    }
    row = np.concatenate([positions.row, np.full(copied.sum(), copy)])[order]
    twins = replace(positions, rows=(*positions.rows, Label("copy", "Copy")), row=row, **doubled)
    found = values(network(twins, aggregate, normalization, unit))
    assert (found[:copy, :copy] == values(network(positions, aggregate, normalization, unit))).all()
    assert (found[copy, 1:copy] == found[0, 1:copy]).all()
    if aggregate is Aggregate.IGNORE and normalization is Normalization.TRUE_COSINE:
        assert found[copy, 0] == 1
    if aggregate is Aggregate.CONGRUENCE and normalization is Normalization.JACCARD and len(positions.levels) == 2:
        once = network(twins, aggregate, normalization, Repeats.ACROSSRANGE)
        assert values(once)[copy, 0] == 1, "whoever says the same agrees in full"


@given(some(), asked, repeats)
def test_sparse_and_dense_tables_and_blocks_of_any_height_give_the_same(
    positions: Occurrences, asked: tuple[Any, Aggregate, Normalization], unit: Repeats
) -> None:
    measure, aggregate, normalization = asked
    whole, present = measure(positions, aggregate, normalization, unit).dense()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "is_dense", lambda cells, positions: False)
        patch.setattr(matrix, "CELLS_A_BLOCK", 7)
        sparse = measure(positions, aggregate, normalization, unit)
        blocks = list(sparse.blocks())
    assert (np.concatenate([values for _, values, _ in blocks]) == whole).all()
    assert (np.concatenate([there for _, _, there in blocks]) == present).all()
    assert [start for start, _, _ in blocks] == np.cumsum([0, *(len(each) for _, each, _ in blocks[:-1])]).tolist()
    rows, columns = np.nonzero(present)
    expected = zip(rows.tolist(), columns.tolist(), whole[rows, columns].tolist(), strict=True)
    assert list(sparse.entries()) == list(expected)


@given(some(WORDS, NUMBERS), st.sampled_from([Aggregate.CONFLICT, Aggregate.SUBTRACT]), repeats)
def test_all_ways_to_distances_give_the_same(positions: Occurrences, aggregate: Aggregate, unit: Repeats) -> None:
    expected = values(network(positions, aggregate, repeats=unit))
    # By steps whose tables are not kept; by meetings, all at once and a few at once.
    ways: tuple[dict[str, float], ...] = (
        {"FEW_STEPS": -1, "FASTER": 1e9, "MOST_DENSE_CELLS": 0},
        {"FEW_STEPS": -1, "FASTER": 0},
        {"FEW_STEPS": -1, "FASTER": -1},
        {"FEW_STEPS": -1, "FASTER": -1, "MEETINGS_AT_ONCE": 3},
    )
    for way in ways:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in way.items():
                patch.setattr(distances, name, value)
            patch.setattr(matrix, "CELLS_A_BLOCK", 7)
            assert (values(network(positions, aggregate, repeats=unit)) == expected).all(), way


@pytest.mark.parametrize(
    ("measure", "normalization"), [(network, "average"), (network, "jaccard"), (affiliation, "no")]
)
def test_a_thousand_levels_need_no_thousand_tables(measure: Any, normalization: str) -> None:
    draw, number, levels = np.random.default_rng(1), 20_000, tuple(map(float, range(1001)))
    codes = [(int(row), int(column), int(level), 0, 0) for row, column, level in draw.integers(0, 1000, (number, 3))]
    positions = columns_of(codes, levels)
    tracemalloc.start()
    try:
        for _ in measure(positions, Aggregate.SUBTRACT, Normalization(normalization)).blocks():
            pass
        assert tracemalloc.get_traced_memory()[1] < 2**28, "256 MiB; a table for each level would take more"
    finally:
        tracemalloc.stop()


@given(argument_maps(), st.sampled_from(["now", "all"]), st.integers(0, 5))
def test_pairs_counted_without_matrices_agree(argument_map: ArgumentMap, which: Any, number: int) -> None:
    known = groupings(argument_map)
    group_by = known[number % len(known)]
    positions = occurrences(argument_map, group_by=group_by, positions=which)
    table = stand_table(argument_map, group_by=group_by, positions=which)
    for aggregate in (Aggregate.CONGRUENCE, Aggregate.CONFLICT, Aggregate.SUBTRACT):
        found = {
            (positions.rows[one].id, positions.rows[other].id): value
            for one, other, value in network(positions, aggregate).entries()
            if one < other
        }
        assert found == pytest.approx({(each.a, each.b): getattr(each, aggregate.value) for each in pairs(table)})


@st.composite
def debates(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a map as raw values: who says what where, at which level."""
    utterance = st.fixed_dictionaries(
        {"speaker": st.sampled_from(["ann", "bo", "cy"])},
        optional={
            "source": st.sampled_from(["one", "two"]),
            "level": st.integers(-2, 3),
            "chars": st.sampled_from(["0-5", "9-12"]),
        },
    )
    claims = {
        f"claim{number}": {
            "text": f"Claim {number}.",
            **{key: draw(st.lists(utterance, max_size=3)) for key in ("agree", "question", "disagree")},
        }
        for number in range(draw(st.integers(1, 3)))
    }
    return {
        "title": "T",
        "speakers": {"ann": "Ann", "bo": "Bo", "cy": "Cy"},
        "sources": {"one": {"title": "One", "date": "2020-01-31"}, "two": {"title": "Two", "date": "2020-02-01"}},
        "claims": claims,
    }


@given(debates(), st.sets(st.sampled_from(["ann", "bo", "cy"])), st.sampled_from(["now", "all"]))
def test_pairs_counted_without_matrices_agree_whoever_is_selected(
    raw: dict[str, Any], only: set[str], which: Any
) -> None:
    argument_map = ArgumentMap.model_validate(raw)
    positions = occurrences(argument_map, only=only, positions=which)
    some = pairs(stand_table(argument_map, only=only, positions=which))
    for aggregate in (Aggregate.CONGRUENCE, Aggregate.CONFLICT, Aggregate.SUBTRACT):
        found = {
            frozenset((positions.rows[one].id, positions.rows[other].id)): value
            for one, other, value in network(positions, aggregate).entries()
        }
        assert found == pytest.approx({frozenset((each.a, each.b)): getattr(each, aggregate.value) for each in some})
    everyone = {(each.a, each.b): each for each in pairs(stand_table(argument_map, positions=which))}
    assert all(everyone[each.a, each.b] == each for each in some), "what two share does not depend on a third"


@given(debates(), st.sets(st.sampled_from(["ann", "bo", "cy"])), st.integers(0, 2))
def test_codes_of_combine_are_the_same_whoever_is_selected(raw: dict[str, Any], only: set[str], fewest: int) -> None:
    argument_map = ArgumentMap.model_validate(raw)

    def codes(**chosen: Any) -> dict[tuple[str, str], float]:
        found = affiliation(occurrences(argument_map, **chosen), Aggregate.COMBINE)
        return {(found.rows[row].id, found.columns[column].id): value for row, column, value in found.entries()}

    assert codes(only=only, min_statements=fewest).items() <= codes().items()


@given(debates(), st.randoms(use_true_random=False), aggregates, normalizations, repeats)
def test_the_order_of_the_file_does_not_matter(
    raw: dict[str, Any], random: Any, aggregate: Aggregate, normalization: Normalization, unit: Repeats
) -> None:
    if aggregate is Aggregate.IGNORE and normalization is Normalization.JACCARD:
        unit = Repeats.INCLUDE  # else the level of the first counts: where nothing tells, of the first in the file
    shuffled = {**raw, **{section: _shuffled(raw[section], random) for section in ("speakers", "claims")}}
    shuffled["claims"] = {
        name: {key: _shuffled(each, random) if isinstance(each, list) else each for key, each in claim.items()}
        for name, claim in shuffled["claims"].items()
    }

    def outcome(given: dict[str, Any]) -> dict[tuple[str, str], float]:
        positions = occurrences(ArgumentMap.model_validate(given))
        return {
            (measured.rows[row].id, measured.columns[column].id): value
            for measured in (
                network(positions, aggregate, normalization, unit),
                affiliation(positions, Aggregate.SUBTRACT, repeats=unit),
            )
            for row, column, value in measured.entries()
        }

    assert outcome(shuffled) == outcome(raw)


def _shuffled(given: Any, random: Any) -> Any:
    entries = list(given.items() if isinstance(given, dict) else given)
    random.shuffle(entries)
    return dict(entries) if isinstance(given, dict) else entries
