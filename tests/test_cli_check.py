"""`argmap check`: files, directories, standard input, formats, exit codes."""

import json
import os
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, Run

CLEAN = "title: A debate\nspeakers: {wu: Wu Peng}\nclaims:\n  one: {by: wu, text: One., page: 1}\n"
WARNED = CLEAN.replace(", page: 1", "")
WRONG = CLEAN.replace("by: wu", "by: wo")
NOTED = CLEAN + "  two: {by: wu, text: Another., page: 1}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty current directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_the_examples_are_clean(run: Run) -> None:
    outcome = run("check", *sorted(EXAMPLES.glob("*.yaml")))
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err.endswith("checked, nothing found\n")


@pytest.mark.parametrize(
    ("text", "code", "summary"),
    [
        (CLEAN, 0, "1 map checked, nothing found\n"),
        (NOTED, 0, "2 findings in 1 map: 2 infos\n"),
        (WARNED, 1, "1 finding in 1 map: 1 warning\n"),
        (WRONG, 1, "1 finding in 1 map: 1 error\n"),
        ("", 2, "1 finding in 1 map: 1 error\n"),
        ("- a list", 2, "1 finding in 1 map: 1 error\n"),
    ],
)
def test_exit_codes_and_summaries(run: Run, text: str, code: int, summary: str) -> None:
    outcome = run("check", "-", stdin=text)
    assert outcome.code == code
    assert outcome.err == summary
    assert outcome.out.startswith("<stdin>:") == ("finding" in summary)


def test_findings_of_several_files_in_the_order_of_the_command_line(
    run: Run, folder: Path, snapshot: SnapshotAssertion
) -> None:
    write(folder, {"b.yaml": WARNED, "a.yaml": WRONG, "c.yaml": CLEAN})
    outcome = run("check", "b.yaml", "a.yaml", "c.yaml", "b.yaml", "./a.yaml")
    assert outcome.code == 1
    assert outcome.out == snapshot
    assert outcome.err == "2 findings in 2 of 3 maps: 1 error, 1 warning\n"


def test_a_file_that_is_not_there_does_not_keep_the_others_from_being_checked(run: Run, folder: Path) -> None:
    write(folder, {"a.yaml": WARNED})
    outcome = run("check", "gone.yaml", "a.yaml")
    assert outcome.code == 2
    assert outcome.out.startswith("gone.yaml: error[unreadable] no such file\n")
    assert "a.yaml:4:3: warning[missing-evidence]" in outcome.out


def test_what_cannot_be_read_has_a_place_for_programs_only(run: Run, folder: Path) -> None:
    (folder / "debate.docx").write_bytes(b"PK\x03\x04\x14\x00")
    assert run("check", "debate.docx").out == (
        "debate.docx: error[unreadable] not a text file (a picture, a Word document?)\n"
        "  hint: argmap reads maps written as YAML text\n"
    )
    [found] = json.loads(run("check", "debate.docx", "--format", "json").out)["findings"]
    assert (found["rule"], found["line"], found["column"]) == ("unreadable", 1, 1)
    (folder / "old.yaml").write_bytes("title: a\nnote: café\n".encode("latin-1"))
    assert run("check", "old.yaml").out.startswith("old.yaml:2:10: error[unreadable] not UTF-8 text\n    note: caf")


def test_directories_are_searched_for_maps(run: Run, folder: Path) -> None:
    write(
        folder,
        {
            "maps/deep/er/a.yml": WARNED,
            "maps/b.YAML": "title: B\nclaims: [\n",
            "maps/notes.txt": "no map",
            "maps/compose.yaml": "services: {web: {image: x}}\n",
            "maps/list.yaml": "- claims\n",
            "maps/.hidden/c.yaml": WRONG,
            "maps/.d.yaml": WRONG,
            "maps/json.yaml": '{"title": "Flow", "claims": {"one": {"by": "wo", "text": "One.", "page": 1}}}\n',
        },
    )
    outcome = run("check", "maps")
    assert outcome.code == 1
    assert [line.split(":")[:2] for line in outcome.out.splitlines() if line.startswith("maps")] == [
        ["maps/b.YAML", "2"],
        ["maps/json.yaml", "1"],
        ["maps/deep/er/a.yml", "4"],
    ]
    assert outcome.err == (
        "passed over maps/compose.yaml: it does not look like a map\n"
        "passed over maps/list.yaml: it does not look like a map\n"
        "3 findings in 3 maps: 2 errors, 1 warning\n"
    )


def test_what_is_named_outright_is_checked_whatever_it_looks_like(run: Run, folder: Path) -> None:
    write(folder, {".compose.txt": "services: {web: {image: x}}\n"})
    outcome = run("check", ".compose.txt")
    assert outcome.code == 1
    assert ".compose.txt:1:1: error[unknown-key] the map has no key `services`" in outcome.out


def test_the_current_directory_is_checked_if_nothing_is_named(run: Run, folder: Path) -> None:
    write(folder, {"sub/a.yaml": WARNED})
    outcome = run("check")
    assert outcome.code == 1
    assert outcome.out.startswith("sub/a.yaml:4:3: ")


def test_a_directory_without_maps_is_not_a_success(run: Run, folder: Path) -> None:
    outcome = run("check", ".")
    assert (outcome.code, outcome.out, outcome.err) == (2, "", "argmap: found no maps to check\n")


