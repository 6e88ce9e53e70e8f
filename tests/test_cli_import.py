"""``argmap import``: what it writes, where it refuses to, and what it says was lost."""

import json
from pathlib import Path

import pytest
from tests.conftest import Run
from tests.formats.dna.databases import dna_2, dna_3

from argmap.source import load

TABLE = "id,person,concept,agreement,text\n1,Ada,Buses are safe.,1,very safe\n2,Bo,Buses are safe.,0,\n3,Cy,,1,\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with a file of every kind."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bus.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "bus.dna").write_bytes(dna_3())
    (tmp_path / "old.dna").write_bytes(dna_2())
    (tmp_path / "bus.json").write_text('{"title": "Buses", "claims": {"a": "Buses are safe."}}', encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("options", [[], ["-o", "-"], ["--from", "dna-csv"], ["--title", "Night buses"]])
def test_a_map_goes_to_standard_output_and_losses_to_standard_error(run: Run, folder: Path, options: list[str]) -> None:
    outcome = run("import", "bus.csv", *options)
    assert outcome.code == 0
    title = "Night buses" if "--title" in options else "bus"
    assert outcome.out == (
        f"argmap: 1\ntitle: {title}\nspeakers:\n  ada: Ada\n  bo: Bo\nclaims:\n  buses-are-safe:\n"
        "    text: Buses are safe.\n    by:\n      speaker: ada\n      quote: very safe\n      attributes:\n"
        "        dna-id: 1\n    disagree:\n      speaker: bo\n      attributes:\n        dna-id: 2\n"
    )
    assert outcome.err == (
        "bus.csv:4:6: warning[lossy-import] statement 3 without 'concept' was left out\n    3,Cy,,1,\n         ^\n"
    )


@pytest.mark.parametrize("name", ["bus.csv", "bus.dna", "old.dna", "bus.json"])
def test_what_is_imported_can_be_checked_shown_compared_and_exported(run: Run, folder: Path, name: str) -> None:
    assert run("import", name, "-o", "map.yaml").code == 0
    assert json.loads(run("check", "map.yaml", "--format", "json").out)["counts"]["error"] == 0
    assert run("show", "map.yaml").code == 0
    assert run("compare", "speakers", "map.yaml").code == 0
    assert run("export", "map.yaml").code == 0
    again = run("export", "map.yaml", "--to", "json").out
    assert load("map.yaml").map is not None
    assert run("import", "-", "-o", "again.yaml", stdin=again).code == 0
    assert load("again.yaml").map == load("map.yaml").map


@pytest.mark.parametrize("name", ["bus.csv", "bus.dna", "bus.json"])
def test_standard_input_is_recognized_by_how_it_begins(run: Run, folder: Path, name: str) -> None:
    outcome = run("import", "-", stdin=(folder / name).read_bytes())
    assert outcome.code == 0
    assert outcome.out.startswith("argmap: 1\ntitle: ")


def test_losses_are_named(run: Run, folder: Path) -> None:
    assert run("import", "old.dna", "-o", "map.yaml").err == (
        "note: 1 document that no statement is from was left out\n"
        "note: 1 name that no statement uses was left out: 'Tram Lobby'\n"
        "note: DNA 2 does not record by whose clock dates were entered; they were read as UTC "
        "(say whose it was, such as --time-zone Europe/Berlin)\n"
        "note: the full text of 2 documents is not part of the map (--texts FOLDER writes each to a file of its own)\n"
    )


def test_an_earlier_file_is_replaced_only_by_force(run: Run, folder: Path) -> None:
    Path("map.yaml").write_text("title: mine\n", encoding="utf-8")
    outcome = run("import", "bus.csv", "-o", "map.yaml")
    assert (outcome.code, outcome.err) == (2, "argmap: not written: map.yaml exists already; --force replaces it\n")
    assert Path("map.yaml").read_text(encoding="utf-8") == "title: mine\n"
    assert run("import", "bus.csv", "-o", "map.yaml", "--force").code == 0
    assert Path("map.yaml").read_text(encoding="utf-8").startswith("argmap: 1\ntitle: bus\n")


def test_what_is_refused_replaces_nothing(run: Run, folder: Path) -> None:
    Path("map.yaml").write_text("title: mine\n", encoding="utf-8")
    Path("bad.csv").write_text("person,concept\nAda,X\n", encoding="utf-8")
    assert run("import", "bad.csv", "-o", "map.yaml", "--force").code == 2
    assert Path("map.yaml").read_text(encoding="utf-8") == "title: mine\n"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("map.md", "map.md does not end as a map does; name a .yaml file"),
        ("map", "map does not end as a map does; name a .yaml file"),
        (".", ". is a folder; name a file in it"),
        ("nowhere/map.yaml", "nowhere/map.yaml: there is no such folder"),
        ("bus.csv", "bus.csv is the file that is read"),
    ],
)
def test_places_where_no_map_is_written(run: Run, folder: Path, output: str, message: str) -> None:
    outcome = run("import", "bus.csv", "-o", output, "--force")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: not written: {message}\n")
    assert Path("bus.csv").read_text(encoding="utf-8") == TABLE


