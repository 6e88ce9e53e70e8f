"""Whatever the bytes, a source is read or refused; it never breaks the program."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.test_kinds import SMALL

from argmap.documents import Document, SourceError, document_of

SEEDS = {
    **SMALL,
    "HTML": b"<!doctype html><meta charset=utf-8><p>One <b>two</b><table><tr><td>x</table><pre>\n y</pre>",
    "Markdown": b"# x\n[^1]: y\n- a\n- b\n\n|a|b|\n|-|-|\n|1|2|\n<b>x</b> [l](u)\n",
    "subtitles": b"1\n00:00:01,000 --> 00:00:02,000\nKARIM: I say\n\n2\n00:00:02,000 --> 00:00:03,000\n<v Ruth>- no\n",
    "text": b"[00:01] Karim: hi\nRuth (0:02): ho\nKarim  0:03\nhi\n0:0:1 --> 0:0:2\nRuth\nx\n[0:09]\n\ny\n",
}
PIECES = [
    b"\0",
    b"\xff\xfe",
    b"<!ENTITY",
    b"<",
    b"&#x0;",
    b"\xed\xa0\x80",
    b"-->",
    b":",
    b"\n",
    b"\r",
    b"\n\n",
    b"9" * 30,
    b"[^1]:",
    b"|",
]
CHANGE = st.tuples(
    st.floats(0, 1, exclude_max=True), st.integers(0, 20), st.sampled_from(PIECES) | st.binary(max_size=3)
)


def check(document: Document) -> None:
    size = len(document.text)
    starts = [page.start for page in document.pages], [moment.start for moment in document.moments]
    for places in (document.paragraphs, document.lines, *starts):
        assert list(places) == sorted(places)
        assert all(0 <= place <= size for place in places)
    last = 0
    for turn in document.turns:
        assert turn.spans
        for start, end in turn.spans:
            assert last <= start < end <= size
            assert document.text[start:end] == document.text[start:end].strip()
            last = end


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=60, deadline=None)
@given(changes=st.lists(CHANGE, min_size=1, max_size=4), transcript=st.none() | st.booleans())
def test_changed_files(kind: str, changes: list[tuple[float, int, bytes]], *, transcript: bool | None) -> None:
    raw = SEEDS[kind]
    for place, removed, put in changes:
        at = int(place * len(raw))
        raw = raw[:at] + put + raw[at + removed :]
    suffix = {"PDF": ".pdf", "Word": ".docx", "EPUB": ".epub", "HTML": ".html", "Markdown": ".md"}.get(kind, ".txt")
    with contextlib.suppress(SourceError):
        check(document_of(raw, f"source{suffix}", transcript=transcript, names=("Karim",)))


@settings(max_examples=150, deadline=None)
@given(
    scraps=st.lists(
        st.sampled_from(
            [
                "Karim",
                "Ruth",
                ": ",
                "：",
                "[",
                "]",
                "(",
                ")",
                "0:43",
                " ",
                "\n",
                "\r\n",
                "\n\n",
                "words",
                " --> ",
                "Note",
            ]
        ),
        max_size=60,
    ),
    transcript=st.none() | st.booleans(),
)
def test_scraps_of_transcripts(scraps: list[str], *, transcript: bool | None) -> None:
    with contextlib.suppress(SourceError):
        document = document_of("".join(scraps).encode(), "a.txt", transcript=transcript, names=("Ruth",))
        assert document.text == "".join(scraps)
        check(document)


@pytest.mark.parametrize("kind", ["PDF", "Word", "EPUB"])
def test_files_that_end_too_early(kind: str) -> None:
    raw = SEEDS[kind]
    for end in range(0, len(raw), 7):
        with contextlib.suppress(SourceError):
            check(document_of(raw[:end], "source." + {"PDF": "pdf", "Word": "docx", "EPUB": "epub"}[kind]))
