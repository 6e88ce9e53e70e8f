"""A map → a microtext: every statement is a unit, and its quotations are the segments it stands for."""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from argmap.diagnostics import Diagnostic
from argmap.formats.microtexts.reading import EXAMPLE, heading
from argmap.formats.microtexts.sides import SIDES, sides
from argmap.interchange.attributes import HITS, JOINS
from argmap.interchange.contents import carried, missing
from argmap.interchange.identifiers import slug
from argmap.interchange.links import RESTATEMENT, SUPPORT, Link, links_of, tell_second_attacks
from argmap.interchange.losses import Losses
from argmap.interchange.names import one_line
from argmap.model import ArgumentMap, Source, Statement, StatementKind, Structure

_RELATIONS = ("because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts")
_CARRIED = carried(
    map=("title", "sources", "speakers", "claims", "challenges", "recommendations", "arguments"),
    source=("title", "kind", "attributes"),
    speaker=("name",),
    statement=("text", "by", "quote", "evidence", "source", "attributes", "fidelity", *_RELATIONS),
    position=("quote", "source"),
    evidence=("quote", "source"),
    argument=("premises", "scheme", "structure"),
)
_KNOWN = (JOINS, HITS, "segments")
_NAME = re.compile(r"[A-Za-z_][\w.\-]*", re.ASCII)


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as XML, and what of it is not in there."""
    losses = missing(argument_map, _CARRIED)
    links = [link for link in links_of(argument_map) if link.kind != RESTATEMENT and link.sources and link.target]
    types = sides(argument_map, links, losses)
    units = {name: f"a{number}" for number, name in enumerate(argument_map.statements, 1)}
    segments: list[str] = []
    joints: list[str] = []
    grounds: list[tuple[str, str]] = []
    adus: list[str] = []
    for name, statement in argument_map.statements.items():
        adus.append(f'  <adu id="{units[name]}" type="{types[name]}"/>')
        implicit = ' implicit="true"' if _unsaid(statement) else ""
        for parts in _passages(statement, losses):
            ids = []
            for part in parts:
                ids.append(f"e{len(segments) + 1}")
                segments.append(f'  <edu id="{ids[-1]}"{implicit}>{escape(part)}</edu>')
            if len(ids) > 1:
                joint = f"j{len(joints) + 1}"
                joints.append(f'  <joint id="{joint}"/>')
                grounds += [(each, joint) for each in ids]
                ids = [joint]
            grounds.append((ids[0], units[name]))
    edges = list(_edges(links, units, losses))
    edges += [_edge(f"s{number}", *each, "seg") for number, each in enumerate(grounds, 1)]
    _tell_reading(argument_map, losses)
    head = ["<?xml version='1.0' encoding='UTF-8'?>", f"<arggraph{_attributes(argument_map)}>"]
    return "\n".join([*head, *segments, *joints, *adus, *edges, "</arggraph>", ""]), losses.told()


def _itself(argument_map: ArgumentMap) -> Source | None:
    """Return the map's only source if that is a microtext."""
    sources = list(argument_map.sources.values())
    return sources[0] if len(sources) == 1 and sources[0].kind == "microtext" else None


def _attributes(argument_map: ArgumentMap) -> str:
    """Return the id, topic and stance."""
    source = _itself(argument_map)
    wanted = source.title if source else argument_map.title
    known: dict[str, str] = source.attributes if source else {}
    name: str = wanted if _NAME.fullmatch(wanted) else f"map_{slug(wanted).replace('-', '_')}"
    said = [("id", name), *((key, known[key]) for key in ("topic_id", "stance") if key in known)]
    return "".join(f" {key}={quoteattr(value)}" for key, value in said)


def _passages(statement: Statement, losses: Losses) -> list[list[str]]:
    """Return the segments of a statement, passage by passage: its speakers' quotations, or else its text."""
    quotes = [one_line(each.quote) for each in statement.own_words() if each.quote]
    words = one_line(statement.text)
    if _unsaid(statement):
        quotes = [words]
    elif not quotes:
        losses.add("the text becomes a segment of a source, although it is not quoted", (*statement.path, "text"))
        quotes = [words]
    elif words not in quotes:
        losses.add("the text is left out: the quotation stands in its place", (*statement.path, "text"))
    starts = statement.attributes.get("segments", "").split(";")
    return [_parted(quote, starts[place] if place < len(starts) else "") for place, quote in enumerate(quotes)]


