"""Standoff annotations of brat (``.ann``) in the scheme of the argument annotated essays. Import only.

Passages are a ``MajorClaim``, a ``Claim`` or a ``Premise``; relations are ``supports`` and ``attacks``; a claim has a
``Stance``, for or against the major claim (Stab & Gurevych 2017, https://doi.org/10.1162/COLI_a_00295). The lines are
those of https://brat.nlplab.org/standoff.html; the text beside is not needed, since they hold the words.
"""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from argmap.formats.format import Feature, Reading
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import IMPORT, Losses
from argmap.interchange.unreadable import UnreadableFileError, unreadable
from argmap.model import ArgumentMap
from argmap.model.base import STATEMENT_KEYS
from argmap.source.events import CONTROL_CHARACTERS
from argmap.source.text import SourceText, UnreadableError, decode

HOLDS: frozenset[Feature] = frozenset()
"""Nothing is written."""

MAJOR_CLAIM = "MajorClaim"

_PASSAGE = re.compile(r"(T[^\s]+)\t(\S+) ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)\t(.*)")
_RELATION = re.compile(r"(R[^\s]+)\t(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*")
_EQUAL = re.compile(r"\*\t(\S+)((?: \S+)+)\s*")
_ATTRIBUTE = re.compile(r"([AM][^\s]+)\t(\S+) (\S+)(?: (.*))?")
_NOTE = re.compile(r"(#[^\s]*)\t(\S+) (\S+)\t(.*)")
_OTHER = re.compile(r"([EN][^\s]+)\t.+")
_SNIFFED = re.compile(rb"^T[0-9]+\t\S+ [0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*\t", re.MULTILINE)
_ANY = re.compile(rb"(?:[TRAEMN][0-9]+|#[0-9]*|\*)\t\S")
_KEYS = {
    "supports": "supports", "support": "supports", "attacks": "attacks", "attack": "attacks",
    "semantically_same": "restates", "equiv": "restates",
}  # fmt: skip
_STANCES = {"for": "supports", "against": "attacks"}


def recognizes(raw: bytes) -> bool:
    """Whether a file looks like brat's annotations."""
    start = raw[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return bool(_ANY.match(start)) and bool(_SNIFFED.search(raw.removeprefix(b"\xef\xbb\xbf")))


def read(raw: bytes, name: str) -> Reading:
    """Return the map made of annotations; a file with a line that is none is an error among the findings."""
    try:
        annotations = _Annotations(decode(name, raw))
    except UnreadableError as error:
        return Reading(None, (error.diagnostic(name),))
    except UnreadableFileError as error:
        return Reading(None, (error.diagnostic,))
    title = "" if name.startswith("<") else _plain(PurePath(name).stem)
    losses = Losses(IMPORT)
    made = ArgumentMap.model_validate(_mapped(annotations, title or "Annotated text", losses))
    return Reading(made, losses.told())


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage of the text; ``start`` and ``stop`` count its characters from 0, the end excluded."""

    id: str
    type: str
    start: int
    stop: int
    quote: str


class _Annotations:
    """The lines of a file by their kind.

    Raises:
        UnreadableFileError: if a line is none that brat writes, or there is no passage.
    """

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self.passages: dict[str, _Passage] = {}
        self.relations: list[tuple[str, str, str, str]] = []
        self.attributes: list[tuple[str, str, str, str]] = []
        self.notes: list[tuple[str, str, str]] = []
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
            self.relations.append((found[1], found[2], found[3], found[4]))
        elif found := _EQUAL.fullmatch(line):
            first, *others = found[2].split()
            self.relations += [("*", found[1], each, first) for each in others]
        elif found := _ATTRIBUTE.fullmatch(line):
            self.attributes.append((found[1], found[2], found[3], found[4] or "yes"))
        elif found := _NOTE.fullmatch(line):
            self.notes.append((found[1], found[3], found[4]))
        elif found := _OTHER.fullmatch(line):
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
        self.passages[found[1]] = _Passage(found[1], found[2], start, stop, words)


def _mapped(annotations: _Annotations, title: str, losses: Losses) -> dict[str, Any]:
    identifiers = Identifiers(reserved=STATEMENT_KEYS)
    names: dict[str, str] = {}
    claims: dict[str, dict[str, Any]] = {}
    for passage in sorted(annotations.passages.values(), key=lambda each: each.start):
        names[passage.id] = identifiers.make(passage.quote, "claim")
        claims[passage.id] = {"quote": passage.quote, "chars": f"{passage.start}-{passage.stop}"}
    majors = [key for key in names if annotations.passages[key].type == MAJOR_CLAIM]
    for key, kind, source, target in annotations.relations:
        if kind.casefold() not in _KEYS:
            losses.add("a relation that argmap has no word for is left out", (key, kind))
        elif source not in names or target not in names:
            losses.add("a relation to what is no passage is left out", (key,))
        else:
            _point(claims[source], _KEYS[kind.casefold()], names[target])
    for key in majors[1:]:
        losses.add("a further major claim counts as a restatement of the first", (key,))
        claims[key].setdefault("restates", {})[names[majors[0]]] = "interpretation"
    _take_attributes(annotations, names, claims, majors, losses)
    for key, target, note in annotations.notes:
        if target not in names or not note.strip():
            losses.add("a note on what is no passage is left out", (key,))
        else:
            known = claims[target].get("note")
            claims[target]["note"] = f"{known}\n{note.strip()}" if known else note.strip()
    for key in annotations.others:
        losses.add("an event or normalization is left out", (key,))
    sources = {Identifiers().make(title, "text"): {"title": title}}
    return {"title": title, "sources": sources, "claims": {names[key]: _listed(each) for key, each in claims.items()}}


def _take_attributes(
    annotations: _Annotations,
    names: dict[str, str],
    claims: dict[str, dict[str, Any]],
    majors: list[str],
    losses: Losses,
) -> None:
    """Take the stance of claims as their relation to the major claim, and other attributes as they are."""
    for passage in annotations.passages.values():
        claims[passage.id]["attributes"] = {"type": passage.type}
    for key, kind, target, value in annotations.attributes:
        if target not in names:
            losses.add("an attribute of what is no passage is left out", (key, kind))
        elif kind == "Stance" and value.strip().casefold() in _STANCES and majors and target not in majors:
            _point(claims[target], _STANCES[value.strip().casefold()], names[majors[0]])
        else:
            claims[target]["attributes"][kind] = value.strip() or "yes"


def _point(claim: dict[str, Any], key: str, target: str) -> None:
    claim.setdefault(key, {}).setdefault(target, "")


def _listed(claim: dict[str, Any]) -> dict[str, Any]:
    """Return a claim with its relations as lists, and its attributes and note last."""
    found = {
        key: [{"to": to, "fidelity": fidelity} if fidelity else to for to, fidelity in value.items()]
        if key in ("supports", "attacks", "restates")
        else value
        for key, value in claim.items()
    }
    for key in ("attributes", "note"):
        if key in found:
            found[key] = found.pop(key)
    return found


def _plain(text: str) -> str:
    return " ".join(CONTROL_CHARACTERS.sub(" ", text).split())
