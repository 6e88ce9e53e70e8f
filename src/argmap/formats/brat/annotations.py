"""The lines of an annotation file, by their kind."""

import re
from dataclasses import dataclass

from argmap.interchange.unreadable import unreadable
from argmap.source.control_characters import CONTROL_CHARACTERS
from argmap.source.text import SourceText

_PASSAGE = re.compile(r"(T[^\s]+)\t(\S+) ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)\t(.*)")
_RELATION = re.compile(r"(R[^\s]+)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*")
_EQUAL = re.compile(r"\*\t(\S+)((?: \S+)+)\s*")
_ATTRIBUTE = re.compile(r"([AM][^\s]+)\t(\S+) (\S+)(?: (.*))?")
_NOTE = re.compile(r"(#[^\s]*)\t(\S+) (\S+)\t(.*)")
_EVENT = re.compile(r"(E[^\s]+)\t\S+?:(\S+)(.*)")
_NORMALIZATION = re.compile(r"(N[^\s]+)\t.+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the text; ``start`` and ``stop`` count its characters from 0, the end excluded."""

    id: str
    type: str
    start: int
    stop: int
    quote: str


@dataclass(frozen=True, slots=True)
class Relation:
    """What leads from one annotation to another, by their ids; those of an equivalence have the id ``*``."""

    id: str
    type: str
    source: str
    target: str


class Annotations:
    """The annotations of a file.

    ``attributes`` and ``notes`` are an id, that of what they are about and what they say; ``events`` are the passages
    that they are anchored in; ``others`` the ids of what argmap passes over.

    Raises:
        UnreadableFileError: if a line is none that brat writes, or there is no passage.
    """

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self.passages: dict[str, Passage] = {}
        self.relations: list[Relation] = []
        self.attributes: list[tuple[str, str, str, str]] = []
        self.notes: list[tuple[str, str, str]] = []
        self.events: dict[str, str] = {}
        self.others: list[str] = []
        at = 0
        for line in source.text.split("\n"):
            plain = CONTROL_CHARACTERS.sub(" ", line.rstrip("\r"))
            if plain.strip():
                self._add(plain, at)
            at += len(line) + 1
        if not self.passages:
            raise unreadable(source, "these are no annotations of brat: there is no passage (a line that begins T1)")

    def _add(self, line: str, at: int) -> None:
        if found := _PASSAGE.fullmatch(line):
            self._add_passage(found, at)
        elif found := _RELATION.fullmatch(line):
            self.relations.append(Relation(found[1], found[2], found[3], found[4]))
        elif found := _EQUAL.fullmatch(line):
            first, *others = found[2].split()
            self.relations += [Relation("*", found[1], each, first) for each in others]
        elif found := _ATTRIBUTE.fullmatch(line):
            self.attributes.append((found[1], found[3], found[2], (found[4] or "").strip() or "yes"))
        elif found := _NOTE.fullmatch(line):
            self.notes.append((found[1], found[3], found[4].strip()))
        elif found := _EVENT.fullmatch(line):
            self.events[found[1]] = found[2]
            if found[3].strip():
                self.others.append(found[1])
        elif found := _NORMALIZATION.fullmatch(line):
            self.others.append(found[1])
        elif not line.startswith("#"):
            hint = "a line has an id, a tabulator, what it is, and for a passage a tabulator and its words"
            raise unreadable(self._source, "this line is no annotation of brat", at, hint)

    def _add_passage(self, found: re.Match[str], at: int) -> None:
        spans = [tuple(int(each) for each in span.split()) for span in found[3].split(";")]
        if found[1] in self.passages:
            raise unreadable(self._source, f"{found[1]} is the id of another passage already", at)
        if any(start >= stop for start, stop in spans):
            raise unreadable(self._source, f"the passage {found[1]} ends before it begins", at)
        quote, rest = [], found[4]
        for start, stop in spans[:-1]:  # the words of a passage in parts stand with a space between
            quote.append(rest[: stop - start].strip())
            rest = rest[stop - start :].lstrip()
        quote.append(rest.strip())
        words = " […] ".join(each for each in quote if each)
        if not words:
            raise unreadable(self._source, f"the passage {found[1]} has no words", at)
        start, stop = min(each[0] for each in spans), max(each[1] for each in spans)
        self.passages[found[1]] = Passage(found[1], found[2], start, stop, words)
