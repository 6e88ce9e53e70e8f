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


FIDELITY = """\
title: A toll bridge
speakers: {ann: Ann, bo: Bo}
claims:
  toll: {by: ann, text: The toll is fair., quote: the toll is fair, but: {to: dear, fidelity: interpretation}}
  dear: {by: bo, text: It is dear., quote: two days' wage}
  unsaid: {text: Who uses it should pay., fidelity: interpretation}
  used:
    by: ann
    text: Lorries use it most.
    supports: {to: toll, evidence: "that is why it's fair"}
    question: {speaker: bo, fidelity: interpretation}
challenges:
  detour: {by: bo, text: Lorries drive round it., fidelity: paraphrase, undercuts: {to: users-pay, fidelity: quotation}}
arguments:
  users-pay: {by: ann, premises: [used, {statement: unsaid, implicit: true}], conclusion: toll, quote: so it is fair}
  alone: {premises: used, conclusion: dear, fidelity: interpretation}
"""

FIDELITY_TREE = """\
A toll bridge
2 speakers · 4 claims · 1 challenge, 1 unaddressed · 0 recommendations · 2
arguments · 4 quotations
fidelity of 5 statements: 1 quotation, 2 paraphrase, 1 mapper's reading, 1
unstated · of 3 relations: 1 quotation, 1 paraphrase, 1 mapper's reading · of 2
arguments: 1 paraphrase, 1 mapper's reading

Ann
└─ claim  The toll is fair. (quotation)
   ├─ because  taken together (Ann; inference: paraphrase)
   │  ├─ premise      Lorries use it most. (relation: paraphrase)
   │  │  └─ questions  Bo  (mapper's reading)
   │  ├─ premise      Who uses it should pay. (mapper's reading; implicit)
   │  └─ undercut by  Lorries drive round it. (Bo; relation: quotation)
   └─ but      It is dear. (Bo; relation: mapper's reading)

Bo
├─ claim      It is dear. (paraphrase)
│  ├─ because  Lorries use it most. (Ann; inference: mapper's reading)
│  └─ rebuts   The toll is fair. (Ann; relation: mapper's reading)
├─ challenge  Lorries drive round it. (unaddressed; paraphrase)
│  └─ undercuts  the argument for: The toll is fair. (relation: quotation)
└─ questions  Lorries use it most. (Ann)
"""


def test_a_tree_tells_the_fidelity_of_statements_relations_and_inferences_apart(run: Run) -> None:
    assert run("show", "-", stdin=FIDELITY, columns=80).out == FIDELITY_TREE


def test_a_table_tells_them_beside_what_they_belong_to(run: Run) -> None:
    table = run("show", "-", "--as", "table", "--by", "kind", stdin=FIDELITY, columns=150).out
    assert "The toll is fair. (quotation)" in table
    assert "Lorries drive round it. (unaddressed; paraphrase)  undercuts users-pay (quotation)" in table
    assert "but dear (mapper's reading); because used (paraphrase), used + unsaid (paraphrase)" in table
    assert "questions: Bo (mapper's reading)" in table


def test_json_has_them_too(run: Run) -> None:
    found = json.loads(run("show", "-", "--format", "json", stdin=FIDELITY).out)
    statements = {each["id"]: each for each in found["statements"]}
    assert {key: each["fidelity"] for key, each in statements.items()} == {
        "toll": "quotation",
        "dear": "paraphrase",
        "unsaid": "interpretation",
        "used": None,
        "detour": "paraphrase",
    }
    assert [each["fidelity"] for each in statements["toll"]["relations"]] == ["interpretation", "paraphrase"]
    assert [each["fidelity"] for each in statements["used"]["positions"]] == [None, "interpretation"]
    assert {each["id"]: each["fidelity"] for each in found["arguments"]} == {
        "users-pay": "paraphrase",
        "alone": "interpretation",
    }
    assert found["counts"]["fidelity"]["relations"] == {
        "quotation": 1,
        "paraphrase": 1,
        "interpretation": 1,
        "unstated": 0,
    }
