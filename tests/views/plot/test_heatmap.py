"""Pictures of matrices: blank stays blank, values are legible, headings keep to themselves."""

import io
import re
import subprocess
import sys

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from PIL import Image
from syrupy.assertion import SnapshotAssertion
from tests.conftest import EXAMPLES
from tests.views.plot.scenes import debate, matrix, page_size, texts, written

import argmap
from argmap.comparison.measures import Aggregate, Label, Matrix, Normalization, affiliation, network, occurrences
from argmap.model import ArgumentMap
from argmap.views.plot import UnfitPictureError, heatmap_picture
from argmap.views.plot.cells import spoken
from argmap.views.plot.palette import Shades

MEASURE = "Congruence less conflict (subtract), divided by the average activity"


def _one_mode(argument_map: ArgumentMap) -> Matrix:
    return network(occurrences(argument_map), Aggregate.SUBTRACT, Normalization.AVERAGE)


def _example(name: str) -> ArgumentMap:
    loaded = argmap.load(EXAMPLES / f"{name}.yaml")
    assert loaded.map
    return loaded.map


def test_what_a_network_among_speakers_says(snapshot: SnapshotAssertion) -> None:
    svg = heatmap_picture(_one_mode(_example("river_crossing")), "Bridge or boat?", MEASURE, "svg", signed=True)
    assert texts(svg) == snapshot


def test_statements_become_rows(snapshot: SnapshotAssertion) -> None:
    found = affiliation(occurrences(_example("ngo_going_out")), Aggregate.SUBTRACT)
    assert texts(heatmap_picture(found, "Going out", "Positions", "svg", signed=True)) == snapshot


def test_statements_among_one_another_have_numbers_above() -> None:
    found = network(occurrences(_example("river_crossing"), of="statements"), Aggregate.SUBTRACT)
    said = texts(heatmap_picture(found, "Bridge or boat?", "Subtract", "svg", signed=True))
    count = len(found.rows)
    assert said.count(str(count)) == 2
    assert "Columns have the numbers of the rows." in " ".join(said)


def test_a_colour_means_the_same_whether_or_not_anything_is_below_zero() -> None:
    signed, never = (Shades(np.array([0.0, 3.0]), signed=each) for each in (True, False))
    red, _, blue, _ = signed.map(float(signed.norm(3.0)))
    assert blue > 2 * red
    assert (signed.low, signed.high) == (-3.0, 3.0)
    assert signed.map(float(signed.norm(2.0))) == Shades(np.array([-3.0, 3.0]), signed=True).map(5 / 6)
    red, green, blue, _ = never.map(float(never.norm(3.0)))
    assert green < red < blue
    assert (never.low, never.high) == (0.0, 3.0)


@pytest.mark.parametrize("speakers", [3, 8, 9, 12, 25, 26, 60])
def test_headings_do_not_touch_nor_leave_the_page(speakers: int) -> None:
    names = {1: "Ministry for the Environment, Nature Conservation and Nuclear Safety", 0: "W" * 60}
    svg = heatmap_picture(
        _one_mode(debate(speakers, speakers + 6, names=names)), "A debate", MEASURE, "svg", signed=True
    )
    lines, (width, height) = written(svg), page_size(svg)
    assert [each.text for each in lines if each.box[0] < 0 or each.box[1] < 0] == []
    assert [each.text for each in lines if each.box[2] > width or each.box[3] > height] == []
    assert [(a.text, b.text) for number, a in enumerate(lines) for b in lines[:number] if a.touches(b)] == []


def test_blank_is_hatched_and_has_no_value() -> None:
    svg = heatmap_picture(
        matrix([[None, 0, None], [0, None, 2], [None, 2, None]], ["A", "B", "C"]), "T", "M", "svg", signed=True
    )
    said = texts(svg)
    assert "nothing in common" in said
    assert [each for each in said[-5:] if each in ("0", "2")] == ["0", "2", "0", "2"]
    assert "<pattern" in svg.decode()


def test_where_nothing_is_blank_the_legend_does_not_say_so() -> None:
    said = texts(heatmap_picture(matrix([[None, 1], [1, None]], ["A", "B"]), "T", "M", "svg", signed=True))
    assert "nothing in common" not in said
    assert "with itself" in said


def test_like_rows_come_together() -> None:
    same, other = 3.0, -2.0
    rows = ["Ann", "Bob", "Cy", "Di"]
    values = [[None if a == b else same if (a - b) % 2 == 0 else other for b in range(4)] for a in range(4)]
    said = texts(heatmap_picture(matrix(values, rows), "T", "M", "svg", signed=True))
    assert [each for each in said if each in rows][:4] in (["Ann", "Cy", "Bob", "Di"], ["Ann", "Cy", "Di", "Bob"])


