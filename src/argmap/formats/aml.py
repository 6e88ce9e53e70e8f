"""AML, the Argument Markup Language of Araucaria: propositions in a tree of argument units, as XML. Import only.

Read as Araucaria 3 writes it (Reed & Rowe 2004, https://doi.org/10.1142/S0218213004001922): an argument unit (``AU``)
has a proposition (``PROP``), and below it what supports it, each on its own (``CA``) or linked (``LA``), and what
refutes it (``REFUTATION``). The document type, ``argument.dtd``, is not fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any
from xml.etree.ElementTree import Element

from argmap.diagnostics import Diagnostic, Location, Severity
from argmap.formats.format import Feature, Reading
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError
from argmap.interchange.xml_text import parsed
from argmap.model import ArgumentMap
from argmap.model.base import STATEMENT_KEYS
from argmap.source.events import CONTROL_CHARACTERS

HOLDS: frozenset[Feature] = frozenset()
"""Nothing is written."""

_ROOT = re.compile(rb"<!DOCTYPE\s+ARG\s|<ARG[\s>]")
_TOLD = {"OWNER", "INSCHEME", "ROLE", "PROPTEXT"}


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like AML."""
    return bool(_ROOT.search(raw[:4096].replace(b"\0", b"")))


def read(raw: bytes, name: str, *, texts: str | None = None) -> Reading:
    """Return the map made of an analysis; a file that is none is an error among the findings.

    With ``texts``, a folder as the map is to name it, the text that was analysed is returned as well.
    """
    try:
        root = parsed(raw, name)
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    if root.tag != "ARG" or root.find("AU/PROP") is None:
        message = "this XML is no AML: it has no `ARG` with an argument unit (`AU`) that has a proposition (`PROP`)"
        return Reading(None, (Diagnostic("unreadable", Severity.ERROR, message, location=Location(name, 1, 1)),))
    losses = Losses(IMPORT)
    analysis = _Analysis(root, losses, "" if name.startswith("<") else _plain(PurePath(name).stem))
    made = ArgumentMap.model_validate(analysis.map(texts))
    kept = {analysis.source: analysis.text} if texts is not None and analysis.text.strip() else {}
    return Reading(made, losses.told(), kept)


@dataclass(slots=True)
class _Unit:
    """A proposition with what stands directly below it; ``schemes`` are the numbers of those that it is in."""

    key: str
    entry: dict[str, Any]
    schemes: dict[str, str]
    missing: bool
    supports: list[list["_Unit"]] = field(default_factory=list)


