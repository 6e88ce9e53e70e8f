"""A map → an Arguebuf graph."""

import json
import re
from collections.abc import Mapping
from typing import Any

from argmap.diagnostics import Diagnostic
from argmap.formats.arguebuf.reading import DOCUMENT, TIMES
from argmap.formats.arguebuf.schemesets import value, words
from argmap.interchange.atom_graphs import CARRIED, MAJOR_CLAIM, OWN, document_of, tell_atoms
from argmap.interchange.contents import carried, missing
from argmap.interchange.links import ATTACK, LINKED, SUPPORT, Link, links_of
from argmap.interchange.losses import Losses
from argmap.model import ArgumentMap, Cited, Source, Speaker, Statement, StatementKind
from argmap.model.characters import bounds

SCHEMA_VERSION = 1
LIBRARY_VERSION = "1.7.11"
"""The version of ``arg_services`` whose messages these are."""

_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z")
"""A time as Protobuf writes it; it refuses any other."""

_CARRIED = CARRIED | carried(speaker=("url", "attributes", "note"))


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as JSON, and what of it is not in there."""
    losses = missing(argument_map, _CARRIED)
    links = links_of(argument_map)
    name, said = document_of(argument_map, DOCUMENT)
    sources = {key: source for key, source in argument_map.sources.items() if key != name}
    nodes = {key: _atom(sources, argument_map, each, losses) for key, each in argument_map.statements.items()}
    nodes |= {link.id: _scheme(link) for link in links}
    graph = {
        "nodes": nodes,
        "edges": _edges(links),
        "resources": {key: _resource(source) for key, source in sources.items()},
        "participants": {key: _participant(speaker) for key, speaker in argument_map.speakers.items()},
        "analysts": {f"analyst-{place}": _analyst(each) for place, each in enumerate(argument_map.mapper, 1)},
        "schemaVersion": SCHEMA_VERSION,
        "libraryVersion": LIBRARY_VERSION,
        **_whole(argument_map, said),
    }
    tell_atoms(argument_map, losses)
    return json.dumps(graph, ensure_ascii=False, indent=2) + "\n", losses.told()


def _whole(argument_map: ArgumentMap, said: Mapping[str, str]) -> dict[str, Any]:
    """Return what is said of the graph: by the map, and by itself when it was read."""
    own = {f"{OWN} title": argument_map.title, f"{OWN} note": argument_map.note or ""}
    times = {key: said[key] for key in TIMES if _TIME.fullmatch(said.get(key, ""))}
    userdata = {key: value for key, value in {**said, **own}.items() if value and key not in times}
    major = [name for name, each in argument_map.statements.items() if MAJOR_CLAIM in each.attributes]
    found = {"majorClaim": major[0] if major else "", "metadata": times, "userdata": userdata}
    return {key: value for key, value in found.items() if value}


def _atom(
    sources: Mapping[str, Source], argument_map: ArgumentMap, statement: Statement, losses: Losses
) -> dict[str, Any]:
    atom: dict[str, Any] = {"text": statement.text}
    cited = [each for each in statement.own_words() if each.quote or each.chars or each.source]
    if cited:
        atom["reference"] = _reference(sources, cited[0])
    for each in cited[1:]:
        path = next(path for path, found in _places(statement) if found is each)
        losses.add("a further quotation is left out: an atom has one reference", path)
    if statement.speakers and statement.speakers[0] in argument_map.speakers:
        atom["participant"] = statement.speakers[0]
    for place, utterance in enumerate(statement.by):
        if utterance.speaker != statement.speakers[0]:
            losses.add("a further speaker is left out: an atom has one participant", (*statement.path, "by", place))
    untold = (*LINKED, MAJOR_CLAIM)
    userdata = {key: text for key, text in statement.attributes.items() if key not in untold}
    if statement.kind is not StatementKind.CLAIM:
        userdata[f"{OWN} kind"] = statement.kind.value
    if cited and cited[0].chars and ("offset" not in atom["reference"] or not _is_as_long(cited[0])):
        userdata[f"{OWN} chars"] = cited[0].chars
    return {"atom": atom, **({"userdata": userdata} if userdata else {})}


def _places(statement: Statement) -> list[tuple[tuple[str | int, ...], Cited]]:
    evidence: list[tuple[tuple[str | int, ...], Cited]] = [
        ((*statement.path, "evidence", place), each) for place, each in enumerate(statement.evidence)
    ]
    return [*evidence, *(((*statement.path, "by", place), each) for place, each in enumerate(statement.by))]


def _is_as_long(cited: Cited) -> bool:
    """Whether a passage is as long as its words, which is all that a reference says of its end."""
    start, stop = bounds(cited.chars or "")
    return cited.quote is not None and stop - start == len(cited.quote)


def _reference(sources: Mapping[str, Source], cited: Cited) -> dict[str, Any]:
    name = cited.source or (next(iter(sources)) if len(sources) == 1 else "")
    found: dict[str, Any] = {"text": cited.quote or ""}
    if name in sources:
        found["resource"] = name
        if cited.chars:
            found["offset"] = bounds(cited.chars)[0]
    return found


def _scheme(link: Link) -> dict[str, Any]:
    userdata = dict(link.attributes)
    userdata |= {f"{OWN} {key}": said for key, said in (("attack", link.key), ("note", link.note)) if said}
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
        if target
    ]
    return {f"e{number}": each for number, each in enumerate(ends, 1)}


def _resource(source: Source) -> dict[str, Any]:
    said = dict(source.attributes)
    origin = source.url or said.pop("source", "")
    stamp = said.pop("timestamp") if _TIME.fullmatch(said.get("timestamp", "")) else ""
    if source.kind:
        said[f"{OWN} kind"] = source.kind
    optional = {"source": origin, "timestamp": stamp, "userdata": said}
    return {"text": "", "title": source.title, **{key: value for key, value in optional.items() if value}}


def _participant(speaker: Speaker) -> dict[str, Any]:
    own = ("username", "email", "location")
    userdata = {key: text for key, text in speaker.attributes.items() if key not in own}
    found = {"name": speaker.name, "url": speaker.url or "", "description": speaker.note or ""}
    found |= {key: speaker.attributes.get(key, "") for key in own}
    return {**found, **({"userdata": userdata} if userdata else {})}


def _analyst(mapper: str) -> dict[str, str]:
    name, _, address = mapper.partition(" <")
    return {"name": name, "email": address[:-1]} if address.endswith(">") else {"name": mapper, "email": ""}
