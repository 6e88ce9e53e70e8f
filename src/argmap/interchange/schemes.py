"""Atoms and the schemes between them, as SADFace and Arguebuf draw arguments → links."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.interchange.links import Link
from argmap.interchange.losses import Losses

Edge = tuple[str, str, str]
"""The id of an edge, and those of its source and target."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """What stands between atoms; ``kind`` is that of a link, empty for what argmap has no word for.

    ``key`` is what a map calls the attack and ``note`` what it remarks, if argmap wrote it.
    """

    kind: str
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    key: str = ""
    note: str = ""


def drawn(
    atoms: Collection[str], schemes: Mapping[str, Scheme], edges: Iterable[Edge], losses: Losses
) -> Iterator[Link]:
    """Yield the link of every scheme; one that lacks sources or a target lacks them as a link.

    A scheme with several targets is as many links; the first has its id.
    """
    sources, targets = _ends(atoms, schemes, edges, losses)
    for name, scheme in schemes.items():
        if not scheme.kind:
            losses.add("a scheme that neither supports, attacks nor restates is left out", ("nodes", name))
            continue
        if len(targets.get(name, ())) > 1:
            losses.add("a scheme that leads to several became several", ("nodes", name))
        for number, target in enumerate(targets.get(name) or [""], 1):
            key = name if number == 1 else f"{name}#{number}"
            ends = (tuple(sources.get(name, ())), target)
            yield Link(key, scheme.kind, *ends, scheme.name, scheme.attributes, key=scheme.key, note=scheme.note)


def _ends(
    atoms: Collection[str], schemes: Mapping[str, Scheme], edges: Iterable[Edge], losses: Losses
) -> tuple[dict[str, dict[str, None]], dict[str, dict[str, None]]]:
    """Return the sources and the targets of each scheme, in the order of the edges."""
    sources: dict[str, dict[str, None]] = {}
    targets: dict[str, dict[str, None]] = {}
    for name, source, target in edges:
        if source in atoms and target in schemes:
            sources.setdefault(target, {})[source] = None
        elif source in schemes and (target in atoms or target in schemes):
            targets.setdefault(source, {})[target] = None
        elif source in atoms and target in atoms:
            losses.add("an edge from atom to atom, which tells no scheme, is left out", ("edges", name))
        else:
            losses.add("an edge that names what is not there is left out", ("edges", name))
    return sources, targets
