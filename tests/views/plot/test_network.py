"""Pictures of networks: what they say, that it can be read, and that it is the same every time."""

import io
import os
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from hypothesis import given, settings
from PIL import Image
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES
from tests.strategies import argument_maps
from tests.views.plot.scenes import SVG, debate, network_of, page_size, texts, written

import argmap
from argmap.comparison.groups import grouping
from argmap.comparison.pairs import pairs
from argmap.comparison.stands import stand_table
from argmap.model import ArgumentMap
from argmap.views.plot import UnfitPictureError, network_picture

HOSTILE = {
    0: "$x^2$ \\alpha_1 _under_",
    1: "<b>&\"'</b>",
    2: "[bold]red[/bold]",
    3: "=HYPERLINK(1)",
    5: "]]> --",
    7: "tab\there",
    6: "a\u202eb",
}


@pytest.mark.parametrize("speakers", [3, 12])
def test_what_a_network_says(speakers: int, snapshot: SnapshotAssertion) -> None:
    svg = network_of(debate(speakers, speakers + 6))
    root = ET.fromstring(svg)
    told = [each.text for each in root.iter(f"{SVG}title")]
    assert {
        "title": root.findtext(f"{SVG}title"),
        "description": root.findtext(f"{SVG}desc"),
        "texts": texts(svg),
        "told": told[1:],
        "dashed": len(re.findall(r"stroke-dasharray", svg.decode())),
    } == snapshot


@pytest.mark.parametrize("example", ["ngo_going_out", "river_crossing"])
def test_networks_of_the_examples(example: str, snapshot: SnapshotAssertion) -> None:
    loaded = argmap.load(EXAMPLES / f"{example}.yaml")
    assert loaded.map
    assert texts(network_of(loaded.map)) == snapshot


@pytest.mark.parametrize("speakers", [2, 3, 5, 12, 30, 60])
def test_names_do_not_touch_nor_leave_the_page(speakers: int) -> None:
    names = {1: "Ministry for the Environment, Nature Conservation and Nuclear Safety", 0: "W" * 60}
    svg = network_of(debate(speakers, speakers + 6, names=names))
    lines, (width, height) = written(svg), page_size(svg)
    assert [each.text for each in lines if each.box[0] < 0 or each.box[1] < 0] == []
    assert [each.text for each in lines if each.box[2] > width or each.box[3] > height] == []
    assert [(a.text, b.text) for number, a in enumerate(lines) for b in lines[:number] if a.touches(b)] == []


def test_of_very_many_ties_the_strongest_are_drawn() -> None:
    argument_map = debate(60, 60)
    table = stand_table(argument_map, positions="all")
    svg = network_of(argument_map)
    told = re.findall(r'id="told_\d+"><title>(.*?)</title>', svg.decode())
    ties = [each for each in told if " – " in each]
    said = re.search(r"Drawn are the ([\d,]+) strongest of ([\d,]+) ties", " ".join(texts(svg)))
    assert said
    assert [int(each.replace(",", "")) for each in said.groups()] == [len(ties), len(pairs(table))]
    assert len(ties) < 4 * 60


def test_agreement_is_solid_and_disagreement_dashed() -> None:
    svg = network_of(debate(12, 18)).decode()
    signs = {"solid": 0, "dashed": 0}
    for told, style in re.findall(r"<title>[^<]*subtract ([^<]*)</title>\s*<path[^>]*?style=\"([^\"]*)\"", svg):
        drawn = "dashed" if "stroke-dasharray" in style else "solid"
        signs[drawn] += 1
        assert drawn == ("solid" if told.startswith("+") else "dashed")
    assert all(signs.values())


def test_those_who_take_no_position_are_left_out() -> None:
    loaded = argmap.loads(
        "argmap: 1\ntitle: T\nspeakers: {a: A, b: B, c: Quiet}\nclaims:\n  x: {by: a, agree: b, text: X}\n", "map.yaml"
    )
    assert loaded.map
    said = texts(network_of(loaded.map))
    assert "Quiet" not in said
    assert "Who agrees with whom · 2 speakers · 1 tie" in said
    assert "Left out: 1 who takes no position." in " ".join(said)


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("claims: {}", "none of the speakers takes a position, so there is no network to draw; it takes two"),
        (
            "claims: {x: {by: a, text: X}}",
            "only one of the speakers takes a position, so there is no network to draw; it takes two",
        ),
    ],
    ids=["nobody", "one"],
)
def test_nothing_to_draw(claims: str, message: str) -> None:
    loaded = argmap.loads(f"argmap: 1\ntitle: T\nspeakers: {{a: A, b: B}}\n{claims}\n", "map.yaml")
    assert loaded.map
    with pytest.raises(UnfitPictureError, match=f"^{message}$"):
        network_of(loaded.map)


