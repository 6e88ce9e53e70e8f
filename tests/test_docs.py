"""The documentation says what is: its examples run, and nothing that exists is left out of it."""

import doctest
import re
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT, Run

import argmap
import docs_blocks
import docs_keys
import docs_reference
import docs_rules
from argmap.checks import RULES, rule
from argmap.cli import COMMANDS
from argmap.model.base import Model
from argmap.reporters import REPORTERS
from docs_running import CommandError

DOCS = ROOT / "docs"
PACKAGE = ROOT / "src" / "argmap"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _doctest(text: str, name: str) -> doctest.TestResults:
    example = doctest.DocTestParser().get_doctest(text, {}, name, name, 0)
    return doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(example)


def test_examples_of_the_api_page_run() -> None:
    page = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```pycon\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    results = _doctest("\n".join(blocks), "api.md")
    assert results.attempted > 15
    assert results.failed == 0


def test_examples_of_the_package_docstring_run() -> None:
    results = _doctest(argmap.__doc__ or "", "argmap")
    assert results.attempted > 2
    assert results.failed == 0


@pytest.mark.parametrize("name", argmap.__all__)
def test_every_public_name_is_on_the_api_page(name: str) -> None:
    page = (DOCS / "reference" / "api.md").read_text(encoding="utf-8")
    if name not in ("__version__", "Location", "Severity"):  # described as what a finding has
        assert f"`argmap.{name}(" in page or f"`{name}`" in page


def _sections() -> dict[str, str]:
    """Return what the command reference says, by command."""
    page = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^## (argmap[\w ]*)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize(("words", "command"), list(docs_reference.commands()), ids=str)
def test_every_command_and_option_is_in_the_reference(words: str, command: Any) -> None:
    said = _sections()[words]
    for parameter in command.params:
        for name in parameter.opts if parameter.param_type_name == "option" else [parameter.make_metavar]:
            assert not isinstance(name, str) or re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said), name


def test_the_reference_has_no_command_that_is_gone() -> None:
    assert set(_sections()) == {words for words, _ in docs_reference.commands()}


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_page_with_the_same_headings(name: str) -> None:
    page = docs_rules.pages()[f"docs/rules/{name}.md"]
    assert page == (DOCS / "rules" / f"{name}.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.*)$", page, re.MULTILINE) == ["What it finds", "Why it matters", "Fails", "Passes"]
    assert rule(name).page.startswith("Finds ")
    assert "# finds:" not in page


def _modules(package: str) -> set[str]:
    return {
        path.stem for path in (PACKAGE / package).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }


def test_every_rule_module_is_registered() -> None:
    assert _modules("checks") - {"__init__", "engine"} == {name.replace("-", "_") for name in RULES}


def test_every_reporter_module_is_registered() -> None:
    assert _modules("reporters") - {"__init__"} == set(REPORTERS)


def test_every_command_module_is_registered() -> None:
    modules = {name: import_module(f"argmap.cli.{name}") for name in _modules("cli") - {"__init__"}}
    assert {name for name, module in modules.items() if hasattr(module, "register")} == {
        module.__name__.rpartition(".")[2] for module in COMMANDS
    }


def test_every_noun_has_its_keys_in_the_reference() -> None:
    nouns, waiting = set(), [Model]
    while waiting:
        for noun in waiting.pop().__subclasses__():
            waiting.append(noun)
            nouns.add(noun)
    shared = {"Actor", "Statement"}  # what other nouns have in common
    assert {noun.__name__ for noun in nouns} - shared == {noun.__name__ for _, noun in docs_keys.HEADINGS}


def test_the_tables_say_what_each_key_takes() -> None:
    page = docs_keys.keys_page()
    for row in (
        "| **`title`** | text |",
        "| `sources` | id: [source](#source) |",
        "| `date` | [date](format.md#dates) |",
        "| `at` | [time](format.md#times) |",
        "| `kind` | `person` (default), `body` |",
        "| `by` | [utterance](#utterance), or a list |",
        "| `to` | id, or a list |",
        "| `implicit` | `true`, `false` (default) |",
    ):
        assert row in page


@pytest.mark.parametrize("step", [1, 3])
def test_the_tutorial_map_is_clean(step: int, run: Run) -> None:
    assert run("check", DOCS / "tutorial" / str(step) / "hearing.yaml").code == 0