def test_a_second_name_wants_the_option(run: Run, folder: Path) -> None:
    outcome = run("import", "bus.csv", "map.yaml")
    assert outcome.code == 2
    assert outcome.err == "argmap: to write to map.yaml: argmap import bus.csv -o map.yaml\n"


def test_texts_go_to_files_of_their_own(run: Run, folder: Path) -> None:
    (folder / "maps").mkdir()
    outcome = run("import", "bus.dna", "-o", "maps/map.yaml", "--texts", "texts")
    assert outcome.code == 0
    assert "full text" not in outcome.err
    found = load("maps/map.yaml").map
    assert found is not None
    assert found.sources["letter-to-the-editor"].path == "../texts/letter-to-the-editor.txt"
    assert {path.name: path.read_text(encoding="utf-8") for path in Path("texts").iterdir()} == {
        "letter-to-the-editor.txt": "It costs nothing at all.",
        "hearing-the-night-bus.txt": "The bus is safe. It costs too much. 🚌 Nobody rides it.",
    }
    for position in found.positions:
        text = (Path("maps") / (found.sources[position.utterance.source or ""].path or "")).read_text(encoding="utf-8")
        start, stop = map(int, (position.utterance.chars or "").split("-"))
        assert text[start:stop] == position.utterance.quote


def test_a_text_that_somebody_changed_is_replaced_only_by_force(run: Run, folder: Path) -> None:
    run("import", "bus.dna", "-o", "map.yaml", "--texts", ".")
    assert run("import", "bus.dna", "-o", "other.yaml", "--texts", ".").code == 0  # the same texts
    Path("hearing-the-night-bus.txt").write_text("mine", encoding="utf-8")
    outcome = run("import", "bus.dna", "-o", "third.yaml", "--texts", ".")
    assert outcome.code == 2
    assert outcome.err == "argmap: not written: hearing-the-night-bus.txt exists already; --force replaces it\n"
    assert not Path("third.yaml").exists()
    assert run("import", "bus.dna", "-o", "third.yaml", "--texts", ".", "--force").code == 0
    assert Path("hearing-the-night-bus.txt").read_text(encoding="utf-8").startswith("The bus")


