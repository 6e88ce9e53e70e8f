"""How much each speaker says, as a small table."""

from collections.abc import Iterator

from argmap.comparison.counts import Counts
from argmap.comparison.overview import SpeakerComparison
from argmap.views.comparison_layout import UNMARKED, Entry, beside
from argmap.views.lines import Line, Piece, width_of, wrap
from argmap.views.marks import KINDS

GAP = 2


def counts_table(comparison: SpeakerComparison, width: int) -> Iterator[Line]:
    """Yield a line of numbers for each speaker, and for all together."""
    headings = _headings(comparison)
    needed = sum(GAP + width_of(heading) for heading, _, _ in headings)
    room = width - needed
    if room < 8:
        yield from _in_words(comparison, headings, width)
        return
    labels = [_label(comparison, row) for row in comparison.counts]
    name_width = min(room, max(map(width_of, labels)))
    widths = [name_width, *(width_of(heading) for heading, _, _ in headings)]
    yield from beside([[], *([[(heading, style)]] for heading, style, _ in headings)], widths, GAP)
    for row, label in zip(comparison.counts, labels, strict=True):
        numbers = [[[_number(row, field, fit)]] for (_, _, field), fit in zip(headings, widths[1:], strict=True)]
        yield from beside([wrap([(label, "speaker" if row.speaker else "quiet")], name_width), *numbers], widths, GAP)


def _headings(comparison: SpeakerComparison) -> list[tuple[str, str, str]]:
    """Return heading, style and field of each column; responses only where there are any."""
    kinds = [(kind.section, mark.style, kind.section) for kind, mark in KINDS.items()]
    responses = [("responses", "", "responses")] if comparison.counts[-1].responses else []
    return [*kinds, *responses, ("quotations", "", "quotations")]


def _label(comparison: SpeakerComparison, row: Counts) -> str:
    return comparison.names[row.speaker] if row.speaker else "together"


def _number(row: Counts, field: str, width: int) -> Piece:
    number = getattr(row, field)
    return (str(number or "·").rjust(width), "" if number else "quiet")


def _in_words(comparison: SpeakerComparison, headings: list[tuple[str, str, str]], width: int) -> Iterator[Line]:
    for row in comparison.counts:
        numbers = [(getattr(row, field), heading) for heading, _, field in headings]
        told = ", ".join(f"{number} {_agreeing(heading, number)}" for number, heading in numbers if number)
        pieces = ((f"{_label(comparison, row)}: ", "speaker"), (told or "nothing", ""))
        yield from Entry(UNMARKED, pieces).lines(width)


def _agreeing(plural: str, number: int) -> str:
    return plural.removesuffix("s") if number == 1 else plural