def test_the_tutorial_finds_the_slip_it_announces() -> None:
    loaded = argmap.load(DOCS / "tutorial" / "2" / "hearing.yaml")
    errors = [finding for finding in argmap.check(loaded) if finding.severity == "error"]
    assert [(each.rule, each.line_text, each.hint) for each in errors] == [
        (
            "unknown-reference",
            "        disagree: {speaker: ryes, quote: half the nights nobody comes}",
            "did you mean 'reyes'?",
        )
    ]


YAML_BLOCKS = [
    (path.relative_to(ROOT).as_posix(), block)
    for path in (DOCS / "reference" / "format.md",)
    for block in re.findall(r"^```yaml\n(argmap: 1.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize(("page", "block"), YAML_BLOCKS)
def test_whole_maps_on_a_page_load(page: str, block: str) -> None:
    assert argmap.loads(block, page).diagnostics == ()


def test_readme_has_two_commands_and_the_gate_runs_just_those() -> None:
    fenced = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(re.findall(r"^```", README, re.MULTILINE)) == 4
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    function = re.search(r"^readme_command\(\) \{\n.*?^\}\n", gate, re.MULTILINE | re.DOTALL)
    assert function
    for name, command in zip(("show", "test"), fenced, strict=True):
        assert command.count("\n") == 1
        script = f"{function.group()}readme_command {name}"
        found = subprocess.run(["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
        assert found.stdout == command
    assert "for name in show test; do" in gate


@pytest.mark.parametrize("path", ["README.md", "CONTRIBUTING.md"])
def test_links_of_pages_outside_the_site_lead_somewhere(path: str) -> None:
    page = (ROOT / path).read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page) + re.findall(r'(?:src|srcset)="([^"]+)"', page)
    missing = [target for target in targets if "://" not in target and not (ROOT / target).exists()]
    assert missing == []


def test_pictures_fetch_nothing() -> None:
    pictures = list((DOCS / "images").glob("*.svg"))
    assert pictures
    for picture in pictures:
        text = picture.read_text(encoding="utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
        assert not re.search(r"https?:(?!//chinadevelopmentbrief)|@import|@font-face|<script|<image", text), (
            picture.name
        )


class TestBlocks:
    """Pasting into marked blocks."""

    def test_fenced(self) -> None:
        page = "a\n\n<!-- file lines=1-1: docs/tutorial/1/hearing.yaml -->\n```yaml\nold\n```\n\nb\n"
        assert docs_blocks.refreshed(page) == page.replace("old", "argmap: 1\n…")

    def test_indented_keeps_what_follows(self) -> None:
        page = "<!-- file lines=1-1: docs/tutorial/1/hearing.yaml -->\n\n    old\n\n    old\n\nb\n\n    c\n"
        assert docs_blocks.refreshed(page) == page.replace("    old\n\n    old\n", "    argmap: 1\n    …\n")

    def test_output_with_its_command(self) -> None:
        page = "<!-- output: argmap --version -->\n```text\n```\n"
        wanted = f"<!-- output: argmap --version -->\n```text\n$ argmap --version\nargmap {argmap.__version__}\n```\n"
        assert docs_blocks.refreshed(page) == wanted
        assert docs_blocks.refreshed(wanted) == wanted

    @pytest.mark.parametrize(
        "page",
        [
            "<!-- output: argmap --version -->\ntext\n",
            "<!-- output exit=1: argmap --version -->\n```text\n```\n",
            "<!-- output colour=1: argmap --version -->\n```text\n```\n",
            "<!-- output: rm map.yaml -->\n```text\n```\n",
        ],
        ids=["no block", "other exit code", "unknown option", "other program"],
    )
    def test_refused(self, page: str) -> None:
        with pytest.raises(CommandError):
            docs_blocks.refreshed(page)


def test_no_page_names_a_place_of_one_machine() -> None:
    pages = [path for path in (*DOCS.rglob("*.md"), *ROOT.glob("*.md")) if "_build" not in path.parts]
    place = re.compile(rf"{re.escape(str(Path.home()))}/|/home/\w|/tmp/|[A-Z]:\\Users")
    assert [path.name for path in pages if place.search(path.read_text(encoding="utf-8"))] == []
