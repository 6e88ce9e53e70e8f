"""`argmap compare speakers --view side-by-side`: what people see, and what programs get."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, Run

from argmap.views.lines import width_of

SIDE_BY_SIDE = ("compare", "speakers", "--view", "side-by-side")
TOWN = Path(__file__).parent / "comparison" / "town.yaml"


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_seed_example(run: Run, seed: Path, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run(*SIDE_BY_SIDE, seed, columns=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


def test_seed_example_in_colour(run: Run, seed: Path, snapshot: SnapshotAssertion) -> None:
    assert run(*SIDE_BY_SIDE, seed, color=True).out == snapshot


@pytest.mark.parametrize("columns", [30, 60, 80, 120])
def test_disagreement_at_several_widths(run: Run, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run(*SIDE_BY_SIDE, TOWN, columns=columns)
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


def test_disagreement_in_colour(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run(*SIDE_BY_SIDE, TOWN, color=True).out == snapshot


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("by", ["kind", "statement"])
def test_other_rows(run: Run, by: str, columns: int, snapshot: SnapshotAssertion) -> None:
    assert run(*SIDE_BY_SIDE, TOWN, "--by", by, columns=columns).out == snapshot


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_panel_example(run: Run, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run(*SIDE_BY_SIDE, EXAMPLES / "river_crossing.yaml", columns=columns)
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


@pytest.mark.parametrize("example", ["ngo_going_out.yaml", "river_crossing.yaml"])
def test_counts_are_those_of_show(run: Run, example: str) -> None:
    counted = run("show", EXAMPLES / example, columns=200).out.splitlines()[2]
    out = run(*SIDE_BY_SIDE, EXAMPLES / example, columns=200).out
    claims, challenges, recommendations = re.findall(r"^together +(\d+) +(\d+) +(\d+)", out, re.MULTILINE)[0]
    assert f"{claims} claims · {challenges} challenges, " in counted
    assert f"· {recommendations} recommendations" in counted
    unaddressed = re.findall(r"(\d+) unaddressed", counted)[0]
    assert f"{unaddressed} of {challenges} challenges unaddressed" in out


def test_only_some(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run(*SIDE_BY_SIDE, TOWN, "--only", "WU,Ada Berg", columns=80).out == snapshot
    assert run(*SIDE_BY_SIDE, TOWN, "--only", "ada", "--only", "吴鹏", columns=80).out == snapshot


def test_only_two_of_a_panel(run: Run, snapshot: SnapshotAssertion) -> None:
    panel = EXAMPLES / "river_crossing.yaml"
    assert run(*SIDE_BY_SIDE, panel, "--only", "lin,coop", columns=100).out == snapshot


def test_a_single_speaker_is_compared_with_nobody(run: Run, seed: Path) -> None:
    out = run(*SIDE_BY_SIDE, seed, "--only", "liu").out
    assert "1 of 3 speakers · 7 statements\n4 of 5 challenges unaddressed" in out
    assert "only" not in out


def test_a_challenge_is_its_asserters_even_if_left_out(run: Run) -> None:
    head = "title: T\nspeakers: {a: Ann, b: Bo}\n"
    stdin = head + "challenges: {c: {by: a, text: We lack time., agree: b}}\n"
    out = run(*SIDE_BY_SIDE, "-", "--only", "b", stdin=stdin).out
    assert "! We lack time. (Ann; unaddressed)\n  +\N{NO-BREAK SPACE}Bo\n" in out


@pytest.mark.parametrize(
    ("name", "text", "printed"),
    [
        ("the government", "The government ought to act.", "→ The government ought to act. (Ann)"),
        ("The Agency", "Agency staff have to act.", "→ Agency staff have to act. (Ann)"),
        ("Age", "Agency staff have to act.", "→ Age: Agency staff have to act. (Ann)"),
        ("the town", "The council ought to act.", "→ the town: The council ought to act. (Ann)"),
    ],
)
def test_an_addressee_is_named_once(run: Run, name: str, text: str, printed: str) -> None:
    head = f"title: T\nspeakers: {{a: Ann}}\norganizations: {{o: {name}}}\n"
    stdin = head + f"recommendations: {{r: {{by: a, to: o, text: {text}}}}}\n"
    assert printed in run(*SIDE_BY_SIDE, "-", stdin=stdin).out.splitlines()


def test_an_unknown_speaker_is_a_usage_error(run: Run) -> None:
    outcome = run(*SIDE_BY_SIDE, TOWN, "--only", "ada,cemm")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: there is no speaker 'cemm'; did you mean 'cem'?\n"


def test_a_broken_map_is_unusable_input(run: Run) -> None:
    outcome = run(*SIDE_BY_SIDE, "-", stdin="title: T\nclaims: {a: {by: nobody, text: A.}}\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert "there is no speaker 'nobody'" in outcome.err


def test_json(run: Run) -> None:
    found = json.loads(run(*SIDE_BY_SIDE, TOWN, "--format", "json").out)
    assert list(found) == [
        "title", "speakers", "only_some", "names", "themes", "points", "challenges", "counts", "objections",
        "changed", "unanswered", "agreement_among_speakers",
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
    text = run(*SIDE_BY_SIDE, TOWN, "--format", "csv").out
    assert text == snapshot
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["topic"] for row in rows if row["statement"] == "cleaner"} == {"air", "access"}
    refused = run(*SIDE_BY_SIDE, TOWN, "--format", "csv", "--by", "kind")
    assert refused.code == 2
    assert refused.err == "argmap: --by arranges what people read; csv holds everything, in the order of the file\n"


def test_csv_texts_are_no_formulas(run: Run) -> None:
    formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(http)", "＝1"]
    claims = "".join(f"  c{n}: {{by: a, text: '{text}'}}\n" for n, text in enumerate(formulas))
    text = run(*SIDE_BY_SIDE, "-", "--format", "csv", stdin=f"title: T\nspeakers: {{a: '@a'}}\nclaims:\n{claims}").out
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["text"] for row in rows] == [f"'{formula}" for formula in formulas]
    assert {row["name"] for row in rows} == {"'@a"}


def test_text_is_printed_as_typed(run: Run) -> None:
    head = "title: '[red]T[/red]'\nspeakers: {a: '[bold]Ann'}\n"
    stdin = head + "claims: {c: {by: a, text: 'It is [link=x]so[/]. :smile:'}}\n"
    out = run(*SIDE_BY_SIDE, "-", stdin=stdin, color=True).out
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
    outcome = run(*SIDE_BY_SIDE, "-", "--by", by, stdin=text)
    assert (outcome.code, outcome.err) == (0, "")
    assert says in outcome.out


@pytest.mark.parametrize("by", ["topic", "kind", "statement"])
@pytest.mark.parametrize("columns", [60, 200])
def test_sixty_speakers_lose_nothing(run: Run, by: str, columns: int) -> None:
    speakers = "".join(f"  s{n}: Speaker{n}\n" for n in range(60))
    claims = "".join(f"  c{n}: {{by: s{n}, text: Claim{n} 走出去., agree: s{(n + 1) % 60}}}\n" for n in range(60))
    outcome = run(
        *SIDE_BY_SIDE,
        "-",
        "--by",
        by,
        columns=columns,
        stdin=f"title: T\nspeakers:\n{speakers}claims:\n{claims}",
    )
    assert outcome.code == 0
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    table = outcome.out.partition("\n\n")[2].partition("\n•\xa0claim")[0]  # from the heading to the legend
    for number in range(60):
        assert f"Claim{number} 走出去." in table
        assert table.count(f"Speaker{number}\n") + table.count(f"Speaker{number} ") >= 2
