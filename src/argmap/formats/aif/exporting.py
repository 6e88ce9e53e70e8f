"""A map → the nodes and edges of AIF."""

from __future__ import annotations

from typing import Any

from argmap.formats.aif.remainder import KIND, SPEAKER, Entry, entries
from argmap.formats.aif.times import stamps
from argmap.formats.aif.voices import PLAIN, prefixed
from argmap.formats.aif.words import DEFAULTS, ILLOCUTIONS, NONE, SCHEME_IDS, SCHEMES, stance_of
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, Relation, RelationKind, Statement, Structure, Utterance

_TYPES = {
    RelationKind.SUPPORTS: "RA",
    RelationKind.REBUTS: "CA",
    RelationKind.UNDERMINES: "CA",
    RelationKind.UNDERCUTS: "CA",
    RelationKind.RESTATES: "MA",
}


def graph_values(argument_map: ArgumentMap, losses: Losses) -> dict[str, Any]:
    """Return ``nodes``, ``edges``, ``participants`` and ``locutions`` as plain values."""
    return _Export(argument_map, losses).values()


class _Export:
    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map, self._losses = argument_map, losses
        self._nodes: list[dict[str, str]] = []
        self._edges: list[dict[str, str]] = []
        self._locutions: list[dict[str, str | None]] = []
        sources = {found: each for found, each in argument_map.sources.items() if each.kind == KIND}
        attributes = [each.attributes for each in sources.values()]
        rest = [entry for each in attributes for entry in entries(each)]
        stated = {(_TYPES.get(each.kind), each.source, each.target) for each in argument_map.relations}
        # What something else leads to has not been a relation before either.
        led_to = {end for entry in rest if entry.type not in ("YA", "CA") for end in entry.after}
        self._rest = {
            entry.key: entry for entry in rest if entry.key in led_to or not _is_stale(entry, argument_map, stated)
        }
        self._places = {
            key: ("sources", found, "attributes", key) for found in sources for key in sources[found].attributes
        }
        self._forms = {key: text for each in attributes for key, text in each.items() if key.startswith("aif-")}
        self._named = {key: text for each in attributes for key, text in each.items() if key.endswith(SPEAKER)}
        self._anchored = {end for entry in self._rest.values() if entry.type == "YA" for end in entry.after}
        self._ids: dict[str, str] = {}
        self._keyed: dict[str, str] = {}
        self._people = {found: str(number) for number, found in enumerate(argument_map.speakers, 1)}
        self._called = {speaker.name: found for found, speaker in argument_map.speakers.items()}

    def values(self) -> dict[str, Any]:
        for statement in self._map.statements.values():
            self._ids[statement.id] = self._node("I", statement.text)
        # All that lines name has to be there before their edges.
        for entry in self._rest.values():
            if entry.type and entry.key not in self._keyed:
                found = self._keyed[entry.key] = self._node(entry.type, entry.text)
                self._tell_speaker(entry, found)
        covered = self._covered()
        for argument in self._map.arguments.values():
            self._add_argument(argument)
        for relation in self._map.relations:
            self._add_relation(relation, covered)
        for statement in self._map.statements.values():
            self._add_positions(statement)
        for entry in self._rest.values():
            self._add_rest(entry)
        return {
            "nodes": self._nodes,
            "edges": self._edges,
            "participants": self._participants(),
            "locutions": self._locutions,
        }

    def _node(self, kind: str, text: str, scheme: str = "") -> str:
        found = str(len(self._nodes) + 1)
        self._nodes.append({"nodeID": found, "text": text, "type": kind, **_scheme(kind, text, scheme)})
        return found

    def _tell_speaker(self, entry: Entry, found: str) -> None:
        if name := self._named.get(f"{entry.key}{SPEAKER}"):
            person = self._people.setdefault(self._called.get(name, f"{name}{SPEAKER}"), str(len(self._people) + 1))
            self._locutions.append({"nodeID": found, "personID": person, "start": None, "end": None})

    def _edge(self, start: str, end: str) -> None:
        self._edges.append({"edgeID": str(len(self._edges) + 1), "fromID": start, "toID": end})

    def _default(self, kind: str) -> str:
        return self._forms.get(f"aif-{kind}", DEFAULTS[kind])

    def _covered(self) -> set[tuple[str, str, str]]:
        """Return type and ends of the relations that lines of the rest write themselves."""
        return {
            (entry.type, source, entry.after[0])
            for entry in self._rest.values()
            if entry.type in SCHEMES and len(entry.after) == 1
            for source in entry.before
        }

    def _add_argument(self, argument: Argument) -> None:
        missing = [each.statement for each in argument.premises if each.statement not in self._ids]
        if missing or argument.conclusion not in self._map.statements:
            self._losses.add("an argument that names a statement which is not there is left out", argument.path)
            return
        if argument.structure is Structure.CONVERGENT:
            self._losses.add("that its premises bear each on its own is left out", (*argument.path, "structure"))
        for index in range(0 if argument.id in self._anchored else len(argument.by)):
            self._losses.add("who argues so is left out", (*argument.path, "by", index))
        scheme = argument.scheme or ""
        text = argument.attributes.get("aif-text") or scheme or self._default("RA")
        found = self._ids[argument.id] = self._node("RA", "" if text == NONE != scheme else text, scheme)
        for premise in dict.fromkeys(each.statement for each in argument.premises):
            self._edge(self._ids[premise], found)
        self._edge(found, self._ids[argument.conclusion])

    def _add_relation(self, relation: Relation, covered: set[tuple[str, str, str]]) -> None:
        kind = _TYPES.get(relation.kind)
        if kind is None:  # told as what it addresses
            return
        if relation.source not in self._ids or relation.target not in self._ids:
            self._losses.add("a relation with something that is not there is left out", relation.path)
            return
        if (kind, relation.source, relation.target) in covered:
            return
        if relation.stated.by:
            self._losses.add("who drew the relation is left out", (*relation.path, "by"))
        found = self._node(kind, self._default(kind))
        self._edge(self._ids[relation.source], found)
        self._edge(found, self._ids[relation.target])

    def _add_positions(self, statement: Statement) -> None:
        told = {"quote": statement.quote, "at": statement.at, "until": statement.until, "date": statement.date}
        own = {key: value for key, value in told.items() if value}
        if all(each.quote for each in statement.by):  # no place for it, or nobody
            for key in own:
                message = "the statement's own quotation, and when it was said, is left out"
                self._losses.add(message, (*statement.path, key))
        for stance, utterances in statement.stances():
            for index, utterance in enumerate(utterances):
                path = (*statement.path, stance, index)
                if utterance.speaker not in self._map.speakers:
                    self._losses.add("a position of a speaker who is not there is left out", path)
                    continue
                self._add_position(statement, stance, utterance, own if stance == "by" else {})
                if utterance.date and (utterance.at or utterance.until):
                    self._losses.add("the time in the recording is left out beside the date", (*path, "at"))

    def _add_position(self, statement: Statement, stance: str, utterance: Utterance, own: dict[str, str]) -> None:
        key, act = (utterance.attributes.get(f"aif-{name}", "") for name in ("locution", "act"))
        own = {} if utterance.quote else own
        text = self._said(utterance, own)
        spoken = self._keyed.get(key)
        if spoken is None or self._nodes[int(spoken) - 1]["text"] != text:
            spoken = self._locution(utterance, text, own)
            if key:
                self._keyed.setdefault(key, spoken)
        # The key that a position stands under counts: it may have been changed since.
        recorded = self._rest[act].text if act in self._rest else utterance.attributes.get("illocution", "")
        illocution = recorded if recorded and stance_of(recorded) == stance else ILLOCUTIONS[stance]
        if act in self._rest:
            if stance_of(recorded) != stance:
                self._nodes[int(self._keyed[act]) - 1] |= {"text": illocution, **_scheme("YA", illocution)}
            return
        found = self._node("YA", illocution)
        self._edge(spoken, found)
        self._edge(found, self._ids[statement.id])

    def _said(self, utterance: Utterance, own: dict[str, str]) -> str:
        prefix = utterance.attributes.get("aif-prefix") or self._forms.get("aif-prefix", PLAIN)
        name = self._map.speakers[utterance.speaker].name
        return prefixed(name, prefix, utterance.quote or own.get("quote", ""))

    def _locution(self, utterance: Utterance, text: str, own: dict[str, str]) -> str:
        found = self._node("L", text)
        date, at, until = (getattr(utterance, key) or own.get(key) for key in ("date", "at", "until"))
        start, end = stamps(date, at, until)
        person = self._people[utterance.speaker]
        self._locutions.append({"nodeID": found, "personID": person, "start": start, "end": end})
        return found

    def _add_rest(self, entry: Entry) -> None:
        if entry.type:
            ends = [(start, entry.key) for start in entry.before] + [(entry.key, end) for end in entry.after]
        else:
            ends = [(start, end) for start in entry.before for end in entry.after]
        for start, end in ends:
            found = [self._keyed.get(each) or self._ids.get(each) for each in (start, end)]
            if found[0] and found[1]:
                self._edge(found[0], found[1])
            else:
                message = "a line of the rest names something that is not there"
                self._losses.add(message, self._places[entry.key])

    def _participants(self) -> list[dict[str, str]]:
        speaking = {each.speaker for each in self._map.positions}
        speaking |= {each.stated.by for each in self._map.relations if each.stated.by}
        speaking |= {found for argument in self._map.arguments.values() for found in argument.by}
        names = {found: speaker.name for found, speaker in self._map.speakers.items()}
        seen: set[str] = set()
        for found, name in names.items():
            if found not in speaking:
                self._losses.add("a speaker who takes no position is left out", ("speakers", found))
            elif name in seen:
                self._losses.add("two speakers of one name become one", ("speakers", found))
            seen.add(name)
        heard = {each["personID"] for each in self._locutions}
        people = {number: names.get(found, found.removesuffix(SPEAKER)) for found, number in self._people.items()}
        return [
            {"participantID": number, "firstname": first, "surname": last}
            for number, name in people.items()
            if number in heard
            for first, _, last in [name.rpartition(" ")]
        ]


def _scheme(kind: str, text: str, scheme: str = "") -> dict[str, str]:
    """Return what AIFdb adds to the text of all but statements and locutions."""
    named = scheme or (DEFAULTS.get(kind, text) if text == kind else text)
    if kind in ("I", "L") or not named:
        return {}
    return {"scheme": named, **({"schemeID": SCHEME_IDS[named]} if named in SCHEME_IDS else {})}


def _is_stale(entry: Entry, argument_map: ArgumentMap, stated: set[tuple[str | None, str, str]]) -> bool:
    """Whether a line stands for relations of which the map has none any more."""
    if entry.type not in SCHEMES or len(entry.after) != 1 or not entry.before:
        return False
    (target,) = entry.after
    known = target in argument_map.statements or (entry.type == "CA" and target in argument_map.arguments)
    if not known or not all(each in argument_map.statements for each in entry.before):
        return False
    return not any((entry.type, each, target) in stated for each in entry.before)
