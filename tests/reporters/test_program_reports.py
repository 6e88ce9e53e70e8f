"""Findings for programs: JSON, GitHub and SARIF."""

import json
from pathlib import Path
from textwrap import dedent

from syrupy.assertion import SnapshotAssertion

import argmap.reporters
from argmap.checks import RULES, check
from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.reporters import REPORTERS, github, sarif
from argmap.reporters import json as json_reporter
from argmap.source import loads

FAULTY = dedent(
    """\
    title: A debate
    speakers: {wu: 吴鹏}
    claims:
      中立: {by: wu, text: 民间组织是中立的。, quote: 中立, supports: 中立}
      other: {by: wu, text: Other.}
    """
)


def found() -> list[Diagnostic]:
    return check(loads(FAULTY, "maps/a debate, 100%.yaml"))


def test_every_module_is_listed() -> None:
    folder = Path(argmap.reporters.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(REPORTERS)


def test_json(snapshot: SnapshotAssertion) -> None:
    assert json_reporter.report(found()) == snapshot


def test_json_without_findings() -> None:
    assert json.loads(json_reporter.report([])) == {"counts": {"error": 0, "warning": 0, "info": 0}, "findings": []}


def test_github(snapshot: SnapshotAssertion) -> None:
    assert github.report(found()) == snapshot


def test_github_escapes_what_would_end_a_command() -> None:
    finding = Diagnostic("a-rule", Severity.INFO, "50% of\r\nlines::error::x, y: z", hint="none").at(
        Location("a:b,c\n.yaml", 2, 3), ""
    )
    assert github.report([finding]) == (
        "::notice file=a%3Ab%2Cc%0A.yaml,line=2,col=3,title=argmap a-rule"
        "::50%25 of%0D%0Alines::error::x, y: z%0Ahint: none\n"
    )
    assert github.report([]) == ""


def test_sarif_results(snapshot: SnapshotAssertion) -> None:
    (run,) = json.loads(sarif.report(found()))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == snapshot


def test_sarif_describes_every_rule() -> None:
    log = json.loads(sarif.report([]))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert run["results"] == []
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning", "note"}
    assert all(rule["help"]["markdown"].startswith(rule["shortDescription"]["text"]) for rule in rules)


def test_sarif_places_are_uris() -> None:
    def uri(file: str) -> str:
        finding = Diagnostic("syntax", Severity.ERROR, "no").at(Location(file, 1, 1), "")
        (result,) = json.loads(sarif.report([finding]))["runs"][0]["results"]
        return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])

    assert uri("maps/走出去 #1.yaml") == "maps/%E8%B5%B0%E5%87%BA%E5%8E%BB%20%231.yaml"
    assert uri("/maps/a b.yaml") == "file:///maps/a%20b.yaml"
    assert uri("odd\udcff.yaml") == "odd%FF.yaml"


def test_a_file_name_that_is_no_text_does_not_break_a_report() -> None:
    finding = Diagnostic("syntax", Severity.ERROR, "no").at(Location("odd\udcff.yaml", 1, 1), "")
    for name in REPORTERS:
        module = __import__(f"argmap.reporters.{name}", fromlist=["report"])
        assert module.report([finding]).encode("utf-8")
