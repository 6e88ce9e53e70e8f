"""Relations of a map → lines below its statements, and data for what no line can say."""

from __future__ import annotations

from collections import Counter
from typing import Any

from argmap.formats.argdown import names
from argmap.formats.argdown.titles import Titles
from argmap.formats.argdown.values import short
from argmap.model import ArgumentMap, Statement, Target
from argmap.model.statements import INVERSE_KEYS

_ATTACKS = ("attacks", "rebuts", "undermines", "but")


class Lines:
    """The lines of each statement; ``step_undercuts`` are those that hit an inference before the last one."""

    def __init__(self, argument_map: ArgumentMap, titles: Titles, *, strict: bool) -> None:
        self._map, self._titles, self._strict = argument_map, titles, strict
        self._argument_titles = {titles.of(each): each for each in titles.arguments}
        self.step_undercuts: dict[str, list[str]] = {}
        self._steps = {each.id for steps in titles.steps.values() for each in steps}
        self._places = {each: place for place, each in enumerate(argument_map.statements)}
        self._written: set[tuple[bool, str, str]] = set()
        self._lines: set[tuple[bool, str, str, str]] = set()
        self._count: Counter[tuple[bool, str, str]] = Counter()
        self._notes: dict[tuple[str, str], str | None] = {}
        for statement in argument_map.statements.values():
            for name, targets in statement.targets():
                for target in targets:
                    if name not in ("restates", "addresses"):
                        self._count[_key(statement.id, name, target)] += 1
                    if name == "attacks" and target == Target(to=target.to, note=target.note):
                        self._notes[statement.id, target.to] = target.note
        self._inferred = {claim: argument_map.arguments[each].conclusion for each, claim in titles.sketches.items()}
        self._count.update((True, claim, conclusion) for claim, conclusion in self._inferred.items())
        for statement in argument_map.statements.values():
            for target in statement.undercuts:
                if target.to in self._steps:
                    self.step_undercuts.setdefault(target.to, []).append(statement.id)

    def of(self, statement: Statement, data: dict[str, Any]) -> list[str]:
        """Return the lines below a statement; what they leave unsaid is put into its data."""
        found: list[str] = []
        if conclusion := self._inferred.get(statement.id):
            self._written.add((True, statement.id, conclusion))
            self._lines.add((True, statement.id, conclusion, ""))
            found.append(f"+> {self._titles.bracketed(conclusion)}")
        for name, targets in statement.targets():
            # What hits earlier inferences is written where these are, so that the order would be lost.
            is_told = name != "undercuts" or len(targets) == 1 or not any(each.to in self._steps for each in targets)
            last = -1
            for target in targets:
                line, is_all = self._line(statement.id, name, target)
                # What the line of another says comes where that one stands.
                place = self._places[statement.id if line else target.to] if line or target.to in self._places else -1
                is_told, last = is_told and place >= last, place
                key = _key(statement.id, name, target)
                kind = (*key, line[:2] if line[:2] in ("_>", "><") else "")  # what is undercut may be attacked as well
                if line and kind not in self._lines:
                    self._lines.add(kind)
                    self._written.add(key)
                    found.append(line)
                is_told = is_told and is_all and self._count[key] < 2
            if not is_told:  # all of them, to keep their order
                data[name] = [short(target) for target in targets]
        return found

    def _line(self, source: str, name: str, target: Target) -> tuple[str, bool]:
        """Return a line, empty if there is none to write, and whether it says all."""
        hit = target.to
        is_bare = target == Target(to=hit)
        if name in ("restates", "addresses"):
            return "", False
        if name in INVERSE_KEYS:
            if hit not in self._map.statements:
                return "", False
            sign = "+" if name == "because" else "-"
            return f"{sign} {self._titles.bracketed(hit)}", is_bare and not self._turns_contrary(source, name, hit)
        if name == "supports":
            return self._support(target, is_bare=is_bare)
        if name == "undercuts":
            return self._undercut(target, is_bare=is_bare)
        return self._attack(source, name, target, is_bare=is_bare)

    def _support(self, target: Target, *, is_bare: bool) -> tuple[str, bool]:
        hit, note = target.to, target.note or ""
        if hit not in self._map.statements:
            return "", False
        whole = note.removeprefix(names.WHOLE) if note.startswith(names.WHOLE) else ""
        argument = self._titles.arguments.get(self._argument_titles.get(whole, ""))
        if argument and argument.conclusion == hit and target == Target(to=hit, note=note):
            return f"+> <{whole}>", True
        return f"+> {self._titles.bracketed(hit)}", is_bare

    def _undercut(self, target: Target, *, is_bare: bool) -> tuple[str, bool]:
        hit = target.to
        if hit in self._steps:
            return "", is_bare
        if hit in self._titles.sketches:
            return f"_> {self._titles.bracketed(self._titles.sketches[hit])}", is_bare
        if hit in self._titles.arguments:
            return f"_> <{self._titles.of(hit)}>", is_bare
        return "", False

    def _attack(self, source: str, name: str, target: Target, *, is_bare: bool) -> tuple[str, bool]:
        hit, note = target.to, target.note
        if hit in self._map.arguments:
            is_spelled_out = hit in self._titles.arguments and name == "attacks"
            return (f"-> <{self._titles.of(hit)}>", is_bare) if is_spelled_out else ("", False)
        if hit not in self._map.statements:
            return "", False
        is_noted = name == "attacks" and target == Target(to=hit, note=note)
        if is_noted and note == names.UNDERCUT and hit not in self._inferred:
            return f"_> {self._titles.bracketed(hit)}", True
        sign = self._mutual_sign(source, hit, note) if is_noted else None
        if sign is not None:
            is_said_there = self._titles.is_sketch(hit) or ((False, hit, source) in self._written and source != hit)
            return ("" if is_said_there else f"{sign} {self._titles.bracketed(hit)}"), True
        says_all = is_bare and name == "attacks" and not self._turns_contrary(source, name, hit)
        return f"-> {self._titles.bracketed(hit)}", says_all

    def _mutual_sign(self, source: str, hit: str, note: str | None) -> str | None:
        """Return the sign for two statements that exclude one another, if both say so and nothing else."""
        sign = {names.CONTRADICTS: "><", names.CONTRARY: "->" if self._strict else None}.get(note or "")
        sketches = self._titles.is_sketch(source) + self._titles.is_sketch(hit)
        if sign is None or sketches > (note == names.CONTRADICTS):  # a sketch can contradict, and not be contradicted
            return None
        if self._notes.get((hit, source)) != note or self._count[False, source, hit] > 1:
            return None
        return sign if self._count[False, hit, source] == 1 else None

    def _turns_contrary(self, source: str, name: str, hit: str) -> bool:
        """Whether strict mode would read an attack as more than that."""
        return (
            self._strict and name in _ATTACKS and not self._titles.is_sketch(source) and not self._titles.is_sketch(hit)
        )


def _key(holder: str, name: str, target: Target) -> tuple[bool, str, str]:
    source, hit = (target.to, holder) if name in INVERSE_KEYS else (holder, target.to)
    return (name in ("supports", "because"), source, hit)
