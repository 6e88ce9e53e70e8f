"""The argument units of an analysis: their propositions, and what stands below them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from argmap.formats.aml.text import AnalysedText
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import Losses
from argmap.interchange.names import one_line
from argmap.model.base import STATEMENT_KEYS
from argmap.source.control_characters import CONTROL_CHARACTERS

_TOLD = {"OWNER", "INSCHEME", "ROLE", "PROPTEXT", "TUTOR"}


@dataclass(slots=True)
class Unit:
    """A proposition with what stands directly below it.

    ``schemes`` are the names of those that it is in, by their numbers; ``supports`` are groups of units, each of which
    supports it.
    """

    key: str
    entry: dict[str, Any]
    schemes: dict[str, str]
    missing: bool
    supports: list[list["Unit"]] = field(default_factory=list)


class Units:
    """All units of a document, in its order, and their speakers by name."""

    def __init__(self, root: Element, text: AnalysedText, losses: Losses) -> None:
        self._text, self._losses = text, losses
        self.identifiers = Identifiers(reserved=STATEMENT_KEYS)
        self._speaker_names = Identifiers()
        self.speakers: dict[str, str] = {}
        self.units: list[Unit] = []
        self._walk(root)

    def _walk(self, root: Element) -> None:
        """Go through the tree, without recursion, in the order of the file."""
        waiting: list[tuple[Element, Unit | None, str, list[Unit]]] = []
        waiting += [(each, None, "", []) for each in reversed(root.findall("AU"))]
        while waiting:
            element, above, relation, group = waiting.pop()
            proposition = element.find("PROP")
            if proposition is None:
                place = ("AU", above.key if above else "")
                self._losses.add("an argument unit without a proposition is left out", place)
                continue
            unit = self._unit(proposition)
            self.units.append(unit)
            if above and relation == "REFUTATION":
                unit.entry["attacks"] = above.key
            elif above:
                group.append(unit)
            waiting += reversed(list(self._below(element, unit)))

    def _below(self, element: Element, unit: Unit) -> Iterator[tuple[Element, Unit, str, list[Unit]]]:
        for child in element:
            if child.tag in ("CA", "LA", "REFUTATION"):
                linked: list[Unit] = []
                if child.tag == "LA":
                    unit.supports.append(linked)
                for each in child.findall("AU"):
                    group = linked
                    if child.tag == "CA":
                        group = []
                        unit.supports.append(group)
                    yield each, unit, child.tag, group
            elif child.tag != "PROP":
                self._losses.add("an element that AML does not have there is left out", (child.tag, unit.key))

    def _unit(self, proposition: Element) -> Unit:
        place = proposition.get("identifier", "")
        words = proposition.find("PROPTEXT")
        text = CONTROL_CHARACTERS.sub(" ", "".join(words.itertext()) if words is not None else "")
        missing = proposition.get("missing") == "yes"
        entry: dict[str, Any] = {}
        owners = [one_line(each.get("name", "")) for each in proposition.findall("OWNER")]
        if by := [self._speaker(each) for each in dict.fromkeys(owners) if each not in ("", "null")]:
            entry["by"] = by
        entry["text"] = one_line(text) or "(without words)"
        if not text.strip():
            self._losses.add("a proposition without text has no words", ("PROP", place))
        elif missing:
            entry["fidelity"] = "interpretation"
        else:
            entry |= self._quoted(text, words.get("offset", "") if words is not None else "", place)
        if said := _attributes(proposition):
            entry["attributes"] = said
        for tag in dict.fromkeys(each.tag for each in proposition):
            if tag not in _TOLD:
                self._losses.add("an element of a proposition is left out", ("PROP", place, tag))
        schemes = {each.get("schid", ""): one_line(each.get("scheme", "")) for each in proposition.findall("INSCHEME")}
        return Unit(self.identifiers.make(entry["text"], "claim"), entry, schemes, missing)

    def _quoted(self, text: str, offset: str, place: str) -> dict[str, Any]:
        if not self._text:
            return {"quote": one_line(text)}
        found = self._text.find(text, offset)
        if found is None:
            self._losses.add("a proposition that stands nowhere in the text is no quotation", ("PROP", place))
        return found or {"fidelity": "paraphrase"}

    def _speaker(self, name: str) -> str:
        if name not in self.speakers:
            self.speakers[name] = self._speaker_names.make(name, "speaker")
        return self.speakers[name]


def _attributes(proposition: Element) -> dict[str, str]:
    """Return what else is said of a proposition."""
    said = {key: proposition.get(key, "") for key in ("nodelabel", "supportlabel")}
    said |= {f"role {one_line(each.get('class', ''))}": each.get("element", "") for each in proposition.iter("ROLE")}
    for each in proposition.findall("INSCHEME"):
        answers = [answer.get("answered", "") for answer in each.findall("CQANS")]
        said[f"critical questions of {one_line(each.get('scheme', ''))}"] = ", ".join(answers)
    tutor = proposition.find("TUTOR")
    if tutor is not None:
        said["tutor"] = f"{tutor.get('start', '')}-{tutor.get('end', '')}"
    return {key: one_line(value) for key, value in said.items() if one_line(value)}
