"""A map → a discussion in Kialo's current layout, and what it has no place for."""

import re
from collections.abc import Iterator

from argmap.diagnostics import Path
from argmap.formats.kialo.mapping import DISCUSSION, MARKS
from argmap.formats.kialo.outline import Branch, Place, bearings, outline
from argmap.formats.kialo.wording import escaped, marked, tidy
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, StatementKind
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS, Statement


class Discussion:
    """The text of a map; ``losses`` learns what is not in it."""

    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map, self._losses = argument_map, losses
        self._numbers: dict[tuple[str, str], int] = {}
        self._listed: list[tuple[str, str]] = []
        bearing = bearings(argument_map, losses)
        self._question = self._common_question({source for pairs in bearing.values() for _, source in pairs})
        self._outline = outline([*argument_map.statements], bearing, (1,) if self._question else ())
        self._lose_surroundings()

    def text(self) -> str:
        """Return the whole text, with line feeds and a carriage return before each, as Kialo writes it."""
        title = escaped(self._tidy(self._map.title, ("title",), flat=True))
        lines = ["Discussion Name:", title, ""]
        if self._question:
            label = self._tidy(self._map.topics[self._question].label, ("topics", self._question, "label"))
            lines += ["1. Question:", *self._laid_out(escaped(label), (1,)), ""]
        for branch in self._outline.branches:
            lines += [*self._entry(branch), ""]
        for name in self._map.sources:
            if not any(key[0] == name for key in self._numbers):
                self._cited(name, "")
        if self._listed:
            lines.append("Sources:")
            for number, (address, excerpt) in enumerate(self._listed, 1):
                lines.append(f"[{number}] {address}")
                lines += [f'"{excerpt}"'] if excerpt else []
        return "\r\n".join("\n".join(lines).rstrip("\n").split("\n")) + "\r\n"

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
        marks = []
        for index, evidence in enumerate(statement.evidence):
            path = (*statement.path, "evidence", index)
            if evidence.source is None or evidence.source not in self._map.sources:
                self._losses.add("a quotation without a source is left out", path)
                continue
            for key in sorted(evidence.model_fields_set - {"source", "quote"}):
                if getattr(evidence, key):
                    self._losses.add(f"`{key}` of the evidence is left out", (*path, key))
            told = places[index] if index < len(places) and re.fullmatch("[0-9]{1,9}!?", places[index]) else None
            at, spaced = (int(told.rstrip("!")), not told.endswith("!")) if told else (len(text), True)
            quote = self._tidy(evidence.quote, (*path, "quote")) if evidence.quote else ""
            marks.append((at, spaced, self._cited(evidence.source, quote)))
        return marked(text, marks)

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
        found, lose = self._map, self._losses.add
        for key in ("language", "mapper", "license", "note", "event"):
            if getattr(found, key):
                lose(f"the map's `{key}` is left out", (key,))
        if found.check.ignore:
            lose("what `argmap check` is to leave unsaid is left out", ("check",))
        for section in ("speakers", "organizations", "topics", "terms"):
            for name in getattr(found, section):
                if name != self._question or section != "topics":
                    lose(f"the {section} are left out", (section, name))
        for name, source in found.sources.items():
            if source.url and source.url.partition("://")[2].removeprefix("www.") != source.title:
                lose("a source's title is left out where there is an address", ("sources", name, "title"))
            for key in sorted(source.model_fields_set - {"id", "title", "url"}):
                if getattr(source, key):
                    lose(f"`{key}` of a source is left out", ("sources", name, key))

    def _lose_details(self, statement: Statement) -> None:
        if statement.kind is not StatementKind.CLAIM:
            self._losses.add(f"the {statement.kind.value} becomes a claim", statement.path)
        for key, utterances in statement.stances():
            for index in range(len(utterances)):
                self._losses.add("who says it, agrees or disagrees is left out", (*statement.path, key, index))
        told = {"id", "text", "evidence", "attributes", *STANCE_KEYS, *RELATION_KEYS}
        told |= {"topics"} if self._question else set()
        for key in sorted(statement.model_fields_set - told):
            if getattr(statement, key):
                self._losses.add(f"`{key}` of the statement is left out", (*statement.path, key))
        for key in statement.attributes:
            if key not in (MARKS, DISCUSSION):
                self._losses.add("an attribute of the statement is left out", (*statement.path, "attributes", key))


def _told(number: Place) -> str:
    return ".".join(map(str, number)) + "."
