"""``argmap export``: where it writes, and where it refuses to."""

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES, Run

from argmap.cli.export import By
from argmap.formats import FORMATS

MAP = """\
title: A debate
sources: {minutes: {title: Minutes, path: texts/minutes.md}}
speakers: {wu: Wu Peng}
claims: {neutral: {by: wu, text: NGOs are neutral., quote: neutrality, attributes: {tone: calm}}}
"""


KNOWN = ", ".join(f"{suffix} ({each.name})" for each in FORMATS if each.write for suffix in each.suffixes)


@pytest.fixture
def debate(tmp_path: Path) -> Path:
    """Return a map beside its source, in a folder of their own."""
    path = tmp_path / "debate.yaml"
    path.write_text(MAP, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "minutes.md").write_text("neutrality\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [[], ["-o", "-"], ["--output", "-", "--to", "brief"]])
def test_a_brief_goes_to_standard_output_and_losses_to_standard_error(
    run: Run, debate: Path, options: list[str]
) -> None:
    outcome = run("export", debate, *options)
    assert outcome.code == 0
    assert outcome.out.startswith("# A debate\n\nOne speaker made 1 claim.")
    assert outcome.err == "note: the brief leaves out attributes: neutral\n"


def test_a_map_may_come_from_standard_input(run: Run, tmp_path: Path) -> None:
    assert run("export", "-", stdin="title: X").out == "# X\n\nNo statement has been recorded.\n"
    assert run("export", "-", "-o", tmp_path / "x.md", stdin="title: X").code == 0
    assert (tmp_path / "x.md").read_text(encoding="utf-8").startswith("# X\n")


def test_statements_can_be_put_together_by_speaker(run: Run, seed: Path) -> None:
    assert "## What was said, by speaker\n\n### Liu Peifeng\n" in run("export", seed, "--by", "speaker").out
    assert "## What was said, by topic\n\n### Role of NGOs\n" in run("export", seed, "--by", "topic").out


def test_the_brief_is_the_same_whatever_the_terminal(run: Run, seed: Path) -> None:
    assert run("export", seed, columns=60, color=True).out == run("export", seed, columns=200).out


@pytest.mark.parametrize(("name", "beginning"), [("b.md", "# A"), ("b.MARKDOWN", "# A"), ("b.json", '{\n  "argmap"')])
def test_the_ending_chooses_the_format(run: Run, debate: Path, name: str, beginning: str) -> None:
    target = debate.with_name(name)
    outcome = run("export", debate, "-o", target)
    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_bytes().startswith(beginning.encode())


def test_the_option_wins_over_the_ending(run: Run, debate: Path) -> None:
    assert run("export", debate, "--to", "json", "-o", debate.with_name("b.txt")).code == 0
    assert json.loads(debate.with_name("b.txt").read_text(encoding="utf-8"))["title"] == "A debate"
    # … and may be repeated, although argmap can read that file as a map.
    assert run("export", debate, "--to", "json", "-o", debate.with_name("b.txt")).code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["-o", "b.docx"],
            (
                f"no format is known by files ending in '.docx'; known: {KNOWN}; "
                "or choose with --to\nfor Word: argmap export no-such-map.yaml -o b.md, then pandoc b.md -o b.docx"
            ),
        ),
        (
            ["-o", "texts/my brief"],
            (
                f"no format is known by a name without an ending; known: {KNOWN}; "
                "or choose with --to\n"
                "for Word: argmap export no-such-map.yaml -o 'texts/my brief.md', "
                "then pandoc 'texts/my brief.md' -o 'texts/my brief.docx'"
            ),
        ),
        (
            ["-o", "b.xls"],
            f"no format is known by files ending in '.xls'; known: {KNOWN}; or choose with --to",
        ),
        (["b.md"], "export reads one map; to write to b.md: argmap export no-such-map.yaml -o b.md"),
        (["-o", "b.yml"], "not written: b.yml has a map's ending; name a .md file for a brief, a .json file for JSON"),
        (["--to", "json", "--by", "topic"], "--by topic: json can put together: nothing"),
    ],
)
def test_what_cannot_be_meant_is_refused_before_the_map_is_read(run: Run, options: list[str], message: str) -> None:
    outcome = run("export", "no-such-map.yaml", *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: {message}\n")


def test_the_option_offers_every_grouping() -> None:
    assert [each.value for each in By] == list(FORMATS[0].groupings)


def test_an_unknown_format_is_a_usage_error(run: Run, debate: Path) -> None:
    outcome = run("export", debate, "--to", "pdf")
    assert outcome.code == 2
    assert outcome.err.startswith("argmap: there is no format 'pdf'; choose one of brief, json, ")


def test_a_broken_map_gives_no_brief(run: Run, tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("titel: X\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("earlier\n", encoding="utf-8")
    outcome = run("export", tmp_path / "broken.yaml", "-o", tmp_path / "b.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "earlier\n"


# Where it writes


def test_an_earlier_brief_is_replaced_and_keeps_its_permissions(run: Run, debate: Path) -> None:
    target = debate.with_name("brief.md")
    assert run("export", debate, "-o", target).code == 0
    target.chmod(0o640)
    before = target.stat().st_ino
    assert run("export", debate, "-o", target, "--by", "speaker").code == 0
    assert "### Wu Peng" in target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.stat().st_ino != before
    assert sorted(path.name for path in debate.parent.iterdir()) == ["brief.md", "debate.yaml", "texts"]


def test_a_new_file_gets_the_permissions_that_the_umask_leaves(run: Run, debate: Path) -> None:
    before = os.umask(0o027)
    try:
        run("export", debate, "-o", debate.with_name("brief.md"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(debate.with_name("brief.md").stat().st_mode) == 0o640


def test_a_link_stays_and_its_target_is_replaced(run: Run, debate: Path) -> None:
    link, target = debate.with_name("link.md"), debate.with_name("texts") / "brief.md"
    link.symlink_to("texts/brief.md")
    for _ in range(2):  # first the link dangles
        assert run("export", debate, "-o", link).code == 0
        assert link.is_symlink()
        assert target.read_text(encoding="utf-8").startswith("# A debate\n")


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
def test_a_failed_write_leaves_the_old_file(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    target = debate.with_name("brief.md")
    target.write_text("earlier\n", encoding="utf-8")
    monkeypatch.setattr(call, fail)
    outcome = run("export", debate, "-o", target)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"argmap: not written: {target}: No space left on device\n"
    assert target.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(path.name for path in debate.parent.iterdir()) == ["brief.md", "debate.yaml", "texts"]


def test_an_interrupted_write_leaves_the_old_file(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    target = debate.with_name("brief.md")
    target.write_text("earlier\n", encoding="utf-8")
    monkeypatch.setattr("os.fsync", interrupt)
    assert run("export", debate, "-o", target).code != 0
    assert target.read_text(encoding="utf-8") == "earlier\n"
    assert sorted(path.name for path in debate.parent.iterdir()) == ["brief.md", "debate.yaml", "texts"]


def test_a_write_protected_brief_is_left_alone(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = debate.with_name("brief.md")
    target.write_text("earlier\n", encoding="utf-8")
    # Root may write to anything, so permissions alone would not make this test.
    monkeypatch.setattr("os.access", lambda *_: False)
    outcome = run("export", debate, "-o", target)
    assert (outcome.code, outcome.err) == (2, f"argmap: not written: {target}: the file is write-protected\n")
    assert target.read_text(encoding="utf-8") == "earlier\n"


def test_a_folder_that_may_not_be_written_to_is_named(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    target = debate.with_name("brief.md")
    monkeypatch.setattr("argmap.cli.replacing.os.open", deny)
    outcome = run("export", debate, "-o", target)
    assert (outcome.code, outcome.err) == (2, f"argmap: not written: {target}: Permission denied\n")


def test_a_folder_that_is_not_there_is_not_made(run: Run, debate: Path) -> None:
    target = debate.parent / "nowhere" / "brief.md"
    outcome = run("export", debate, "-o", target)
    assert (outcome.code, outcome.err) == (2, f"argmap: not written: {target}: there is no such folder\n")
    assert not target.parent.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_written_to_not_replaced(debate: Path) -> None:
    pipe = debate.with_name("pipe")
    os.mkfifo(pipe)
    # Opened for both directions, a pipe never waits for the other side.
    reader = os.open(pipe, os.O_RDWR)
    try:
        command = [sys.executable, "-m", "argmap", "export", str(debate), "--to", "brief", "-o", str(pipe)]
        subprocess.run(command, check=True, timeout=60)
        assert os.read(reader, 1_000).startswith(b"# A debate\n")
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there is no /dev/stdout here")
def test_output_through_the_name_of_standard_output_and_in_any_locale(debate: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-m", "argmap", "export", str(debate), "--to", "brief", "-o", "/dev/stdout"],
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    )
    assert "“neutrality”" in found.stdout.decode("utf-8")


# Where it refuses to


def refused(run: Run, debate: Path, target: Path, why: str, *options: str) -> None:
    before = target.read_bytes() if target.is_file() else None
    outcome = run("export", debate, "-o", target, *options)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", f"argmap: not written: {target} {why}\n")
    assert (target.read_bytes() if target.is_file() else None) == before


def test_the_map_itself_is_never_written_over(run: Run, debate: Path) -> None:
    refused(run, debate, debate, "is the map itself", "--to", "brief")
    symbolic, hard = debate.with_name("symbolic.md"), debate.with_name("hard.md")
    symbolic.symlink_to(debate)
    hard.hardlink_to(debate)
    refused(run, debate, symbolic, "is the map itself")
    refused(run, debate, hard, "is the map itself")


def test_a_map_in_json_is_never_written_over_with_itself(run: Run, debate: Path) -> None:
    path = debate.with_name("map.json")
    run("export", debate, "-o", path)
    refused(run, path, path, "is the map itself")


def test_a_source_is_never_written_over(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = debate.parent / "texts" / "minutes.md"
    refused(run, debate, source, "is the source 'minutes' of the map")
    link = debate.with_name("link.md")
    link.hardlink_to(source)
    refused(run, debate, link, "is the source 'minutes' of the map")
    source.unlink()
    refused(run, debate, source, "is the source 'minutes' of the map")
    monkeypatch.chdir(debate.parent)
    assert run("export", "-", "-o", "texts/minutes.md", stdin=MAP).code == 2


def test_no_file_with_the_ending_of_a_map_is_written(run: Run, debate: Path) -> None:
    refused(run, debate, debate.with_name("new.yaml"), "has a map's ending; .json would do", "--to", "json")
    link = debate.with_name("link.md")
    link.symlink_to("other.YML")
    refused(run, debate, link, "has a map's ending; .md or .markdown would do")


@pytest.mark.parametrize(
    "text",
    [
        "argmap: 1\nthis line breaks it\n",
        "\ufeff# A map of mine\n\n---\ntitle: X\n",
        "title: X\nclaims:\n  a: A\n",
        "title: X\n<<<<<<< mine\nclaims: {}\n",
        "  title: X\n  speakers: {wu: Wu}\n",
        '{"title": "X", "claims": {}}',
    ],
)
def test_no_other_map_is_written_over_whatever_it_is_called(run: Run, debate: Path, text: str) -> None:
    target = debate.with_name("notes.md")
    target.write_text(text, encoding="utf-8")
    refused(run, debate, target, "holds a map")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# A debate\n\nOne speaker made 1 claim.\n\nclaims: a list\n",
        "---\ntitle: A brief with metadata\n---\n\nText\n",
        "Title: A debate\n",
        "note: this is prose,\nwritten by hand\n",
        "\x00\x01 not text at all",
    ],
)
def test_other_texts_are_replaced(run: Run, debate: Path, text: str) -> None:
    target = debate.with_name("notes.md")
    target.write_text(text, encoding="utf-8")
    assert run("export", debate, "-o", target).code == 0
    assert target.read_text(encoding="utf-8").startswith("# A debate\n")


def test_a_folder_is_not_written_over(run: Run, debate: Path) -> None:
    folder = debate.with_name("folder.md")
    folder.mkdir()
    refused(run, debate, folder, "is a folder; name a file in it")


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_brief_may_replace_itself_for_every_example(run: Run, example: Path, tmp_path: Path) -> None:
    for by in ("topic", "speaker", "topic"):
        assert run("export", example, "-o", tmp_path / "brief.md", "--by", by).code == 0


# Without names

TALK = """\
title: What to do about the ferry
event: {kind: panel, date: 2025-05-15, organizer: The library, participants: Karim Haddad and forty residents}
sources: {transcript: {title: The ferry panel, kind: transcript, path: texts/panel.txt, url: "https://example.org/panel"}}
speakers:
  haddad: {name: Karim Haddad, role: Teacher of transport engineering, organization: Coast University}
  lin: {name: Lin Yuewen, original: 林月雯, role: Head of the emergency room, organization: clinic}
  coop: {name: Sarn Ferry Cooperative, kind: body, aliases: Marta Vesely}
organizations: {clinic: Vellmouth Clinic, council: Town council}
claims:
  better-ferry:
    by: coop
    quote: A better ferry is the right answer.
    at: "3:09"
    disagree: {speaker: lin, quote: "No. I'm sorry, Marta, I can't agree to that.", at: "4:06"}
    agree: {speaker: haddad, quote: "As Dr. Lin of the Vellmouth Clinic says, it is.", at: "6:27"}
challenges:
  lin-on-nights:
    by: lin
    text: At night nobody crosses; Karim Haddad grants it.
    quote: nothing crosses this river at night
    attacks: {to: better-ferry, note: 林月雯 says so to Marta.}
recommendations:
  boat: {by: haddad, to: [council, coop], text: Buy a boat., quote: "Buy one, Marta.", addresses: lin-on-nights}
"""


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    """Return a map that speaks of its speakers."""
    path = tmp_path / "talk.yaml"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.mark.parametrize("options", [["--by", "topic"], ["--by", "speaker"], ["--to", "json"]])
def test_a_map_without_names(run: Run, talk: Path, options: list[str], snapshot: SnapshotAssertion) -> None:
    outcome = run("export", talk, "--anonymize", *options)
    assert outcome.code == 0
    assert outcome.out == snapshot
    for name in ("Karim", "Haddad", "Yuewen", "林月雯", "Marta", "Coast", "Clinic", "panel.txt", "example.org", "coop"):
        assert name not in outcome.out, name
    assert outcome.err == (
        "note: left out, since it tells who somebody is: role (2), original, aliases of speakers and organizations; "
        "participants of the event; title, url, path of sources\n"
        "note: no speaker is known to be named still\n"
    )


def test_quotations_that_still_name_someone_are_told_and_the_brief_is_written(run: Run, talk: Path) -> None:
    talk.write_text(
        TALK.replace("Buy one, Marta.", "Buy one, Marta; ask Dr. Zhou.").replace("Town council", "Health Board")
        + "  talk: {by: lin, text: Talk to Mr Zhou., quote: 'The Health Board and the professor, on Monday'}\n",
        encoding="utf-8",
    )
    outcome = run("export", talk, "--anonymize", "-o", talk.with_name("brief.md"))
    assert (outcome.code, outcome.out) == (1, "")
    assert "talk.yaml:24:" in outcome.err
    assert "warning[still-named] this quotation still names someone: “Dr. Zhou”\n" in outcome.err
    assert "warning[still-named] this text still names someone: “Mr Zhou”\n" in outcome.err
    assert (
        "info[perhaps-named] this quotation may still tell who is meant: “the professor”; "
        "names someone who did not speak: “Health Board”\n"
    ) in outcome.err
    assert outcome.err.endswith(
        "note: 1 quotation and 1 other text still name someone; 1 text to look at, for what may tell who is meant\n"
    )
    assert "ask Dr. Zhou" in talk.with_name("brief.md").read_text(encoding="utf-8")


def test_without_names_the_map_and_its_sources_are_not_written_over_either(run: Run, debate: Path) -> None:
    refused(run, debate, debate, "is the map itself", "--to", "brief", "--anonymize")
    source = debate.parent / "texts" / "minutes.md"
    refused(run, debate, source, "is the source 'minutes' of the map", "--anonymize")


def test_what_is_exported_without_names_is_a_map(run: Run, talk: Path) -> None:
    path = talk.with_name("anonymized.json")
    assert run("export", talk, "--anonymize", "-o", path).code == 0
    assert run("check", path).code == 0
    again = run("export", path, "--anonymize", "--to", "json")
    assert (again.code, again.out) == (0, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["x.sadface", "x.arguebuf", "x.cyjs", "x.jsonld", "x.aif", "x.csl.json", "x.json"])
def test_what_was_exported_is_replaced_by_the_next_export(run: Run, debate: Path, name: str) -> None:
    for _ in range(2):
        assert run("export", debate, "-o", debate.with_name(name)).code == 0


def test_tables_of_another_map_are_not_mixed_with_new_ones(run: Run, debate: Path) -> None:
    folder = debate.with_name("tables")
    for _ in range(2):
        assert run("export", debate, "--to", "csv", "-o", folder).code == 0
    (folder / "terms.csv").write_text("id,meaning\nngo,an organization\n", encoding="utf-8")
    (folder / "other.csv").write_text("of somebody else's\n", encoding="utf-8")
    outcome = run("export", debate, "--to", "csv", "-o", folder)
    assert outcome.code == 2
    assert "holds tables of another map: terms.csv, which this map would not have" in outcome.err
