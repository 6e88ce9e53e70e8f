"""What differs between a quotation and the passage that comes closest, word by word."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from argmap.quotations.normal_form import UNSPACED
from argmap.quotations.typography import marked

_TOKEN = re.compile(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")


class Change(StrEnum):
    """What became of some words between the source and the quotation."""

    SAME = "same"
    QUOTED = "quoted"
    """In the quotation only."""
    SOURCE = "source"
    """In the source only."""


class Difference(NamedTuple):
    """Some words, and on which side they stand."""

    change: Change
    text: str


def differences(quote: str, passage: str) -> list[Difference]:
    """Return a passage and a quotation as one text, in which words of only one of them are told apart.

    What differs in typography only is the same, and is given as the source has it.
    """
    from rapidfuzz.distance import Indel

    ours, theirs = _tokens(quote), _tokens(passage)
    known: dict[str, int] = {}
    left, right = (
        [known.setdefault(marked(text[start:end]), len(known)) for start, end in tokens]
        for text, tokens in ((quote, ours), (passage, theirs))
    )
    found: list[Difference] = []
    only_quoted: list[str] = []
    only_source: list[str] = []
    for operation in Indel.opcodes(left, right):
        in_quote = _joined(quote, ours, operation.src_start, operation.src_end)
        in_source = _joined(passage, theirs, operation.dest_start, operation.dest_end)
        if operation.tag != "equal":
            only_quoted += [in_quote] if in_quote else []
            only_source += [in_source] if in_source else []
            continue
        found += _told(only_quoted, only_source)
        only_quoted, only_source = [], []
        found.append(Difference(Change.SAME, in_source))
    return found + _told(only_quoted, only_source)


def _told(only_quoted: list[str], only_source: list[str]) -> list[Difference]:
    """Return what is replaced, what it is replaced by going first."""
    sides = ((Change.QUOTED, only_quoted), (Change.SOURCE, only_source))
    return [Difference(change, " ".join(texts)) for change, texts in sides if texts]


def _tokens(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(text)]


def _joined(text: str, tokens: list[tuple[int, int]], start: int, end: int) -> str:
    return " ".join(text[tokens[start][0] : tokens[end - 1][1]].split()) if end > start else ""


def as_words(found: list[Difference]) -> Iterator[str]:
    """Yield differences as ``[-quoted-]`` and ``{+source+}``, as ``git diff --word-diff`` marks them."""
    for change, text in found:
        if change is Change.QUOTED:
            yield f"[-{text}-]"
        elif change is Change.SOURCE:
            yield f"{{+{text}+}}"
        else:
            yield text
