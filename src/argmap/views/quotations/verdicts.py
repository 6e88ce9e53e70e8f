"""Each quotation with its place in the source and its verdict."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from argmap.diagnostics import Path
from argmap.quotations.differences import Change, as_words
from argmap.quotations.verdicts import Checked, Verdict
from argmap.quotations.verification import Verification
from argmap.source import Loaded
from argmap.views.lines import Piece, clean
from argmap.views.report import Block, Cell, Column, Heading, Paragraph, Records, Report, Table, Value

STYLES = {
    Verdict.VERBATIM: "support",
    Verdict.TYPOGRAPHY: "support",
    Verdict.ELIDED: "support",
    Verdict.AMBIGUOUS: "warning",
    Verdict.NOT_CHECKED: "quiet",
}
"""The styles of verdicts; all others are of the style of an attack."""

COLUMNS = {
    "statement": "id of the statement, argument or term that quotes",
    "path": "where the map quotes, as keys with '.' between",
    "map_line": "the line of the map on which the quotation begins",
    "speakers": "ids of those whose words it may be, with '; ' between",
    "quote": "the quotation",
    "verdict": "what became of it: " + ", ".join(verdict.key for verdict in Verdict),
    "source": "id of the source",
    "page": "the page on which it begins, as the source numbers it",
    "paragraph": "the paragraph, counted from 1",
    "line": "the line, counted from 1",
    "at": "the time",
    "chars": "the characters of the source's text, counted from 0, the end excluded; parts with '; ' between",
    "places": "in how many places it stands",
    "voice": "the name that the source gives whoever speaks there",
    "similarity": "1 for the same words, 0 for nothing alike",
    "wording": "the source's own wording",
    "difference": "the wording with [-what is quoted-] and {+what the source says+}, if it is altered",
    "wrong_locator": "the key of a locator that does not hold",
    "reason": "why nothing could be checked or found",
}
"""The columns of the records, with what they mean."""


def report(verification: Verification, loaded: Loaded, only: Collection[Verdict] = ()) -> Report:
    """Return the quotations of a map with their verdicts, or only those with one of some verdicts."""
    shown = [each for each in verification.checked if not only or each.verdict in only]
    counts = Counter(each.verdict for each in verification.checked)
    facts = {
        "quotations": len(verification.checked),
        "verdicts": {each.key: counts[each] for each in Verdict if counts[each]},
    }
    records = Records(tuple(COLUMNS), lambda: (_record(loaded, each) for each in shown))
    return Report("quotations", verification.map.title, tuple(_blocks(verification, shown)), records, facts)


def meaning(column: str) -> str:
    """Return what a column of the records means."""
    return COLUMNS[column]


def _blocks(verification: Verification, shown: Sequence[Checked]) -> Iterator[Block]:
    yield Paragraph(((summary(verification.checked), ""),))
    several = len({each.citation.source for each in shown}) > 1
    sources: dict[str | None, list[Checked]] = {}
    for each in shown:
        sources.setdefault(each.citation.source, []).append(each)
    for name, checked in sources.items():
        reasons = dict.fromkeys(each.reason for each in checked if each.verdict is Verdict.NOT_CHECKED)
        if several:
            yield Heading(verification.map.sources[name].title if name else "No source", _counted(len(checked)))
        for reason in reasons:
            yield Paragraph(((f"Not checked: {reason}.", "warning"),))
        yield Table(_TABLE, tuple(_row(verification, each) for each in checked))


_TABLE = (
    Column("id", whole=True),
    Column("quotation", weight=4, whole=True),
    Column("place", weight=2, whole=True),
    Column("verdict", weight=2, whole=True),
)


def summary(checked: Sequence[Checked]) -> str:
    """Return how many quotations there are, and of each verdict how many."""
    counts = Counter(each.verdict for each in checked)
    if not checked:
        return "The map quotes nothing."
    if len(counts) == 1:
        (verdict,) = counts
        every = "It is" if len(checked) == 1 else "All of them are" if len(checked) > 2 else "Both are"
        return f"{_counted(len(checked))}. {every} {verdict}."
    told = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
    return f"{_counted(len(checked))}: {told}."


def _counted(number: int) -> str:
    return f"{number:,} quotation" if number == 1 else f"{number:,} quotations"


def _row(verification: Verification, each: Checked) -> tuple[Cell, ...]:
    style = "warning" if each.verdict.holds and each.misplaced else STYLES.get(each.verdict, "attack")
    return (
        ((each.citation.owner, "quiet"),),
        _quotation(verification, each),
        ((_place(each), ""),),
        ((_verdict(each), style),),
    )


def _quotation(verification: Verification, each: Checked) -> Cell:
    """Return the quotation after whose words it is, with what differs from the source marked in it."""
    whose = " or ".join(verification.map.speakers[key].name for key in each.citation.speakers)
    lead = (f"{whose}: " if whose else "", "quiet")
    if not (changes := each.differences):
        return (lead, (f"“{clean(each.citation.quote)}”", ""))
    pieces: list[Piece] = [lead, ("“", "")]
    for number, (change, text) in enumerate(changes):
        before, after, style = _MARKS[change]
        pieces.append((f"{' ' if number else ''}{before}{clean(text)}{after}", style))
    return (*pieces, ("”", ""))


_MARKS = {Change.QUOTED: ("[-", "-]", "attack"), Change.SOURCE: ("{+", "+}", "support"), Change.SAME: ("", "", "")}
"""What stands before and after words of the quotation only or the source only, as in ``git diff --word-diff``."""


def _place(each: Checked) -> str:
    places = each.places(_SHOWN)
    return "; ".join(places) + ("; …" if each.count > len(places) > 1 else "")


_SHOWN = 3


def _verdict(each: Checked) -> str:
    told: str = each.verdict.value
    if each.verdict is Verdict.WRONG_SPEAKER:
        told = f"said by {each.voice}" if each.voice else "outside of anybody's turn"
    if each.verdict is Verdict.AMBIGUOUS:
        told = f"ambiguous: in {each.count:,} places"
    return f"{told}, but {each.misplaced.denied}" if each.misplaced else told


def _record(loaded: Loaded, each: Checked) -> tuple[Value, ...]:
    citation, place = each.citation, each.place
    location = loaded.places.locate((*citation.path, "quote")) if loaded.places else None
    return (
        citation.owner,
        dotted(citation.path),
        location.line if location else None,
        "; ".join(citation.speakers) or None,
        citation.quote,
        each.verdict.key,
        citation.source,
        place.page if place else None,
        place.paragraph if place else None,
        place.line if place else None,
        place.locators.get("at") if place else None,
        "; ".join(f"{start}-{end}" for start, end in each.spans) or None,
        each.count,
        each.voice or None,
        round(each.similarity, 3) if each.spans else None,
        each.found or None,
        " ".join(as_words(each.differences)) or None,
        each.misplaced.key if each.misplaced else None,
        each.reason or None,
    )


def dotted(path: Path) -> str:
    """Return a place in a map as one text: ``claims.neutral.agree.0``."""
    return ".".join(map(str, path))