@pytest.mark.parametrize("options", [[], ["--force"]])
@pytest.mark.parametrize("target", ["../beyond.txt", "../there.txt", "own.txt", "hearing-the-night-bus.txt"])
def test_no_text_is_written_through_a_link(run: Run, folder: Path, target: str, options: list[str]) -> None:
    Path("there.txt").write_text("mine", encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/own.txt").write_text("mine", encoding="utf-8")
    link = Path("texts/hearing-the-night-bus.txt")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("SKIPPED LOUDLY: no links can be made here")
    outcome = run("import", "bus.dna", "-o", "map.yaml", "--texts", "texts", *options)
    assert (outcome.code, outcome.err) == (
        2, f"argmap: not written: {link} is a link, or otherwise no file of its own; name another folder\n",
    )  # fmt: skip
    assert sorted(path.name for path in Path("texts").iterdir()) == [link.name, "own.txt"]
    assert not Path("beyond.txt").exists()
    assert Path("there.txt").read_text(encoding="utf-8") == Path("texts/own.txt").read_text(encoding="utf-8") == "mine"


def test_the_file_that_is_read_is_no_place_for_a_text(run: Run, folder: Path) -> None:
    read = Path("letter-to-the-editor.txt")
    Path("bus.dna").rename(read)
    before = read.read_bytes()
    outcome = run("import", str(read), "-o", "map.yaml", "--texts", ".", "--force")
    assert (outcome.code, outcome.err) == (2, f"argmap: not written: {read} is the file that is read\n")
    assert read.read_bytes() == before


def test_texts_on_another_drive_are_refused(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def apart(*_: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("argmap.cli.imported.os.path.relpath", apart)
    outcome = run("import", "bus.dna", "-o", "map.yaml", "--texts", "D:/texts")
    assert (outcome.code, outcome.err) == (
        2, "argmap: --texts D:/texts is on another drive than the map; name a folder on the same drive\n",
    )  # fmt: skip
    assert not Path("map.yaml").exists()


def test_what_left_no_statement_is_told(run: Run, folder: Path) -> None:
    Path("bus.csv").write_text("id,person,concept,agreement\n1,Ada,X,maybe\n2,,X,1\n", encoding="utf-8")
    outcome = run("import", "bus.csv")
    assert (outcome.code, outcome.out) == (2, "")
    assert [line for line in outcome.err.splitlines() if line.startswith("bus.csv")] == [
        "bus.csv:1:1: error[unreadable] there is no statement to take over",
        "bus.csv:2:9: warning[lossy-import] statement 1 whose 'agreement' is neither yes nor no ('maybe') was left out",
        "bus.csv:3:3: warning[lossy-import] statement 2 without 'person' was left out",
    ]


def test_columns_are_named_in_one_option_or_several(run: Run, folder: Path) -> None:
    Path("own.csv").write_text('actor,"code, as agreed",view\nAda,X,1\n', encoding="utf-8")
    one = run("import", "own.csv", "--columns", "speaker=actor,statement=code, as agreed, stance=view")
    several = run(
        "import", "own.csv", "--columns", "speaker=actor,stance=view", "--columns", "statement=code, as agreed"
    )
    assert (one.code, one.out) == (0, several.out)
    assert "by: ada\n    text: X\n" in one.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["bus.csv", "--columns", "person"], "--columns 'person' says nothing: write what it means, '=' and the name"),
        (
            ["bus.csv", "--texts", "x"],
            "--texts is for xaif, aif, sadface, arguebuf, aml, brat, dna, not for dna-csv",
        ),
        (["bus.csv", "--statement-type", "x"], "--statement-type is for dna, not for dna-csv"),
        (["bus.json", "--columns", "speaker=x"], "--columns is for dna, dna-csv, not for json"),
        (["map.yaml"], "map.yaml is a map already, by its ending; if it is not, say what it is with --from"),
        (["notes.txt"], "notes.txt: it does not begin as any format does, and none is known by files ending in '.txt'"),
    ],
)
def test_what_does_not_go_together(run: Run, folder: Path, arguments: list[str], message: str) -> None:
    Path("map.yaml").write_text("title: X", encoding="utf-8")
    Path("notes.txt").write_text("It rained.", encoding="utf-8")
    outcome = run("import", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: {message}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["none.csv"], "none.csv: error[unreadable] no such file\n"),
        (["bus.csv", "--from", "dna"], "bus.csv: error[unreadable] this is no SQLite database, as DNA's files are\n"),
        (["bus.csv", "--from", "json"], "bus.csv:1:1: error[unreadable] this is no JSON: expecting value\n"),
        (["bus.dna", "--from", "dna-csv"], "bus.dna: error[unreadable] not a text file"),
        (["bus.csv", "--columns", "stance=view"], "bus.csv:1:1: error[unreadable] no column is called 'view', to say"),
        (
            ["bus.dna", "--statement-type", "Tale"],
            "bus.dna: error[unreadable] there is no statement type 'Tale'; there",
        ),
    ],
)
def test_files_that_cannot_be_used(run: Run, folder: Path, arguments: list[str], message: str) -> None:
    outcome = run("import", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(message)


def test_a_file_too_large_is_refused(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.cli.importing.MAX_BYTES", 1024**2)
    Path("large.csv").write_bytes(b"x" * (1024**2 + 1))
    outcome = run("import", "large.csv")
    assert (outcome.code, outcome.err) == (2, "argmap: large.csv is larger than 1 MiB\n")


@pytest.mark.parametrize("title", ["", "  ", "a\x1b[31mb"])
def test_a_title_is_words(run: Run, folder: Path, title: str) -> None:
    assert run("import", "bus.csv", "--title", title).err == "argmap: --title wants words to print\n"


@pytest.mark.parametrize(("name", "title"), [("a\x1b[31m b.csv", "a [31m b"), (" .csv", "Coded statements")])
def test_a_name_that_is_no_title(run: Run, folder: Path, name: str, title: str) -> None:
    Path("bus.csv").rename(name)
    assert run("import", name, "-o", "map.yaml").code == 0
    found = load("map.yaml").map
    assert found is not None
    assert found.title == title


def test_notes_have_no_power_over_the_terminal(run: Run, folder: Path) -> None:
    Path("bus.csv").write_text("person,concept,\u202eview\nAda,X,yes\n", encoding="utf-8")
    outcome = run("import", "bus.csv", "--columns", "stance=\u202eview")
    assert outcome.err == "note: '\ufffdview' was read from words: 'yes' as `by`\n"


# Several files


@pytest.fixture
def corpus(folder: Path) -> Path:
    """Return the current folder, with files in a folder of their own."""
    (folder / "corpus" / "deep").mkdir(parents=True)
    (folder / "corpus" / "b.csv").write_text(TABLE, encoding="utf-8")
    (folder / "corpus" / "a.json").write_text(
        '{"title": "Trams", "claims": {"a": "Trams are quiet."}}', encoding="utf-8"
    )
    (folder / "corpus" / "deep" / "A.json").write_text('{"title": "Boats", "claims": {}}', encoding="utf-8")
    (folder / "corpus" / "notes.txt").write_text("Not in any format.", encoding="utf-8")
    (folder / "corpus" / "map.yaml").write_text("title: A map already\n", encoding="utf-8")
    (folder / "corpus" / ".hidden.json").write_text("{}", encoding="utf-8")
    return folder


def test_a_folder_becomes_a_map_each(run: Run, corpus: Path) -> None:
    outcome = run("import", "corpus", "-o", "maps")
    assert outcome.code == 0
    assert outcome.out == ""
    assert outcome.err.startswith("passed over corpus/notes.txt: it is in no format that is known\n")
    assert sorted(path.name for path in Path("maps").iterdir()) == ["A-2.yaml", "a.yaml", "b.yaml"]
    titles = {path.name: load(path).map.title for path in Path("maps").iterdir()}  # type: ignore[union-attr]
    assert titles == {"a.yaml": "Trams", "b.yaml": "b", "A-2.yaml": "Boats"}


def test_files_in_a_folder_that_are_no_maps_are_passed_over(run: Run, corpus: Path) -> None:
    """What ends as other files do, in a folder, has to look like one of them too."""
    for name in ("counts.json", "page.xml", "prices.csv", "z.txt"):
        Path("corpus", name).write_text('{"files": 3}', encoding="utf-8")
    outcome = run("import", "corpus", "-o", "maps")
    assert outcome.code == 0
    assert outcome.err.startswith(
        "passed over 5 files in no format that is known: "
        "corpus/counts.json, corpus/notes.txt, corpus/page.xml and 2 more\n"
    )
    assert sorted(path.name for path in Path("maps").iterdir()) == ["A-2.yaml", "a.yaml", "b.yaml"]
    assert "corpus/counts.json:1:1: error[missing-key]" in run("import", "corpus/counts.json").err


def test_several_files_become_one_map_if_that_is_wanted(run: Run, corpus: Path) -> None:
    outcome = run("import", "corpus/a.json", "bus.json", "-o", "all.yaml", "--merge", "--title", "All")
    assert (outcome.code, outcome.err) == (0, "")
    whole = load("all.yaml").map
    assert whole is not None
    assert (whole.title, [each.text for each in whole.claims.values()]) == (
        "All",
        ["Trams are quiet.", "Buses are safe."],
    )
    assert run("import", "corpus", "--merge").out.startswith("argmap: 1\ntitle: a, b, A\n")


def test_what_is_lost_in_several_files_is_told_with_their_names(run: Run, corpus: Path) -> None:
    """The second table loses in two places, in another file than the first."""
    Path("corpus/b.csv").unlink()
    for name, lines in (("mon", "a: the bus\n"), ("tue", "b: the tram\n\n# empty\n")):
        Path(f"corpus/{name}.argdown").write_text(f"/* a remark */\n[{lines[0]}]{lines[1:]}", encoding="utf-8")
    outcome = run("import", "corpus", "-o", "maps", "--report", "lost.json")
    assert outcome.code == 0
    assert "note: a comment is left out: mon.argdown#1, tue.argdown#1\n" in outcome.err
    findings = json.loads(Path("lost.json").read_text(encoding="utf-8"))["findings"]
    assert [(each["file"], each["line"]) for each in findings if "comment" in each["message"]] == [
        ("corpus/mon.argdown", None),
        ("corpus/tue.argdown", None),
    ]


@pytest.mark.parametrize("command", [["show"], ["check"], ["export"], ["quotes"], ["compare", "speakers"]])
@pytest.mark.parametrize("name", ["bus.csv", "bus.dna", "bus.argdown"])
def test_who_gives_another_tools_file_is_told_how_to_import_it(
    run: Run, folder: Path, command: list[str], name: str
) -> None:
    Path("bus.argdown").write_text("[Buses]: Buses are safe.\n  + <Drivers>: They are trained.\n", encoding="utf-8")
    outcome = run(*command, name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: {name} is no map but another tool's file (")
    assert outcome.err.endswith(f"to make a map of it:\nargmap import {name} -o bus.yaml\n")


def test_a_broken_map_is_no_other_tools_file(run: Run, folder: Path) -> None:
    Path("map.json").write_text('{"title": "Buses", "claims": 3}', encoding="utf-8")
    Path("map.yaml").write_text("# Buses\n[Buses]: Buses are safe.\n", encoding="utf-8")
    for name in ("map.json", "map.yaml"):
        assert "another tool's file" not in run("show", name).err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["corpus"], "these are 3 files: name a folder for their maps with -o, or say --merge"),
        (["corpus", "-o", "bus.csv"], "not written: bus.csv is a file; name a folder for several maps, or say --merge"),
        (["corpus/deep", "bus.json", "-o", "maps", "--texts", "x"], "--texts is for one database at a time"),
        (["corpus/map.yaml"], "corpus/map.yaml is a map already"),
        (["bus.json", "--from", "brief"], "--from: brief can only be written"),
        (["bus.json", "--from", "kialoo"], "--from: there is no format 'kialoo'"),
        (["bus.json", "--report", "corpus/map.yaml"], "a report is JSON"),
        (["bus.csv", "bus.json", "--merge", "-o", "all.json"], "does not end as a map does"),
    ],
)
def test_what_several_files_cannot_mean(run: Run, corpus: Path, arguments: list[str], said: str) -> None:
    outcome = run("import", *arguments)
    assert outcome.code == 2
    assert said in outcome.err


