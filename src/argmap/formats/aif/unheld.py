"""What of a map AIF has no place for, told one by one."""

from __future__ import annotations

from argmap.diagnostics import Path
from argmap.interchange.attributes import ACT, FOLLOWS, LOCUTION, NODE_SET
from argmap.interchange.contents import carried, missing
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, Speaker, Statement, StatementKind, Utterance
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

OWN = ("illocution", FOLLOWS, LOCUTION, ACT, "aif-prefix", "aif-text")
"""The attributes that hold what a map has no key for."""

_RELATIONS = tuple(key for key in RELATION_KEYS if key != "addresses")
_WHEN = ("at", "until", "date")
_MAP = ("speakers", "sources", "claims", "challenges", "recommendations", "arguments")
_SOURCE = ("title", "kind", "attributes")
_BOTH = {
    "speaker": ("name", "attributes"),
    "statement": ("text", "quote", "attributes", *_WHEN, *STANCE_KEYS, *_RELATIONS),
    "position": ("quote", "attributes", *_WHEN),
    "argument": ("by", "premises", "structure", "scheme", "attributes"),
    "relation": ("by",),
}
_CARRIED = carried(map=_MAP, source=_SOURCE, **_BOTH)
_ENVELOPED = carried(map=(*_MAP, "mapper"), source=(*_SOURCE, "url"), **_BOTH)


def tell(argument_map: ArgumentMap, losses: Losses, *, enveloped: bool = False) -> None:
    """Add what is lost by the kind of field that it stands in; the writer tells what depends on the map."""
    missing(argument_map, _ENVELOPED if enveloped else _CARRIED, losses)
    for name, source in argument_map.sources.items():
        if source.kind != NODE_SET:  # the rest of a graph, whose title is the map's
            losses.add("the source is left out", ("sources", name))
    for name, speaker in argument_map.speakers.items():
        _tell_attributes(speaker, ("speakers", name), losses)
    for statement in argument_map.statements.values():
        _tell_attributes(statement, statement.path, losses)
        if statement.kind is not StatementKind.CLAIM:
            losses.add("that it is a challenge or a recommendation is left out", statement.path)
    for position in argument_map.positions:
        _tell_attributes(position.utterance, position.path, losses)
    for argument in argument_map.arguments.values():
        _tell_attributes(argument, argument.path, losses)


def _tell_attributes(found: Argument | Speaker | Statement | Utterance, path: Path, losses: Losses) -> None:
    own = OWN if isinstance(found, Utterance | Argument) else ()
    for key in found.attributes:
        if key not in own:
            losses.add("the attribute is left out", (*path, "attributes", key))
