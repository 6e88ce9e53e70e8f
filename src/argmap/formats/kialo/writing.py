"""A map → a discussion in Kialo's current layout, and what it has no place for."""

import re
from collections.abc import Collection, Iterable, Iterator

from argmap.diagnostics import Path
from argmap.formats.kialo.listed import bare
from argmap.formats.kialo.mapping import DISCUSSION, EXCERPT, MARKS
from argmap.formats.kialo.outline import Branch, Place, bearings, outline
from argmap.formats.kialo.wording import Mark, escaped, linked, marked, tidy, told_mark
from argmap.interchange.contents import carried, missing
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Cited, StatementKind
from argmap.model.statements import Statement

_CARRIED = carried(
    map=("title", "note", "sources", "claims", "challenges", "recommendations", "arguments"),
    source=("title", "url", "attributes"),
    statement=(
        "text", "evidence", "attributes", "because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts",
    ),
    evidence=("source", "quote"),
    argument=("premises", "structure"),
)  # fmt: skip

_NUMBERED = re.compile(r"^([ \t]*[0-9]+(?:\.[0-9]+)*)(?=\. )", re.MULTILINE)


class Discussion:
    """The text of a map; ``losses`` learns what is not in it."""

    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map, self._losses = argument_map, losses
        self._numbers: dict[tuple[str, str], int] = {}
        self._linked: set[str] = set()
        self._listed: list[tuple[str, str]] = []
        bearing = bearings(argument_map, losses)
        self._question = self._common_question({source for pairs in bearing.values() for _, source in pairs})
        self._outline = outline([*argument_map.statements], bearing, (1,) if self._question else ())
        self._lose_surroundings()

    def text(self) -> str:
        """Return the whole text, with line feeds and a carriage return before each, as Kialo writes it."""
        title = escaped(self._tidy(self._map.title, ("title",), flat=True))
        lines = ["Discussion Name:", title, "", *self._preamble()]
        if self._question:
            label = self._tidy(self._map.topics[self._question].label, ("topics", self._question, "label"))
            lines += ["1. Question:", *self._laid_out(escaped(label), (1,)), ""]
        for branch in self._outline.branches:
            lines += [*self._entry(branch), ""]
        self._list_the_rest()
        if self._listed:
            lines.append("Sources:")
            for number, (address, excerpt) in enumerate(self._listed, 1):
                lines.append(f"[{number}] {address}")
                lines += [f'"{excerpt}"'] if excerpt else []
        return "\r\n".join("\n".join(lines).rstrip("\n").split("\n")) + "\r\n"

    def _preamble(self) -> list[str]:
        """Return the map's note, with which no entry begins."""
        if not self._map.note:
            return []
        note = escaped(self._tidy(self._map.note, ("note",)))
        return [*_NUMBERED.sub(r"\1\\", note).split("\n"), ""]

    def _entry(self, branch: Branch) -> Iterator[str]:
        indent = "  " * (len(branch.number) - 1)
        yield f"{indent}{_told(branch.number)} {branch.stance}:"
        if branch.refers:
            yield f"{indent}-> See {_told(self._outline.places[branch.statement])}"
            return
        statement = self._map.statements[branch.statement]
        self._lose_details(statement)
        text = self._text(statement)
        if DISCUSSION in statement.attributes and re.fullmatch("[0-9]{1,12}", statement.attributes[DISCUSSION]):
            text = f"-> See discussion #{statement.attributes[DISCUSSION]}: {text}"
        yield from self._laid_out(text, branch.number)

    def _laid_out(self, text: str, number: Place) -> list[str]:
        indent = "  " * (len(number) - 1)
        return [f"{indent}{line}" if line else "" for line in text.split("\n")]

    def _text(self, statement: Statement) -> str:
        """Return the text of a statement with the marks of its evidence in it."""
        text = self._tidy(statement.text, (*statement.path, "text"))
        places = statement.attributes.get(MARKS, "").split()
        found: list[tuple[int, int, str]] = []
        last = 0
        for mark, evidence in sorted(self._marks(statement, places, len(text)), key=lambda each: each[0].at):
            start, end = mark.at if mark.words is None else mark.words, mark.at
            link = self._link(text[start:end], evidence) if last <= start < end else None
            if link is None:
                # The blank before a mark belongs to the mark.
                start = end = max(len(text[:end].rstrip(" \t")), last)
                if mark.words is not None:
                    self._losses.add("which of its words were a link is not kept", (*statement.path, "text"))
                link = f"{' ' if mark.spaced else ''}[{self._number(evidence)}]"
            found.append((start, end, link))
            last = end
        return marked(text, found)

    def _marks(self, statement: Statement, places: list[str], length: int) -> Iterator[tuple[Mark, Cited]]:
        """Yield the evidence that has a source, each with where in the text its mark stands."""
        for index, evidence in enumerate(statement.evidence):
            path = (*statement.path, "evidence", index)
            if evidence.source is None or evidence.source not in self._map.sources:
                self._losses.add("a quotation without a source is left out", path)
                continue
            mark = (told_mark(places[index]) if index < len(places) else None) or Mark(length, True)
            mark.at = min(mark.at, length)
            if evidence.quote:
                self._tidy(evidence.quote, (*path, "quote"))
            yield mark, evidence

    def _link(self, words: str, evidence: Cited) -> str | None:
        """Return some words as a link to a source, or None if that has to be listed: for its excerpt."""
        source = self._map.sources[evidence.source or ""]
        link = None if evidence.quote else linked(words, source.url or source.title)
        if link is not None:
            self._linked.add(source.id)
        return link

    def _number(self, evidence: Cited) -> int:
        return self._cited(evidence.source or "", tidy(evidence.quote or ""))

    def _list_the_rest(self) -> None:
        """List the sources that no text marks, too, and excerpts that no text has."""
        marked_in_texts = {name for name, _ in self._numbers} | self._linked
        for name, source in self._map.sources.items():
            if EXCERPT in source.attributes:
                self._cited(name, self._tidy(source.attributes[EXCERPT], ("sources", name, "attributes", EXCERPT)))
            elif name not in marked_in_texts:
                self._cited(name, "")

    def _tidy(self, text: str, path: Path, *, flat: bool = False) -> str:
        """Return a text without blanks around it and at the ends of its lines, on a single one if ``flat``."""
        found = " ".join(text.split()) if flat else tidy(text)
        if found != text:
            self._losses.add("blanks around the text and its lines, and carriage returns, are not kept", path)
        return found

    def _cited(self, name: str, quote: str) -> int:
        """Return the number of a source with an excerpt in the list, to which it is added if it is new."""
        key = (name, quote)
        if key not in self._numbers:
            source = self._map.sources[name]
            key_used = "url" if source.url else "title"
            address = self._tidy(source.url or source.title, ("sources", name, key_used), flat=True)
            self._listed.append((escaped(address), escaped(quote)))
            self._numbers[key] = len(self._listed)
        return self._numbers[key]

    def _common_question(self, bearing: set[str]) -> str | None:
        """Return the only topic if all theses have it and nothing else: it is the question that they answer."""
        theses = [each for each in self._map.statements.values() if each.id not in bearing]
        if len(self._map.topics) != 1 or not theses:
            return None
        (name,) = self._map.topics
        others = [each for each in self._map.statements.values() if each.id in bearing]
        fits = all(each.topics == (name,) for each in theses) and not any(each.topics for each in others)
        return name if fits else None

    def _lose_surroundings(self) -> None:
        topics = ("topics",) if self._question else ()
        missing(self._map, _CARRIED | carried(map=topics, topic=("label",), statement=topics), self._losses)
        for name, source in self._map.sources.items():
            if source.url and bare(source.url) != source.title:
                self._losses.add("a source's title is left out where there is an address", ("sources", name, "title"))
            self._lose_attributes(("sources", name), source.attributes, (EXCERPT,))

    def _lose_details(self, statement: Statement) -> None:
        if statement.kind is not StatementKind.CLAIM:
            self._losses.add(f"the {statement.kind.value} becomes a claim", statement.path)
        self._lose_attributes(statement.path, statement.attributes, (MARKS, DISCUSSION))

    def _lose_attributes(self, path: Path, attributes: Iterable[str], kept: Collection[str]) -> None:
        for key in attributes:
            if key not in kept:
                self._losses.add("the attribute is left out", (*path, "attributes", key))


def _told(number: Place) -> str:
    return ".".join(map(str, number)) + "."
