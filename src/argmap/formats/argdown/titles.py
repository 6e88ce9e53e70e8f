"""What statements and arguments of a map are called in Argdown, and which of them are what."""

from __future__ import annotations

from itertools import pairwise

from argmap.formats.argdown import names
from argmap.formats.argdown.escaping import can_be_title
from argmap.formats.argdown.rules import rule
from argmap.interchange.attributes import STEP
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, StatementKind


class Titles:
    """Titles by id.

    ``arguments`` are those that are spelled out under a title of their own, ``steps`` by their id those that lead up
    to them, ``sketches`` the inferences from arguments that are only a text, with these.
    """

    def __init__(self, argument_map: ArgumentMap, losses: Losses) -> None:
        self._map = argument_map
        self.steps: dict[str, list[Argument]] = {}
        self.sketches: dict[str, str] = {}
        self.arguments: dict[str, Argument] = {}
        self._losses = losses
        self._sketched = self._only_texts()
        self._sort_arguments()
        self._titles: dict[str, str] = {}
        used: tuple[set[str], set[str]] = set(), set()
        for statement in argument_map.statements.values():
            self._name(statement.id, statement.attributes, used, is_argument=self.is_sketch(statement.id))
        for argument in self.arguments.values():
            self._name(argument.id, argument.attributes, used, is_argument=True)

    def of(self, identifier: str) -> str | None:
        """Return a title; None for what is written under none."""
        return self._titles.get(identifier)

    def bracketed(self, identifier: str) -> str:
        """Return the title of a statement in its brackets."""
        title = self._titles[identifier]
        return f"<{title}>" if self.is_sketch(identifier) else f"[{title}]"

    def is_sketch(self, identifier: str) -> bool:
        """Whether a claim is an argument that is only a text."""
        return identifier in self._sketched

    def _only_texts(self) -> frozenset[str]:
        claims = self._map.statements.values()
        wanted = {each.id for each in claims if each.attributes.get(names.FORM) == names.ARGUMENT}
        for argument in self._map.arguments.values():
            if not self._is_inference(argument, wanted):
                wanted -= {premise.statement for premise in argument.premises}
                wanted.discard(argument.conclusion)
        return frozenset(each for each in wanted if self._map.statements[each].kind is StatementKind.CLAIM)

    def _is_inference(self, argument: Argument, sketched: set[str] | frozenset[str]) -> bool:
        is_bare = argument.attributes == {names.FORM: names.SKETCH} and len(argument.model_fields_set - {"id"}) == 3
        premise = argument.premises[0].statement if len(argument.premises) == 1 else ""
        return is_bare and premise in sketched and argument.conclusion in self._map.statements

    def _sort_arguments(self) -> None:
        known = self._map.statements
        sketched_once: set[str] = set()
        for argument in self._map.arguments.values():
            ends = [*(each.statement for each in argument.premises), argument.conclusion]
            if not argument.premises or not all(each in known for each in ends):
                self._losses.add("an argument whose statements are not in the map is left out", argument.path)
            elif self._is_inference(argument, self._sketched) and ends[0] not in sketched_once:
                sketched_once.add(ends[0])
                self.sketches[argument.id] = ends[0]
            else:
                self.arguments[argument.id] = argument
        for argument in list(self.arguments.values()):
            main = self.arguments.get(argument.attributes.get(STEP, ""))
            if main and set(argument.attributes) <= {STEP, names.INFERENCE}:
                self.steps.setdefault(main.id, []).append(argument)
        for main_id, steps in list(self.steps.items()):
            chain = [*steps, self.arguments[main_id]]
            follow = all(b.premises[0].statement == a.conclusion for a, b in pairwise(chain))
            bare = all(each.model_fields_set <= _STEP_FIELDS and _is_rule(each.scheme) for each in steps)
            if not follow or not bare or STEP in chain[-1].attributes:
                del self.steps[main_id]
        for steps in self.steps.values():
            for each in steps:
                del self.arguments[each.id]

    def _name(
        self, identifier: str, attributes: dict[str, str], taken: tuple[set[str], set[str]], *, is_argument: bool
    ) -> None:
        used = taken[is_argument]
        wanted = attributes.get(names.TITLE, identifier)
        title = wanted if can_be_title(wanted, is_argument=is_argument) and wanted not in used else identifier
        number = 1
        while title in used:
            number += 1
            title = f"{identifier}-{number}"
        used.add(title)
        self._titles[identifier] = title


_STEP_FIELDS = frozenset({"id", "premises", "conclusion", "scheme", "attributes"})


def _is_rule(scheme: str | None) -> bool:
    return scheme is None or rule(scheme) is not None
