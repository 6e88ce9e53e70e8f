"""Writing styled lines to a console: plain text in a pipe, escape sequences on a terminal."""

from collections.abc import Iterable

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.style import Style

from argmap.views.lines import Line, joined


class Lines:
    """Lines that rich prints as they are, without laying them out anew."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a segment for each piece."""
        styles: dict[str, Style | None] = {"": None}
        for line in self._lines:
            for text, name in line:
                if name not in styles:
                    styles[name] = console.get_style(name)
                yield Segment(text, styles[name])
            yield Segment.line()


def print_lines(console: Console, lines: Iterable[Line]) -> None:
    """Write lines to a console; without its layout, and in a pipe without its styles too, for speed."""
    if console.is_terminal or console.record:
        console.print(Lines(lines), soft_wrap=True, end="")
    else:
        console.file.write(joined(lines))
