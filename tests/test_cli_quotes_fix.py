"""``argmap quotes --fix`` and ``--pin``: what is written into the map, what is not, and when nothing is."""

import codecs
import errno
import hashlib
import os
import stat
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from tests.conftest import Run

from argmap.cli import writing_maps
from argmap.source import Loaded

TRANSCRIPT = """\
[00:00:05] Chair: Good evening. We are here to talk about the night bus.

[00:00:20] Reyes: When my shift ends at one there is no bus. I walk for fifty min-
utes, and in winter I pay for a taxi.

[00:01:10] Owusu: The night bus loses money. We “cannot” run empty buses, and nobody has asked us to.

[00:02:00] Reyes: Nobody counted the nurses. There is no bus, and there never was one after midnight.

[00:03:30] Owusu: We will count them again in spring.

[00:04:10] Reyes: There is no bus, and there never was one after midnight.
"""

MAP = """\
# The night bus
argmap: 1
title: Should the night bus run on weekdays?
sources:
  hearing: {title: Hearing, kind: transcript, path: hearing.txt}   # the council's own
speakers:
  reyes: {name: Reyes}
  owusu: {name: Owusu}

claims:
  no-locator:
    by: reyes
    text: Late shifts leave staff stranded.
    quote: When my shift ends at one there is no bus.  # argmap: ignore[isolated-statement]
  wrong-locator:
    by: owusu
    quote: We will count them again in spring.
    at: "1:10"  # from the recording
  altered:
    by: reyes
    # argmap: ignore[isolated-statement]
    quote: >-
      Nobody had counted
      the nurses
    agree: {speaker: owusu, quote: "nobody had asked us to", at: 00:01:10}
  typographic:
    by: owusu
    text: The bus is empty.
    quote: 'We "cannot" run empty buses'
    evidence:
      - The night bus loses money
  hyphenated: {by: reyes, text: It is far., quote: I walk for fifty minutes}
  not-found:
    by: reyes
    quote: The council should buy us all bicycles with baskets.
  ambiguous: {by: reyes, quote: "There is no bus, and there never was one after midnight."}
  another-speaker: {by: owusu, quote: Nobody counted the nurses.}
"""


