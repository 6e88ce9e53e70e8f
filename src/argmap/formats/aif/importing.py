"""The graph of an AIF file → the plain values of a map."""

from __future__ import annotations

from typing import Any

from argmap.formats.aif.graph import Graph, Node
from argmap.formats.aif.relating import Relations
from argmap.formats.aif.remainder import KEY, KIND, SPEAKER, line
from argmap.formats.aif.times import when
from argmap.formats.aif.voices import PLAIN, Voice, Voices
from argmap.formats.aif.words import DEFAULTS, ILLOCUTIONS, NONE, SCHEMES, stance_of
from argmap.interchange.identifiers import Identifiers
from argmap.interchange.losses import Losses
from argmap.model.base import STATEMENT_KEYS


def map_of(graph: Graph, title: str, losses: Losses) -> dict[str, Any]:
    """Return the map that a graph makes, as plain values."""
    return _Import(graph, losses).map(title)


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
        self._told: set[tuple[str, str]] = set()  # edges that statements, positions and relations say
        self._spoken: set[str] = set()  # locutions that stand under a statement
        self._acts: set[str] = set()  # illocutions that a position says all of
        self._uttered: list[tuple[Node, Voice, Node, dict[str, Any]]] = []
        self._keys: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def map(self, title: str) -> dict[str, Any]:
        self._place_positions()
        self._place_relations()
        attributes = self._remainder()
        for node, voice, act, utterance in self._uttered:
            self._finish(node, voice, act, utterance)
        speakers = {found: {"name": name} for name, found in self._speakers.items()}
        source = {Identifiers().make(title, "source"): {"title": title, "kind": KIND, "attributes": attributes}}
        return {
            "title": title,
            **({"sources": source} if attributes else {}),
            "speakers": speakers,
            "claims": self._entries,
            "arguments": self._relations.entries,
        }

    def _place_positions(self) -> None:
        for act in self._graph.of_type("YA"):
            if act.id in self._voices.analysts:
                continue
            statements = [node for node in act.after if node.id in self._claims]
            speakers = [node for node in _speakers_of(act) if node.id in self._voices.of]
            whole = (
                [node.id for node in act.before] == [node.id for node in speakers]
                and len(speakers) == len(statements) == len(act.after) == 1
                and bool(act.text.strip())
                and act.text == act.text.strip()
            )
            if whole:
                self._acts.add(act.id)
                self._told |= {(speakers[0].id, act.id), (act.id, statements[0].id)}
            for statement in statements:
                if not speakers:
                    message = "whose statement it is is not said; the illocution is kept among the source's attributes"
                    self._losses.add(message, ("nodes", act.id))
                for node in speakers:
                    self._utter(node, act, statement)

    def _utter(self, node: Node, act: Node, statement: Node) -> None:
        voice = self._voices.of[node.id]
        key = stance_of(act.text)
        utterance: dict[str, Any] = {"speaker": self._speaker(voice.name)}
        self._entries[self._claims[statement.id]].setdefault(key, []).append(utterance)
        self._uttered.append((node, voice, act, utterance))
        self._spoken.add(node.id)

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
            self._told |= {(each.id, node_id) for each in node.before if each.id in self._claims}
            self._told |= {(node_id, each.id) for each in node.after}

    def _drawn_by(self, node: Node) -> list[str]:
        """Return the speakers whose illocution it is to infer, attack or restate so."""
        acts = [each for each in node.before if each.type == "YA" and each.id not in self._voices.analysts]
        voices = [self._voices.of[each.id] for act in acts for each in _speakers_of(act) if each.id in self._voices.of]
        return list(dict.fromkeys(self._speaker(voice.name) for voice in voices))

    def _remainder(self) -> dict[str, str]:
        """Return the lines of what is not said otherwise; what they name gets a key."""
        nodes = [node for node in self._graph.nodes.values() if node.id not in self._voices.analysts]
        edges = [(node, each) for node in nodes for each in node.after if each.id not in self._voices.analysts]
        untold = {node.id for edge in edges if (edge[0].id, edge[1].id) not in self._told for node in edge}
        # A relation that something bears on needs a key, and with it a line.
        keyed = self._relations.plain & untold
        lines = {node.id: node for node in nodes if node.id in keyed or not self._placed(node)}
        for node in lines.values():
            self._key(node)
        before: dict[str, list[str]] = {found: [] for found in lines}
        after: dict[str, list[str]] = {found: [] for found in lines}
        alone = {}
        for start, end in edges:
            if start.id in lines and (end.id not in lines or start.type != "L"):
                after[start.id].append(self._key(end))
            elif end.id in lines:
                before[end.id].append(self._key(start))
            elif (start.id, end.id) not in self._told:
                alone[self._numbered("E")] = f"{self._key(start)} > {self._key(end)}"
        told: dict[str, str] = {}
        for node in lines.values():
            told[self._keys[node.id]] = line(node.type, before[node.id], after[node.id], node.text)
            told |= self._said_of(node)
        return {**self._usual_forms(), **told, **alone}

    def _said_of(self, node: Node) -> dict[str, str]:
        """Return who speaks where the text does not begin with the name."""
        recorded = self._graph.locutions.get(node.id, ())
        if any(each.start or each.end for each in recorded):
            self._losses.add("when a locution was said that no position rests on is left out", ("locutions", node.id))
        voice = self._voices.of.get(node.id)
        return {f"{self._keys[node.id]}{SPEAKER}": voice.name} if voice and voice.prefix == NONE else {}

    def _placed(self, node: Node) -> bool:
        return (
            node.id in self._claims
            or node.id in self._relations.arguments
            or node.id in self._relations.plain
            or node.id in self._acts
            or node.id in self._spoken
        )

    def _key(self, node: Node) -> str:
        known = self._claims.get(node.id) or self._relations.arguments.get(node.id) or self._keys.get(node.id)
        if known:
            return known
        kind = node.type if KEY.fullmatch(f"{node.type}1") and node.type != "E" else "X"
        if kind != node.type:
            self._losses.add("a type of node that AIF does not have is written as X", ("nodes", node.id))
        if node.type in SCHEMES and node.scheme not in ("", node.text, DEFAULTS[node.type]):
            self._losses.add("the scheme is left out", ("nodes", node.id, "scheme"))
        found = self._keys[node.id] = self._numbered(kind)
        return found

    def _numbered(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{kind}{self._counts[kind]}"

    def _usual_forms(self) -> dict[str, str]:
        usual = self._relations.usual
        forms = {f"aif-{kind}": text for kind, text in usual.items() if text != DEFAULTS[kind]}
        return forms if self._voices.usual == PLAIN else {"aif-prefix": self._voices.usual, **forms}

    def _finish(self, node: Node, voice: Voice, act: Node, utterance: dict[str, Any]) -> None:
        """Write what was said, when, and what ties it to the rest."""
        if voice.words.strip():
            utterance["quote"] = voice.words
        recorded = self._graph.locutions.get(node.id, ())
        utterance.update(when(recorded, ("locutions", node.id), self._losses))
        attributes = {}
        stance = stance_of(act.text)
        if act.text != ILLOCUTIONS[stance] and act.text.strip():
            attributes["illocution"] = act.text
        several = len([each for each in node.after if each.id in self._acts]) > 1
        if node.id in self._keys or several or act.id not in self._acts:
            attributes["aif-locution"] = self._key(node)
        if act.id not in self._acts:
            attributes["aif-act"] = self._key(act)
        if voice.prefix != self._voices.usual:
            attributes["aif-prefix"] = voice.prefix
        if attributes:
            utterance["attributes"] = attributes


def _speakers_of(act: Node) -> list[Node]:
    """Return the locutions that perform an illocution: of a transition, the one that it leads to."""
    found: dict[str, Node] = {}
    for node in act.before:
        for each in [node] if node.type == "L" else node.after if node.type == "TA" else ():
            if each.type == "L":
                found[each.id] = each
    return list(found.values())
