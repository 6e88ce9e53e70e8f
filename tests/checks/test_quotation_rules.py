"""Corrupted copies of the examples are each caught, at the line where they are wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, SHARED

from argmap.checks import RULES, check, rule
from argmap.diagnostics import Severity
from argmap.quotations.coverage import coverage
from argmap.quotations.shelf import Shelf
from argmap.quotations.verdicts import Verdict
from argmap.quotations.verification import verify
from argmap.source import load, loads

Finding = tuple[str, int]
Findings = Callable[[str], list[Finding]]

TRANSCRIPT = "river_crossing_transcript.txt"
CROSSING = (EXAMPLES / "river_crossing.yaml").read_text(encoding="utf-8")
SEED = (EXAMPLES / "ngo_going_out.yaml").read_text(encoding="utf-8")


@pytest.fixture
def of_crossing(tmp_path: Path) -> Findings:
    """Return what is found in a copy of the second example, beside its transcript."""
    (tmp_path / TRANSCRIPT).write_bytes((EXAMPLES / TRANSCRIPT).read_bytes())

    def find(text: str) -> list[Finding]:
        (tmp_path / "copy.yaml").write_text(text, encoding="utf-8")
        return [(each.rule, each.location.line) for each in check(load(tmp_path / "copy.yaml")) if each.location]

    return find


def test_the_second_example_is_true_to_its_transcript(of_crossing: Findings) -> None:
    assert of_crossing(CROSSING) == []


CORRUPTIONS = {
    "a word is exchanged": (
        "quote: a bridge is open at any hour and in any weather",
        "quote: a bridge is open at any time and in any weather",
        "altered-quotation",
    ),
    "a not is left out": ("I'm not\n      saying that", "I'm\n      saying that", "altered-quotation"),
    "a middle is left out without a mark": (
        "quote: There is a road round by Karsten, two and a half hours when it isn't under water.",
        "quote: There is a road round by Karsten when it isn't under water.",
        "altered-quotation",
    ),
    "a sentence is put into a mouth": (
        "quote: That is how such surveys are always paid for.",
        "quote: Every study in this country has its buyer and its price.",
        "quotation-not-found",
    ),
    "somebody else's sentence is claimed": (
        "quote: I'm with Marta on the ferry",
        "quote: We have nothing against an empty field.",
        "wrong-speaker",
    ),
    "one speaker is exchanged for another": (
        'disagree: {speaker: menon, quote: "There is always',
        'disagree: {speaker: lin, quote: "There is always',
        "wrong-speaker",
    ),
    "a quotation is cut down to a word": (
        "quote: I'm with Marta on the ferry\n        at: 00:06:27",
        "quote: the quay",
        "ambiguous-quotation",
    ),
    "the time is another turn's": ("at: 00:05:31", "at: 00:03:24", "wrong-locator"),
    "the time is after the end": ("at: 00:10:42\n        note", "at: 01:10:42\n        note", "time-outside-source"),
    "the paraphrase is marked as a quotation": (
        "fidelity: interpretation\n    note: He never says so",
        "fidelity: quotation\n    note: He never says so",
        "missing-quotation",
    ),
    "the transcript is not where it was": ("path: river_crossing", "path: rivercrossing", "missing-source"),
    "the transcript is no longer what it was": (
        f"path: {TRANSCRIPT}",
        f"path: {TRANSCRIPT}\n    sha256: {'0' * 64}",
        "changed-source",
    ),
}


@pytest.mark.parametrize(("old", "new", "rule"), CORRUPTIONS.values(), ids=list(CORRUPTIONS))
def test_a_corrupted_copy_is_caught_at_the_right_line(of_crossing: Findings, old: str, new: str, rule: str) -> None:
    assert CROSSING.count(old) == 1, old
    found = of_crossing(CROSSING.replace(old, new))
    assert [name for name, _ in found if name in (rule, "wrong-speaker", "altered-quotation")] == [rule], found
    [line] = [line for name, line in found if name == rule]
    written = CROSSING[: CROSSING.index(old)].count("\n") + 1
    # A folded quotation is shown where it begins, and a digest stands on a line of its own.
    assert written - 2 <= line <= written + 1


def test_every_rule_on_sources_has_its_corruption() -> None:
    of_sources = {name for name in RULES if rule(name).reads_sources} | {"missing-quotation"}
    assert {wanted for _, _, wanted in CORRUPTIONS.values()} == of_sources - {"unchecked-source"}


# The real report


@pytest.fixture
def report() -> Path:
    """Return the real report; skips where it is absent."""
    path = SHARED / "seed" / "ngo_going_out_report.txt"
    if not path.exists():
        pytest.skip(f"SKIPPED LOUDLY: {path.name} is not beside the project; quotations were not looked up in it")
    return path


def test_the_seminar_is_true_to_its_report(report: Path) -> None:
    loaded = load(EXAMPLES / "ngo_going_out.yaml")
    assert loaded.map is not None
    assert check(loaded, shelf=Shelf(None, {"report": report})) == []
    verification = verify(loaded.map, Shelf(None, {"report": report}))
    assert len(verification.checked) >= 20
    assert {each.verdict for each in verification.checked} <= {Verdict.VERBATIM, Verdict.TYPOGRAPHY}


def test_only_what_sets_the_scene_is_left_out_of_the_seminar(report: Path) -> None:
    loaded = load(EXAMPLES / "ngo_going_out.yaml")
    assert loaded.map is not None
    [found] = coverage(verify(loaded.map, Shelf(None, {"report": report})))
    first_paragraph = found.document.text.index("\n")
    uncited = [each for each in found.sentences if not each.cited]
    assert len(uncited) == 3
    assert all(each.span[1] <= first_paragraph for each in uncited)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("quote: professionalism", "quote: impartiality and trust", "quotation-not-found"),
        (
            "lack of policies and regulations, outside understanding\n",
            "lack of regulations, outside understanding\n",
            "altered-quotation",
        ),
        (
            "need to start from regional requirements\n    paragraph: 3",
            "need to start from regional requirements\n    paragraph: 2",
            "wrong-locator",
        ),
    ],
)
def test_a_corrupted_seminar_is_caught(report: Path, old: str, new: str, rule: str) -> None:
    assert SEED.count(old) == 1, old
    found = check(loads(SEED.replace(old, new)), shelf=Shelf(None, {"report": report}))
    first = SEED[: SEED.index(old)].count("\n") + 1
    assert [each.rule for each in found] == [rule]
    assert found[0].location is not None
    assert found[0].location.line in range(first, first + 3)


# What is not checked, and silence


ONLY_CITED = """\
title: A debate
sources: {report: {title: A report, url: "https://example.org/"}, minutes: The minutes}
speakers: {wu: Wu Peng}
claims:
  neutral: {by: wu, quote: NGOs are neutral, source: report}
  close: {by: wu, quote: NGOs are close, source: minutes}
  whose: {by: wu, quote: NGOs are needed}
