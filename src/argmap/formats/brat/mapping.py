"""Annotations → a map: passages are claims, and quote the text."""

from typing import Any

from argmap.formats.brat.annotations import Annotations, Passage, Relation
from argmap.formats.brat.relations import KEYS, PARTS, folded, says_more
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import IMPORT, Losses
from argmap.model.base import STATEMENT_KEYS

MAJOR_CLAIM = "MajorClaim"

_STANCES = {"for": "supports", "against": "attacks"}
_POINTING = tuple(dict.fromkeys(KEYS.values()))


class Mapped:
    """The claims that passages become, by the ids of the passages; those that are parts of one are one claim."""

    def __init__(self, annotations: Annotations) -> None:
        self.losses = Losses(IMPORT)
        self._annotations = annotations
        self._leaders = _leaders(annotations)
        self._names: dict[str, str] = {}
        self._claims: dict[str, dict[str, Any]] = {}
        self._drawn: dict[str, dict[str, str]] = {}
        self._add_claims()
        majors = [key for key in self._claims if annotations.passages[key].type == MAJOR_CLAIM]
        for relation in annotations.relations:
            if folded(relation.type) != PARTS:
                self._relate(relation)
        for key in majors[1:]:
            self.losses.add("a further major claim counts as a restatement of the first", ("annotations", key))
            self._point(key, "restates", majors[0], ("annotations", key))["fidelity"] = "interpretation"
        self._take_attributes(majors)
        self._take_notes()
        for key in annotations.others:
            self.losses.add("what belongs to an event, or a normalization, is left out", ("annotations", key))

    def plain(self, title: str, texts: str | None = None) -> dict[str, Any]:
        """Return the map as plain values; ``texts`` is the folder where the text will be, if it will."""
        name = Identifiers().make(title, "text")
        sources = {name: {"title": title, **({} if texts is None else {"path": f"{texts}/{name}.txt"})}}
        claims = {self._names[key]: _listed(each) for key, each in self._claims.items()}
        return {"title": title, "sources": sources, "claims": claims}

    def _add_claims(self) -> None:
        identifiers = Identifiers(reserved=STATEMENT_KEYS)
        whole: dict[str, list[Passage]] = {}
        for passage in sorted(self._annotations.passages.values(), key=lambda each: each.start):
            whole.setdefault(self._leaders[passage.id], []).append(passage)
        for parts in whole.values():
            key = self._leaders[parts[0].id]
            quote = " […] ".join(each.quote for each in parts)
            chars = f"{parts[0].start}-{max(each.stop for each in parts)}"
            self._names[key] = identifiers.make(quote, "claim")
            self._claims[key] = {"quote": quote, "chars": chars, "attributes": {"type": parts[0].type}}

    def _passage(self, key: str) -> str:
        """Return the passage that an id stands for: a part of it, or an event that is anchored there."""
        return self._leaders.get(self._annotations.events.get(key, key), "")

    def _relate(self, relation: Relation) -> None:
        source, target = self._passage(relation.source), self._passage(relation.target)
        place = ("annotations", relation.id)
        if not source or not target:
            self.losses.add("a relation to what is no passage is left out", place)
            return
        if source == target:
            self.losses.add("a relation of a passage to itself is left out", place)
            return
        key = KEYS.get(folded(relation.type))
        if key is None:
            self.losses.add("a relation that argmap has no word for is kept as an attribute", place)
            _append(self._claims[source]["attributes"], relation.type, self._names[target], ", ")
            return
        drawn = self._point(source, key, target, place)
        self._drawn.setdefault(relation.id, drawn)
        if says_more(relation.type):
            _append(drawn, "note", relation.type)

    def _point(self, source: str, key: str, target: str, place: tuple[str, ...]) -> dict[str, str]:
        """Draw a relation, and return what is said of it."""
        ends: dict[str, dict[str, str]] = self._claims[source].setdefault(key, {})
        if self._names[target] in ends:
            self.losses.add("what is drawn twice is kept once", place)
        return ends.setdefault(self._names[target], {})

    def _take_attributes(self, majors: list[str]) -> None:
        """Take the stance of claims as their relation to the major claim, and other attributes as they are."""
        for key, about, kind, value in self._annotations.attributes:
            passage = self._passage(about)
            stance = _STANCES.get(value.casefold()) if kind == "Stance" and majors and passage not in majors else None
            if about in self._drawn:
                _append(self._drawn[about], "note", kind if value == "yes" else f"{kind}: {value}")
            elif not passage:
                self.losses.add("an attribute of what is no passage or relation is left out", ("annotations", key))
            elif stance is not None:
                self._point(passage, stance, majors[0], ("annotations", key))
            else:
                _append(self._claims[passage]["attributes"], kind, value)

    def _take_notes(self) -> None:
        for key, about, note in self._annotations.notes:
            passage = self._passage(about)
            if note and about in self._drawn:
                _append(self._drawn[about], "note", note, "\n")
            elif note and passage:
                _append(self._claims[passage], "note", note, "\n")
            else:
                self.losses.add("a note on what is no passage or relation is left out", ("annotations", key))


def _leaders(annotations: Annotations) -> dict[str, str]:
    """Return for each passage the one that it is a part of, which may be itself."""
    found = {key: key for key in annotations.passages}

    def leader(key: str) -> str:
        while found[key] != key:
            found[key] = key = found[found[key]]
        return key

    for relation in annotations.relations:
        if folded(relation.type) == PARTS and relation.source in found and relation.target in found:
            one, other = leader(relation.source), leader(relation.target)
            first = min(one, other, key=lambda key: annotations.passages[key].start)
            found[one] = found[other] = first
    return {key: leader(key) for key in found}


def _append(to: dict[str, Any], key: str, value: str, between: str = "; ") -> None:
    to[key] = f"{to[key]}{between}{value}" if key in to else value


def _listed(claim: dict[str, Any]) -> dict[str, Any]:
    """Return a claim with its relations as lists, and its attributes and note last."""
    found = {
        key: [{"to": to, **said} if said else to for to, said in value.items()] if key in _POINTING else value
        for key, value in claim.items()
    }
    for key in ("attributes", "note"):
        if key in found:
            found[key] = found.pop(key)
    return found
