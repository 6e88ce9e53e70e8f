"""Atoms and the schemes between them, as SADFace and Arguebuf draw arguments → links."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from argmap.interchange.links import ATTACK, Link
from argmap.interchange.losses import Losses


@dataclass(frozen=True, slots=True)
class Scheme:
    """What stands between atoms; ``kind`` is that of a link, empty for what argmap has no word for."""

    kind: str
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


def drawn(
    atoms: Collection[str], schemes: Mapping[str, Scheme], edges: Iterable[tuple[str, str, str]], losses: Losses
) -> Iterator[Link]:
    """Yield the link of every scheme; edges are an id, a source and a target.

    A scheme with several targets is as many links; the first has its id.
    """
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
    for name, scheme in schemes.items():
        if not scheme.kind:
            losses.add("a scheme that neither supports, attacks nor restates is left out", ("nodes", name))
        elif not targets.get(name):
            losses.add("a scheme that leads to nothing is left out", ("nodes", name))
        else:
            if len(targets[name]) > 1:
                losses.add("a scheme that leads to several became several", ("nodes", name))
            said = {} if scheme.kind == ATTACK else scheme.attributes
            if scheme.attributes and not said:
                losses.add("what else is said of an attack is left out", ("nodes", name))
            for number, target in enumerate(targets[name]):
                key = name if not number else f"{name}#{number + 1}"
                yield Link(key, scheme.kind, tuple(sources.get(name, ())), target, scheme.name, said)