@pytest.fixture
def debate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a map beside its source, named from its own folder."""
    monkeypatch.chdir(tmp_path)
    Path("hearing.txt").write_text(TRANSCRIPT, encoding="utf-8")
    path = Path("debate.yaml")
    path.write_text(MAP, encoding="utf-8")
    return path


def test_what_can_be_mended_is_and_only_its_lines_change(run: Run, debate: Path, snapshot: SnapshotAssertion) -> None:
    outcome = run("quotes", debate, "--fix")
    assert outcome.code == 1
    assert outcome.err == snapshot(name="notes")
    assert outcome.out == snapshot(name="difference")
    assert debate.read_text(encoding="utf-8") == snapshot(name="map")
    assert sorted(each.name for each in Path().iterdir()) == ["debate.yaml", "hearing.txt"]


def test_a_second_run_changes_nothing(run: Run, debate: Path) -> None:
    run("quotes", debate, "--fix", "--pin")
    before, when = debate.read_bytes(), debate.stat().st_mtime_ns
    outcome = run("quotes", debate, "--fix", "--pin")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err == (
        "nothing to change in debate.yaml\n3 quotations have to be mended by hand; see `argmap quotes debate.yaml`\n"
    )
    assert (debate.read_bytes(), debate.stat().st_mtime_ns) == (before, when)


def test_what_was_fixed_is_found_no_more(run: Run, debate: Path) -> None:
    run("quotes", debate, "--fix")
    checked = run("check", debate).out
    for rule in ("altered-quotation", "wrong-locator", "missing-source", "syntax"):
        assert f"[{rule}]" not in checked
    for rule in ("quotation-not-found", "ambiguous-quotation", "wrong-speaker"):
        assert checked.count(f"[{rule}]") == 1
    counts = run("quotes", debate).out.split("\n\n")[0]
    assert "1 ambiguous" in counts
    assert " altered" not in counts


def test_dry_run_writes_nothing(run: Run, debate: Path) -> None:
    dry = run("quotes", debate, "--fix", "--dry-run")
    assert debate.read_text(encoding="utf-8") == MAP
    assert dry.err.startswith("9 changes to make in debate.yaml: 6 places, 3 wordings\n")
    wet = run("quotes", debate, "--fix")
    assert (wet.code, wet.out) == (dry.code, dry.out)


def test_dry_run_of_standard_input(run: Run, debate: Path) -> None:
    outcome = run("quotes", "-", "--fix", "--dry-run", stdin=MAP)
    assert outcome.out.startswith("--- <stdin>\n+++ <stdin>\n@@ -14,2 +14,3 @@\n")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["-", "--fix"], "argmap: --fix and --pin need a file to change, not standard input\n"),
        (["debate.yaml", "--dry-run"], "argmap: --dry-run goes with --fix or --pin\n"),
        (["debate.yaml", "--fix", "-o", "x.csv"], "argmap: --fix and --pin change the map and print no table: "),
    ],
)
def test_what_cannot_be_asked_for(run: Run, debate: Path, options: list[str], message: str) -> None:
    outcome = run("quotes", *options, stdin=MAP)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(message)


def test_a_map_that_holds_is_left_alone(run: Run, debate: Path) -> None:
    sound = MAP[: MAP.index("  wrong-locator:")].replace("bus.  #", "bus.\n    at: 0:20  #")
    debate.write_text(sound, encoding="utf-8")
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "nothing to change in debate.yaml\n")


def test_a_map_that_changed_underneath_is_refused(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = MAP + "  one-more: {by: owusu, text: Written meanwhile.}\n"
    original = writing_maps.replace_map

    def meanwhile(loaded: Loaded, text: str) -> None:
        debate.write_text(written, encoding="utf-8")
        original(loaded, text)

    monkeypatch.setattr(writing_maps, "replace_map", meanwhile)
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: not written: debate.yaml has changed since it was read; run the command again\n"
    assert debate.read_text(encoding="utf-8") == written


def test_a_map_that_went_away_is_not_made_anew(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = writing_maps.replace_map

    def meanwhile(loaded: Loaded, text: str) -> None:
        debate.unlink()
        original(loaded, text)

    monkeypatch.setattr(writing_maps, "replace_map", meanwhile)
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.err) == (2, "argmap: not written: debate.yaml: no such file\n")
    assert not debate.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = writing_maps.replace_map

    def meanwhile(loaded: Loaded, text: str) -> None:
        debate.unlink()
        os.mkfifo(debate)
        original(loaded, text)

    monkeypatch.setattr(writing_maps, "replace_map", meanwhile)
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.err) == (2, "argmap: not written: debate.yaml is no file that could be changed\n")


def test_a_write_that_fails_leaves_the_map(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.err) == (2, "argmap: not written: debate.yaml: No space left on device\n")
    assert debate.read_text(encoding="utf-8") == MAP
    assert sorted(each.name for each in Path().iterdir()) == ["debate.yaml", "hearing.txt"]


def test_a_write_protected_map_is_refused(run: Run, debate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write everything
    outcome = run("quotes", debate, "--fix")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "argmap: not written: debate.yaml: the file is write-protected\n"
    assert debate.read_text(encoding="utf-8") == MAP


def test_a_link_and_its_permissions_stay(run: Run, debate: Path) -> None:
    Path("maps").mkdir()
    target = debate.rename("maps/night-bus.yaml")
    target.chmod(0o640)
    debate.symlink_to(target)
    assert run("quotes", debate, "--fix").code == 1
    assert debate.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert "at: 00:00:20" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_encoding_and_line_ends_stay(run: Run, debate: Path, mark: bytes, encoding: str, newline: str) -> None:
    run("quotes", debate, "--fix")
    mended = debate.read_text(encoding="utf-8")
    extra = "# “Ünïcode” \u2028 走出去 \ue000\x85"
    for text in (MAP, mended):
        debate.write_bytes(mark + (extra + "\n" + text).replace("\n", newline).encode(encoding))
        assert run("quotes", debate, "--fix").code == 1
        assert debate.read_bytes() == mark + (extra + "\n" + mended).replace("\n", newline).encode(encoding)


DIGEST = hashlib.sha256(TRANSCRIPT.encode()).hexdigest()
FLOW = "hearing: {{title: Hearing, path: hearing.txt{}}}  # c"
BLOCK = "hearing:\n    path: hearing.txt  # c\n{}    title: Hearing"
EMPTY = "hearing:\n    title: Hearing\n    path: hearing.txt\n    sha256:{}\n"
QUOTED = "hearing: {{title: Hearing, sha256: '{}', path: hearing.txt}}"
SOURCES = [
    (FLOW.format(""), FLOW.format(f", sha256: {DIGEST}")),
    (BLOCK.format(""), BLOCK.format(f"    sha256: {DIGEST}\n")),
    (EMPTY.format(""), EMPTY.format(f" {DIGEST}")),
    (QUOTED.format("0" * 64), QUOTED.format(DIGEST)),
]


def with_source(written: str) -> str:
    return f"title: t\nsources:\n  {written}\nclaims: {{a: {{text: A, quote: night bus, page: 1}}}}\n"


@pytest.mark.parametrize(("before", "after"), SOURCES)
def test_sources_are_pinned(run: Run, debate: Path, before: str, after: str) -> None:
    debate.write_text(with_source(before), encoding="utf-8")
    outcome = run("quotes", debate, "--pin")
    assert (outcome.code, outcome.err) == (0, "1 change made in debate.yaml: 1 version\n")
    assert debate.read_text(encoding="utf-8") == with_source(after)
    assert run("quotes", debate, "--pin").err == "nothing to change in debate.yaml\n"
    assert "changed-source" not in run("check", debate).out


def test_a_digest_in_capitals_is_left_as_it_is(run: Run, debate: Path) -> None:
    text = with_source(f"hearing: {{title: H, path: hearing.txt, sha256: {DIGEST.upper()}}}")
    debate.write_text(text, encoding="utf-8")
    assert run("quotes", debate, "--pin").err == "nothing to change in debate.yaml\n"
    assert debate.read_text(encoding="utf-8") == text


def test_a_source_that_is_but_a_title_can_be_pinned(run: Run, debate: Path) -> None:
    """Its digest is that of the file it is given as; whoever gives another one is told by `check`."""
    debate.write_text(with_source("hearing: Minutes, in short  # c"), encoding="utf-8")
    outcome = run("quotes", debate, "--pin", "--source", "hearing=hearing.txt")
    assert outcome.code == 0
    assert debate.read_text(encoding="utf-8") == with_source(
        f'hearing: {{title: "Minutes, in short", sha256: {DIGEST}}}  # c'
    )
    assert run("quotes", debate, "--pin", "--source", "hearing=hearing.txt").out == ""


def test_what_has_no_room_is_told_and_all_else_is_made(run: Run, debate: Path) -> None:
    text = MAP.replace("quote: We will", "quote: &spring We will").replace("in spring.\n", "in the spring.\n")
    text += "  pair: {by: reyes, text: P, evidence: [quote: I walk]}\n"
    debate.write_text(text, encoding="utf-8")
    outcome = run("quotes", debate, "--fix")
    assert outcome.code == 1
    assert outcome.err == (
        "9 changes made in debate.yaml: 6 places, 3 wordings\n"
        "left as it is: debate.yaml:18: no room for `quote: We will count them again in spring.` in how this is "
        "written\n"
        "left as it is: debate.yaml:42: no room for `at: 00:00:20` in how this is written\n"
        "5 quotations have to be mended by hand; see `argmap quotes debate.yaml`\n"
    )
    assert "quote: &spring We will count them again in the spring.\n" in debate.read_text(encoding="utf-8")


def test_the_wording_of_a_hyphenated_quotation_is_left_to_people(run: Run, debate: Path) -> None:
    text = MAP.replace("I walk for fifty minutes}", "I do walk for fifty minutes and in winter I pay for a taxi}")
    debate.write_text(text, encoding="utf-8")
    outcome = run("quotes", debate, "--fix")
    assert "I do walk" in debate.read_text(encoding="utf-8")
    assert "4 quotations have to be mended by hand" in outcome.err


def test_of_what_is_elided_only_an_altered_part_is_mended(run: Run, debate: Path) -> None:
    elided = "quote: 'We \"cannot\" run […] nobody had asked us to'"
    text = MAP.replace("quote: 'We \"cannot\" run empty buses'", elided)
    debate.write_text(text, encoding="utf-8")
    run("quotes", debate, "--fix")
    assert "quote: 'We \"cannot\" run […] nobody has asked us to'\n    at: 00:01:10" in debate.read_text(
        encoding="utf-8"
    )
    assert run("quotes", debate, "--fix").out == ""


def test_all_wrong_locators_of_a_quotation_are_mended_at_once(run: Run, debate: Path) -> None:
    text = MAP.replace('at: "1:10"  #', 'at: "1:10"\n    until: 1:20\n    line: 2\n    paragraph: 4 #')
    debate.write_text(text, encoding="utf-8")
    run("quotes", debate, "--fix")
    assert 'at: "00:03:30"\n    until: 00:04:10\n    line: 10\n    paragraph: 5 #' in debate.read_text(encoding="utf-8")
    assert run("quotes", debate, "--fix").out == ""
