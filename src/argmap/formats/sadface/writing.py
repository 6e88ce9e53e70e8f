"""A map → a SADFace document, of version 0.5."""

import json
import uuid
from hashlib import sha256
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.sadface.reading import ATTRIBUTES, CONFLICTS, OWN, RESTATEMENTS, SUPPORTS
from argmap.interchange.left_out import tell_left_out
from argmap.interchange.links import ATTACK, HITS, JOINS, SUPPORT, Link, links_of
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap, Cited, Source, Statement, StatementKind, Structure
from argmap.model.characters import bounds

VERSION = "0.5"
_NAMES = {SUPPORT: "support", ATTACK: "conflict"}
_RELATIONS = ("because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts", "restates")
_CITED = frozenset({"quote", "source", "chars"})
_STATEMENT = frozenset({"by", "text", "evidence", "attributes", *_RELATIONS}) | _CITED
_HELD = {
    "": frozenset({
        "title", "mapper", "note", "sources", "speakers", "claims", "challenges", "recommendations", "arguments",
    }),
    "sources": frozenset({"title", "kind", "url", "attributes"}),
    "speakers": frozenset({"name"}),
    **dict.fromkeys(("claims", "challenges", "recommendations"), _STATEMENT),
    **dict.fromkeys(_RELATIONS, frozenset({"to"})),
    "by": _CITED | {"speaker"},
    "evidence": _CITED,
    "arguments": frozenset({"premises", "conclusion", "scheme", "structure", "attributes"}),
    "premises": frozenset({"statement"}),
}  # fmt: skip


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON, and what of it is not in there."""
    losses = Losses(EXPORT)
    links = links_of(argument_map)
    nodes = [_atom(argument_map, statement) for statement in argument_map.statements.values()]
    nodes += [_scheme(link) for link in links]
    document = {
        "metadata": {"core": _core(argument_map)},
        "resources": [_resource(name, source) for name, source in argument_map.sources.items()],
        "nodes": nodes,
        "edges": _edges(links),
    }
    tell_left_out(argument_map, _HELD, "SADFace", losses)
    _tell_changed(argument_map, losses)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n", losses.told()


def _id(kind: str, name: str) -> str:
    """Return an id as SADFace wants it, always the same for the same thing."""
    digest = sha256(f"{kind}/{name}".encode()).digest()
    return str(uuid.UUID(bytes=digest[:16], version=4))


def _core(argument_map: ArgumentMap) -> dict[str, str]:
    name, _, address = "; ".join(argument_map.mapper).partition(" <")
    if len(argument_map.mapper) > 1 or not address.endswith(">"):
        name, address = "; ".join(argument_map.mapper), ""
    return {
        "id": _id("map", argument_map.title),
        "version": VERSION,
        "title": argument_map.title,
        "description": "",
        "notes": argument_map.note or "",
        "analyst_name": name,
        "analyst_email": address.removesuffix(">"),
        "created": "",
        "edited": "",
    }


def _resource(name: str, source: Source) -> dict[str, Any]:
    metadata = _metadata(source.attributes)
    metadata["core"]["title"] = source.title
    if source.url:
        metadata["core"]["url"] = source.url
    return {"id": _id("source", name), "type": source.kind or "text", "content": "", "metadata": metadata}


def _atom(argument_map: ArgumentMap, statement: Statement) -> dict[str, Any]:
    metadata = _metadata({key: value for key, value in statement.attributes.items() if key not in (JOINS, HITS)})
    names = [argument_map.speakers[each].name for each in statement.speakers if each in argument_map.speakers]
    own = {
        "kind": statement.kind.value if statement.kind is not StatementKind.CLAIM else "",
        "speakers": "; ".join(each.replace(";", ",") for each in names),
    }
    own = {key: value for key, value in own.items() if value}
    if own:
        metadata[OWN] = {**metadata.get(OWN, {}), **own}
    cited = [each for each in statement.own_words() if each.quote or each.chars]
    return {
        "id": _id("atom", statement.id),
        "type": "atom",
        "text": statement.text,
        "sources": [_source(argument_map, each) for each in cited],
        "metadata": metadata,
    }


def _source(argument_map: ArgumentMap, cited: Cited) -> dict[str, Any]:
    only = next(iter(argument_map.sources), "") if len(argument_map.sources) == 1 else ""
    name = cited.source or only
    found: dict[str, Any] = {"resource_id": _id("source", name) if name in argument_map.sources else ""}
    found["text"] = cited.quote or ""
    if cited.chars:
        start, stop = bounds(cited.chars)
        found.update(offset=start, length=stop - start)
    else:
        found.update(offset=-1, length=len(cited.quote or ""))
    return found


def _scheme(link: Link) -> dict[str, Any]:
    name = link.scheme if link.scheme and not _is_misleading(link.scheme) else _NAMES.get(link.kind, "rephrase")
    return {"id": _id("scheme", link.id), "type": "scheme", "name": name, "metadata": _metadata(link.attributes)}


def _is_misleading(scheme: str) -> bool:
    """Whether a scheme of inference is called as what SADFace takes for something else."""
    return scheme.strip().casefold() in CONFLICTS | RESTATEMENTS | SUPPORTS


def _edges(links: list[Link]) -> list[dict[str, str]]:
    schemes = {link.id for link in links}
    found = []
    for link in links:
        scheme = _id("scheme", link.id)
        target = _id("scheme" if link.target in schemes else "atom", link.target)
        ends = [(_id("atom", each), scheme) for each in link.sources] + [(scheme, target)]
        found += [{"id": _id("edge", f"{a}/{b}"), "source_id": a, "target_id": b} for a, b in ends]
    return found


def _metadata(attributes: Any) -> dict[str, dict[str, str]]:
    """Return attributes as metadata: what stands before the first slash is the namespace."""
    found: dict[str, dict[str, str]] = {"core": {}}
    for key, value in attributes.items():
        space, slash, rest = key.partition("/")
        if slash and space and rest:
            found.setdefault(space, {})[rest] = value
        else:
            found.setdefault(ATTRIBUTES, {})[key] = value
    return found


def _tell_changed(argument_map: ArgumentMap, losses: Losses) -> None:
    """Tell what is written, but is not the same when it is read again."""
    speaking = {each for statement in argument_map.statements.values() for each in statement.speakers}
    for name, speaker in argument_map.speakers.items():
        if name not in speaking:
            losses.add("a speaker who says nothing is left out", ("speakers", name))
        elif ";" in speaker.name:
            losses.add("a semicolon in a name becomes a comma", ("speakers", name, "name"))
    for statement in argument_map.statements.values():
        for place, each in enumerate(statement.by):
            if each.quote and len(statement.speakers) > 1:
                losses.add("who of several is quoted is left out", (*statement.path, "by", place, "quote"))
    for argument in argument_map.arguments.values():
        if argument.scheme and _is_misleading(argument.scheme):
            losses.add("the name of a scheme that means something else in SADFace is left out", argument.path)
        if argument.structure is Structure.CONVERGENT and len(argument.premises) > 1:
            losses.add("premises that support each on its own get a scheme each", argument.path)
