"""The graph of an AIF file → the plain values of a map."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from argmap.formats.aif.anchoring import followed
from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.relating import Relations
from argmap.formats.aif.rest import Rest
from argmap.formats.aif.times import when
from argmap.formats.aif.transitions import Transitions
from argmap.formats.aif.voices import PLAIN, Voice, Voices
from argmap.formats.aif.words import DEFAULTS, ILLOCUTIONS, UNSPECIFIC, stance_of
from argmap.interchange.attributes import ACT, FOLLOWS, LOCUTION, NODE_SET
from argmap.interchange.identifiers import DEVICES, Identifiers
from argmap.interchange.losses import Losses
from argmap.model.base import STATEMENT_KEYS


@dataclass(slots=True)
class Position:
    """An utterance of the map: a locution that performs an illocution about a statement."""

    locution: Node
    voice: Voice
    act: Node
    statement: Node
    stance: str
    utterance: dict[str, Any]


def map_of(graph: Graph, title: str, losses: Losses, texts: str | None = None) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the map that a graph makes, as plain values, and the text that was analysed, by the id of its source.

    ``texts`` is the folder, as the map is to name it, where the text will be; without it, the text is lost.
    """
    return _Import(graph, losses).map(title, texts)


class _Import:
    def __init__(self, graph: Graph, losses: Losses) -> None:
        self._graph, self._losses = graph, losses
        self._voices = Voices(graph, losses)
        self._speakers: dict[str, str] = {}
        self._speaker_ids = Identifiers()
        identifiers = Identifiers(STATEMENT_KEYS)
        self._claims: dict[str, str] = {}
        self._entries: dict[str, dict[str, Any]] = {}
        for node in graph.of_type("I"):
            if node.text.strip():
                found = self._claims[node.id] = identifiers.make(node.text, "claim")
                self._entries[found] = {"text": node.text}
            else:
                losses.add("a statement without a text is kept among the source's attributes only", ("nodes", node.id))
        self._relations = Relations(graph, self._claims, identifiers, losses)
        self._rest = Rest(graph, self._voices, self._relations, self._claims, losses)
        self._positions: list[Position] = []
        self._spoken: Counter[str] = Counter()  # positions of each locution
        self._illocutions = dict(ILLOCUTIONS)  # by which a position under a key is taken, unless it says so

    def map(self, title: str, texts: str | None) -> tuple[dict[str, Any], dict[str, str]]:
        self._place_positions()
        self._place_relations()
        self._place_transitions()
        attributes = self._rest.attributes(self._usual_forms())
        for position in self._positions:
            self._finish(position)
        for name in self._graph.people:
            self._speaker(name)
        name = Identifiers(DEVICES).make(title, "source")  # the text goes to a file of that name
        source = self._source(name, title, attributes, texts)
        made = {
            "title": title,
            **({"mapper": self._graph.mapper} if self._graph.mapper else {}),
            **({"sources": {name: source}} if len(source) > 2 else {}),
            "speakers": {found: {"name": name} for name, found in self._speakers.items()},
            "claims": self._entries,
            "arguments": self._relations.entries,
        }
        return made, {name: self._graph.text} if "path" in source else {}

    def _source(self, name: str, title: str, attributes: dict[str, str], texts: str | None) -> dict[str, Any]:
        """Return the text that was analysed as a source of the map, with what else no key can hold."""
        source: dict[str, Any] = {"title": title, "kind": NODE_SET}
        if self._graph.url:
            source["url"] = self._graph.url
        if self._graph.text and texts is not None:
            source["path"] = f"{texts}/{name}.txt"
        elif self._graph.text:
            self._losses.add("the text that was analysed is left out", ("text",), "--texts FOLDER writes it to a file")
        return {**source, "attributes": attributes} if attributes else source

    def _place_positions(self) -> None:
        claims, voices, analysts = self._claims, self._voices.of, self._voices.analysts
        for act in self._graph.of_type("YA"):
            statements = [node for node in act.after if node.id in claims] if act.id not in analysts else []
            if not statements:
                continue
            stance = stance_of(act.text)
            speakers = [node for node in _speakers_of(act) if node.id in voices] if stance else []
            if (
                len(speakers) == len(statements) == len(act.after) == 1
                and act.before == speakers
                and _is_tidy(act.text)
            ):
                self._rest.placed.add(act.id)
                self._rest.told |= {(speakers[0].id, act.id), (act.id, statements[0].id)}
            elif not speakers:
                message = "whose statement it is is not said; the illocution is kept among the source's attributes"
                message = message if stance else "a retraction is kept among the source's attributes only"
                self._losses.add(message, ("nodes", act.id))
            for statement in statements:
                for node in speakers:
                    self._utter(node, act, statement, stance)
        said = Counter(position.act.text for position in self._positions if position.stance == "by")
        if said[UNSPECIFIC] > said[ILLOCUTIONS["by"]]:
            self._illocutions["by"] = UNSPECIFIC

    def _utter(self, node: Node, act: Node, statement: Node, stance: str) -> None:
        voice = self._voices.of[node.id]
        utterance: dict[str, Any] = {"speaker": self._speaker(voice.name)}
        self._entries[self._claims[statement.id]].setdefault(stance, []).append(utterance)
        self._positions.append(Position(node, voice, act, statement, stance, utterance))
        self._rest.placed.add(node.id)
        self._spoken[node.id] += 1

    def _speaker(self, name: str) -> str:
        if name not in self._speakers:
            self._speakers[name] = self._speaker_ids.make(name, "speaker")
        return self._speakers[name]

    def _place_relations(self) -> None:
        relations = self._relations
        for made in relations.made:
            entry = self._entries[made.source]
            own = {each["speaker"] for each in entry.get("by", ())}
            drawn = [name for name in self._drawn_by(made.node) if name not in own]
            target = {"to": made.target, "by": drawn[0]} if len(drawn) == 1 else made.target
            entry.setdefault(made.key, []).append(target)
        for node_id, found in relations.arguments.items():
            if drawn := self._drawn_by(self._graph.nodes[node_id]):
                relations.entries[found] = {"by": drawn, **relations.entries[found]}
        for node_id in (*relations.plain, *relations.arguments):
            node = self._graph.nodes[node_id]
            self._rest.told.update((each.id, node_id) for each in node.before if each.id in self._claims)
            self._rest.told.update((node_id, each.id) for each in node.after)

    def _drawn_by(self, node: Node) -> list[str]:
        """Return the speakers whose illocution it is to infer, attack or restate so."""
        acts = [each for each in node.before if each.type == "YA" and each.id not in self._voices.analysts]
        voices = [self._voices.of[each.id] for act in acts for each in _speakers_of(act) if each.id in self._voices.of]
        return list(dict.fromkeys(self._speaker(voice.name) for voice in voices))

    def _place_transitions(self) -> None:
        """Tell from which locutions others follow, in an utterance of theirs."""
        transitions = Transitions(self._graph, self._voices.analysts, self._positions, self._illocutions)
        self._rest.told |= transitions.told
        self._rest.placed |= transitions.placed
        names = self._names() if transitions.made else {}
        said: dict[str, list[tuple[str, list[str]]]] = {}
        for each in transitions.made:
            start = names.get(each.start.id) or self._rest.key(each.start)
            anchored = [act.text if act.id in transitions.placed else self._rest.key(act) for act in each.acts]
            said.setdefault(each.end.id, []).append((start, anchored))
        for position in self._positions:
            if followed_ones := said.pop(position.locution.id, None):
                position.utterance["attributes"] = {FOLLOWS: followed(followed_ones)}

    def _names(self) -> dict[str, str]:
        """Return the statement by whose id one can call a locution: the one whose only assertion it is."""
        names: dict[str, str] = {}
        for position in self._positions:
            entry = self._entries[self._claims[position.statement.id]]
            asserted = entry.get("by") or [each for key, said in entry.items() if key in ILLOCUTIONS for each in said]
            if len(asserted) == 1 and asserted[0] is position.utterance:
                names.setdefault(position.locution.id, self._claims[position.statement.id])
        return names

    def _usual_forms(self) -> dict[str, str]:
        """Return how this file writes what need not be said each time, where it is not how AIFdb does."""
        forms = {f"aif-{kind}": text for kind, text in self._relations.usual.items() if text != DEFAULTS[kind]}
        if self._voices.usual != PLAIN:
            forms["aif-prefix"] = self._voices.usual
        if self._illocutions != ILLOCUTIONS:
            forms["aif-by"] = self._illocutions["by"]
        return forms

    def _finish(self, position: Position) -> None:
        """Write what was said, when, and what ties it to the rest."""
        node, voice, act, utterance = position.locution, position.voice, position.act, position.utterance
        attributes = utterance.pop("attributes", {})
        if voice.words.strip():
            utterance["quote"] = voice.words
        if recorded := self._graph.locutions.get(node.id):
            utterance.update(when(recorded, ("locutions", node.id), self._losses))
        if act.text != self._illocutions[position.stance] and act.text.strip():
            attributes["illocution"] = act.text
        if self._rest.has_key(node) or self._spoken[node.id] > 1 or act.id not in self._rest.placed:
            attributes[LOCUTION] = self._rest.key(node)
        if act.id not in self._rest.placed:
            attributes[ACT] = self._rest.key(act)
        if voice.prefix != self._voices.usual:
            attributes["aif-prefix"] = voice.prefix
        if attributes:
            utterance["attributes"] = attributes


def _is_tidy(text: str) -> bool:
    return bool(text) and text == text.strip()


def _speakers_of(act: Node) -> list[Node]:
    """Return the locutions that perform an illocution: of a transition, the one that it leads to."""
    if len(act.before) == 1 and act.before[0].type == "L":
        return act.before
    found: dict[str, Node] = {}
    for node in act.before:
        for each in [node] if node.type == "L" else node.after if node.type == "TA" else ():
            if each.type == "L":
                found[each.id] = each
    return list(found.values())
