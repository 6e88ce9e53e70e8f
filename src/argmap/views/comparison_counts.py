"""How much each speaker says, as a small table."""

from collections.abc import Iterator

from argmap.comparison.counts import Counts
from argmap.comparison.overview import SpeakerComparison
from argmap.comparison.points import Wording
from argmap.model.statements import StatementKind
from argmap.views.comparison_layout import UNMARKED, Entry, beside
from argmap.views.lines import Line, Piece, width_of, wrap
from argmap.views.marks import KINDS

GAP = 2
QUOTATIONS = "quotations"


def counts_table(comparison: SpeakerComparison, width: int) -> Iterator[Line]:
    """Yield a line of numbers for each speaker, for what no speaker says, and for all together.

    All together have no number of quotations: a map also quotes for its terms and relations, and what two
    speakers say together is quoted once.
    """
    headings = _headings(comparison)
    room = width - sum(GAP + width_of(heading) for heading, _, _ in headings)
    rows = list(_rows(comparison))
    if room < 8:
        yield from _in_words(rows, headings, width)
    else:
        name_width = min(room, max(width_of(label) for label, _ in rows))
        widths = [name_width, *(width_of(heading) for heading, _, _ in headings)]
        yield from beside([[], *([[(heading, style)]] for heading, style, _ in headings)], widths, GAP)
        for label, row in rows:
            numbers = [[[_number(row, field, fit)]] for (_, _, field), fit in zip(headings, widths[1:], strict=True)]
            name = wrap([(label, "speaker" if row.speaker else "quiet")], name_width)
            yield from beside([name, *numbers], widths, GAP)
    for remark in _restated(comparison):
        yield from wrap([(remark, "quiet")], width)


def _rows(comparison: SpeakerComparison) -> Iterator[tuple[str, Counts]]:
    for row in comparison.counts[:-1]:
        yield comparison.names[row.speaker or ""], row
    if not comparison.only_some:
        wordings = [wording for point in comparison.points for wording in point.wordings]
        yield from _unsaid("taken for granted", [each for each in wordings if each.tacit])
        yield from _unsaid("said by nobody", [each for each in wordings if not each.tacit and not each.raised_by])
    yield "together", comparison.counts[-1]


def _unsaid(label: str, wordings: list[Wording]) -> Iterator[tuple[str, Counts]]:
    if wordings:
        claims, challenges, recommendations = (sum(each.kind is kind for each in wordings) for kind in StatementKind)
        yield label, Counts(None, claims, challenges, recommendations, 0, 0)


def _restated(comparison: SpeakerComparison) -> Iterator[str]:
    """Yield why fewer are compared than counted: ``2 challenges restate one another; counted once, there are 7``."""
    points = [point for point in comparison.points if point.standings or not comparison.only_some]
    compared = {each.id for each in comparison.speakers}
    for kind in StatementKind:
        found = [
            [
                each
                for each in point.wordings
                if each.kind is kind and (not comparison.only_some or not compared.isdisjoint(each.raised_by))
            ]
            for point in points
        ]
        restating = sum(len(each) for each in found if len(each) > 1)
        if restating:
            number = sum(bool(each) for each in found)
            there = f"there {'is' if number == 1 else 'are'} {number}"
            yield f"{restating} {kind.section} restate one another; counted once, {there}"


def _headings(comparison: SpeakerComparison) -> list[tuple[str, str, str]]:
    """Return heading, style and field of each column; responses only where there are any."""
    kinds = [(kind.section, mark.style, kind.section) for kind, mark in KINDS.items()]
    responses = [("responses", "", "responses")] if comparison.counts[-1].responses else []
    return [*kinds, *responses, (QUOTATIONS, "", QUOTATIONS)]


def _number(row: Counts, field: str, width: int) -> Piece:
    number = getattr(row, field)
    if row.speaker is None and field == QUOTATIONS:
        return ("", "")
    return (str(number or "·").rjust(width), "" if number else "quiet")


def _in_words(rows: list[tuple[str, Counts]], headings: list[tuple[str, str, str]], width: int) -> Iterator[Line]:
    for label, row in rows:
        fields = [(heading, field) for heading, _, field in headings if row.speaker or field != QUOTATIONS]
        numbers = [(getattr(row, field), heading) for heading, field in fields]
        told = ", ".join(f"{number} {_agreeing(heading, number)}" for number, heading in numbers if number)
        yield from Entry(UNMARKED, ((f"{label}: ", "speaker"), (told or "nothing", ""))).lines(width)


def _agreeing(plural: str, number: int) -> str:
    return plural.removesuffix("s") if number == 1 else plural
