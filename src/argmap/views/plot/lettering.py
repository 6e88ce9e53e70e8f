"""Lettering: which fonts a picture needs, how wide its texts are, and where they break.

matplotlib comes with DejaVu Sans, which has the letters of most alphabets but none of Chinese, Japanese or Korean.
What it lacks is looked for among the fonts that are installed.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font, LoadFlags

from argmap.views.lines import clean

LINE = 1.25
"""From one line to the next, in heights of the letters."""

_BASE = "DejaVu Sans"

_TRIED_FIRST = (
    "Noto Sans CJK SC", "Noto Sans CJK TC", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans SC", "Noto Sans JP",
    "Noto Sans KR", "Source Han Sans SC", "Source Han Sans", "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB",
    "Hiragino Sans", "Heiti SC", "Yu Gothic", "Meiryo", "Malgun Gothic", "Apple SD Gothic Neo", "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei", "Droid Sans Fallback", "SimHei", "MS Gothic", "Arial Unicode MS", "Noto Sans", "FreeSans",
)  # fmt: skip


class Lettering:
    """The fonts of one picture.

    ``families`` are their names, each used for what those before it lack; ``missing`` the characters that none has.
    Unless ``installed`` fonts may help out, there is DejaVu Sans only, and nothing depends on this computer.
    """

    def __init__(self, texts: Iterable[str], *, installed: bool) -> None:
        wanted = {character for text in texts for character in text if _is_drawn(character)}
        self._fonts = {False: [_font(_BASE)], True: [_font(_BASE, bold=True)]}
        self.families: tuple[str, ...] = (_BASE,)
        self.missing = frozenset(_lacking(self._fonts[False][0], wanted))
        for family in _installed() if installed and self.missing else ():
            lacking = _lacking(_font(family), self.missing)
            if len(lacking) < len(self.missing):
                self.families += (family,)
                self._fonts[False].append(_font(family))
                self._fonts[True].append(_font(family, bold=True))
                self.missing = frozenset(lacking)
            if not self.missing:
                break

    def has(self, text: str) -> bool:
        """Return whether every character of ``text`` can be drawn."""
        return self.missing.isdisjoint(text)

    def drawable(self, text: str) -> str:
        """Return ``text`` with a mark in the place of every character that no font has."""
        return "".join("\ufffd" if character in self.missing else character for character in text)

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of ``text`` in points, in letters of ``size`` points."""
        return size * sum(self._advance(character, bold) for character in text)

    def wrapped(self, text: str, size: float, width: float, most: int, *, bold: bool = False) -> list[str]:
        """Break ``text`` into at most ``most`` lines of at most ``width`` points; what is left out becomes an ellipsis.

        Lines break at spaces, between wide characters, and within a word only where it is longer than a line.
        """
        lines: list[str] = []
        line = ""
        for word in _words(text):
            if self.width((line + word).rstrip(), size, bold=bold) <= width:
                line += word
                continue
            if line.strip():
                lines.append(line.strip())
            *full, line = self._cut(word.lstrip(), size, width, bold=bold)
            lines += full
        lines.append(line.strip())
        if len(lines) > most:
            lines = [*lines[: most - 1], self.shortened(" ".join(lines[most - 1 :]), size, width, bold=bold)]
        return lines

    def shortened(self, text: str, size: float, width: float, *, bold: bool = False) -> str:
        """Return as much of ``text`` as fits into ``width`` points, with an ellipsis if that is not all of it."""
        if self.width(text, size, bold=bold) <= width:
            return text
        while text and self.width(text + "…", size, bold=bold) > width:
            text = text[:-1].rstrip()
        return text + "…"

    def _cut(self, word: str, size: float, width: float, *, bold: bool) -> list[str]:
        parts = [""]
        for character in word:
            if parts[-1] and self.width(parts[-1] + character, size, bold=bold) > width:
                parts.append("")
            parts[-1] += character
        return parts

    def _advance(self, character: str, bold: bool) -> float:  # noqa: FBT001 - which of two fonts
        for font in self._fonts[bold]:
            if font.get_char_index(ord(character)):
                return _advance(font, character)
        # A browser will find a font for it; such characters are seldom wider than high.
        return 1.0 if _is_drawn(character) else 0.0


def readable(text: str) -> str:
    """Return ``text`` on one line, without what neither XML nor a font can hold."""
    return "".join("\ufffd" if unicodedata.category(each) in ("Cs", "Cn", "Cc") else each for each in clean(text))


def _is_drawn(character: str) -> bool:
    """Whether a character leaves a mark or a gap, and is not a hint for those beside it."""
    return unicodedata.category(character) != "Cf" and not unicodedata.category(character).startswith("M")


def _lacking(font: FT2Font | None, characters: Iterable[str]) -> set[str]:
    return {each for each in characters if font is None or not font.get_char_index(ord(each))}


def _installed() -> Iterator[str]:
    """Yield the families of installed fonts, those first that are known to have what DejaVu lacks."""
    names = {entry.name for entry in font_manager.fontManager.ttflist if entry.style == "normal"}
    yield from (name for name in _TRIED_FIRST if name in names)
    unfit = ("Emoji", "Symbol", "Last Resort")
    yield from sorted(name for name in names.difference(_TRIED_FIRST) if not any(word in name for word in unfit))


def _font(family: str, *, bold: bool = False) -> FT2Font:
    path = font_manager.findfont(FontProperties(family=family, weight="bold" if bold else "normal"))
    return _opened(str(path))


@cache
def _opened(path: str) -> FT2Font:
    font = FT2Font(path)
    font.set_size(100, 72)
    return font


@cache
def _advance(font: FT2Font, character: str) -> float:
    return font.load_char(ord(character), flags=LoadFlags.NO_HINTING).linearHoriAdvance / 65536 / 100


def _words(text: str) -> Iterator[str]:
    """Yield the parts of a text that no line break may split, each with the spaces before it."""
    word = ""
    for character in text:
        if word.strip() and _may_break(word[-1], character):
            yield word
            word = ""
        word += character
    yield word


def _may_break(before: str, after: str) -> bool:
    """Whether a line may end between two characters: before spaces, and around wide ones."""
    if after == " ":
        return True
    if unicodedata.category(before) == "Ps" or unicodedata.category(after) in ("Pe", "Pf", "Po", "Mn", "Mc", "Lm"):
        return False
    return any(unicodedata.east_asian_width(each) in ("W", "F") for each in (before, after))
