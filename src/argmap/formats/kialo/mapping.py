"""A discussion → the plain values of a map."""

import re
from typing import Any

from argmap.formats.kialo.discussion import Discussion, Entry, Number
from argmap.formats.kialo.listed import bare, is_url
from argmap.formats.kialo.wording import Mark, plain, read_text, tidied, tidy
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import Losses
from argmap.model.base import STATEMENT_KEYS
from argmap.source.control_characters import CONTROL_CHARACTERS

MARKS, DISCUSSION = "kialo-marks", "kialo-discussion"
"""Attributes of statements: where in the text the marks of its evidence stand; the discussion that has it."""

EXCERPT = "kialo-excerpt"
"""Attribute of sources: the excerpt of one that is listed, but marked in no text."""

_SEE = re.compile(r"-> See ([0-9]{1,6}(?:\.[0-9]{1,6})*)\.?")
_ELSEWHERE = re.compile(r"-> See discussion #([0-9]{1,12}): ?(.*)", re.DOTALL)
_KEYS = {"Pro": "supports", "Con": "attacks"}


class Mapped:
    """Makes a map's values, ``raw``, of a discussion."""

    def __init__(self, discussion: Discussion, losses: Losses) -> None:
        self._discussion, self._losses = discussion, losses
        self._statement_ids, self._source_ids = Identifiers(STATEMENT_KEYS), Identifiers()
        self._claims: dict[str, dict[str, Any]] = {}
        self._sources: dict[str, dict[str, Any]] = {}
        self._topics: dict[str, dict[str, Any]] = {}
        self._by_address: dict[str, str] = {}
        self._first: dict[Number, int] = {}
        self._names: dict[int, str] = {}
        self._ends: dict[int | None, int | None] = {}
        self._uncited = {number: self._source(plain(each.address)) for number, each in discussion.sources.items()}
        for index, entry in enumerate(discussion.entries):
            if entry.number in self._first:
                self._lose("the number stands twice: references to it are taken to mean the first", entry)
            self._first.setdefault(entry.number, index)
        self._questions = self._with_theses()
        parents = self._parents()
        self._sees = {index: see for index, entry in enumerate(discussion.entries) if (see := self._seen(entry))}
        for index in range(len(discussion.entries)):
            self._declare(index, parents[index])
        for index in range(len(discussion.entries)):
            self._relate(index, parents[index])
        self._keep_excerpts()
        title = self._clean(plain(discussion.title)) or next(iter(self._claims.values()), {}).get("text", "Discussion")
        sections = {
            "note": self._clean(plain(discussion.preamble)),
            "sources": self._sources,
            "topics": self._topics,
            "claims": self._claims,
        }
        self.raw: dict[str, Any] = {"title": title, **{key: value for key, value in sections.items() if value}}

    def _lose(self, message: str, entry: Entry) -> None:
        self._losses.add(message, ("entries", entry.told))

    def _with_theses(self) -> set[int]:
        """Return which entries are questions: those called so, and in the legacy layout those with theses below."""
        entries = self._discussion.entries
        found = {index for index, entry in enumerate(entries) if entry.stance == "Question"}
        for entry in entries:
            above = self._first.get(entry.number[:-1])
            if entry.stance in ("", "Thesis") and above is not None and entries[above].stance == "":
                found.add(above)
        return found

    def _parents(self) -> list[int | None]:
        """Return for each entry the one it stands under: the last with the number above."""
        last: dict[Number, int] = {}
        found: list[int | None] = []
        for index, entry in enumerate(self._discussion.entries):
            above = entry.number[:-1]
            while above and above not in last:
                above = above[:-1]
            if len(above) < len(entry.number) - 1:
                self._lose("the entry it stands under is missing: it is put under the next one above", entry)
            found.append(last[above] if above else None)
            last[entry.number] = index
        return found

    def _seen(self, entry: Entry) -> Number | None:
        match = _SEE.fullmatch(entry.text)
        return tuple(map(int, match[1].split("."))) if match else None

    def _meant(self, index: int | None) -> int | None:
        """Return the entry that has the text which one refers to, itself if it refers to none."""
        seen: dict[int, None] = {}
        while index is not None and index in self._sees and index not in seen and index not in self._ends:
            seen[index] = None
            index = self._first.get(self._sees[index])
        end = self._ends.get(index, None if index in self._sees else index)
        self._ends.update(dict.fromkeys(seen, end))  # long chains are followed once
        return end

    def _declare(self, index: int, parent: int | None) -> None:
        entry = self._discussion.entries[index]
        if index in self._sees:
            return
        text = entry.text
        claim: dict[str, Any] = {}
        if elsewhere := _ELSEWHERE.fullmatch(text):
            text = elsewhere[2].strip() or f"Discussion {elsewhere[1]}"
            claim["attributes"] = {DISCUSSION: elsewhere[1]}
        found, marks = read_text(self._clean(text), frozenset(self._discussion.sources) if "[" in text else frozenset())
        cleaned = tidied(found, marks)
        if not cleaned:
            self._lose("the entry has no text, and is left out", entry)
        elif index in self._questions:
            if marks:
                self._lose("the sources of a question are not kept", entry)
            name = self._names[index] = Identifiers(self._topics).make(cleaned, "question")
            self._topics[name] = {"label": cleaned}
        else:
            name = self._names[index] = self._statement_ids.make(cleaned, "claim")
            self._claims[name] = {"text": cleaned, **claim}
            self._cite(self._claims[name], marks)
            if parent in self._questions and parent in self._names and entry.stance not in _KEYS:
                self._claims[name]["topics"] = [self._names[parent]]

    def _cite(self, claim: dict[str, Any], marks: list[Mark]) -> None:
        if not marks:
            return
        evidence = []
        for mark in marks:
            listed = self._discussion.sources.get(mark.number)
            self._uncited.pop(mark.number, None)
            cited = {"source": self._source(plain(listed.address) if listed else mark.address)}
            if listed and (excerpt := self._clean(plain(listed.excerpt))):
                cited["quote"] = excerpt
            evidence.append(cited)
        claim["evidence"] = evidence
        claim["attributes"] = {**claim.get("attributes", {}), MARKS: " ".join(mark.told for mark in marks)}

    def _keep_excerpts(self) -> None:
        """Keep the excerpts of sources that no text marks, one for each source."""
        for number, name in self._uncited.items():
            excerpt = self._clean(plain(self._discussion.sources[number].excerpt))
            if not excerpt:
                continue
            kept = self._sources[name].setdefault("attributes", {}).setdefault(EXCERPT, excerpt)
            if kept != excerpt:
                self._losses.add("a source is listed twice without a mark: one excerpt is kept", ("sources", number))

    def _source(self, address: str) -> str:
        address = self._clean(address) or "source without an address"
        if address not in self._by_address:
            title = bare(address)
            name = self._by_address[address] = self._source_ids.make(title, "source")
            self._sources[name] = {"title": title, "url": address} if is_url(address) else {"title": address}
        return self._by_address[address]

    def _relate(self, index: int, parent: int | None) -> None:
        entry = self._discussion.entries[index]
        key = _KEYS.get(entry.stance)
        source, target = self._meant(index), self._meant(parent)
        if source is None or source not in self._names:
            if index in self._sees:
                self._lose("it refers to an entry that is not there, and is left out", entry)
        elif key is None:
            if index in self._sees:
                self._lose("a thesis that refers to another entry is left out", entry)
        elif source in self._questions or target is None or target not in self._names or target in self._questions:
            self._lose("there is no statement that it could be for or against", entry)
        elif source == target:
            self._lose("it is for or against itself, and is left out", entry)
        else:
            targets = self._claims[self._names[source]].setdefault(key, {})
            if self._names[target] in targets:
                self._lose("it says what another entry says already, and is left out", entry)
            targets[self._names[target]] = None

    def _clean(self, text: str) -> str:
        return tidy(CONTROL_CHARACTERS.sub(" ", text))


def finished(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a map with lists for targets, which were gathered without repetition.

    They are in the order of the statements: that of the references to a statement means nothing.
    """
    order = {name: number for number, name in enumerate(raw.get("claims", {}))}
    for claim in raw.get("claims", {}).values():
        for key in _KEYS.values():
            if key in claim:
                claim[key] = sorted(claim[key], key=order.__getitem__)
    return raw
