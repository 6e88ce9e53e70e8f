"""The list of views is complete, and what all views have in common is there."""

import csv
import io
import json
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

import pytest
from tests.conftest import EXAMPLES
from tests.views.speakers.reports import SQUARE, read

import argmap.views.speakers
from argmap.cli import speakers_options
from argmap.comparison import measures
from argmap.views.lines import joined
from argmap.views.speakers import VIEWS, Selection, Source, UnfitViewError, UnknownViewError, View, view_named
from argmap.views.speakers.glossary import meaning

NOT_VIEWS = {
    "attributes", "footer", "frame", "glossary", "group_records", "measured", "numbers", "observations", "picture",
    "quotations", "unfit", "view", "wording",
}  # fmt: skip
NAMES = [view.name for view in VIEWS]
RIVER = EXAMPLES / "river_crossing.yaml"


def test_every_module_is_a_view_or_serves_them() -> None:
    folder = Path(argmap.views.speakers.__file__).parent
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert modules - NOT_VIEWS == {view.module for view in VIEWS}
    assert modules >= NOT_VIEWS
    assert len(set(NAMES)) == len(NAMES)


def test_listing_the_views_imports_nothing_heavy() -> None:
    code = "import sys; from argmap.views.speakers import VIEWS; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"rich", "pydantic", "numpy", "scipy", "networkx", "matplotlib", "yaml"}


def test_the_default_view_needs_no_numpy() -> None:
    code = (
        "import sys; sys.argv[1:] = ['compare', 'speakers', sys.argv[1]]\n"
        "import atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from argmap.__main__ import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(RIVER)], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    assert not loaded & {"numpy", "scipy", "networkx", "matplotlib"}


@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
def test_json_and_csv_have_the_same_rows_and_explain_every_column(view: View) -> None:
    shown = view.printable(read(RIVER), Selection())
    rows = list(csv.DictReader(io.StringIO("".join(shown.csv()))))
    if view.source is Source.WORDS:
        return
    found = json.loads("".join(shown.json()))
    assert found["view"] == view.name
    assert all(found["columns"].values())
    assert list(found["columns"]) == list(rows[0])
    assert [{name: _as_csv(value) for name, value in row.items()} for row in found["rows"]] == rows


def _as_csv(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
@pytest.mark.parametrize("text", ["title: T\n", "title: T\nspeakers: {a: Ann}\nclaims: {c: Nobody says so.}\n"])
def test_nothing_to_compare(view: View, text: str, tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    shown = view.printable(read(path), Selection())
    assert "Agreement among speakers" not in joined(shown.lines(80))
    assert "".join(shown.markdown()).startswith("# T\n")
    assert list(csv.DictReader(io.StringIO("".join(shown.csv())))) == []
    json.loads("".join(shown.json()))


@pytest.mark.parametrize("view", [view for view in VIEWS if view.source is not Source.WORDS], ids=str)
def test_every_view_ends_with_the_agreement_among_speakers(view: View) -> None:
    shown = view.printable(read(RIVER), Selection())
    *_, last = joined(shown.lines(200)).split("\n\n")
    assert last.startswith("Agreement among speakers: −0.1")
    assert "(Krippendorff's α, nominal; n = 45 positions on 21 statements where two or more take one)" in last
    assert last.strip() in "".join(shown.markdown())


def test_views_that_compare_stands_tell_alpha_as_a_fact() -> None:
    found = json.loads("".join(view_named("pairs").printable(read(RIVER), Selection()).json()))
    assert found["facts"]["agreement_among_speakers"] == {
        "alpha": pytest.approx(-0.174757, abs=1e-6),
        "points": 21,
        "units": 5,
        "values": 45,
    }


def test_what_is_compared_stands_above_unless_it_is_everything() -> None:
    chosen = Selection(("lin", "coop"), "role", "all")
    lines = joined(view_named("matrix").printable(read(RIVER), chosen).lines(200)).splitlines()
    assert lines[1] == (
        "Speakers are put together by role. Only Lin Yuewen, Sarn Ferry Cooperative. "
        "Every position counts, also one given up since."
    )
    found = json.loads("".join(view_named("matrix").printable(read(RIVER), chosen).json()))
    facts = {key: found["facts"][key] for key in ("group_by", "positions", "only")}
    assert facts == {"group_by": "role", "positions": "all", "only": ["lin", "coop"]}


def test_positions_count_as_the_view_decides() -> None:
    for name, positions in {"pairs": "now", "overview": "now", "network": "all", "affiliation": "all"}.items():
        found = json.loads("".join(view_named(name).printable(read(RIVER), Selection()).json()))
        assert found["facts"]["positions"] == positions


def test_grouping_by_what_speakers_do_not_have_is_unfit() -> None:
    for name in ("overview", "network"):
        with pytest.raises(UnfitViewError, match="no speaker has an attribute 'party'"):
            view_named(name).printable(read(RIVER), Selection(group_by="party"))


def test_a_matrix_that_nobody_could_read_is_unfit_for_people_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.views.speakers.measured.MOST_CELLS", 10)
    shown = view_named("network").printable(read(RIVER), Selection())
    with pytest.raises(UnfitViewError, match=r"a table of 5 × 5 .* use --format csv or json"):
        list(shown.lines(80))
    with pytest.raises(UnfitViewError):
        list(shown.markdown())
    assert len(list(shown.csv())) == 1 + 2 * 7


def test_an_unknown_view_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownViewError, match=r"there is no view 'Matirx'; did you mean 'matrix'\? There are: overv"):
        view_named("Matirx")


def test_an_attribute_is_explained_by_its_name() -> None:
    assert meaning("matrix", "speaker.party") == "the attribute 'party' of the speaker"
    with pytest.raises(KeyError):
        meaning("matrix", "nonsense")


@pytest.mark.parametrize(
    ("offered", "measured"),
    [
        (speakers_options.Aggregate, measures.Aggregate),
        (speakers_options.Normalize, measures.Normalization),
        (speakers_options.Repeats, measures.Repeats),
    ],
)
def test_the_command_offers_what_the_measures_have(offered: type[StrEnum], measured: type[StrEnum]) -> None:
    assert [each.value for each in offered] == [each.value for each in measured]


def test_records_keep_every_attribute() -> None:
    found = json.loads("".join(view_named("matrix").printable(read(SQUARE), Selection()).json()))
    assert found["rows"]
    assert set(found["columns"]) >= {"unit", "speaker", "point", "statement", "level", "organization"}
