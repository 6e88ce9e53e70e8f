"""A map as an outline: ``argmap show``."""

from collections.abc import Iterator

from argmap.model import ArgumentMap, Statement, Term
from argmap.views.groups import Grouping, grouped
from argmap.views.heading import heading
from argmap.views.lines import Line, Piece, clean
from argmap.views.outline import Entry, outline
from argmap.views.statements import Detail, StatementOutline


def tree(
    argument_map: ArgumentMap, shown: dict[str, Statement], by: Grouping, detail: Detail, width: int
) -> Iterator[Line]:
    """Yield the lines of a map: heading, groups of statements, glossary. ``shown`` are the statements, by id."""
    yield from heading(argument_map, len(shown), width)
    for group in grouped(argument_map, shown, by):
        yield []
        entries = StatementOutline(argument_map, group, by, detail).entries()
        yield from outline([Entry("", "", group.heading, entries)], width, detail.depth)
    if argument_map.terms and len(shown) == len(argument_map.statements):
        yield []
        terms = [_term(term) for term in argument_map.terms.values()]
        yield from outline([Entry("", "", (("Terms", "speaker"),), terms)], width)


def _term(term: Term) -> Entry:
    pieces: list[Piece] = [(clean(term.meaning), "")]
    original = " ".join(clean(part) for part in (term.original, term.romanization) if part)
    if original:
        pieces.insert(0, (f"{original}  ", "quiet"))
    return Entry(clean(term.label), "title", tuple(pieces))
