"""What a map cites of its sources and what it leaves out, with the source's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from argmap.documents.document import Span
from argmap.quotations.coverage import Coverage, Sentence, Share
from argmap.quotations.places import place_of
from argmap.quotations.verification import Verification
from argmap.views.lines import Piece
from argmap.views.report import Align, Block, Cell, Column, Heading, Paragraph, Records, Report, Table, Telling, Value

OPEN, CLOSE = "⟦", "⟧"
"""Stand around what is cited, so that it shows without colour too."""

COLUMNS = {
    "source": "id of the source",
    "number": "number of the sentence in the source, counted from 1",
    "page": "the page on which it begins, as the source numbers it",
    "paragraph": "the paragraph, counted from 1",
    "line": "the line, counted from 1",
    "at": "the time",
    "voice": "the name that the source gives whoever says it",
    "speakers": "ids of the speakers whom that may be, with '; ' between",
    "words": "how many words it has; in scripts without spaces between words, how many characters",
    "cited": "how many of them the map cites",
    "sentence": "the sentence",
}
"""The columns of the records, with what they mean."""


def report(verification: Verification, found: Sequence[Coverage]) -> Report:
    """Return what is cited of each source: its text, sentences that are not cited, and shares of those who speak.

    Records have a row for each sentence.
    """

    def blocks() -> tuple[Block, ...]:
        return tuple(block for each in found for block in _of_source(verification, each))

    def facts() -> dict[str, object]:
        return {"sources": [_facts(verification, each) for each in found]}

    records = Records(tuple(COLUMNS), lambda: (row for each in found for row in _records(verification, each)))
    return Report("coverage", verification.map.title, blocks, records, facts)


def meaning(column: str) -> str:
    """Return what a column of the records means."""
    return COLUMNS[column]


def _of_source(verification: Verification, found: Coverage) -> Iterator[Block]:
    whole = found.whole
    title = verification.map.sources[found.source].title
    yield Heading(title, f"{OPEN}cited{CLOSE}")
    yield from (Paragraph(pieces, apart=bool(number)) for number, pieces in enumerate(_text(found)))
    uncited = [each for each in found.sentences if not each.cited]
    yield Heading("Not cited", f"{len(uncited):,} of {_counted(whole.sentences, 'sentence')}")
    for each in uncited:
        yield _telling(found, each)
    yield Heading("Shares", f"{whole.cited:,} of {_counted(whole.words, 'word')} cited, {_percent(whole.share)}")
    yield _shares(verification, found)


def _text(found: Coverage) -> Iterator[tuple[Piece, ...]]:
    """Yield the source line by line, with what is cited marked."""
    text, start = found.document.text, 0
    starts, ends = [span[0] for span in found.cited], [span[1] for span in found.cited]
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            within = found.cited[bisect_right(ends, start) : bisect_left(starts, end)]
            yield tuple(_marked(text, (start, start + len(line.rstrip())), within))
        start = end


def _marked(text: str, line: Span, within: Sequence[Span]) -> Iterator[Piece]:
    at = line[0]
    for first, last in within:
        start, end = max(first, at), min(last, line[1])
        if start < end:
            yield text[at:start], "quiet"
            yield f"{OPEN}{text[start:end]}{CLOSE}", "cited"
            at = end
    yield text[at : line[1]], "quiet"


def _telling(found: Coverage, each: Sentence) -> Telling:
    place = str(place_of(found.document, each.span[0]))
    about = "; ".join(part for part in (each.voice, place) if part)
    sentence = " ".join(found.document.text[slice(*each.span)].split())
    return Telling(("·", "quiet"), ((sentence, ""), (f"  ({about})" if about else "", "quiet")))


def _shares(verification: Verification, found: Coverage) -> Table:
    """Return how much of each speaker's turns is cited or, where there are no turns, how much is cited for each."""
    if not found.document.turns:
        return Table(
            (Column("cited for"), *_numbers("words", "share of the source")),
            tuple(
                (_cell(speaker.name), _cell(f"{found.words_cited(key):,}"), _cell(_percent(found.share_of(key))))
                for key, speaker in verification.map.speakers.items()
            ),
        )
    return Table(
        (Column("who speaks"), *_numbers("words", "cited", "share", "sentences", "not cited")),
        tuple(_share_row(verification, each) for each in found.voices()),
    )


def _numbers(*headings: str) -> tuple[Column, ...]:
    return tuple(Column(heading, Align.RIGHT) for heading in headings)


def _share_row(verification: Verification, each: Share) -> tuple[Cell, ...]:
    numbers = (f"{each.words:,}", f"{each.cited:,}", _percent(each.share), f"{each.sentences:,}", f"{each.uncited:,}")
    return (_cell(_name(verification, each.name)), *map(_cell, numbers))


def _name(verification: Verification, voice: str) -> str:
    """Return what a source calls who speaks, with the speaker's name in the map where that differs."""
    if not voice:
        return "(outside of turns)"
    names = [verification.map.speakers[key].name for key in sorted(verification.called(voice))]
    return voice if not names or voice in names else f"{voice} ({' or '.join(names)})"


def _records(verification: Verification, found: Coverage) -> Iterator[tuple[Value, ...]]:
    for number, each in enumerate(found.sentences, 1):
        place = place_of(found.document, each.span[0])
        called = verification.called(each.voice) if each.voice else frozenset()
        yield (
            found.source,
            number,
            place.page,
            place.paragraph,
            place.line,
            place.locators.get("at"),
            each.voice or None,
            "; ".join(sorted(called)) or None,
            each.words,
            each.cited,
            " ".join(found.document.text[slice(*each.span)].split()),
        )


def _facts(verification: Verification, found: Coverage) -> dict[str, object]:
    whole = found.whole
    told: dict[str, object] = {
        "source": found.source,
        "words": whole.words,
        "cited": whole.cited,
        "sentences": whole.sentences,
        "uncited_sentences": whole.uncited,
        "cited_for_speakers": {key: found.words_cited(key) for key in verification.map.speakers},
    }
    if found.document.turns:
        told["voices"] = [
            {**each._asdict(), "speakers": sorted(verification.called(each.name))} for each in found.voices()
        ]
    return told


def _cell(text: str) -> Cell:
    return ((text, ""),)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
