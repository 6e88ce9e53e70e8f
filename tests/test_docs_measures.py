"""The page "Measures": every number on it is what the library makes of the map on it."""

import re

import pytest
from tests.conftest import ROOT

import argmap
from argmap.comparison.ground import contestedness, grounds
from argmap.comparison.groups import Grouping, grouping
from argmap.comparison.levels import LEVELS
from argmap.comparison.measures import Aggregate, Matrix, Normalization, Repeats, affiliation, network, occurrences
from argmap.comparison.pairs import pairs
from argmap.comparison.reliability import krippendorff_alpha
from argmap.comparison.stances import Side
from argmap.comparison.stands import StandTable, stand_table
from argmap.model import ArgumentMap, Stance

PAGE = (ROOT / "docs" / "reference" / "measures.md").read_text(encoding="utf-8")
PROSE = " ".join(PAGE.split())
NAMES = {"ann": "Ann", "ben": "Ben", "cem": "Cem", "dora": "Dora"}


@pytest.fixture(scope="module")
def street() -> ArgumentMap:
    block = re.search(r"^```yaml\n(argmap: 1.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert block
    loaded = argmap.loads(block.group(1), "measures.md")
    assert loaded.map
    assert loaded.diagnostics == ()
    return loaded.map


@pytest.fixture(scope="module")
def now(street: ArgumentMap) -> StandTable:
    return stand_table(street)


def _row(*cells: object) -> str:
    return "|" + "|".join(f" {cell} ".replace("-", "−") if cell != "" else " " for cell in cells) + "|"


def _in_page(*rows: str) -> None:
    missing = [row for row in rows if row not in PROSE]
    assert missing == []


def _between(matrix: Matrix, row: str, column: str) -> float:
    values, present = matrix.dense()
    at = [each.id for each in matrix.rows].index(row), [each.id for each in matrix.columns].index(column)
    assert present[at]
    return float(values[at])


def test_who_stands_where(now: StandTable) -> None:
    marks = {Side.FOR: "+", Side.AGAINST: "−"}
    for unit in now.units:
        cells = []
        for point in now.points:
            stand = now.get(unit.id, point.id)
            if stand is None:
                cells.append("")
            elif stand.before:
                cells.append(" then ".join(marks[each] for each in (*stand.before, *stand.sides)))
            else:
                cells.append(" ".join(marks[each] for each in stand.sides for _ in stand.observations))
        _in_page(_row(NAMES[unit.id], *cells))


def test_how_many_positions(street: ArgumentMap, now: StandTable) -> None:
    found = occurrences(street)
    assert found.boolean
    _in_page(f"there are {len(now.stands)} stands now and {len(found.row)} positions in all")


@pytest.mark.parametrize("stance", list(Stance))
def test_levels_of_stances(stance: Stance) -> None:
    from argmap.comparison.stances import side

    taken = side(stance)
    rows = re.findall(r"^\| (`.*`) \| (\w+) \| `.` \| (.*) \|$", PAGE, re.MULTILINE)
    keys = {"asserts": "by", "agrees": "agree", "concedes": "concede", "partly agrees": "partly",
            "questions": "question", "disagrees": "disagree"}  # fmt: skip
    found = [(word, level) for names, word, level in rows if f"`{keys[stance.value]}`" in names]
    assert found == [(taken.value, f"{LEVELS[taken]:g}".replace("-", "−"))]


@pytest.mark.parametrize("repeats", list(Repeats))
def test_repeats(street: ArgumentMap, repeats: Repeats) -> None:
    found = occurrences(street)
    said = affiliation(found, Aggregate.SUBTRACT, repeats=repeats)
    tie = network(found, Aggregate.SUBTRACT, repeats=repeats)
    row = re.search(rf"^\| `{repeats}`(?: \(default\))? \| [^|]* \| (\S+) \| (\S+) \|$", PAGE, re.MULTILINE)
    assert row
    assert [_between(said, "ann", "safer"), _between(tie, "ann", "ben")] == [_number(each) for each in row.groups()]


def test_pairs(now: StandTable) -> None:
    found = pairs(now)
    assert len(found) == 6
    for pair in found:
        _in_page(
            _row(f"{NAMES[pair.a]} and {NAMES[pair.b]}", pair.shared, pair.agree, pair.disagree, pair.mixed,
                 f"{pair.rate:.2f}", *(f"{each:g}" for each in (pair.congruence, pair.conflict, pair.subtract)))
        )  # fmt: skip


def test_congruence_of_two_levels() -> None:
    loaded = argmap.loads(
        "title: T\nspeakers: {ann: Ann, ben: Ben}\nclaims: {trial: {text: T, partly: ann, by: ben}}\n", "map.yaml"
    )
    assert loaded.map
    (pair,) = pairs(stand_table(loaded.map))
    assert (pair.conflict, pair.congruence) == (0.25, 0.75)
    _in_page("|0.5 − 1| ÷ 2 = 0.25 would have gone to conflict and 0.75 to congruence")


def test_contestedness(now: StandTable) -> None:
    found = {ground.point: (kind, ground) for kind, some in grounds(now).items() for ground in some}
    for point, (_, ground) in found.items():
        value = contestedness(len(ground.holders), len(ground.deniers))
        _in_page(_row(point, len(ground.holders), len(ground.deniers), f"{value:.2f}"))
    assert {point for point, (kind, _) in found.items() if kind == "common ground"} == {"quieter", "buses"}
    assert sum(kind == "contested" for kind, _ in found.values()) == 3


def test_alpha(now: StandTable) -> None:
    found = krippendorff_alpha(now)
    assert found.value is not None
    _in_page(f"13 · 6.67 ÷ 80 = {found.value:.2f}".replace("-", "−"))
    coincident = 0.0
    for point in now.points:
        sides = [stand.side for stand in now.on(point.id)]
        for_, against, all_ = sides.count(Side.FOR), sides.count(Side.AGAINST), len(sides)
        pairs_ = (for_ * (for_ - 1) + against * (against - 1)) / (all_ - 1)
        coincident += pairs_
        row = re.search(rf"^\| {point.id} \| {for_} \| {against} \| {all_} \| .* = (\S+) \|$", PAGE, re.MULTILINE)
        assert row
        assert float(row.group(1)) == round(pairs_, 2)
    _in_page(_row("together", 10, 4, found.values, f"{coincident:.2f}"))


def test_alpha_of_all_positions(street: ArgumentMap, now: StandTable) -> None:
    every, latest = krippendorff_alpha(stand_table(street, positions="all")), krippendorff_alpha(now)
    told = f"α is {every.value:.2f}, not the {latest.value:.2f} from above: with all positions counted"
    _in_page(told.replace("-", "−"))


def _groups(now: StandTable) -> Grouping:
    found = grouping(now)
    assert found
    return found


def test_groups(now: StandTable) -> None:
    found = _groups(now)
    assert [each.units for each in found.groups] == [("ann", "dora"), ("ben", "cem")]
    _in_page(f"Q = 3/4 − (6/8)² + 1/4 − (2/8)² = {found.modularity:.3f}")


def test_what_sets_groups_apart(now: StandTable) -> None:
    rows = [
        _row(", ".join(NAMES[unit] for unit in group.units), each.point, each.side,
             f"{each.inside:.2f}", f"{each.outside:.2f}", f"{each.ratio:.2f}")
        for group in _groups(now).groups
        for each in group.distinctive
    ]  # fmt: skip
    _in_page(*rows)
    assert len(rows) == len(re.findall(r"^\| (?:Ann, Dora|Ben, Cem) \|", PAGE, re.MULTILINE))


def test_what_unites_groups(now: StandTable) -> None:
    trial = next(each for each in _groups(now).consensus if each.point == "trial")
    assert (trial.side, trial.groups) == (Side.FOR, ((1, 1), (1, 2)))
    _in_page(f"the square root of 2/3 · 2/4 is {trial.value:.2f}")


@pytest.mark.parametrize("aggregate", ["subtract", "ignore", "combine"])
def test_affiliation(street: ArgumentMap, aggregate: str) -> None:
    value = _between(affiliation(occurrences(street), Aggregate(aggregate)), "ben", "trial")
    row = re.search(rf"^\| `{aggregate}`(?: \(default\))? \| .* \| (?:.* = )?(\S+) \|$", PAGE, re.MULTILINE)
    assert row
    assert _number(row.group(1)) == value


def test_affiliation_with_repeats(street: ArgumentMap) -> None:
    found = affiliation(occurrences(street), Aggregate.IGNORE, repeats=Repeats.INCLUDE)
    assert _between(found, "ben", "trial") == 2
    _in_page("repeat; with `--repeats include` the value is 2.")


@pytest.mark.parametrize(("normalization", "divisor"), [("activity", 4), ("prominence", 3)])
def test_normalized_affiliation(street: ArgumentMap, normalization: str, divisor: int) -> None:
    value = _between(affiliation(occurrences(street), Aggregate.SUBTRACT, Normalization(normalization)), "ann", "safer")
    assert value == 1 / divisor
    _in_page(f"is 1 ÷ {divisor} = {value:.2f}")


def test_network(street: ArgumentMap) -> None:
    found = occurrences(street)
    values = [_between(network(found, each), "ann", "ben") for each in (Aggregate.CONGRUENCE, Aggregate.CONFLICT)]
    assert values == [1, 3]
    _in_page("so congruence is 1, conflict 1 + 1 + 1 = 3, and subtract −2.")


@pytest.mark.parametrize("normalization", ["no", "average", "jaccard", "cosine", "true-cosine"])
def test_normalized_network(street: ArgumentMap, normalization: str) -> None:
    value = _between(network(occurrences(street), Aggregate.SUBTRACT, Normalization(normalization)), "ann", "ben")
    row = re.search(rf"^\| `{normalization}`(?: \(default\))? \| .* \| (?:.* = )?(\S+) \|$", PAGE, re.MULTILINE)
    assert row
    assert _number(row.group(1)) == pytest.approx(value, abs=5e-4)


@pytest.mark.parametrize("option", [*Aggregate, *Normalization, *Repeats])
def test_every_way_to_measure_is_on_the_page(option: str) -> None:
    assert f"`{option}`" in PAGE or f"`--normalize {option}`" in PAGE or f"    {option}(" in PAGE


def _number(text: str) -> float:
    return float(text.replace("−", "-"))
