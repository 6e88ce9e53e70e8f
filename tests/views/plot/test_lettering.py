"""Texts of a picture: their fonts, where they break, and what becomes of letters that no font has."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from matplotlib import font_manager
from matplotlib.axes import Axes
from tests.views.plot.scenes import debate, matrix, network_of, texts

from argmap.views.plot import heatmap_picture, lettering
from argmap.views.plot.lettering import Lettering, readable

CHINESE = {0: "林月雯", 1: "刘培峰"}


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that are written, also into a PNG."""
    found: list[str] = []
    write = Axes.text

    def text(self: Axes, x: float, y: float, s: str, **look: Any) -> Any:
        found.append(s)
        return write(self, x, y, s, **look)

    monkeypatch.setattr(Axes, "text", text)
    return found


class TestLettersThatNoFontHas:
    @pytest.fixture(autouse=True)
    def _only_dejavu(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(lettering, "_installed", lambda: iter(()))

    def test_an_svg_keeps_them_as_text(self) -> None:
        svg = network_of(debate(5, 12, names=CHINESE))
        assert {"林月雯", "刘培峰"} <= set(texts(svg))
        assert "sans-serif" in svg.decode()
        assert not any("No font" in each for each in texts(svg))

    def test_a_png_falls_back_to_ids_and_says_how_to_mend_it(self, drawn: list[str]) -> None:
        network_of(debate(5, 12, names=CHINESE), "png")
        assert {"s0", "s1"} <= set(drawn)
        assert "No font on this computer has the letters of 2 names, shown by ids. Install one" in " ".join(drawn)

    def test_so_does_a_heat_map_and_its_title_is_marked(self, drawn: list[str]) -> None:
        heatmap_picture(matrix([[None, 1], [1, None]], ["林月雯", "B"]), "谁 agrees", "Subtract", "png", signed=True)
        assert drawn[0] == "\ufffd agrees"
        assert drawn.count("r0") == 2
        said = " ".join(drawn)
        assert "No font on this computer has the letters of the title and of 1 name, shown by its id." in said


class TestAFontThatIsInstalled:
    @pytest.fixture(autouse=True)
    def _font(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Install a font that has the Chinese letters of this test, as squares."""
        pen = TTGlyphPen(None)
        for number, corner in enumerate(((100, 0), (100, 800), (900, 800), (900, 0))):
            (pen.lineTo if number else pen.moveTo)(corner)
        pen.closePath()
        square = pen.glyph()
        builder = FontBuilder(1000, isTTF=True)
        builder.setupGlyphOrder([".notdef", "square"])
        builder.setupCharacterMap({ord(each): "square" for name in CHINESE.values() for each in name})
        builder.setupGlyf({".notdef": square, "square": square})
        builder.setupHorizontalMetrics({".notdef": (1000, 100), "square": (1000, 100)})
        builder.setupHorizontalHeader(ascent=800, descent=-200)
        builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
        builder.setupOS2()
        builder.setupPost()
        builder.save(tmp_path / "squares.ttf")
        manager = font_manager.fontManager
        monkeypatch.setattr(manager, "ttflist", list(manager.ttflist))
        manager.addfont(tmp_path / "squares.ttf")
        monkeypatch.setattr(lettering, "_installed", lambda: iter(["DejaVu Serif", "Squares"]))
        yield
        # What has been found is remembered by name.
        manager._findfont_cached.cache_clear()  # type: ignore[attr-defined]
        lettering._opened.cache_clear()

    def test_is_used_for_what_dejavu_lacks(self, drawn: list[str]) -> None:
        found = Lettering(["林月雯", "Lin"], installed=True)
        assert found.families == ("DejaVu Sans", "Squares")
        assert found.missing == frozenset()
        assert found.width("林月雯", 10) == pytest.approx(30)
        network_of(debate(5, 12, names=CHINESE), "png")
        assert "林月雯" in drawn
        assert not any("No font" in each for each in drawn)

    def test_leaves_an_svg_as_it_was(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with_font = network_of(debate(5, 12, names=CHINESE))
        monkeypatch.setattr(lettering, "_installed", lambda: iter(()))
        assert network_of(debate(5, 12, names=CHINESE)) == with_font


@pytest.fixture(scope="module")
def latin() -> Lettering:
    return Lettering(["abc"], installed=False)


@given(
    text=st.text(alphabet=st.sampled_from("abcdeWi ,-、。（）林月雯é"), max_size=60).map(
        lambda text: " ".join(text.split())
    ),
    width=st.floats(20, 200),
)
def test_lines_keep_to_their_width_and_lose_nothing(latin: Lettering, text: str, width: float) -> None:
    lines = latin.wrapped(text, 8, width, 99)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(latin.width(line, 8) <= width for line in lines)


@given(text=st.text(alphabet=st.sampled_from("abW 林"), max_size=60), most=st.integers(1, 4))
def test_what_is_left_out_becomes_an_ellipsis(latin: Lettering, text: str, most: int) -> None:
    lines = latin.wrapped(text, 8, 40, most)
    assert len(lines) <= most
    assert all(latin.width(line, 8) <= 40 for line in lines)
    if "".join(lines).replace(" ", "") != text.replace(" ", ""):
        assert lines[-1].endswith("…")


def test_lines_break_between_chinese_characters_but_not_before_their_commas(latin: Lettering) -> None:
    assert latin.wrapped("国家林业局、草原局（北京）", 10, 50, 9) == ["国家林业", "局、草原局", "（北京）"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\tc", "a b c"),
        ("\x1b[31mred", "\ufffd[31mred"),
        ("\ud800x", "\ufffdx"),
        ("a\u202eb", "a\ufffdb"),
        ("é", "é"),
    ],
)
def test_what_xml_cannot_hold_is_marked(text: str, shown: str) -> None:
    assert readable(text) == shown
