"""How often each fidelity occurs in a map."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from argmap.model.argument_map import ArgumentMap
from argmap.model.evidence import Fidelity


class FidelityCounts(NamedTuple):
    """Numbers of things by their fidelity; ``unstated`` are those of which neither file nor quotation shows any."""

    quotation: int = 0
    paraphrase: int = 0
    interpretation: int = 0
    unstated: int = 0

    @classmethod
    def of(cls, found: Iterable[Fidelity | None]) -> Self:
        """Count."""
        known = list(found)
        quotation, paraphrase, interpretation = map(known.count, Fidelity)
        return cls(quotation, paraphrase, interpretation, known.count(None))

    @property
    def known(self) -> int:
        """How many have one."""
        return self.quotation + self.paraphrase + self.interpretation

    @property
    def total(self) -> int:
        """How many there are."""
        return self.known + self.unstated


class MapFidelity(NamedTuple):
    """The counts of a map: of its statements, its relations, and the inferences of its arguments."""

    statements: FidelityCounts
    relations: FidelityCounts
    arguments: FidelityCounts


def fidelity_counts(argument_map: ArgumentMap) -> MapFidelity:
    """Return how close a map keeps to what was said.

    Relations are counted as in ``ArgumentMap.relations``: each once, without those that arguments make.
    """
    return MapFidelity(
        FidelityCounts.of(each.faithfulness for each in argument_map.statements.values()),
        FidelityCounts.of(each.fidelity for each in argument_map.relations),
        FidelityCounts.of(each.faithfulness for each in argument_map.arguments.values()),
    )
