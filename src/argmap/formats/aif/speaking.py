"""The positions of a map → locutions, illocutions and transitions of AIF."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.diagnostics import Path
from argmap.formats.aif.anchoring import Anchors, follows
from argmap.formats.aif.drawing import Drawing
from argmap.formats.aif.remainder import Entry
from argmap.formats.aif.times import stamps
from argmap.formats.aif.voices import PLAIN, prefixed
from argmap.formats.aif.words import ILLOCUTIONS, SCHEMES, stance_of
from argmap.interchange.attributes import ACT, FOLLOWS, LOCUTION, NODE
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Statement, Utterance


@dataclass(slots=True, eq=False)
class _Said:
    """An utterance, its locution, and the illocution by which it is about a statement."""

    utterance: Utterance
    path: Path
    statement: str
    locution: str
    illocution: str
    act: str  # its key among the lines, if it has one
    placed: bool = False


class Speech:
    """What the speakers of a map say, drawn.

    ``nodes`` are those of statements by their ids, ``keyed`` those of lines by their keys; locutions are added to the
    latter. ``argued`` are the schemes that an illocution is about.
    """

    def __init__(self, argument_map: ArgumentMap, drawing: Drawing, losses: Losses, forms: dict[str, str]) -> None:
        self._map, self._drawing, self._losses = argument_map, drawing, losses
        self._prefix = forms.get("aif-prefix", PLAIN)
        self._illocutions = {**ILLOCUTIONS, "by": forms.get("aif-by", ILLOCUTIONS["by"])}
        self._people = {found: str(number) for number, found in enumerate(argument_map.speakers, 1)}
        self._called = {speaker.name: found for found, speaker in argument_map.speakers.items()}
        self._said: list[_Said] = []
        self._named: dict[str, str] = {}
        self.argued: set[str] = set()

    def person(self, name: str) -> str:
        """Return the id of a participant of that name."""
        return self._people.setdefault(self._called.get(name, f"\0{name}"), str(len(self._people) + 1))

    def participants(self) -> list[dict[str, str]]:
        """Return all who take part, those of one name once."""
        names = {found: speaker.name for found, speaker in self._map.speakers.items()}
        heard = {each["personID"] for each in self._drawing.locutions}
        made, seen = [], set()
        for found, number in self._people.items():
            name = names.get(found, found.removeprefix("\0"))
            if name in seen:
                self._losses.add("two speakers of one name become one", ("speakers", found))
            if name not in seen or number in heard:
                first, _, last = name.rpartition(" ")
                made.append({"participantID": number, "firstname": first, "surname": last})
            seen.add(name)
        return made

    def add_locutions(self, nodes: dict[str, str], keyed: dict[str, str], rest: dict[str, Entry]) -> None:
        """Draw what is said; what illocutions it is said with is drawn later."""
        for statement in self._map.statements.values():
            told = {key: getattr(statement, key) for key in ("quote", "at", "until", "date")}
            own = {key: value for key, value in told.items() if value}
            if all(each.quote for each in statement.by):  # no place for it, or nobody
                for key in own:
                    message = "the statement's own quotation, and when it was said, is left out"
                    self._losses.add(message, (*statement.path, key))
            before = len(self._said)
            for stance, utterances in statement.stances():
                for index, utterance in enumerate(utterances):
                    path = (*statement.path, stance, index)
                    if utterance.speaker not in self._map.speakers:
                        self._losses.add("a position of a speaker who is not there is left out", path)
                        continue
                    told_here = own if stance == "by" and not utterance.quote else {}
                    said = self._say(utterance, path, nodes[statement.id], told_here, keyed)
                    said.illocution, said.act = self._illocution(utterance, stance, rest)
            self._name(statement, self._said[before:])

    def _say(
        self, utterance: Utterance, path: Path, statement: str, own: dict[str, str], keyed: dict[str, str]
    ) -> _Said:
        key = utterance.attributes.get(LOCUTION, "")
        prefix = utterance.attributes.get("aif-prefix") or self._prefix
        name = self._map.speakers[utterance.speaker].name
        text = prefixed(name, prefix, utterance.quote or own.get("quote", ""))
        locution = keyed.get(key)
        if locution is None or self._drawing.text_of(locution) != text:
            locution = self._drawing.node("L", text)
            date, at, until = (getattr(utterance, part) or own.get(part) for part in ("date", "at", "until"))
            self._drawing.spoken(locution, self._people[utterance.speaker], *stamps(date, at, until))
            if key:
                keyed.setdefault(key, locution)
        if utterance.date and (utterance.at or utterance.until):
            self._losses.add("the time in the recording is left out beside the date", (*path, "at"))
        said = _Said(utterance, path, statement, locution, "", "")
        self._said.append(said)
        return said

    def _name(self, statement: Statement, said: list[_Said]) -> None:
        """Remember the locution that can be called by a statement: its only assertion, or else its only one."""
        own = [each for each in said if each.path[-2] == "by"] or said
        if len(own) == 1 and len(statement.by) <= 1:
            self._named[statement.id] = own[0].locution

    def _illocution(self, utterance: Utterance, stance: str, rest: dict[str, Entry]) -> tuple[str, str]:
        """Return the illocution of an utterance, and the key of its line if it has one.

        The key that a position stands under counts: it may have been changed since.
        """
        act = utterance.attributes.get(ACT, "")
        recorded = rest[act].text if act in rest else utterance.attributes.get("illocution", "")
        kept = recorded.strip() and stance_of(recorded) == stance
        return recorded if kept else self._illocutions[stance], act if act in rest else ""

    def add_transitions(self, keyed: dict[str, str]) -> None:
        """Draw from which locutions others follow."""
        if not any(FOLLOWS in each.utterance.attributes for each in self._said):
            return
        anchors = self._anchors()
        for said in self._said:
            text = said.utterance.attributes.get(FOLLOWS)
            if not text:
                continue
            found = follows(text)
            starts = [keyed.get(name) or self._named.get(name) for name, _ in found]
            if not found or not all(starts):
                message = "what an utterance follows is not there, or not one; that it follows is left out"
                self._losses.add(message, (*said.path, "attributes", FOLLOWS))
            for start, (_, illocutions) in zip(starts, found, strict=True):
                if start:
                    self._add_transition(start, said, illocutions, anchors, keyed)

    def _anchors(self) -> Anchors:
        drawing = self._drawing
        schemes = {each["nodeID"]: each["type"] for each in drawing.nodes if each["type"] in SCHEMES}
        before: dict[str, list[str]] = {each: [] for each in schemes}
        after: dict[str, list[str]] = {each: [] for each in schemes}
        for edge in drawing.edges:
            start, end = edge["fromID"], edge["toID"]
            if start in schemes and (end in schemes or drawing.type_of(end) == "I"):
                after[start].append(end)
            if end in schemes and (start in schemes or drawing.type_of(start) == "I"):
                before[end].append(start)
        anchors = Anchors(schemes, before, after)
        for number, each in enumerate(self._said):
            anchors.add_position(each.locution, each.illocution, each.statement, f"#{number}")
        return anchors

    def _add_transition(
        self, start: str, said: _Said, illocutions: list[str], anchors: Anchors, keyed: dict[str, str]
    ) -> None:
        drawing = self._drawing
        transition = drawing.node("TA", "Default Transition")
        drawing.edge(start, transition)
        drawing.edge(transition, said.locution)
        for text in illocutions:
            if text in keyed:
                drawing.edge(transition, keyed[text])
                continue
            about = None if NODE.fullmatch(text) else anchors.anchored(start, said.locution, text)
            position = self._said[int(about[1:])] if about and about.startswith("#") else None
            if about is None or (position and (position.placed or position.act)):
                message = "what an utterance does by following another is not clear, and left out"
                self._losses.add(message, (*said.path, "attributes", FOLLOWS))
                continue
            act = drawing.node("YA", text)
            drawing.edge(transition, act)
            drawing.edge(act, position.statement if position else about)
            if position:
                position.placed = True
            else:
                self.argued.add(about)

    def add_illocutions(self, keyed: dict[str, str]) -> None:
        """Draw the illocutions that are not anchored in a transition."""
        for said in self._said:
            if said.act:
                if stance_of(self._drawing.text_of(keyed[said.act])) != said.path[-2]:
                    self._drawing.reword(keyed[said.act], said.illocution)
            elif not said.placed:
                found = self._drawing.node("YA", said.illocution)
                self._drawing.edge(said.locution, found)
                self._drawing.edge(found, said.statement)