def test_too_many_to_read() -> None:
    with pytest.raises(UnfitPictureError, match="501 speakers would not be legible; choose up to 500 with --only"):
        network_of(debate(501, 3))


def test_the_picture_says_which_positions_count_and_whom_it_compares() -> None:
    argument_map = debate(5, 8)
    for positions, said in (("now", "Counted are positions as held now."), ("all", "Counted is every position ever")):
        table = stand_table(argument_map, positions="all" if positions == "all" else "now")
        svg = network_picture(table, pairs(table), grouping(table), "svg", conditions="Only these five.")
        assert said in " ".join(texts(svg))
        assert "Only these five." in texts(svg)


def test_two_who_share_nothing_are_drawn_side_by_side() -> None:
    loaded = argmap.loads(
        "argmap: 1\ntitle: T\nspeakers: {a: A, b: B}\nclaims:\n  x: {by: a, text: X}\n  y: {by: b, text: Y}\n", "m.yaml"
    )
    assert loaded.map
    assert "No statement in common with anybody:" in texts(network_of(loaded.map))


def test_organizations_are_actors() -> None:
    loaded = argmap.load(EXAMPLES / "ngo_going_out.yaml")
    assert loaded.map
    table = stand_table(loaded.map, group_by="organization")
    svg = network_picture(table, pairs(table), grouping(table), "svg")
    assert any("actors" in each for each in texts(svg)) is not any("speakers" in each for each in texts(svg))


def test_hostile_names_stand_as_they_are() -> None:
    svg = network_of(debate(12, 18, names=HOSTILE))
    drawn = " ".join(texts(svg))
    for name in ("$x^2$ \\alpha_1", "_under_", "<b>&\"'</b>", "[bold]red[/bold]", "=HYPERLINK(1)", "]]> --"):
        assert name in drawn
    assert "tab here" in drawn
    assert "\u202e" not in drawn


@pytest.mark.parametrize("picture_format", ["svg", "png"])
def test_the_same_map_gives_the_same_bytes(picture_format: str) -> None:
    argument_map = debate(12, 18)
    chosen = "png" if picture_format == "png" else "svg"
    first = network_of(argument_map, chosen)  # type: ignore[arg-type]
    with mpl.rc_context({"font.size": 30, "text.usetex": True, "svg.fonttype": "path", "lines.linestyle": ":"}):
        assert network_of(argument_map, chosen) == first  # type: ignore[arg-type]


def test_the_same_bytes_whatever_the_order_of_sets() -> None:
    program = "import sys; from tests.views.plot.scenes import *; sys.stdout.buffer.write(network_of(debate(12, 18)))"
    made = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert made == {network_of(debate(12, 18))}


def test_settings_of_matplotlib_are_left_alone() -> None:
    before = dict(mpl.rcParams)
    network_of(debate(3, 8))
    assert dict(mpl.rcParams) == before


def test_an_svg_fetches_nothing_and_has_no_date() -> None:
    svg = network_of(debate(12, 18)).decode()
    assert set(re.findall(r"https?://[^\"\s]*", svg)) == {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
    assert "<!DOCTYPE" not in svg
    assert "date" not in svg.casefold().replace("made-up debate", "")


def test_a_png_is_large_enough_to_print_and_says_what_it_shows() -> None:
    picture = Image.open(io.BytesIO(network_of(debate(12, 18), "png")))
    assert isinstance(picture, Image.Image)
    assert picture.width > 1400
    assert picture.info["Title"] == "A made-up debate: Who agrees with whom · 11 speakers · 40 ties"
    assert picture.info["Description"].startswith("A network of 11 speakers: ")
    assert "Software" not in picture.info
    assert picture.convert("RGB").getpixel((3, 3)) == (255, 255, 255)


@settings(max_examples=40, deadline=None)
@given(argument_maps())
def test_any_map_gives_a_picture_or_a_reason(argument_map: ArgumentMap) -> None:
    table = stand_table(argument_map)
    if sum(bool(table.of(unit.id)) for unit in table.units) < 2:
        with pytest.raises(UnfitPictureError, match="takes a position"):
            network_picture(table, pairs(table), grouping(table), "svg")
    else:
        svg = network_picture(table, pairs(table), grouping(table), "svg")
        assert ET.fromstring(svg).tag == f"{SVG}svg"
