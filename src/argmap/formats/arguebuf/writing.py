"""A map → an Arguebuf graph."""

import json
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.arguebuf.reading import MAJOR_CLAIM, OWN
from argmap.formats.arguebuf.schemesets import value, words
from argmap.interchange.left_out import tell_left_out
from argmap.interchange.links import ATTACK, HITS, JOINS, SUPPORT, Link, links_of
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap, Cited, Source, Speaker, Statement, StatementKind, Structure
from argmap.model.characters import bounds

SCHEMA_VERSION = 1
LIBRARY_VERSION = "1.7.11"
"""The version of ``arg_services`` whose messages these are."""

_RELATIONS = ("because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts", "restates")
_CITED = frozenset({"quote", "source", "chars"})
_STATEMENT = frozenset({"by", "text", "evidence", "attributes", *_RELATIONS}) | _CITED
_HELD = {
    "": frozenset({
        "title", "mapper", "note", "sources", "speakers", "claims", "challenges", "recommendations", "arguments",
    }),
    "sources": frozenset({"title", "url", "attributes"}),
    "speakers": frozenset({"name", "url", "attributes", "note"}),
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
    nodes = {name: _atom(argument_map, each, losses) for name, each in argument_map.statements.items()}
    nodes |= {link.id: _scheme(link) for link in links}
    major = [name for name, each in argument_map.statements.items() if MAJOR_CLAIM in each.attributes]
    graph = {
        "nodes": nodes,
        "edges": _edges(links),
        "resources": {name: _resource(source) for name, source in argument_map.sources.items()},
        "participants": {name: _participant(speaker) for name, speaker in argument_map.speakers.items()},
        "analysts": {f"analyst-{place}": _analyst(each) for place, each in enumerate(argument_map.mapper, 1)},
        **({"majorClaim": major[0]} if major else {}),
        "schemaVersion": SCHEMA_VERSION,
        "libraryVersion": LIBRARY_VERSION,
        "userdata": {
            f"{OWN} title": argument_map.title, **({f"{OWN} note": argument_map.note} if argument_map.note else {}),
        },
    }  # fmt: skip
    tell_left_out(argument_map, _HELD, "Arguebuf", losses)
    for name in major[1:]:
        losses.add("a second major claim is left out", (*argument_map.statements[name].path, "attributes", MAJOR_CLAIM))
    for argument in argument_map.arguments.values():
        if argument.structure is Structure.CONVERGENT and len(argument.premises) > 1:
            losses.add("premises that support each on its own get a scheme each", argument.path)
    return json.dumps(graph, ensure_ascii=False, indent=2) + "\n", losses.told()


def _atom(argument_map: ArgumentMap, statement: Statement, losses: Losses) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": statement.text}
    cited = [each for each in statement.own_words() if each.quote]
    if cited:
        atom["reference"] = _reference(argument_map, cited[0])
    for each in cited[1:]:
        path = next(path for path, found in _places(statement) if found is each)
        losses.add("a further quotation is left out: an atom has one reference", path)
    if statement.speakers and statement.speakers[0] in argument_map.speakers:
        atom["participant"] = statement.speakers[0]
    for place, utterance in enumerate(statement.by):
        if utterance.speaker != statement.speakers[0]:
            losses.add("a further speaker is left out: an atom has one participant", (*statement.path, "by", place))
    untold = (JOINS, HITS, MAJOR_CLAIM)
    userdata = {key: text for key, text in statement.attributes.items() if key not in untold}
    if statement.kind is not StatementKind.CLAIM:
        userdata[f"{OWN} kind"] = statement.kind.value
    return {"atom": atom, **({"userdata": userdata} if userdata else {})}


def _places(statement: Statement) -> list[tuple[tuple[str | int, ...], Cited]]:
    evidence: list[tuple[tuple[str | int, ...], Cited]] = [
        ((*statement.path, "evidence", place), each) for place, each in enumerate(statement.evidence)
    ]
    return [*evidence, *(((*statement.path, "by", place), each) for place, each in enumerate(statement.by))]


def _reference(argument_map: ArgumentMap, cited: Cited) -> dict[str, Any]:
    only = next(iter(argument_map.sources), "") if len(argument_map.sources) == 1 else ""
    name = cited.source or only
    found: dict[str, Any] = {"text": cited.quote}
    if name in argument_map.sources:
        found["resource"] = name
        if cited.chars:
            found["offset"] = bounds(cited.chars)[0]
    return found


def _scheme(link: Link) -> dict[str, Any]:
    userdata = dict(link.attributes)
    if link.kind == SUPPORT:
        known = value(link.scheme)
        if words(known) != link.scheme:
            userdata[f"{OWN} scheme"] = link.scheme
        scheme = {"support": known}
    else:
        scheme = {"attack": "ATTACK_DEFAULT"} if link.kind == ATTACK else {"rephrase": "REPHRASE_DEFAULT"}
    return {"scheme": scheme, **({"userdata": userdata} if userdata else {})}


def _edges(links: list[Link]) -> dict[str, dict[str, str]]:
    ends = [
        {"source": source, "target": target}
        for link in links
        for source, target in [*((each, link.id) for each in link.sources), (link.id, link.target)]
    ]
    return {f"e{number}": each for number, each in enumerate(ends, 1)}


def _resource(source: Source) -> dict[str, Any]:
    userdata = {key: text for key, text in source.attributes.items() if key != "source" or source.url}
    origin = source.url or source.attributes.get("source", "")
    found = {"text": "", "title": source.title, **({"source": origin} if origin else {})}
    return {**found, **({"userdata": userdata} if userdata else {})}


def _participant(speaker: Speaker) -> dict[str, Any]:
    own = ("username", "email", "location")
    userdata = {key: text for key, text in speaker.attributes.items() if key not in own}
    found = {"name": speaker.name, "url": speaker.url or "", "description": speaker.note or ""}
    found |= {key: speaker.attributes.get(key, "") for key in own}
    return {**found, **({"userdata": userdata} if userdata else {})}


def _analyst(mapper: str) -> dict[str, str]:
    name, _, address = mapper.partition(" <")
    return {"name": name, "email": address[:-1]} if address.endswith(">") else {"name": mapper, "email": ""}
