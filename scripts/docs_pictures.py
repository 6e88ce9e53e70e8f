"""Pictures of real output for the README, in a dark and a light version, as SVG that fetches nothing.

Rich could export them, but squeezes Chinese text into half its width and fetches a font.
"""

import re
from collections.abc import Iterator
from html import escape

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from docs_running import output

PICTURES = {
    "show": ("argmap show examples/ngo_going_out.yaml", 100, 42),
    "compare": ("argmap compare speakers examples/river_crossing.yaml", 100, 60),
}
"""The command of each picture, the width of its terminal in columns, and how many lines of the output it shows."""

CELL, LINE, SIZE, MARGIN = 8.4, 19, 14, 16
"""Width of a terminal cell, height of a line, size of the font, and margin, in pixels."""

DARK = TerminalTheme(
    (13, 17, 23),
    (230, 237, 243),
    [
        *((72, 79, 88), (255, 123, 114), (63, 185, 80), (210, 153, 34)),  # black, red, green, yellow
        *((88, 166, 255), (188, 140, 255), (57, 197, 207), (177, 186, 196)),  # blue, magenta, cyan, white
    ],
)
LIGHT = TerminalTheme(
    (255, 255, 255),
    (31, 35, 40),
    [
        *((36, 41, 47), (207, 34, 46), (17, 99, 41), (125, 78, 0)),
        *((9, 105, 218), (130, 80, 223), (27, 124, 131), (110, 119, 129)),
    ],
)

_SVG = """\
<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>{title}</title>
<style>
text {{ font: {size}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre; }}
{styles}
</style>
<rect width="100%" height="100%" rx="8" fill="{background}"/>
{texts}
</svg>
"""
_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6"
_RUN = re.compile(f"[{_WIDE}]+|[^\\s{_WIDE}]+(?: [^\\s{_WIDE}]+)*")
"""Text without gaps, all wide or all narrow, so that stretching it to its cells leaves every letter in its place."""


def pictures() -> dict[str, str]:
    """Return the pictures, by path below the root."""
    return {
        f"docs/images/{name}-{shade}.svg": _svg(command, output(command, columns=columns, color=True), rows, theme)
        for name, (command, columns, rows) in PICTURES.items()
        for shade, theme in (("dark", DARK), ("light", LIGHT))
    }


def _svg(command: str, printed: str, rows: int, theme: TerminalTheme) -> str:
    shown = printed.split("\n")
    if len(shown) > rows:
        shown = [*shown[:rows], "…"]
    lines = [Text(f"$ {command}"), Text(), *map(Text.from_ansi, shown)]
    classes: dict[str, str] = {}
    texts = [text for number, line in enumerate(lines) for text in _texts(line, number, theme, classes)]
    columns = max(cell_len(line.plain) for line in lines)
    return _SVG.format(
        title=escape(command),
        width=round(columns * CELL + 2 * MARGIN),
        height=len(lines) * LINE + 2 * MARGIN,
        size=SIZE,
        styles="\n".join(f".{name} {{ {rules} }}" for rules, name in classes.items()),
        background=theme.background_color.hex,
        texts="\n".join(texts),
    )


def _texts(line: Text, number: int, theme: TerminalTheme, classes: dict[str, str]) -> Iterator[str]:
    """Yield the SVG of each run of one line; ``classes`` collects the style rules in use."""
    column = 0
    for segment in line.render(_CONSOLE):
        name = classes.setdefault(_rules(segment.style or Style(), theme), f"s{len(classes)}")
        for run in _RUN.finditer(segment.text):
            left = MARGIN + CELL * (column + cell_len(segment.text[: run.start()]))
            wide = CELL * cell_len(run.group())
            yield (
                f'<text class="{name}" x="{left:.1f}" y="{MARGIN + LINE * number + SIZE}" textLength="{wide:.1f}"'
                f' lengthAdjust="spacingAndGlyphs">{escape(run.group(), quote=False)}</text>'
            )
        column += cell_len(segment.text)


_CONSOLE = Console(color_system="standard", force_terminal=True, markup=False, highlight=False, emoji=False)


def _rules(style: Style, theme: TerminalTheme) -> str:
    color = theme.foreground_color if style.color is None else style.color.get_truecolor(theme)
    rules = [f"fill: {color.hex};"]
    if style.bold:
        rules.append("font-weight: bold;")
    if style.italic:
        rules.append("font-style: italic;")
    if style.dim:
        rules.append("opacity: 0.65;")
    return " ".join(rules)
