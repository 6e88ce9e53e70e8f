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
from tests.views.speakers.reports import SQUARE, of, read

import argmap.views.speakers
from argmap.cli import speakers_options
from argmap.comparison import measures
from argmap.views.lines import joined
from argmap.views.speakers import VIEWS, Selection, Source, UnfitViewError, UnknownViewError, View, view_named
from argmap.views.speakers.glossary import meaning

NOT_VIEWS = {
    "attributes", "conditions", "footer", "frame", "glossary", "group_records", "measured", "numbers", "observations",
    "picture", "quotations", "unfit", "view", "wording",
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


@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
def test_every_view_ends_with_the_agreement_among_speakers_in_a_line(view: View) -> None:
    shown = view.printable(read(RIVER), Selection())
    *_, last = joined(shown.lines(100)).split("\n\n")
    alpha = "−0.15" if view.source is Source.POSITIONS else "−0.17"
    assert last == (
        f"Agreement among speakers: {alpha} (Krippendorff's α: 1 full, 0 chance; 45 positions, 21 statements)\n"
    )
    assert last.strip() in "".join(shown.markdown())


@pytest.mark.parametrize("view", VIEWS, ids=NAMES)
def test_every_view_tells_alpha_to_programs(view: View) -> None:
    found = json.loads("".join(view.printable(read(RIVER), Selection()).json()))
    told = found.get("facts", found)["agreement_among_speakers"]
    alpha = -0.153558 if view.source is Source.POSITIONS else -0.174757
    assert told == {"alpha": pytest.approx(alpha, abs=1e-6), "points": 21, "units": 5, "values": 45}


def test_why_there_is_no_alpha_is_told() -> None:
    argument_map = of({"speakers": {"a": "Ann", "b": "Bo"}, "claims": {"c": {"by": "a", "text": "So."}}})
    shown = view_named("pairs").printable(argument_map, Selection())
    assert joined(shown.lines(100)).endswith(
        "\n\nAgreement among speakers: not defined: no two take a position on the same statement.\n"
    )


def test_of_those_with_many_positions_only_the_agreement_of_all_is_not_told() -> None:
    shown = view_named("network").printable(read(RIVER), Selection(), {"min_statements": 12})
    assert "Agreement among speakers" not in joined(shown.lines(100)) + "".join(shown.markdown())
    assert json.loads("".join(shown.json()))["facts"]["agreement_among_speakers"] is None


@pytest.mark.parametrize("view", [view for view in VIEWS if view.source is Source.POSITIONS], ids=str)
def test_rows_for_programs_do_without_the_agreement(view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("argmap.views.speakers.frame.stand_table", never)
    assert list(view.printable(read(RIVER), Selection()).csv())


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


@pytest.mark.parametrize("view", [view for view in VIEWS if "group_by" in view.chosen], ids=str)
def test_those_whom_a_grouping_leaves_out_are_told(view: View) -> None:
    shown = view.printable(read(RIVER), Selection(group_by="organization"))
    said = "Speakers are put together by organization. 1 speaker without an organization is left out."
    assert said in joined(shown.lines(200)).splitlines()
    assert said in "".join(shown.markdown())
    assert json.loads("".join(shown.json()))["facts"]["left_out"] == ["amadi"]


def test_what_speakers_are_without_is_named() -> None:
    speakers = {"a": {"name": "Ann", "role": "Nurse", "attributes": {"party": "X"}}, "b": "Bo", "c": "Cy"}
    argument_map = of({"speakers": speakers, "claims": {"c": {"by": ["a", "b", "c"], "text": "So."}}})
    for group_by, said in (("role", "without a role"), ("party", "without 'party'")):
        shown = view_named("pairs").printable(argument_map, Selection(group_by=group_by))
        assert f"2 speakers {said} are left out." in joined(shown.lines(200))
    some = view_named("pairs").printable(argument_map, Selection(only=("a", "c"), group_by="role"))
    assert "1 speaker without a role is left out." in joined(some.lines(200))


@pytest.mark.parametrize("view", [view for view in VIEWS if "positions" not in view.chosen], ids=str)
def test_what_does_not_depend_on_which_positions_count_does_not_take_it(view: View) -> None:
    found = [list(view.printable(read(RIVER), Selection(positions=positions)).csv()) for positions in ("now", "all")]
    assert found[0] == found[1]


def test_positions_count_as_the_view_decides() -> None:
    for name, positions in {"pairs": "now", "overview": "now", "network": "all", "affiliation": "all"}.items():
        found = json.loads("".join(view_named(name).printable(read(RIVER), Selection()).json()))
        assert found["facts"]["positions"] == positions


def test_grouping_by_what_speakers_do_not_have_is_unfit() -> None:
    for name in ("overview", "network"):
        with pytest.raises(UnfitViewError, match="no speaker has an attribute 'party'"):
            view_named(name).printable(read(RIVER), Selection(group_by="party"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("network", r"a table of 5 × 5 .* choose with --only or --min-statements"),
        ("matrix", r"a table of 40 × 5 .* choose with --only"),
        ("silent", r"a list of 60 .* choose with --only"),
    ],
)
def test_what_nobody_could_read_is_unfit_for_people_only(monkeypatch: pytest.MonkeyPatch, name: str, said: str) -> None:
    monkeypatch.setattr("argmap.views.speakers.unfit.MOST_CELLS", 10)
    shown = view_named(name).printable(read(RIVER), Selection())
    with pytest.raises(UnfitViewError, match=f"^{said}$"):
        list(shown.lines(80))
    with pytest.raises(UnfitViewError, match=f"^{said}$"):
        list(shown.markdown())
    assert len(list(shown.csv())) > 10
    assert json.loads("".join(shown.json()))["rows"]


def test_an_unknown_view_is_named_with_those_there_are() -> None:
    with pytest.raises(UnknownViewError, match=r"there is no view 'Matirx'; did you mean 'matrix'\? There are: overv"):
        view_named("Matirx")
    with pytest.raises(UnknownViewError, match="there is no view 'zzz'; there are: overview, side-by-side, "):
        view_named("zzz")


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