def test_earlier_maps_in_a_folder_are_replaced_only_by_force(run: Run, corpus: Path) -> None:
    assert run("import", "corpus", "-o", "maps").code == 0
    refused = run("import", "corpus", "-o", "maps")
    assert refused.code == 2
    assert "maps/a.yaml exists already; --force replaces it" in refused.err
    assert run("import", "corpus", "-o", "maps", "--force").code == 0


def test_a_broken_file_does_not_keep_the_others_from_being_imported(run: Run, corpus: Path) -> None:
    Path("corpus/broken.json").write_text('{"claims": ', encoding="utf-8")
    outcome = run("import", "corpus", "-o", "maps")
    assert outcome.code == 2
    assert "corpus/broken.json:1:11: error[unreadable] this is no JSON" in outcome.err
    assert sorted(path.name for path in Path("maps").iterdir()) == ["A-2.yaml", "a.yaml", "b.yaml"]
    merged = run("import", "corpus", "--merge", "-o", "all.yaml")
    assert merged.code == 2
    assert not Path("all.yaml").exists()


# Losses


def test_losses_go_to_a_report_and_make_a_strict_run_fail(run: Run, folder: Path) -> None:
    assert run("import", "bus.csv", "-o", "map.yaml", "--report", "lost.json").code == 0
    [loss] = json.loads(Path("lost.json").read_text(encoding="utf-8"))["findings"]
    assert (loss["rule"], loss["line"], loss["message"]) == (
        "lossy-import",
        4,
        "statement 3 without 'concept' was left out",
    )
    assert run("import", "bus.csv", "-o", "map.yaml", "--force", "--strict").code == 1
    assert Path("map.yaml").exists()
    assert run("import", "bus.json", "--strict").code == 0
    assert run("import", "bus.json", "--strict", "--report", "lost.json").code == 0
    assert json.loads(Path("lost.json").read_text(encoding="utf-8"))["findings"] == []


