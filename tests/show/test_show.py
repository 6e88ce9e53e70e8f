"""`argmap show`: whole outputs, as they are printed."""

import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import Run

PANEL = Path(__file__).parent / "panel.yaml"


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_the_seed_report(run: Run, seed: Path, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("show", seed, columns=columns)
    assert outcome.code == 0
    assert outcome.err == ""
    assert outcome.out == snapshot


@pytest.mark.parametrize("by", ["speaker", "kind", "topic", "argument"])
@pytest.mark.parametrize("shape", ["tree", "table"])
def test_groupings(run: Run, by: str, shape: str, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--by", by, "--as", shape).out == snapshot


def test_quotes_and_ids(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--quotes", "--ids").out == snapshot


def test_a_table_at_60_columns(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--as", "table", columns=60).out == snapshot


def test_colour_on_a_terminal(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, color=True).out == snapshot


def test_no_color_keeps_the_text_and_drops_the_colours(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "0")
    coloured = run("show", PANEL, color=True).out
    plain = run("show", PANEL).out
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (("--speaker", "bo"), {"worth-it", "only-summer", "refurbish"}),
        (("--speaker", "林波"), set()),
        (("--speaker", "rail union", "--kind", "claim"), {"worth-it", "no-sleep", "full"}),
        (("--speaker", "ann", "--speaker", "bo", "--kind", "recommendation"), {"fund", "refurbish"}),
        (("--topic", "money"), {"worth-it", "tracks"}),
        (("--topic", "Comfort"), set()),
        (("--search", "太贵"), {"worth-it"}),
        (("--search", "FULL", "--search", "couchette"), {"full", "only-summer", "no-sleep", "refurbish"}),
    ],
)
def test_filters(run: Run, filters: tuple[str, ...], expected: set[str]) -> None:
    outcome = run("show", PANEL, "--format", "json", *filters)
    if "林波" in filters:
        assert outcome.code == 2
        return
    assert {each["id"] for each in json.loads(outcome.out)["statements"]} == expected
    assert ("no statement passes the filters" in outcome.err) is (not expected)


def test_filtered_trees_still_name_what_statements_bear_on(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--speaker", "rail", "--kind", "claim").out == snapshot


@pytest.mark.parametrize("depth", [1, 2])
def test_depth(run: Run, depth: int, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--depth", depth).out == snapshot


def test_json(run: Run, snapshot: SnapshotAssertion) -> None:
    assert run("show", PANEL, "--format", "json", "--search", "worth").out == snapshot


def test_names_that_are_not_in_the_map(run: Run) -> None:
    outcome = run("show", PANEL, "--speaker", "an")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: there is no speaker 'an'; did you mean 'ann'?\n"
    assert "there are: money, comfort" in run("show", PANEL, "--topic", "xyz").err


def test_standard_input(run: Run) -> None:
    assert run("show", "-", stdin="title: Of nothing\n").out == (
        "Of nothing\n0 speakers · 0 claims · 0 challenges · 0 recommendations · 0 quotations\n"
    )


def test_a_map_with_errors_is_not_shown(run: Run) -> None:
    outcome = run("show", "-", stdin="title: X\nclaims: {a: {by: nobody, text: A}}\n")
    assert (outcome.code, outcome.out) == (2, "")
    assert "<stdin>:2:18: error[unknown-reference] there is no speaker 'nobody'" in outcome.err


def test_circles_of_support_are_shown_once(run: Run, snapshot: SnapshotAssertion) -> None:
    text = "title: X\nclaims:\n  a: {text: A, supports: b}\n  b: {text: B, supports: c}\n  c: {text: C, supports: a}\n"
    assert run("show", "-", "--by", "argument", stdin=text).out == snapshot


def test_a_chain_of_a_hundred_reasons_is_shown_whole(run: Run) -> None:
    links = "\n".join(f"  c{n}: {{text: Reason number {n}., supports: c{n - 1}}}" for n in range(1, 100))
    outcome = run("show", "-", stdin=f"title: Deep\nclaims:\n  c0: Top.\n{links}\n", columns=80)
    assert all(f"Reason number {n}." in outcome.out for n in range(1, 100))


def test_a_table_has_no_depth(run: Run) -> None:
    outcome = run("show", PANEL, "--as", "table", "--depth", 1)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: --depth is for trees; a table has one level\n"
