"""A map → a SADFace document, of version 0.5 or, if it was read from an earlier one, as those were."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.sadface.disagreements import joined
from argmap.formats.sadface.words import (
    ATTRIBUTES,
    CLAIM,
    CONFLICTS,
    DOCUMENT,
    RESTATEMENTS,
    SUPPORTS,
    VERSION,
    folded,
    made_id,
)
from argmap.interchange.atom_graphs import CARRIED, MAJOR_CLAIM, OWN, document_of, tell_atoms
from argmap.interchange.attributes import DISAGREEMENT
from argmap.interchange.contents import missing
from argmap.interchange.links import ATTACK, LINKED, RESTATEMENT, SUPPORT, Link, links_of
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Cited, Source, Statement, StatementKind
from argmap.model.characters import bounds

_TYPES = {SUPPORT: "inference", ATTACK: "conflict", RESTATEMENT: "scheme"}
_NAMES = {SUPPORT: "support", RESTATEMENT: "rephrase"}


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    links = joined(argument_map, links_of(argument_map))
    name, said = document_of(argument_map, DOCUMENT)
    sources = {key: source for key, source in argument_map.sources.items() if key != name}
    said = said if name else {"version": VERSION}
    is_new = said.get("version", "") >= VERSION
    document = {
        "metadata": _whole(argument_map, said),
        "resources": [_resource(key, source) for key, source in sources.items()],
        "nodes": [
            *(_atom(argument_map, sources, each) for each in argument_map.statements.values()),
            *(_scheme(link, is_new=is_new) for link in links),
        ],
        "edges": _edges(links),
    }
    _tell_changed(argument_map, losses)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n", losses.told()


def _whole(argument_map: ArgumentMap, said: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return the metadata of the document: what the map says of it, and what it said when it was read."""
    name, _, address = "; ".join(argument_map.mapper).partition(" <")
    if len(argument_map.mapper) > 1 or not address.endswith(">"):
        name, address = "; ".join(argument_map.mapper), ""
    claims = [key for key, each in argument_map.statements.items() if MAJOR_CLAIM in each.attributes]
    core = {
        "id": made_id("map", argument_map.title),
        **{key: value for key, value in said.items() if "/" not in key},
        "title": argument_map.title,
        "description": "",
        "notes": argument_map.note or "",
        "analyst_name": name,
        "analyst_email": address.removesuffix(">"),
        **({CLAIM: made_id("atom", claims[0])} if claims else {}),
    }
    others = _metadata({key: value for key, value in said.items() if "/" in key})
    return {**others, "core": {"created": "", "edited": "", **core}}


def _resource(name: str, source: Source) -> dict[str, Any]:
    metadata = _metadata(source.attributes)
    metadata["core"]["title"] = source.title
    if source.url:
        metadata["core"]["url"] = source.url
    return {"id": made_id("source", name), "type": source.kind or "text", "content": "", "metadata": metadata}


def _atom(argument_map: ArgumentMap, sources: Mapping[str, Source], statement: Statement) -> dict[str, Any]:
    untold = (*LINKED, MAJOR_CLAIM, DISAGREEMENT)
    metadata = _metadata({key: value for key, value in statement.attributes.items() if key not in untold})
    names = [argument_map.speakers[each].name for each in statement.speakers if each in argument_map.speakers]
    own = {
        "kind": statement.kind.value if statement.kind is not StatementKind.CLAIM else "",
        "speakers": "; ".join(each.replace(";", ",") for each in names),
    }
    own = {key: value for key, value in own.items() if value}
    if own:
        metadata[OWN] = {**metadata.get(OWN, {}), **own}
    cited = [each for each in statement.own_words() if each.quote or each.chars or each.source]
    return {
        "id": made_id("atom", statement.id),
        "type": "atom",
        "text": statement.text,
        "sources": [_source(sources, each) for each in cited],
        "metadata": metadata,
    }


def _source(sources: Mapping[str, Source], cited: Cited) -> dict[str, Any]:
    only = next(iter(sources)) if len(sources) == 1 else ""
    name = cited.source or only
    found: dict[str, Any] = {"resource_id": made_id("source", name) if name in sources else ""}
    found["text"] = cited.quote or ""
    if cited.chars:
        start, stop = bounds(cited.chars)
        found.update(offset=start, length=stop - start)
    else:
        found.update(offset=-1, length=len(cited.quote or ""))
    return found


def _scheme(link: Link, *, is_new: bool) -> dict[str, Any]:
    """Return a node; until version 0.5 all of them were schemes, and an attack was called a conflict."""
    attack = "conflict" if not is_new else "attack" if " " not in link.target else "disagree"
    name = link.scheme if link.scheme and not _is_misleading(link.scheme) else _NAMES.get(link.kind, attack)
    metadata = _metadata(link.attributes)
    own = {key: value for key, value in (("attack", link.key), ("note", link.note)) if value}
    if own:
        metadata[OWN] = {**metadata.get(OWN, {}), **own}
    kind = _TYPES[link.kind] if is_new else "scheme"
    return {"id": made_id("scheme", link.id), "type": kind, "name": name, "metadata": metadata}


def _is_misleading(scheme: str) -> bool:
    """Whether a scheme of inference is called as what SADFace takes for something else."""
    return folded(scheme) in CONFLICTS | RESTATEMENTS | SUPPORTS


def _edges(links: list[Link]) -> list[dict[str, str]]:
    schemes = {link.id for link in links}
    found = []
    for link in links:
        scheme = made_id("scheme", link.id)
        targets = [made_id("scheme" if each in schemes else "atom", each) for each in link.target.split()]
        ends = [*((made_id("atom", each), scheme) for each in link.sources), *((scheme, each) for each in targets)]
        found += [{"id": made_id("edge", f"{a}/{b}"), "source_id": a, "target_id": b} for a, b in ends]
    return found


def _metadata(attributes: Mapping[str, str]) -> dict[str, dict[str, str]]:
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
    tell_atoms(argument_map, losses)
    if len(argument_map.mapper) > 1:
        losses.add("several mappers become one analyst", ("mapper",))
    names = Counter(speaker.name for speaker in argument_map.speakers.values())
    speaking = {each for statement in argument_map.statements.values() for each in statement.speakers}
    for name, speaker in argument_map.speakers.items():
        if name not in speaking:
            losses.add("a speaker who says nothing is left out", ("speakers", name))
        elif ";" in speaker.name:
            losses.add("a semicolon in a name becomes a comma", ("speakers", name, "name"))
        elif names[speaker.name] > 1:
            losses.add("speakers of one name become one", ("speakers", name, "name"))
    for statement in argument_map.statements.values():
        for place, each in enumerate(statement.by):
            if each.quote and len(statement.speakers) > 1:
                losses.add("who of several is quoted is left out", (*statement.path, "by", place, "quote"))
    for argument in argument_map.arguments.values():
        if argument.scheme and _is_misleading(argument.scheme):
            losses.add("the name of a scheme that means something else in SADFace is left out", argument.path)
