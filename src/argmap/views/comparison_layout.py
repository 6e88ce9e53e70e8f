"""Entries and columns: texts hanging beside their marks, and cells side by side. Nothing is ever cut off."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.views.lines import Line, Piece, width_of, wrap

UNMARKED: Piece = ("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark with a text beside it.

    ``indent`` counts cells before the mark; ``is_response`` tells that the text is about a statement written out
    elsewhere.
    """

    mark: Piece
    pieces: tuple[Piece, ...]
    indent: int = 0
    is_response: bool = False

    def lines(self, width: int) -> list[Line]:
        """Return the entry wrapped to ``width`` cells, its text aligned beside the mark."""
        symbol, style = self.mark
        hang = self.indent + (width_of(symbol) + 1 if symbol else 0)
        if hang > width // 2:  # so narrow that an indent would leave slivers
            return wrap([(f"{symbol} " if symbol else "", style), *self.pieces], width)
        blank = (" " * hang, "")
        first: Line = [(" " * self.indent, ""), (f"{symbol} ", style)] if symbol else [blank]
        lines = wrap(self.pieces, width - hang)
        return [[*first, *lines[0]], *([blank, *line] for line in lines[1:])]


def beside(columns: Sequence[Sequence[Line]], widths: Sequence[int], gap: int) -> Iterator[Line]:
    """Yield the lines of cells set side by side, each padded to its width, ``gap`` cells apart."""
    for row in range(max(map(len, columns), default=0)):
        line: Line = []
        owed = 0
        for cell, width in zip(columns, widths, strict=True):
            found = cell[row] if row < len(cell) else ()
            if found:
                line += [(" " * owed, ""), *found]
                owed = width - sum(width_of(text) for text, _ in found) + gap
            else:
                owed += width + gap
        yield line