class _Analysis:
    """A document, and the parts of a map that are made of it."""

    def __init__(self, root: Element, losses: Losses, name: str) -> None:
        self._root, self._losses, self._name = root, losses, name
        self.text = CONTROL_CHARACTERS.sub(" ", "".join(each.text or "" for each in root.findall("TEXT")))
        self._data = {each.tag: _plain(each.text or "") for each in root.findall("EDATA/*")}
        self._origin = self._data.get("SOURCE", "")
        self.source = Identifiers(reserved=DEVICES).make(self._origin or "text", "text")
        self._identifiers = Identifiers(reserved=STATEMENT_KEYS)
        self._speaker_names = Identifiers()
        self._speakers: dict[str, str] = {}
        self._units: list[_Unit] = []

    def map(self, texts: str | None) -> dict[str, Any]:
        """Return the map as plain values."""
        self._walk()
        arguments = self._arguments()
        author, note = self._data.get("AUTHOR", ""), self._data.get("COMMENTS", "")
        for each in self._root.iterfind("SCHEMESET/SCHEME"):
            self._losses.add("the definition of a scheme is left out", ("SCHEMESET", _plain(each.findtext("NAME", ""))))
        found: dict[str, Any] = {"title": self._name or self._origin or "Araucaria analysis"}
        if author and author != "null":
            found["mapper"] = author
        if note:
            found["note"] = note
        if self.text.strip() or self._origin:
            found["sources"] = {self.source: self._source(texts)}
        found["speakers"] = {key: {"name": name} for name, key in self._speakers.items()}
        found["claims"] = {unit.key: unit.entry for unit in self._units}
        return {**found, "arguments": arguments}

    def _source(self, texts: str | None) -> dict[str, Any]:
        entry: dict[str, Any] = {"title": self._origin or "Text"}
        if self._origin.startswith(("http://", "https://")):
            entry["url"] = self._origin
        if texts is not None and self.text.strip():
            entry["path"] = f"{texts}/{self.source}.txt"
        elif self.text.strip():
            self._losses.add("the text that was analysed is not part of the map", ("TEXT",))
        if self._data.get("DATE"):
            entry["attributes"] = {"analysed": self._data["DATE"]}
        return entry

    def _walk(self) -> None:
        """Go through the tree, without recursion, in the order of the file."""
        waiting: list[tuple[Element, _Unit | None, str, list[_Unit]]] = []
        waiting += [(each, None, "", []) for each in reversed(self._root.findall("AU"))]
        while waiting:
            element, above, relation, group = waiting.pop()
            proposition = element.find("PROP")
            if proposition is None:
                self._losses.add("an argument unit without a proposition is left out", (above.key if above else "AU",))
                continue
            unit = self._unit(proposition)
            self._units.append(unit)
            if above and relation == "REFUTATION":
                unit.entry["attacks"] = above.key
            elif above:
                group.append(unit)
            waiting += reversed(list(self._below(element, unit)))

    def _below(self, element: Element, unit: _Unit) -> Iterator[tuple[Element, _Unit, str, list[_Unit]]]:
        for child in element:
            if child.tag in ("CA", "LA", "REFUTATION"):
                linked: list[_Unit] = []
                if child.tag == "LA":
                    unit.supports.append(linked)
                for each in child.findall("AU"):
                    group = linked
                    if child.tag == "CA":
                        group = []
                        unit.supports.append(group)
                    yield each, unit, child.tag, group
            elif child.tag != "PROP":
                self._losses.add("an element that AML does not have there is left out", (unit.key, child.tag))

    def _unit(self, proposition: Element) -> _Unit:
        place = proposition.get("identifier", "")
        words = proposition.find("PROPTEXT")
        text = CONTROL_CHARACTERS.sub(" ", "".join(words.itertext()) if words is not None else "")
        missing = proposition.get("missing") == "yes"
        if not text.strip():
            self._losses.add("a proposition without text has no words", ("PROP", place))
        entry: dict[str, Any] = {}
        owners = [_plain(each.get("name", "")) for each in proposition.findall("OWNER")]
        if by := [self._speaker(each) for each in dict.fromkeys(owners) if each]:
            entry["by"] = by
        entry["text"] = text.strip() or "(without words)"
        if missing:
            entry["fidelity"] = "interpretation"
        elif text.strip():
            offset = words.get("offset", "") if words is not None else ""
            entry.update(self._quoted(text, offset, place))
        said = {key: _plain(proposition.get(key, "")) for key in ("nodelabel", "supportlabel")}
        said |= {f"role {_plain(r.get('class', ''))}": _plain(r.get("element", "")) for r in proposition.iter("ROLE")}
        if any(said.values()):
            entry["attributes"] = {key: value for key, value in said.items() if value}
        for each in proposition:
            if each.tag not in _TOLD:
                self._losses.add("an element of a proposition is left out", ("PROP", place, each.tag))
        schemes = {each.get("schid", ""): _plain(each.get("scheme", "")) for each in proposition.findall("INSCHEME")}
        if proposition.find("INSCHEME/CQANS") is not None:
            self._losses.add("whether critical questions are answered is left out", ("PROP", place))
        return _Unit(self._identifiers.make(entry["text"], "claim"), entry, schemes, missing)

    def _quoted(self, text: str, offset: str, place: str) -> dict[str, str]:
        found = {"quote": text.strip()}
        start = int(offset) if offset.isascii() and offset.isdigit() and len(offset) < 10 else None
        if not self.text.strip():
            return found
        start = start if start is not None and self.text.startswith(text, start) else self.text.find(text)
        if start < 0:
            self._losses.add("a proposition stands nowhere in the text", ("PROP", place))
            return found
        start += len(text) - len(text.lstrip())
        return {**found, "chars": f"{start}-{start + len(text.strip())}"}

    def _speaker(self, name: str) -> str:
        if name not in self._speakers:
            self._speakers[name] = self._speaker_names.make(name, "speaker")
        return self._speakers[name]

    def _arguments(self) -> dict[str, dict[str, Any]]:
        """Write supports where they are plain, and return the others: linked premises and schemes."""
        found = {}
        for unit in self._units:
            for premises in unit.supports:
                scheme = self._scheme(unit, premises)
                if len(premises) == 1 and not scheme:
                    premises[0].entry.setdefault("supports", unit.key)
                elif premises:
                    named = [{"statement": e.key, "implicit": True} if e.missing else e.key for e in premises]
                    name = self._identifiers.make(f"for {unit.key}", "argument")
                    found[name] = {"premises": named, "conclusion": unit.key, **({"scheme": scheme} if scheme else {})}
        return found

    def _scheme(self, conclusion: _Unit, premises: list[_Unit]) -> str:
        """Return the scheme that an inference is of: one that its conclusion and a premise are both in."""
        shared = [key for key in conclusion.schemes if any(key in each.schemes for each in premises)]
        for key in shared[1:]:
            self._losses.add("a further scheme of an inference is left out", (conclusion.key, conclusion.schemes[key]))
        return conclusion.schemes[shared[0]] if shared else ""


def _plain(text: str) -> str:
    return " ".join(CONTROL_CHARACTERS.sub(" ", text).split())
