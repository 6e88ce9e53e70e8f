"""What holds of every comparison, on small random maps."""

import csv
import io
import json
import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import argument_maps

from argmap.comparison import SpeakerComparison, compare_speakers
from argmap.comparison.agreement import Agreement
from argmap.model import ArgumentMap, StatementKind
from argmap.model.statements import STANCE_KEYS
from argmap.views.comparison import Arrangement, ComparisonView
from argmap.views.comparison_records import COLUMNS, as_csv, as_json
from argmap.views.lines import joined, width_of

SPEAKERS = ("ann", "bo", "cy", "di")
NAMES = dict(zip(SPEAKERS, ("Ann Lee", "吴鹏", "[bold]Cy", "Di"), strict=True))
TOPICS = ("air", "trade")


@st.composite
def statements(draw: st.DrawFn, name: str, kind: StatementKind, earlier: tuple[str, ...]) -> dict[str, Any]:
    """Draw one statement: who takes which stance on it, when, and what it restates."""
    entry: dict[str, Any] = {"text": f"Statement {name} 走出去 [x]."}
    for key in STANCE_KEYS:
        speakers = draw(st.lists(st.sampled_from(SPEAKERS), max_size=2, unique=True))
        times = draw(st.sampled_from(["1:00", "2:00", None]))
        entry[key] = [{"speaker": each, "quote": "q", **({"at": times} if times else {})} for each in speakers]
    entry["topics"] = draw(st.lists(st.sampled_from(TOPICS), max_size=2, unique=True))
    entry["restates"] = draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
    return entry


@st.composite
def maps(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a map of up to nine statements, as raw values."""
    raw: dict[str, Any] = {"title": "A debate", "speakers": NAMES, "topics": {each: each for each in TOPICS}}
    names: tuple[str, ...] = ()
    for kind in StatementKind:
        raw[kind.section] = {}
        for number in range(draw(st.integers(0, 3))):
            name = f"{kind.value}{number}"
            raw[kind.section][name] = draw(statements(name, kind, names))
            names = (*names, name)
    for entry in raw["recommendations"].values():
        challenges = list(raw["challenges"])
        entry["addresses"] = draw(st.lists(st.sampled_from(challenges), max_size=1)) if challenges else []
    return raw


def compared(raw: dict[str, Any], only: tuple[str, ...] | None = None) -> SpeakerComparison:
    return compare_speakers(ArgumentMap.model_validate(raw), only)


@given(maps())
def test_every_statement_is_in_one_point_and_every_point_of_one_agreement(raw: dict[str, Any]) -> None:
    comparison = compared(raw)
    wordings = [each.id for point in comparison.points for each in point.wordings]
    assert sorted(wordings) == sorted(name for kind in StatementKind for name in raw[kind.section])
    found = [point.id for agreement in Agreement for point in comparison.among(agreement)]
    assert sorted(found) == sorted(point.id for point in comparison.points)


@given(maps(), st.randoms(use_true_random=False))
def test_the_order_of_the_file_does_not_matter(raw: dict[str, Any], random: Any) -> None:
    shuffled = dict(raw)
    for section in ("speakers", *(kind.section for kind in StatementKind)):
        entries = list(raw[section].items())
        random.shuffle(entries)
        shuffled[section] = dict(entries)

    def outcome(comparison: SpeakerComparison) -> object:
        standings = {
            (frozenset(each.id for each in point.wordings), standing.speaker): set(standing.now)
            for point in comparison.points
            for standing in point.standings
        }
        agreements = {frozenset(each.id for each in point.wordings): point.agreement for point in comparison.points}
        return standings, agreements, len(comparison.unanswered)

    assert outcome(compared(raw)) == outcome(compared(shuffled))


@given(maps(), st.lists(st.sampled_from(SPEAKERS), min_size=1, unique=True))
def test_leaving_speakers_out_changes_nothing_for_the_others(raw: dict[str, Any], only: list[str]) -> None:
    everyone, some = compared(raw), compared(raw, tuple(only))
    assert [each.id for each in some.points] == [each.id for each in everyone.points]
    for full, part in zip(everyone.points, some.points, strict=True):
        assert part.standings == tuple(each for each in full.standings if each.speaker in only)
    assert some.counts[:-1] == tuple(each for each in everyone.counts[:-1] if each.speaker in only)
    assert {each.challenge for each in some.unanswered} <= {each.challenge for each in everyone.unanswered}


@given(maps())
def test_silence_is_no_position(raw: dict[str, Any]) -> None:
    named = {
        (name, each["speaker"])
        for kind in StatementKind
        for name, entry in raw[kind.section].items()
        for key in STANCE_KEYS
        for each in entry[key]
    }
    observed = {
        (each.statement, each.speaker)
        for point in compared(raw).points
        for standing in point.standings
        for each in standing.observations
    }
    assert observed == named


@given(maps())
def test_whoever_takes_stances_stands_somewhere(raw: dict[str, Any]) -> None:
    for point in compared(raw).points:
        for standing in point.standings:
            assert standing.now
            assert any(each.holds for each in standing.observations)


@given(maps(), st.sampled_from(Arrangement), st.integers(20, 220))
def test_no_line_is_too_wide_and_no_statement_is_lost(raw: dict[str, Any], by: Arrangement, width: int) -> None:
    comparison = compared(raw)
    lines = list(ComparisonView(comparison, by, width).lines())
    assert max(sum(width_of(text) for text, _ in line) for line in lines) <= width
    if width == 220 and by is Arrangement.STATEMENT:
        text = joined(lines)
        assert all(each.text in text for point in comparison.points if point.standings for each in point.wordings)


@given(argument_maps(), st.sampled_from(Arrangement), st.integers(1, 220))
def test_any_map_is_printed_and_exported(argument_map: ArgumentMap, by: Arrangement, width: int) -> None:
    comparison = compare_speakers(argument_map)
    text = joined(ComparisonView(comparison, by, width).lines())
    assert not any(unicodedata.category(each) == "Cc" for each in text if each != "\n")
    assert json.loads(as_json(comparison))["title"] == argument_map.title
    rows = list(csv.reader(io.StringIO(as_csv(comparison), newline="")))
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert not any(cell[:1] in {*"=+-@\t\r\n"} - {""} for row in rows for cell in row)
    said = {each.statement for point in comparison.points for one in point.standings for each in one.observations}
    assert {row[COLUMNS.index("statement")].removeprefix("'") for row in rows[1:]} == said


@given(argument_maps())
def test_the_numbers_are_those_of_the_map(argument_map: ArgumentMap) -> None:
    comparison = compare_speakers(argument_map)
    together = comparison.counts[-1]
    assert (together.claims, together.challenges, together.recommendations) == (
        len(argument_map.claims),
        len(argument_map.challenges),
        len(argument_map.recommendations),
    )
    assert comparison.unaddressed == sum(not answers for answers in argument_map.addressed.values())


@given(argument_maps())
def test_nobody_objects_to_what_only_they_hold(argument_map: ArgumentMap) -> None:
    comparison = compare_speakers(argument_map)
    points = {point.id: point for point in comparison.points}
    for each in comparison.objections:
        assert each.speakers
        assert each.kind.is_attack
        assert each.objection not in {wording.id for wording in points[each.point].wordings}
        if each.target in argument_map.statements:
            assert set(argument_map.statements[each.target].speakers) - set(each.speakers)
