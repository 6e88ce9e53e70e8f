"""`argmap quotes`: what it prints, in every format and width, and how it ends."""

import csv
import io
import json
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, SHARED, Run

TRANSCRIPT = """\
A panel in the library hall.

[00:00:04] Lin Yuewen: I want a bridge [for the clinic]. It is late. My grandmother would say 远水救不了近火.
[00:00:09] Karim Haddad: So do I, “at any hour”. The money is there, in the coast fund. It is late.
[00:00:15] Marta Vesely: The money is there, yes. I don't want it.
[00:00:21] Lin Yuewen: And why not? It is late.
[00:00:27] Karim Haddad: It takes ten years, and it's late.
"""

MAP = """\
title: A panel [on the river]
sources:
  panel: {title: "The [bold]panel[/bold]", kind: transcript, path: panel.txt}
  survey: {title: The survey, url: "https://example.org/survey"}
speakers:
  lin: Lin Yuewen
  haddad: Karim Haddad
  coop: {name: Ferry Cooperative, kind: body, aliases: Marta Vesely}
claims:
  bridge: {by: lin, quote: "I want a bridge [for the clinic]", source: panel, at: "00:00:04"}
  hours: {by: haddad, quote: "So do I, 'at any hour'", source: panel}
  money: {by: haddad, quote: "The money is there […] It is late.", source: panel}
  fund: {by: haddad, quote: "The money was there, in the coastal fund.", source: panel, at: "00:00:09"}
  wanted: {by: coop, quote: "I want a bridge", source: panel}
  late: {by: lin, quote: "It is late.", source: panel}
  years: {by: haddad, quote: "It takes ten years", source: panel, at: "00:00:09"}
  made: {by: coop, quote: "A ferry [bold]always[/bold] sails when everybody wants it to.", source: panel}
  water: {by: lin, quote: 远水救不了近火, source: panel}
  survey: {by: haddad, quote: "twenty-two years", source: survey, page: 4}
"""