def test_with_60_speakers_dashes_stand_for_what_is_below_zero() -> None:
    found = _one_mode(debate(60, 66))
    values, present = found.dense()
    svg = heatmap_picture(found, "A debate", MEASURE, "svg", signed=True)
    assert "A dash marks values below zero." in " ".join(texts(svg))
    dashes = re.search(r'<g id="LineCollection_1">(.*?)</g>\s*<g', svg.decode(), re.DOTALL)
    assert dashes
    assert dashes.group(1).count("<path") == int((present & (values < 0)).sum())


def _large(count: int) -> Matrix:
    values = np.fromfunction(lambda row, column: np.cos(row - column), (count, count))
    labels = tuple(Label(f"s{number}", f"Speaker {number}") for number in range(count))
    return Matrix(labels, labels, lambda start, stop: (values[start:stop], values[start:stop] != 1))


def test_a_large_matrix_is_an_image_in_an_svg() -> None:
    svg = heatmap_picture(_large(120), "T", "M", "svg", signed=True).decode()
    assert svg.count("<image") == 1
    assert len(svg) < 500_000
    assert "A dash marks values below zero." not in svg


def test_a_png_has_few_dots_and_legible_names_or_is_refused() -> None:
    picture = Image.open(io.BytesIO(heatmap_picture(_large(120), "T", "M", "png", signed=True)))
    assert isinstance(picture, Image.Image)
    assert picture.width * picture.height <= 12e6
    with pytest.raises(UnfitPictureError, match=r"legible in a PNG; .* name a file that ends in .svg, or choose with "):
        heatmap_picture(_large(400), "T", "M", "png", signed=True)
    assert heatmap_picture(_large(400), "T", "M", "svg", signed=True).startswith(b"<?xml")


@pytest.mark.parametrize("picture_format", ["svg", "png"])
def test_the_same_matrix_gives_the_same_bytes(picture_format: str) -> None:
    found = _one_mode(debate(12, 18))
    chosen = "png" if picture_format == "png" else "svg"
    first = heatmap_picture(found, "T", "M", chosen, signed=True)  # type: ignore[arg-type]
    assert heatmap_picture(found, "T", "M", chosen, signed=True) == first  # type: ignore[arg-type]
    assert first.startswith(b"\x89PNG" if chosen == "png" else b"<?xml")


def test_hostile_texts_stand_as_they_are() -> None:
    found = matrix([[None, 1], [1, None]], ["$x^2$ \\alpha", "<b>&\"'</b>"])
    said = texts(heatmap_picture(found, "$a_b$ <i>", "[red]$\\frac{1}$[/red]", "svg", signed=True))
    assert said[:2] == ["$a_b$ <i>", "[red]$\\frac{1}$[/red]"]
    assert {"<b>&\"'</b>"} <= set(said)
    assert any("$x^2$" in each for each in said)


def test_nothing_to_draw() -> None:
    with pytest.raises(UnfitPictureError, match="nothing is related to anything here"):
        heatmap_picture(matrix([[None, None], [None, None]], ["A", "B"]), "T", "M", "svg", signed=True)


def test_too_much_to_read() -> None:
    labels = tuple(Label(f"s{number}", f"Speaker {number}") for number in range(501))
    found = Matrix(labels, labels[:2], lambda start, stop: (np.ones((stop - start, 2)), np.ones((stop - start, 2)) > 0))
    with pytest.raises(UnfitPictureError, match="501 rows and 2 columns would not be legible; it holds up to 500"):
        heatmap_picture(found, "T", "M", "svg", signed=True)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (2.0, "2"),
        (-1, "−1"),
        (0.5, "0.5"),
        (1 / 3, "0.33"),
        (-0.3, "−0.3"),
        (0.0012, "0.001"),
        (1234.5, "1234"),
    ],
)
def test_values_are_short_and_never_pass_for_zero(value: float, text: str) -> None:
    assert spoken(value) == text


@pytest.mark.parametrize("values", [[-3.0, 4.0], [0.0, 5.0], [1.0, 1.0], [0.0, 0.0], [-2.0, -1.0]])
def test_values_are_legible_on_every_shade(values: list[float]) -> None:
    shades = Shades(np.array(values), signed=min(values) < 0)
    assert shades.low <= min(values) <= max(values) <= shades.high
    for value in np.linspace(shades.low, shades.high, 50):
        paper = _luminance(shades.map(float(shades.norm(float(value))))[:3])
        ink = _luminance(to_rgb(shades.ink(float(value))))
        assert (max(paper, ink) + 0.05) / (min(paper, ink) + 0.05) > 4


def _luminance(color: tuple[float, ...]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color]
    return float(np.dot((0.2126, 0.7152, 0.0722), linear))


def test_matplotlib_is_not_imported_before_a_picture_is_drawn() -> None:
    program = "import sys, argmap.views.plot; print([each for each in ('matplotlib', 'numpy') if each in sys.modules])"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