def _unsaid(statement: Statement) -> bool:
    """Whether it is the mapper's and nobody's words, as implicit segments are."""
    return statement.interpreted and not any(each.quote for each in statement.own_words())


def _parted(quote: str, starts: str) -> list[str]:
    """Return a quotation in the segments that it had when it was read."""
    places = [0, *(int(each) for each in starts.split() if each.isascii() and each.isdigit() and len(each) < 10)]
    if places != sorted(set(places)) or places[-1] >= len(quote):
        return [quote]
    parts = [quote[start:end].strip() for start, end in zip(places, [*places[1:], len(quote)], strict=True)]
    return [part for part in parts if part] or [quote]


def _edges(links: list[Link], units: dict[str, str], losses: Losses) -> Iterator[str]:
    """Yield the edges of links: the first premise draws it, the others are added to it."""
    ids, number = {}, 1
    for link in links:
        ids[link.id] = f"c{number}"
        number += len(link.sources)
    for link in links:
        kind = ("exa" if link.scheme.casefold() == EXAMPLE else "sup") if link.kind == SUPPORT else "reb"
        if link.scheme and kind == "sup":
            losses.add("`scheme` is left out: a microtext has no place for it", ("arguments", link.of, "scheme"))
        target = ids.get(link.target) if link.target in ids else units[link.target]
        first = ids[link.id]
        yield _edge(first, units[link.sources[0]], target or "", "und" if link.target in ids else kind)
        for place, source in enumerate(link.sources[1:], 1):
            yield _edge(f"c{int(first[1:]) + place}", units[source], first, "add")


def _edge(key: str, source: str, target: str, kind: str) -> str:
    return f'  <edge id="{key}" src="{source}" trg="{target}" type="{kind}"/>'


def _tell_reading(argument_map: ArgumentMap, losses: Losses) -> None:
    """Tell what is not as it was when it is read again, although it is written."""
    _tell_whole(argument_map, losses)
    _tell_statements(argument_map, losses)
    tell_second_attacks(argument_map, losses)
    arguments = argument_map.arguments.values()
    premises = {each.statement for argument in arguments for each in argument.premises}
    premises -= {argument.conclusion for argument in arguments}
    for relation in argument_map.relations:  # what a map does not call by its kind is known by what it attacks
        if ("rebuts" if relation.target in premises else "undermines") in relation.path:
            losses.add("whether it rebuts or undermines is left out", relation.path)
    for argument in arguments:
        if argument.structure is Structure.CONVERGENT and len(argument.premises) > 1:
            losses.add("premises that support each on its own get an edge each", argument.path)


def _tell_whole(argument_map: ArgumentMap, losses: Losses) -> None:
    known = {speaker for statement in argument_map.statements.values() for speaker in statement.speakers}
    for name, speaker in argument_map.speakers.items():
        if name not in known or speaker.name.casefold() not in SIDES.values():
            losses.add("a speaker is left out: units are of a proponent or an opponent", ("speakers", name))
    itself = _itself(argument_map)
    for name, source in argument_map.sources.items():
        if source is not itself:
            losses.add("a source is left out: a microtext is itself the source", ("sources", name))
            continue
        for key in source.attributes.keys() - {"topic_id", "stance"}:
            losses.add("an attribute is left out: a microtext has no place for it", ("sources", name, key))
    if itself is None:
        losses.add("the title is kept as the id only", ("title",))
    elif heading(itself.attributes.get("topic_id", ""), itself.title) != argument_map.title:
        losses.add("the title is left out: a microtext is called by its topic", ("title",))


def _tell_statements(argument_map: ArgumentMap, losses: Losses) -> None:
    for statement in argument_map.statements.values():
        if statement.kind is not StatementKind.CLAIM:
            losses.add("a challenge or recommendation becomes a plain unit", statement.path)
        if statement.fidelity and not _unsaid(statement):
            losses.add("`fidelity` is left out: a microtext has no place for it", (*statement.path, "fidelity"))
        for key in (key for key in statement.attributes if key not in _KNOWN):
            losses.add(
                "an attribute is left out: a microtext has no place for it", (*statement.path, "attributes", key)
            )
