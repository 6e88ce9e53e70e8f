"""Everything in a map that cites a source, with those whose words it may be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from argmap.diagnostics import Path
from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Cited
from argmap.model.statements import INVERSE_KEYS, Statement


@dataclass(frozen=True, slots=True)
class Citation:
    """A quotation, or a mere locator, and where the map has it.

    ``path`` names what holds it, such as ``("claims", "neutral")`` or ``("claims", "neutral", "agree", 0)``;
    ``speakers`` are ids of those whose words it may be, empty if they may be anybody's; ``source`` is the id of the
    source it is from, None if the map does not tell.
    """

    cited: Cited
    path: Path
    speakers: tuple[str, ...]
    source: str | None

    @property
    def quote(self) -> str:
        """The quotation; empty if there is only a locator."""
        return self.cited.quote or ""

    @property
    def owner(self) -> str:
        """The id of the statement, argument or term it belongs to."""
        return str(self.path[1])


def citations(argument_map: ArgumentMap) -> Iterator[Citation]:
    """Yield everything that cites, in the order of the map's sections."""
    for cited, path, speakers in _all(argument_map):
        if cited.quote or cited.locator:
            source = argument_map.source_of(cited)
            yield Citation(cited, path, tuple(dict.fromkeys(speakers)), source.id if source else None)


Found = tuple[Cited, Path, tuple[str, ...]]


def _all(argument_map: ArgumentMap) -> Iterator[Found]:
    for name, term in argument_map.terms.items():
        yield term, ("terms", name), ()
    for statement in argument_map.statements.values():
        yield from _of_statement(argument_map, statement)
    for argument in argument_map.arguments.values():
        concluding = argument_map.statements.get(argument.conclusion)
        speakers = argument.by or (concluding.speakers if concluding else ())
        yield argument, argument.path, speakers
        yield from _listed(argument.evidence, (*argument.path, "evidence"), speakers)
        for index, premise in enumerate(argument.premises):
            used = argument_map.statements.get(premise.statement)
            yield premise, (*argument.path, "premises", index), (*speakers, *(used.speakers if used else ()))


def _of_statement(argument_map: ArgumentMap, statement: Statement) -> Iterator[Found]:
    yield statement, statement.path, statement.speakers
    if statement.evidence:
        yield from _listed(statement.evidence, (*statement.path, "evidence"), statement.speakers)
    for key, utterances in statement.stances():
        for index, utterance in enumerate(utterances):
            yield utterance, (*statement.path, key, index), (utterance.speaker,)
    for key, targets in statement.targets():
        for index, target in enumerate(targets):
            if target.evidence:
                other = argument_map.statements.get(target.to)
                # Under `because:` and `but:` the one who relates is the one at the other end.
                first, second = (other, statement) if key in INVERSE_KEYS else (statement, other)
                either = (*(first.speakers if first else ()), *(second.speakers if second else ()))
                path = (*statement.path, key, index, "evidence")
                yield from _listed(target.evidence, path, (target.by,) if target.by else either)


def _listed(evidence: Iterable[Any], path: Path, speakers: tuple[str, ...]) -> Iterator[Found]:
    for index, each in enumerate(evidence):
        yield each, (*path, index), speakers
