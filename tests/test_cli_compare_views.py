"""`argmap compare speakers --view …`: what people see, what programs get, and what is refused."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, ROOT, Run
from tests.formats.rendering import rendered

from argmap.cli.replacing import replace
from argmap.views.lines import width_of
from argmap.views.speakers import VIEWS

SEED = EXAMPLES / "ngo_going_out.yaml"
PANEL = EXAMPLES / "river_crossing.yaml"
NAMES = [view.name for view in VIEWS]
TOLD_IN_WORDS = "side-by-side"
"""The view whose text and rows are tested in test_cli_compare.py."""


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("example", [SEED, PANEL], ids=lambda path: path.stem)
@pytest.mark.parametrize("view", [name for name in NAMES if name != TOLD_IN_WORDS])
def test_text(run: Run, view: str, example: Path, columns: int, snapshot: SnapshotAssertion) -> None:
    outcome = run("compare", "speakers", example, "--view", view, columns=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    assert outcome.out == snapshot


@pytest.mark.parametrize("example", [SEED, PANEL], ids=lambda path: path.stem)
@pytest.mark.parametrize("view", NAMES)
def test_markdown(run: Run, view: str, example: Path, snapshot: SnapshotAssertion) -> None:
    outcome = run("compare", "speakers", example, "--view", view, "--format", "markdown")
    assert (outcome.code, outcome.err) == (0, "")
    rendered(outcome.out)
    assert outcome.out == snapshot


@pytest.mark.parametrize("example", [SEED, PANEL], ids=lambda path: path.stem)
@pytest.mark.parametrize("view", [name for name in NAMES if name != TOLD_IN_WORDS])
def test_csv_and_json(run: Run, view: str, example: Path, snapshot: SnapshotAssertion) -> None:
    """The rows are in the one, what stands above them in the other; that the rows are the same, another test tells."""
    rows = run("compare", "speakers", example, "--view", view, "--format", "csv").out
    found = json.loads(run("compare", "speakers", example, "--view", view, "--format", "json").out)
    assert len(found.pop("rows")) == len(list(csv.DictReader(io.StringIO(rows))))
    assert rows == snapshot(name="csv")
    assert json.dumps(found, ensure_ascii=False, indent=2) == snapshot(name="json")


def test_the_overview_is_what_one_gets(run: Run) -> None:
    assert run("compare", "speakers", PANEL).out == run("compare", "speakers", PANEL, "--view", "overview").out


@pytest.mark.parametrize("view", ["overview", "matrix", "groups"])
def test_in_colour(run: Run, view: str, snapshot: SnapshotAssertion) -> None:
    assert run("compare", "speakers", PANEL, "--view", view, columns=80, color=True).out == snapshot


@pytest.mark.parametrize("view", NAMES)
@pytest.mark.parametrize("columns", [60, 80, 200])
def test_sixty_speakers_lose_nothing(run: Run, view: str, columns: int) -> None:
    names = [f"Sp{n:02} 林月雯 della Santacroce" if n % 3 else f"Sp{n:02}" for n in range(60)]
    speakers = "".join(f"  s{n}: {{name: {name}, organization: Body {n % 9}}}\n" for n, name in enumerate(names))
    claims = "".join(
        f"  c{n}: {{by: s{n}, text: Claim{n:02} 走出去., agree: [s{(n + 1) % 60}, s{(n + 7) % 60}], "
        f"disagree: s{(n + 2) % 60}}}\n"
        for n in range(60)
    )
    recommendations = "  r: {by: s0, text: Act., addresses: c}\n"
    stdin = (
        f"title: T\nspeakers:\n{speakers}claims:\n{claims}challenges: {{c: {{by: s1, text: Trouble.}}}}\n"
        f"recommendations:\n{recommendations}"
    )
    outcome = run("compare", "speakers", "-", "--view", view, columns=columns, stdin=stdin)
    assert (outcome.code, outcome.err) == (0, "")
    assert max(map(width_of, outcome.out.splitlines())) <= columns
    if view in ("matrix", "pairs", "network", "heatmap", "affiliation", "unique", "silent", "side-by-side"):
        assert all(f"Sp{n:02}" in outcome.out for n in range(60))
    if view in ("matrix", "affiliation", "silent", "common-ground", "side-by-side"):
        assert all(f"Claim{n:02}" in outcome.out for n in range(60))


@pytest.mark.parametrize("view", NAMES)
@pytest.mark.parametrize("color", [False, True])
def test_text_is_printed_as_typed(run: Run, view: str, *, color: bool) -> None:
    stdin = (
        "title: '[red]T[/red] *x*'\nspeakers: {a: '[bold]Ann', b: '|Bo|'}\nclaims:\n"
        "  c: {by: a, text: 'It is [link=x]so[/]. :smile: <b>', quote: '=1+1', disagree: {speaker: b, quote: '*no*'}}\n"
        "  d: {by: b, text: 'a|b'}\n"
        "challenges: {e: {by: a, text: '# No', agree: b}}\nrecommendations: {r: {by: b, text: '- Act', addresses: e}}\n"
    )
    shown = run("compare", "speakers", "-", "--view", view, stdin=stdin, color=color).out
    assert "[red]T[/red] *x*" in shown
    if view in ("matrix", "common-ground", "affiliation", "side-by-side"):
        assert "It is [link=x]so[/]. :smile: <b>" in shown
    markdown = run("compare", "speakers", "-", "--view", view, "--format", "markdown", stdin=stdin).out
    assert rendered(markdown).blocks[0] == "[red]T[/red] *x*"
    rows = run("compare", "speakers", "-", "--view", view, "--format", "csv", stdin=stdin).out
    assert not [value for row in csv.reader(io.StringIO(rows)) for value in row if value[:2] in ("=1", "- ")]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--view", "matirx"], "there is no view 'matirx'; did you mean 'matrix'? There are: overview, side-by-side, "),
        (["--min-shared", "3"], "--min-shared has no effect on the view overview; it is for pairs"),
        (
            ["--view", "pairs", "--by", "topic"],
            "--by has no effect on the view pairs; it is for side-by-side and matrix",
        ),
        (["--view", "unique", "--sort", "contested"], "--sort has no effect on the view unique; it is for matrix"),
        (
            ["--view", "matrix", "--aggregate", "ignore"],
            "--aggregate has no effect on the view matrix; it is for affiliation, network and heatmap",
        ),
        (["--of", "statements"], "--of has no effect on the view overview; it is for affiliation, network and heatmap"),
        (
            ["--view", "groups", "--min-statements", "2"],
            "--min-statements has no effect on the view groups; it is for affiliation, network and heatmap",
        ),
        (["--dna-weeks"], "--dna-weeks has no effect on the view overview; it is for affiliation, network and heatmap"),
        (["--view", "network", "--dna-weeks"], "--dna-weeks goes with --repeats week or --repeats month"),
        (["--view", "network", "--repeats", "year", "--dna-weeks"], "--dna-weeks goes with --repeats week or "),
        (
            ["--view", "side-by-side", "--group-by", "role"],
            "--group-by has no effect on the view side-by-side; it is for all views but side-by-side and changed\n",
        ),
        (["--view", "changed", "--group-by", "role"], "--group-by has no effect on the view changed; it is for all "),
        (
            ["--view", "changed", "--positions", "all"],
            "--positions has no effect on the view changed; it is for all views but side-by-side, unique and changed\n",
        ),
        (["--view", "unique", "--positions", "all"], "--positions has no effect on the view unique; it is for all "),
        (["--view", "side-by-side", "--positions", "all"], "--positions has no effect on the view side-by-side; it "),
        (["--view", "matrix", "--format", "json", "--sort", "contested"], "--sort arranges what people read; json "),
        (["--view", "network", "--aggregate", "combine"], "a network has no 'combine', whose codes cannot be added "),
        (["--view", "affiliation", "--normalize", "jaccard"], "an affiliation matrix is not normalized by 'jaccard'"),
        (["--group-by", "party"], "no speaker has an attribute 'party'; speakers can be grouped by: speaker, organiza"),
        (["--view", "network", "--group-by", "party"], "no speaker has an attribute 'party'; "),
        (
            ["--view", "pairs", "-o", "x.svg"],
            "this view has no picture; there are pictures of affiliation, network and",
        ),
        (
            ["--view", "network", "-o", "x.svg", "--aggregate", "ignore"],
            "--aggregate has no effect on the picture of n",
        ),
        (["--view", "network", "-o", "x.svg", "--by", "kind"], "--by has no effect on pictures"),
        (["--view", "heatmap", "-o", "x.png", "--format", "csv"], "x.png would be a picture, not csv; leave --format"),
        (["-o", "x.docx"], "not written: no format has the ending .docx; name a file with .txt, .md, .json or .csv, "),
        (
            ["-o", "x"],
            "not written: x has no ending that tells a format; name a file with .txt, .md, .json or .csv, or ",
        ),
        (["--only", "nobody"], "there is no speaker 'nobody'; there are: amadi, haddad, lin, menon, coop"),
    ],
)
def test_what_has_no_effect_or_no_meaning_is_refused(run: Run, options: list[str], message: str) -> None:
    outcome = run("compare", "speakers", PANEL, *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: {message}"), outcome.err


@pytest.mark.parametrize(
    ("ending", "chosen"), [("txt", "text"), ("md", "markdown"), ("json", "json"), ("csv", "csv"), ("CSV", "csv")]
)
@pytest.mark.parametrize("view", ["overview", "side-by-side", "network"])
def test_the_ending_of_a_file_tells_the_format(run: Run, view: str, ending: str, chosen: str, tmp_path: Path) -> None:
    path = tmp_path / f"out.{ending}"
    path.write_text("earlier", encoding="utf-8")
    outcome = run("compare", "speakers", SEED, "--view", view, "-o", path)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    printed = run("compare", "speakers", SEED, "--view", view, "--format", chosen)
    assert path.read_bytes().decode() == printed.out


def test_what_fails_halfway_leaves_the_earlier_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.txt"
    path.write_text("earlier", encoding="utf-8")
    monkeypatch.setattr("argmap.views.speakers.unfit.MOST_CELLS", 10)
    outcome = run("compare", "speakers", SEED, "--view", "matrix", "-o", path)
    assert (outcome.code, outcome.out) == (2, "")
    assert "is more than anybody could read" in outcome.err
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]
    assert path.read_text(encoding="utf-8") == "earlier"


def test_a_file_is_written_as_its_pieces_come(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("earlier", encoding="utf-8")

    def pieces() -> Iterator[bytes]:
        yield b"a" * 100_000
        (temporary,) = tmp_path.glob(".argmap-*")
        assert temporary.stat().st_size >= 65_536
        assert path.read_text(encoding="utf-8") == "earlier"
        yield b"b"

    replace(path, pieces())
    assert path.read_bytes() == b"a" * 100_000 + b"b"
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]


def test_a_format_asked_for_goes_before_the_ending(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.md"
    assert run("compare", "speakers", SEED, "--view", "pairs", "--format", "csv", "-o", path).code == 0
    assert path.read_text(encoding="utf-8").startswith("a,a_label,b,")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("map.yaml", "is the map itself"),
        ("words.txt", "is the source 's' of the map"),
        ("other.yaml", "has a map's ending"),
        ("other.csv", "holds a map"),
        ("no/such.csv", "there is no such folder"),
    ],
)
def test_maps_and_sources_are_not_written_over(run: Run, name: str, message: str, tmp_path: Path) -> None:
    head = "argmap: 1\ntitle: T\nsources: {s: {title: S, path: words.txt}}\n"
    text = head + "speakers: {a: Ann}\nclaims: {c: {by: a, text: A.}}\n"
    for file in ("map.yaml", "words.txt", "other.csv"):
        (tmp_path / file).write_text(text, encoding="utf-8")
    outcome = run("compare", "speakers", tmp_path / "map.yaml", "--format", "csv", "-o", tmp_path / name)
    assert outcome.code == 2
    assert "argmap: not written: " in outcome.err
    assert message in outcome.err
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("view", ["network", "heatmap", "affiliation"])
@pytest.mark.parametrize(("ending", "beginning"), [("svg", b"<?xml"), ("png", b"\x89PNG")])
def test_pictures(run: Run, view: str, ending: str, beginning: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"out.{ending}"
    outcome = run("compare", "speakers", PANEL, "--view", view, "-o", path)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert path.read_bytes().startswith(beginning)


def test_a_picture_of_nobody_is_refused(run: Run, tmp_path: Path) -> None:
    for view in ("network", "heatmap"):
        outcome = run("compare", "speakers", "-", "--view", view, "-o", tmp_path / "x.svg", stdin="title: T\n")
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err.startswith("argmap: ")
    assert not (tmp_path / "x.svg").exists()


def test_options_have_their_effect(run: Run) -> None:
    def printed(*options: str) -> str:
        outcome = run("compare", "speakers", PANEL, *options)
        assert outcome.code == 0
        return outcome.out

    effects = [
        ["--view", "matrix", "--sort", "contested"],
        ["--view", "matrix", "--by", "topic"],
        ["--view", "side-by-side", "--by", "kind"],
        ["--view", "pairs", "--min-shared", "3"],
        ["--view", "pairs", "--positions", "all"],
        ["--view", "matrix", "--group-by", "kind"],
        ["--view", "unique", "--only", "lin,menon"],
        ["--view", "network", "--positions", "now"],
        ["--view", "network", "--of", "statements"],
        ["--view", "network", "--aggregate", "conflict"],
        ["--view", "affiliation", "--normalize", "activity"],
        ["--view", "heatmap", "--repeats", "include"],
        ["--view", "affiliation", "--min-statements", "12"],
    ]
    for view, name, *options in effects:
        assert printed(view, name, *options) != printed(view, name), options


def test_the_help_lists_every_view_and_option_in_order(run: Run) -> None:
    out = run("compare", "speakers", "--help", columns=100).out
    views = out.partition("Views:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split(maxsplit=1) for line in views] == [[view.name, view.summary] for view in VIEWS]
    options = [line.split()[0] for line in out.partition("Options:\n")[2].splitlines() if line.startswith("  -")]
    assert options == [
        "--view", "--format", "-o,", "--only", "--group-by", "--positions", "--by", "--sort", "--min-shared", "--of",
        "--aggregate", "--normalize", "--repeats", "--dna-weeks", "--min-statements", "-h,",
    ]  # fmt: skip


@pytest.mark.parametrize("view", NAMES)
def test_every_column_and_fact_is_documented(run: Run, view: str) -> None:
    page = (ROOT / "docs" / "reference" / "output.md").read_text(encoding="utf-8")
    json_part, csv_part = page.partition("## A comparison as json")[2].split("## A comparison as csv")
    found = json.loads(run("compare", "speakers", PANEL, "--view", view, "--format", "json").out)
    rows = run("compare", "speakers", PANEL, "--view", view, "--format", "csv").out
    assert [
        name for name in found.get("facts", found) if f"`{name}`" not in json_part and f'"{name}"' not in json_part
    ] == []
    assert [name for name in next(csv.reader(io.StringIO(rows))) if f"`{name}`" not in csv_part] == []
