"""Options of `argmap compare speakers`: each changes every view that takes it, and every other view refuses it."""

import re
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES, ROOT, Outcome, Run

from argmap.views.speakers import VIEWS, Source, View

PANEL = EXAMPLES / "river_crossing.yaml"
NUMBERS = {"affiliation", "network", "heatmap"}
TAKEN_BY = {
    "--by": {"side-by-side", "matrix"},
    "--sort": {"matrix"},
    "--min-shared": {"pairs"},
    "--group-by": {view.name for view in VIEWS} - {"side-by-side", "changed"},
    "--positions": {view.name for view in VIEWS} - {"side-by-side", "unique", "changed"},
    "--of": NUMBERS,
    "--aggregate": NUMBERS,
    "--normalize": NUMBERS,
    "--repeats": NUMBERS,
    "--dna-weeks": NUMBERS,
    "--min-statements": NUMBERS,
}
"""Options, and the views for which they are."""

VALUES = {
    "--sort": "contested",
    "--min-shared": "3",
    "--group-by": "role",
    "--of": "statements",
    "--aggregate": "ignore",
    "--repeats": "include",
    "--min-statements": "12",
}
EVERY = [(view, option) for view in VIEWS for option in TAKEN_BY]
TAKEN = [(view, option) for view, option in EVERY if view.name in TAKEN_BY[option]]
REFUSED = [each for each in EVERY if each not in TAKEN]
NOT_PICTURED = [
    (view, option)
    for view, option in EVERY
    if view.pictured is not None and option[2:].replace("-", "_") not in (*view.pictured, "group_by", "positions")
]

YEARS = """
title: T
speakers: {a: Ann, b: Bo}
claims:
  c:
    text: C.
    by: [{speaker: a, date: 2020-05-04}, {speaker: a, date: 2021-05-04}, {speaker: b, date: 2020-05-04}]
"""
"""Somebody says the same in the same month of two years."""


def called(chosen: object) -> str:
    return chosen.name if isinstance(chosen, View) else str(chosen)


def value(view: View, option: str) -> list[str]:
    """Return an option with a value that is not the one it has if left out."""
    if option == "--dna-weeks":
        return [option]
    if option == "--by":
        return [option, "kind" if view.name == "side-by-side" else "topic"]
    if option == "--positions":
        return [option, "now" if view.source is Source.POSITIONS else "all"]
    if option == "--normalize":
        return [option, "activity" if view.name == "affiliation" else "average"]
    return [option, VALUES[option]]


def shown(run: Run, view: View, *options: str) -> Outcome:
    return run("compare", "speakers", PANEL, "--view", view.name, *options)


@pytest.mark.parametrize(("view", "option"), TAKEN, ids=called)
def test_an_option_has_its_effect(run: Run, view: View, option: str) -> None:
    if option == "--dna-weeks":
        monthly = ["compare", "speakers", "-", "--view", view.name, "--format", "csv", "--repeats", "month"]
        before, after = (run(*monthly, *more, stdin=YEARS) for more in ([], [option]))
    else:
        # A table has statements down the page either way; which of the two are rows shows in records.
        how = ["--format", "csv"] if option == "--of" else []
        before, after = shown(run, view, *how), shown(run, view, *how, *value(view, option))
    assert (before.code, after.code, after.err) == (0, 0, "")
    assert before.out != after.out


@pytest.mark.parametrize(("view", "option"), REFUSED, ids=called)
def test_an_option_without_effect_is_refused_with_the_views_it_is_for(run: Run, view: View, option: str) -> None:
    outcome = shown(run, view, *value(view, option))
    assert (outcome.code, outcome.out) == (2, "")
    told = outcome.err.removeprefix(f"argmap: {option} has no effect on the view {view.name}; it is for ").strip()
    names = set(re.split(", | and ", told.removeprefix("all views but ")))
    every = {each.name for each in VIEWS}
    assert (every - names if told.startswith("all views but ") else names) == TAKEN_BY[option]


@pytest.mark.parametrize("view", VIEWS, ids=called)
def test_every_view_can_leave_speakers_out(run: Run, view: View) -> None:
    some = shown(run, view, "--only", "haddad,menon")
    assert (some.code, some.err) == (0, "")
    assert some.out != shown(run, view).out


@pytest.mark.parametrize("view", [each for each in VIEWS if each.name not in NUMBERS], ids=called)
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_what_has_no_picture_is_not_written_as_one(run: Run, view: View, ending: str, tmp_path: Path) -> None:
    outcome = shown(run, view, "-o", str(tmp_path / f"x.{ending}"))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == ("argmap: this view has no picture; there are pictures of affiliation, network and heatmap\n")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("view", "option"), NOT_PICTURED, ids=called)
def test_a_picture_refuses_what_does_not_change_it(run: Run, view: View, option: str, tmp_path: Path) -> None:
    outcome = shown(run, view, "-o", str(tmp_path / "x.svg"), *value(view, option))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"argmap: {option} has no effect on ")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("view", VIEWS, ids=called)
def test_the_documented_columns_are_those_there_are(run: Run, view: View) -> None:
    page = (ROOT / "docs" / "reference" / "output.md").read_text(encoding="utf-8")
    table = page.partition("| view | a row is | columns |")[2]
    rows = dict(re.findall(r"^\| ([a-z, -]+) \| [^|]* \| (.*) \|$", table, re.MULTILINE))
    documented = {name: columns for names, columns in rows.items() for name in names.split(", ")}
    assert set(documented) == {each.name for each in VIEWS}
    whole = header(run, "overview")
    assert named(documented[view.name], whole) == header(run, view.name)


def header(run: Run, view: str) -> list[str]:
    """Return the columns of a view's CSV without those of attributes, which depend on the map."""
    columns = run("compare", "speakers", PANEL, "--view", view, "--format", "csv").out.partition("\n")[0].split(",")
    return [each for each in columns if "." not in each]


def named(told: str, whole: list[str]) -> list[str]:
    """Return the columns that a cell of the page names, some of them as a part of ``whole``."""
    found: list[str] = []
    for first, last, others, name in re.findall(r"from `(\w+)` to `(\w+)`|(those of overview.*)|`(\w+)`", told):
        if first:
            found += whole[whole.index(first) : whole.index(last) + 1]
        elif others:
            found += [each for each in whole if f"`{each}`" not in others]
        else:
            found.append(name)
    return found