# A text beside its annotations


@pytest.fixture
def essays(folder: Path) -> Path:
    """A folder with an annotated text, and annotations whose text is not there."""
    (folder / "essays").mkdir()
    (folder / "essays" / "one.ann").write_text("T1\tClaim 0 11\tBuses late.\n", encoding="utf-8")
    (folder / "essays" / "one.txt").write_text("Buses late. Trams too.\n", encoding="utf-8")
    (folder / "essays" / "two.ann").write_text("T1\tClaim 0 5\tTrams\n", encoding="utf-8")
    return folder


def test_a_text_beside_its_annotations_is_part_of_them(run: Run, essays: Path) -> None:
    outcome = run("import", "essays", "-o", "maps")
    assert (outcome.code, outcome.err) == (0, "")
    assert sorted(path.name for path in Path("maps").iterdir()) == ["one.yaml", "two.yaml"]


def test_a_text_beside_its_annotations_becomes_the_source(run: Run, essays: Path) -> None:
    assert run("import", "essays/one.ann", "--texts", "maps/texts", "-o", "maps/one.yaml").code == 0
    assert "path: texts/one.txt\n" in Path("maps/one.yaml").read_text(encoding="utf-8")
    assert "It is verbatim." in run("quotes", "maps/one.yaml").out
    assert run("import", "essays/two.ann", "--texts", "maps/texts", "-o", "maps/two.yaml").code == 0
    assert "path:" not in Path("maps/two.yaml").read_text(encoding="utf-8")