@pytest.fixture
def debate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return a map beside its transcript, in the current directory."""
    monkeypatch.chdir(tmp_path)
    Path("panel.txt").write_text(TRANSCRIPT, encoding="utf-8")
    Path("map.yaml").write_text(MAP, encoding="utf-8")
    return "map.yaml"


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_table(run: Run, debate: str, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("quotes", debate, columns=columns)
    assert outcome.code == 1
    assert outcome.err == ""
    assert outcome.out == snapshot
    assert all(len(line) <= columns for line in outcome.out.splitlines())


def test_table_in_colour(run: Run, debate: str, snapshot: SnapshotAssertion) -> None:
    assert run("quotes", debate, columns=100, color=True).out == snapshot


@pytest.mark.parametrize("columns", [60, 100])
def test_coverage(run: Run, debate: str, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("quotes", debate, "--coverage", columns=columns)
    assert outcome.code == 0
    assert outcome.out == snapshot


@pytest.mark.parametrize("arguments", [[], ["--coverage"]])
@pytest.mark.parametrize("form", ["markdown", "json", "csv"])
def test_for_other_readers(run: Run, debate: str, form: str, arguments: list[str], snapshot: SnapshotAssertion) -> None:
    assert run("quotes", debate, *arguments, "--format", form).out == snapshot


def test_programs_read_the_same_from_json_and_csv(run: Run, debate: str) -> None:
    rows = json.loads(run("quotes", debate, "--format", "json").out)["rows"]
    table = list(csv.DictReader(io.StringIO(run("quotes", debate, "--format", "csv").out)))
    assert [row["verdict"] for row in rows] == [row["verdict"] for row in table]
    assert {row["verdict"] for row in rows} == {
        "verbatim",
        "typography",
        "elided",
        "altered",
        "wrong-speaker",
        "ambiguous",
        "not-found",
        "not-checked",
    }


def test_it_agrees_with_check(run: Run, debate: str) -> None:
    rows = json.loads(run("quotes", debate, "--format", "json").out)["rows"]
    findings = json.loads(run("check", debate, "--format", "json").out)["findings"]
    told = {
        "altered": "altered-quotation",
        "wrong-speaker": "wrong-speaker",
        "ambiguous": "ambiguous-quotation",
        "not-found": "quotation-not-found",
    }
    wanted = [(row["map_line"], told[row["verdict"]]) for row in rows if row["verdict"] in told]
    assert [(each["line"], each["rule"]) for each in findings if each["rule"] in told.values()] == wanted
    assert [each["line"] for each in findings if each["rule"] == "wrong-locator"] == [
        row["map_line"] for row in rows if row["wrong_locator"]
    ]


@pytest.mark.parametrize(
    ("only", "shown"),
    [
        (["altered"], ["fund"]),
        (["not-found", "not-checked"], ["made", "survey"]),
        (["verbatim"], ["bridge", "years", "water"]),
    ],
)
def test_only(run: Run, debate: str, only: list[str], shown: list[str]) -> None:
    chosen = [argument for each in only for argument in ("--only", each)]
    rows = json.loads(run("quotes", debate, *chosen, "--format", "json").out)["rows"]
    assert [row["statement"] for row in rows] == shown


def test_written_to_a_file(run: Run, debate: str) -> None:
    assert run("quotes", debate, "-o", "verdicts.csv").out == ""
    assert Path("verdicts.csv").read_text(encoding="utf-8").startswith("statement,path,")
    refused = run("quotes", debate, "-o", "panel.txt")
    assert refused.code == 2
    assert "is the source 'panel' of the map" in refused.err


# Where the texts are


def test_a_text_may_be_given(run: Run, debate: str) -> None:
    Path("survey.txt").write_text("After twenty-two years it has paid.", encoding="utf-8")
    rows = json.loads(run("quotes", debate, "--source", "survey=survey.txt", "--format", "json").out)["rows"]
    assert rows[-1]["verdict"] == "verbatim"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--source", "survey"], "--source takes ID=FILE"),
        (["--source", "=x"], "--source takes ID=FILE"),
        (["--source", "survy=x"], "no source 'survy' is declared; did you mean 'survey'?"),
        (["--source", "survey=x", "--source", "survey=y"], "--source names 'survey' twice"),
        (["--allow", "nowhere"], "there is no folder nowhere"),
        (["--dry-run"], "--dry-run goes with --fix or --pin"),
        (["--fix", "--coverage"], "print no table"),
        (["--pin", "-o", "x.csv"], "print no table"),
        (["--only", "altered", "--coverage"], "--only is for the table"),
        (["--only", "false"], "Invalid value"),
        (["-o", "x.svg"], "this view has no picture"),
    ],
)
@pytest.mark.parametrize("command", ["quotes", "check"])
def test_usage(run: Run, debate: str, command: str, arguments: list[str], said: str) -> None:
    if command == "check" and arguments[0] not in ("--source", "--allow"):
        return
    outcome = run(command, debate, *arguments)
    assert outcome.code == 2
    assert said in outcome.err


def test_a_text_outside_the_folder_wants_leave(run: Run, debate: str) -> None:
    Path("maps").mkdir()
    Path(debate).rename("maps/map.yaml")
    moved = "maps/map.yaml"
    Path(moved).write_text(MAP.replace("path: panel.txt", "path: ../panel.txt"), encoding="utf-8")
    refused = run("quotes", moved)
    assert refused.err == (
        "source 'panel' cannot be read: ../panel.txt is outside the map's folder\n"
        "  hint: allow its folder with --allow FOLDER, or give it with --source panel=FILE\n"
    )
    assert "not checked" in refused.out
    assert refused.code == 0
    assert run("quotes", moved, "--allow", ".").code == 1
    assert run("quotes", moved, "--source", "panel=panel.txt").code == 1
    assert '"missing-source"' in run("check", moved, "--format", "json").out
    assert '"missing-source"' not in run("check", moved, "--allow", ".", "--format", "json").out


def test_nothing_to_cover(run: Run, debate: str) -> None:
    Path("panel.txt").unlink()
    outcome = run("quotes", debate, "--coverage")
    assert outcome.code == 2
    assert "no text is at hand" in outcome.err


def test_from_standard_input(run: Run, debate: str) -> None:
    assert run("quotes", "-", stdin=MAP).out == run("quotes", debate).out


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("title: Nothing is quoted", 0, "The map quotes nothing."),
        (MAP.replace("by: lin", "by: lon"), 2, "did you mean 'lin'?"),
        ("- no map", 2, "not a map"),
    ],
)
def test_other_maps(run: Run, debate: str, text: str, code: int, said: str) -> None:
    Path(debate).write_text(text, encoding="utf-8")
    outcome = run("quotes", debate)
    assert outcome.code == code
    assert said in outcome.out + outcome.err


# The examples


def test_the_second_example_holds(run: Run) -> None:
    outcome = run("quotes", EXAMPLES / "river_crossing.yaml")
    assert outcome.code == 0
    assert "All of them are verbatim." in outcome.out


def test_the_seminar_holds(run: Run, seed: Path, report_text: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    report = tmp_path / "report.txt"
    report.write_text(report_text, encoding="utf-8")
    outcome = run("quotes", seed, "--source", f"report={report}")
    assert outcome.code == 0
    assert "All of them are verbatim." in outcome.out
    covered = json.loads(run("quotes", seed, "--source", f"report={report}", "--coverage", "--format", "json").out)
    assert covered["facts"] == snapshot


def test_quotations_coded_elsewhere_hold(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Discourse Network Analyzer's sample database: what was marked on screen there is found at the same characters."""
    database = SHARED / "data" / "dna" / "sample.dna"
    if not database.exists():
        pytest.skip(f"SKIPPED LOUDLY: {database.name} is not beside the project; its quotations were not looked up")
    monkeypatch.chdir(tmp_path)
    assert run("import", database, "-o", "map.yaml", "--texts", "texts").code == 0
    facts = json.loads(run("quotes", "map.yaml", "--format", "json").out)["facts"]
    assert facts == {"quotations": 40, "verdicts": {"verbatim": 40}}
