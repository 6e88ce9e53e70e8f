"""What holds of every view: nothing is lost, nothing is told twice, and nothing can break the page."""

import csv
import io
import json
import unicodedata
from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import argument_maps
from tests.views.speakers.reports import VIEWS, of, reported, rows, sections, text

from argmap.comparison.stands import StandTable, stand_table
from argmap.model import ArgumentMap, Stance, StatementKind
from argmap.model.statements import STANCE_KEYS
from argmap.views.lines import width_of
from argmap.views.report.csv import csv_text
from argmap.views.report.json import json_text
from argmap.views.report.markdown import markdown

SPEAKERS = {"ann": "Ann Lee", "wu": "吴鹏", "cy": "[bold]Cy", "di": "Di", "eve": "=Eve()"}
Observed = tuple[str | None, ...]


@st.composite
def debates(draw: st.DrawFn) -> ArgumentMap:
    """Draw up to nine statements with texts of their own, restatements, answers and changes of mind."""
    raw: dict[str, Any] = {"speakers": SPEAKERS}
    names: list[str] = []
    for kind in StatementKind:
        raw[kind.section] = {}
        for number in range(draw(st.integers(0, 3))):
            name = f"{kind.value}{number}"
            entry: dict[str, Any] = {"text": f"Statement {name} 走出去 [x]."}
            for key in STANCE_KEYS:
                said = draw(st.lists(st.sampled_from(list(SPEAKERS)), max_size=2, unique=True))
                at = draw(st.sampled_from([{}, {"at": "1:00"}, {"at": "2:00", "quote": "*q* <b>"}]))
                entry[key] = [{"speaker": each, **at} for each in said]
            entry["restates"] = draw(st.lists(st.sampled_from(names), max_size=1)) if names else []
            if kind is StatementKind.RECOMMENDATION and raw["challenges"]:
                entry["addresses"] = draw(st.lists(st.sampled_from(list(raw["challenges"])), max_size=1))
            raw[kind.section][name] = entry
            names.append(name)
    return of(raw)


def observed(table: StandTable) -> Counter[Observed]:
    """Return every observation of a table."""
    return Counter(
        (stand.unit, each.statement, each.speaker, each.stance.value, each.at)
        for stand in table.stands.values()
        for each in stand.observations
    )


def recorded(found: list[dict[str, Any]]) -> Counter[Observed]:
    """Return every observation of records."""
    return Counter(
        (row["unit"], row["statement"], row["speaker"], row["stance"], row["at"]) for row in found if row["unit"]
    )


def on(table: StandTable, kind: StatementKind) -> Counter[Observed]:
    """Return every observation on points that have a wording of a kind."""
    points = {point.id for point in table.points if any(each.kind is kind for each in point.wordings)}
    chosen = {place: stand for place, stand in table.stands.items() if stand.point in points}
    return observed(StandTable(table.title, table.units, table.points, chosen, table.scale))


@given(debates())
def test_shared_and_unique_records_together_hold_every_observation_once(debate: ArgumentMap) -> None:
    found = rows(reported("common-ground", debate)) + rows(reported("unique", debate))
    assert recorded(found) == observed(stand_table(debate))


@given(debates())
def test_one_speaks_or_is_silent_on_whatever_is_spoken_on(debate: ArgumentMap) -> None:
    table = stand_table(debate)
    silences = {(row["unit"], row["point"]) for row in rows(reported("silent", debate))}
    spoken = {point for _, point in table.stands}
    assert silences.isdisjoint(table.stands)
    assert silences | table.stands.keys() == {(unit.id, point) for unit in table.units for point in spoken}


@given(debates())
def test_every_stance_on_a_challenge_or_a_recommendation_is_recorded(debate: ArgumentMap) -> None:
    table = stand_table(debate)
    own = [row for row in rows(reported("challenges", debate)) if row["part"] != "addressed"]
    assert recorded(own) == on(table, StatementKind.CHALLENGE)
    assert recorded(rows(reported("recommendations", debate))) == on(table, StatementKind.RECOMMENDATION)


@given(debates())
def test_every_stance_given_up_is_recorded(debate: ArgumentMap) -> None:
    left = Counter(
        (each.speaker, each.statement, each.stance.value)
        for stand in stand_table(debate).stands.values()
        for each in stand.observations
        if not each.holds
    )
    found = [row for row in rows(reported("changed", debate)) if not row["holds"]]
    assert {row["phase"] for row in found} <= {"before"}
    assert Counter((row["speaker"], row["statement"], row["stance"]) for row in found) == left


@given(debates())
def test_every_unit_belongs_to_one_group_or_to_none(debate: ArgumentMap) -> None:
    found = rows(reported("groups", debate))
    members = [row["unit"] for row in found if row["section"] == "member"]
    assert not found or sorted(members) == sorted(SPEAKERS)


@pytest.mark.parametrize("view", VIEWS)
@given(debate=debates())
def test_no_section_tells_a_statement_twice(view: str, debate: ArgumentMap) -> None:
    for told in sections(reported(view, debate)):
        texts = Counter("".join(part for part, _ in each.pieces) for each in told)
        assert not texts or max(texts.values()) == 1


@pytest.mark.parametrize("view", VIEWS)
@given(argument_map=argument_maps(), width=st.integers(20, 120))
def test_whatever_the_texts_the_page_stays_whole(view: str, argument_map: ArgumentMap, width: int) -> None:
    report = reported(view, argument_map)
    printed = text(report, width)
    assert all(width_of(line) <= width for line in printed.split("\n"))
    assert not any(unicodedata.category(each) == "Cc" and each != "\n" for each in printed)
    assert markdown(report).endswith("\n")
    rows_in_csv = list(csv.reader(io.StringIO("".join(csv_text(report)), newline="")))
    found = json.loads("".join(json_text(report, str)))["rows"]
    assert len(found) == len(rows_in_csv) - 1
    assert all(len(row) == len(report.records.columns) for row in rows_in_csv)


@given(debates(), st.lists(st.sampled_from(list(SPEAKERS)), min_size=1, unique=True))
def test_those_left_out_take_no_side(debate: ArgumentMap, chosen: list[str]) -> None:
    for view in VIEWS:
        for row in rows(reported(view, debate, only=chosen)):
            assert row.get("unit") in (None, *chosen)
            # Whose recommendation addresses a challenge is told whoever makes it.
            assert row.get("speaker") in (None, *chosen) or row["stance"] == Stance.ASSERTS.value