# Where one map goes


def test_a_folder_that_holds_one_map_may_go_to_a_file_or_to_standard_output(run: Run, folder: Path) -> None:
    Path("one").mkdir()
    Path("bus.json").rename("one/bus.json")
    assert run("import", "one").out.startswith("argmap: 1\ntitle: Buses\n")
    assert run("import", "one", "-o", "map.yaml").code == 0
    assert load("map.yaml").map is not None
    assert run("import", "one", "-o", "map.yaml").code == 2
    assert run("import", "one", "-o", "maps").code == 0
    assert [path.name for path in Path("maps").iterdir()] == ["bus.yaml"]


def test_several_maps_are_not_put_into_a_folder_called_as_a_map(run: Run, corpus: Path) -> None:
    outcome = run("import", "corpus", "-o", "all.yaml")
    assert outcome.code == 2
    assert "these are 3 files: name a folder for their maps with -o, or say --merge" in outcome.err
    assert not Path("all.yaml").exists()


# Hostile files


def test_a_name_that_is_no_text_or_has_power_over_the_terminal_is_told_harmlessly(run: Run, folder: Path) -> None:
    Path("f").mkdir()
    Path("f/a\x1b[31mRED.q").write_text("zz", encoding="utf-8")
    outcome = run("import", "f", "-o", "out")
    assert outcome.code == 2
    assert "\x1b" not in outcome.err
    assert "passed over f/a␛[31mRED.q" in outcome.err


