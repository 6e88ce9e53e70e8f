"""The pages of the rules are their first tests: every example does what its page says."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import argmap.checks
from argmap.checks import RULES, check, rule
from argmap.diagnostics import Severity
from argmap.source import Loaded, load

HEADINGS = ["What it finds", "Why it matters", "Fails", "Passes"]
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
ON_READING = {"unreadable", "syntax", "unknown-key", "missing-key", "wrong-type"}
FILE = re.compile(r"With this as `([\w.]+)`:\n\n```text\n(.*?)```", re.DOTALL)
EXPECTED = re.compile(r"# finds: ([\w-]+)$")


def section(name: str, heading: str) -> str:
    written = import_module(f"argmap.checks.{name.replace('-', '_')}").__doc__ or ""
    return written.split(f"## {heading}\n")[1].split("\n## ")[0]


def loaded(block: str, text: str, folder: Path) -> Loaded:
    """Load an example of a section, in a folder that holds the sources that the section shows."""
    for name, content in FILE.findall(text):
        (folder / name).write_text(content, encoding="utf-8")
    path = folder / "example.yaml"
    path.write_text(block, encoding="utf-8")
    return load(path)


def test_every_module_is_a_listed_rule_and_every_rule_a_module() -> None:
    folder = Path(argmap.checks.__file__).parent
    modules = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--", "engine"}
    assert modules == set(RULES)


def test_rules_are_listed_the_gravest_first() -> None:
    ranks = [rule(name).severity.rank for name in RULES]
    assert ranks == sorted(ranks)


def test_severities() -> None:
    errors = {*ON_READING, "duplicate-id", "unknown-reference", "self-reference"}
    infos = {"isolated-statement", "unaddressed-challenge", "unchecked-source"}
    for name in RULES:
        expected = Severity.ERROR if name in errors else Severity.INFO if name in infos else Severity.WARNING
        assert rule(name).severity is expected, name
        assert rule(name).can_be_silenced is (expected is not Severity.ERROR)


@pytest.mark.parametrize("name", RULES)
def test_page_has_its_headings_and_a_summary_of_one_line(name: str) -> None:
    page = rule(name).page
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == HEADINGS
    summary, blank = page.splitlines()[:2]
    assert summary.startswith("Finds ")
    assert summary.endswith(".")
    assert not blank
    assert BLOCK.findall(section(name, "Fails")) or name == "unreadable"  # which no text in a page can be
    assert BLOCK.findall(section(name, "Passes"))


@pytest.mark.parametrize("name", RULES)
def test_the_examples_that_fail_are_found_where_the_page_says(name: str, tmp_path: Path) -> None:
    for block in BLOCK.findall(section(name, "Fails")):
        expected = [
            (match.group(1), number)
            for number, line in enumerate(block.splitlines(), 1)
            if (match := EXPECTED.search(line))
        ]
        found = [each for each in check(loaded(block, section(name, "Fails"), tmp_path)) if each.rule == name]
        assert expected
        assert [(each.rule, each.location.line) for each in found if each.location] == expected
        # What the reader refuses may say in the message itself what is wanted.
        assert all(each.line_text and (each.hint or name in ON_READING) for each in found)
        assert {each.severity for each in found} == {rule(name).severity}


@pytest.mark.parametrize("name", RULES)
def test_the_examples_that_pass_hold_no_error_and_nothing_of_the_rule(name: str, tmp_path: Path) -> None:
    for block in BLOCK.findall(section(name, "Passes")):
        found = check(loaded(block, section(name, "Passes"), tmp_path))
        assert [each for each in found if each.rule == name or each.severity is Severity.ERROR] == []
