"""`argmap compare speakers`: what people see, and what programs get."""

import csv
import io
import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, Run

from argmap.views.lines import width_of

TOWN = Path(__file__).parent / "comparison" / "town.yaml"


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_seed_example(run: Run, seed: Path, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("compare", "speakers", seed, columns=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


def test_seed_example_in_colour(run: Run, seed: Path, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", seed, color=True).out == snapshot


@pytest.mark.parametrize("columns", [30, 60, 80, 120])
def test_disagreement_at_several_widths(run: Run, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("compare", "speakers", TOWN, columns=columns)
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


def test_disagreement_in_colour(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", TOWN, color=True).out == snapshot


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("by", ["kind", "statement"])
def test_other_rows(run: Run, by: str, columns: int, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", TOWN, "--by", by, columns=columns).out == snapshot


def test_panel_example(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", EXAMPLES / "river_crossing.yaml", columns=120).out == snapshot


def test_only_some(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", TOWN, "--only", "WU,Ada Berg", columns=80).out == snapshot
    assert run("compare", "speakers", TOWN, "--only", "ada", "--only", "吴鹏", columns=80).out == snapshot


def test_an_unknown_speaker_is_a_usage_error(run: Run) -> None:
    outcome = run("compare", "speakers", TOWN, "--only", "ada,cemm")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: there is no speaker 'cemm'; did you mean 'cem'?\n"


def test_a_broken_map_is_unusable_input(run: Run) -> None:
    outcome = run("compare", "speakers", "-", stdin="title: T\nclaims: {a: {by: nobody, text: A.}}\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no speaker 'nobody'" in outcome.err


def test_json(run: Run) -> None:
    found = json.loads(run("compare", "speakers", TOWN, "--format", "json").out)
    assert list(found) == [
        "title", "speakers", "only_some", "names", "themes", "points", "challenges", "counts", "changed", "unanswered",
    ]  # fmt: skip
    assert found["speakers"][1] == {"id": "wu", "name": "吴鹏", "label": "吴鹏"}
    assert found["changed"] == ["fewer-customers"]
    assert found["unanswered"] == ["elderly"]
    point = next(each for each in found["points"] if each["id"] == "early-hours")
    assert point["agreement"] == "shared"
    assert point["wordings"][0]["addressees"] == ["The town council"]
    assert [(each["speaker"], each["now"], each["before"]) for each in point["standings"]] == [
        ("ada", ["asserts"], []),
        ("wu", ["agrees"], []),
    ]


def test_csv(run: Run, snapshot: SnapshotAssertion) -> None:
    text = run("compare", "speakers", TOWN, "--format", "csv").out
    assert text == snapshot
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["topic"] for row in rows if row["statement"] == "cleaner"} == {"air", "access"}
    assert text == run("compare", "speakers", TOWN, "--format", "csv", "--by", "kind").out


def test_csv_texts_are_no_formulas(run: Run) -> None:
    formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(http)", "＝1"]
    claims = "".join(f"  c{n}: {{by: a, text: '{text}'}}\n" for n, text in enumerate(formulas))
    text = run(
        "compare", "speakers", "-", "--format", "csv", stdin=f"title: T\nspeakers: {{a: '@a'}}\nclaims:\n{claims}"
    ).out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["text"] for row in rows] == [f"'{formula}" for formula in formulas]
    assert {row["name"] for row in rows} == {"'@a"}


def test_text_is_printed_as_typed(run: Run) -> None:
    head = "title: '[red]T[/red]'\nspeakers: {a: '[bold]Ann'}\n"
    stdin = head + "claims: {c: {by: a, text: 'It is [link=x]so[/]. :smile:'}}\n"
    out = run("compare", "speakers", "-", stdin=stdin, color=True).out
    assert all(each in out for each in ("[red]T[/red]", "[bold]Ann", "It is [link=x]so[/]. :smile:"))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("title: T\n", "No speaker takes a position"),
        ("title: T\nspeakers: {a: Ann}\nclaims: {c: Nobody says so.}\n", "No speaker takes a position"),
    ],
)
@pytest.mark.parametrize("by", ["topic", "kind", "statement"])
def test_nothing_to_compare(run: Run, text: str, says: str, by: str) -> None:
    outcome = run("compare", "speakers", "-", "--by", by, stdin=text)
    assert (outcome.code, outcome.err) == (0, "")
    assert says in outcome.out


@pytest.mark.parametrize("by", ["topic", "kind", "statement"])
@pytest.mark.parametrize("columns", [60, 200])
def test_sixty_speakers_lose_nothing(run: Run, by: str, columns: int) -> None:
    speakers = "".join(f"  s{n}: Speaker{n}\n" for n in range(60))
    claims = "".join(f"  c{n}: {{by: s{n}, text: Claim{n} 走出去., agree: s{(n + 1) % 60}}}\n" for n in range(60))
    outcome = run(
        "compare",
        "speakers",
        "-",
        "--by",
        by,
        columns=columns,
        stdin=f"title: T\nspeakers:\n{speakers}claims:\n{claims}",
    )
    assert outcome.code == 0
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    table = outcome.out.partition("Agreed by several")[0]
    for number in range(60):
        assert f"Claim{number} 走出去." in table
        assert table.count(f"Speaker{number}\n") + table.count(f"Speaker{number} ") >= 2