"""


def test_what_is_only_cited_is_one_remark() -> None:
    found = [each for each in check(loads(ONLY_CITED)) if each.rule == "unchecked-source"]
    assert [each.message for each in found] == [
        "2 quotations are not checked, from sources 'report', 'minutes'",
        "1 quotation is not checked: no source is named, and the map has several",
    ]
    assert {each.severity for each in found} == {Severity.INFO}


def test_silence_is_not_called_useless_while_the_source_is_not_at_hand(tmp_path: Path) -> None:
    silenced = ONLY_CITED.replace("  neutral:", "  # argmap: ignore[quotation-not-found] - scanned\n  neutral:")
    path = tmp_path / "map.yaml"
    path.write_text(silenced, encoding="utf-8")
    assert "useless-ignore" not in {each.rule for each in check(load(path))}
    given = {name: tmp_path / f"{name}.txt" for name in ("report", "minutes")}
    for file in given.values():
        file.write_text("NGOs are neutral. NGOs are close. NGOs are needed.", encoding="utf-8")
    whole = silenced.replace("needed}", "needed, source: report}")
    path.write_text(whole, encoding="utf-8")
    assert "useless-ignore" in {each.rule for each in check(load(path), shelf=Shelf(tmp_path, given))}


def test_nothing_is_looked_up_while_ids_are_unknown(of_crossing: Findings) -> None:
    found = of_crossing(CROSSING.replace('speaker: menon, quote: "There is', 'speaker: mennon, quote: "There is'))
    assert [name for name, _ in found] == ["unknown-reference"]