def test_circles_of_links_and_pipes_do_not_hang(run: Run, folder: Path) -> None:
    write(folder, {"maps/a.yaml": CLEAN})
    (folder / "maps" / "again").symlink_to(folder / "maps", target_is_directory=True)
    (folder / "maps" / "twice.yaml").symlink_to("a.yaml")
    (folder / "maps" / "self.yaml").symlink_to("self.yaml")
    os.mkfifo(folder / "maps" / "pipe.yaml")
    (folder / "linked").symlink_to("maps", target_is_directory=True)
    outcome = run("check", "linked")
    assert outcome.code == 2
    assert "linked/self.yaml: error[unreadable] " in outcome.out
    assert outcome.err == "1 finding in 1 of 2 maps: 1 error\n"


def test_rules_are_chosen(run: Run) -> None:
    def rules(*options: str) -> list[str]:
        out = run("check", "-", "--format", "json", *options, stdin=WARNED + "check: {ignore: nonsense}\n").out
        return [each["rule"] for each in json.loads(out)["findings"]]

    assert rules() == ["missing-evidence", "useless-ignore"]
    assert rules("--select", "missing-evidence") == ["missing-evidence"]
    assert rules("--select", "missing-evidence, useless-ignore") == ["missing-evidence", "useless-ignore"]
    assert rules("--select", "missing-evidence", "--select", "useless-ignore", "--ignore", "missing-evidence") == [
        "useless-ignore"
    ]
    assert rules("--ignore", "missing-evidence,useless-ignore") == []


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_mistyped_rule_is_a_usage_error(run: Run, option: str) -> None:
    outcome = run("check", "-", option, "near-duplicates", stdin=CLEAN)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == ("argmap: there is no rule 'near-duplicates'; did you mean 'near-duplicate'?\n")


def test_formats(run: Run) -> None:
    assert json.loads(run("check", "-", "--format", "json", stdin=WRONG).out)["counts"]["error"] == 1
    assert run("check", "-", "--format", "github", stdin=WARNED).out.startswith("::warning file=<stdin>,line=4,col=3")
    assert json.loads(run("check", "-", "--format", "sarif", stdin=WARNED).out)["version"] == "2.1.0"
    assert run("check", "-", "--format", "html", stdin=WARNED).code == 2
    for form, out in {"text": "", "github": ""}.items():
        assert run("check", "-", "--format", form, stdin=CLEAN).out == out


@pytest.mark.parametrize("columns", [60, 80, 200])
def test_widths(run: Run, folder: Path, columns: int, snapshot: SnapshotAssertion) -> None:
    long = "民间组织是中立的，独立的，也接近人民，所以受到欢迎，受到信任，并且在国际合作中发挥着不可替代的作用。"
    write(folder, {"a.yaml": CLEAN + f"  二: {{by: wu, text: {long}, page: 2, topics: 作用, supports: one}}\n"})
    assert run("check", "a.yaml", columns=columns).out == snapshot


def test_colour(run: Run, folder: Path, snapshot: SnapshotAssertion) -> None:
    write(folder, {"a.yaml": WRONG.replace("One.", '"[bold]One[/bold]"')})
    coloured = run("check", "a.yaml", color=True)
    assert coloured.out == snapshot


@pytest.mark.parametrize("text", ["\x1b[2Jtitle: A", "title: A\nclaims:\n  one: '\x1b]0;x\x07'\n"])
def test_terminal_escapes_are_defused(run: Run, text: str) -> None:
    outcome = run("check", "-", stdin=text)
    assert outcome.out.startswith("<stdin>:")
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff", "not a text file"),
        (b"", "the file is empty"),
        (b"just words", "plain text, not a map"),
    ],
)
def test_what_is_no_map_at_all(run: Run, raw: bytes, message: str) -> None:
    outcome = run("check", "-", stdin=raw)
    assert outcome.code == 2
    assert message in outcome.out.splitlines()[0]


def test_other_commands_print_the_same_findings_to_stderr(run: Run, folder: Path) -> None:
    write(folder, {"a.yaml": WRONG})
    shown = run("show", "a.yaml")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err.startswith("a.yaml:4:13: error[unknown-reference] there is no speaker 'wo'\n    one: {by: wo,")


def test_rules_are_listed_and_explained(run: Run) -> None:
    listed = run("rules", columns=200).out.splitlines()
    assert listed[6].split(maxsplit=2) == [
        "unknown-reference",
        "error",
        "Finds ids that are named somewhere but declared nowhere",
    ]
    page = run("rules", "near-duplicate").out
    assert page.startswith("# near-duplicate (warning)\n\nFinds statements")
    assert "## Passes" in page
    (described,) = json.loads(run("rules", "syntax", "--format", "json").out)
    assert set(described) == {"id", "severity", "summary", "page"}
    wrong = run("rules", "near-dup")
    assert (wrong.code, wrong.err) == (2, "argmap: there is no rule 'near-dup'; did you mean 'near-duplicate'?\n")


@pytest.mark.parametrize("columns", [60, 200])
def test_the_list_of_rules_fits_a_terminal(run: Run, columns: int, snapshot: SnapshotAssertion) -> None:
    assert run("rules", columns=columns, color=True).out == snapshot