def test_nothing_is_written_if_the_report_cannot_be(run: Run, folder: Path) -> None:
    for report in ("nowhere/r.json", "r.txt"):
        assert run("import", "bus.json", "-o", "map.yaml", "--report", report).code == 2
    assert not Path("map.yaml").exists()


def test_a_word_longer_than_any_map_may_hold_is_refused(run: Run, folder: Path) -> None:
    Path("long.json").write_text(
        json.dumps({"nodes": [{"nodeID": "1", "type": "I", "text": "x" * 1_000_001}], "edges": []}), encoding="utf-8"
    )
    outcome = run("import", "long.json", "-o", "map.yaml")
    assert outcome.code == 2
    assert "a word or an id is longer than 1,000,000 characters" in outcome.err
    assert not Path("map.yaml").exists()


@pytest.mark.parametrize("root", ["arggraph", "ARG"])
def test_xml_whose_attributes_do_not_stand_there_is_refused_with_its_place(run: Run, folder: Path, root: str) -> None:
    Path("bomb.xml").write_text(
        f'<!DOCTYPE {root} [\n<!ATTLIST e a CDATA "xxxx">]>\n<{root}><e/></{root}>', encoding="utf-8"
    )
    outcome = run("import", "bomb.xml")
    assert outcome.code == 2
    assert outcome.err.startswith("bomb.xml:2:")


@pytest.mark.parametrize(
    "text",
    [
        r'{"metadata":{"x":{"\u001b":"red"}},"resources":[],"edges":[],"nodes":[{"id":"1","type":"atom","text":"x"}]}',
        r'{"AIF":{"nodes":[{"nodeID":1,"text":"a","type":"I"}],"edges":[]},"OVA":{"firstname":"\u0000","surname":""}}',
    ],
)
def test_control_characters_in_odd_places_become_blanks(run: Run, folder: Path, text: str) -> None:
    Path("odd.json").write_text(text, encoding="utf-8")
    assert run("import", "odd.json", "-o", "map.yaml").code == 0
    assert load("map.yaml").map is not None


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "x.sadface",
            (
                '{"metadata": {"core": {}}, "resources": [], "edges": [], "reviewers": ["Ada"],'
                ' "nodes": [{"id": "1", "type": "atom", "text": "x", "rating": 3}]}'
            ),
            "what stands under a key that the format does not have is left out: the whole, 1",
        ),
        (
            "x.arguebuf",
            '{"schemaVersion": 1, "libraryVersion": "2", "nodes": {"n": {"speaker": "Ada", "atom": {"text": "x"}}}}',
            "what stands under a key that the format does not have is left out: n",
        ),
        (
            "x.xml",
            (
                '<arggraph id="t"><edu id="e1">x</edu><adu id="a1" type="pro" confidence="0.5"/>'
                '<edge id="c1" src="e1" trg="a1" type="seg"/></arggraph>'
            ),
            "an attribute that microtexts do not have is left out: a1",
        ),
    ],
)
def test_what_the_format_does_not_have_is_told(run: Run, folder: Path, name: str, text: str, told: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    outcome = run("import", name, "-o", "map.yaml", "--strict")
    assert outcome.code == 1
    assert f"note: {told}\n" in outcome.err
