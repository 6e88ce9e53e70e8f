"""A map → a microtext: every statement is a unit, and its quotations are the segments it stands for."""

import re
from collections import deque
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from argmap.diagnostics import Diagnostic
from argmap.formats.microtexts.reading import EXAMPLE, SIDES, plain
from argmap.interchange.identifiers import slug
from argmap.interchange.left_out import tell_left_out
from argmap.interchange.links import ATTACK, HITS, JOINS, RESTATEMENT, SUPPORT, Link, links_of
from argmap.interchange.losses import EXPORT, Losses
from argmap.model import ArgumentMap, Statement, StatementKind, Structure

_STATEMENT = frozenset({
    "by", "text", "quote", "evidence", "source", "attributes",
    "fidelity",
    "because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts",
})  # fmt: skip
_HELD = {
    "": frozenset({"title", "sources", "speakers", "claims", "challenges", "recommendations", "arguments"}),
    "sources": frozenset({"title", "kind", "attributes"}),
    "speakers": frozenset({"name"}),
    **dict.fromkeys(("claims", "challenges", "recommendations"), _STATEMENT),
    **dict.fromkeys(("because", "but", "supports", "attacks", "rebuts", "undermines", "undercuts"), frozenset({"to"})),
    "by": frozenset({"speaker", "quote", "source"}),
    "evidence": frozenset({"quote", "source"}),
    "arguments": frozenset({"premises", "conclusion", "scheme", "structure"}),
    "premises": frozenset({"statement"}),
}
_KNOWN = (JOINS, HITS, "segments")
_NAME = re.compile(r"[A-Za-z_][\w.\-]*", re.ASCII)


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as XML, and what of it is not in there."""
    losses = Losses(EXPORT)
    links = [link for link in links_of(argument_map) if link.kind != RESTATEMENT]
    sides = _sides(argument_map, links, losses)
    units = {name: f"a{number}" for number, name in enumerate(argument_map.statements, 1)}
    segments: list[str] = []
    joints: list[str] = []
    grounds: list[tuple[str, str]] = []
    adus: list[str] = []
    for name, statement in argument_map.statements.items():
        adus.append(f'  <adu id="{units[name]}" type="{sides[name]}"/>')
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
    tell_left_out(argument_map, _HELD, "a microtext", losses)
    _tell_reading(argument_map, losses)
    head = ["<?xml version='1.0' encoding='UTF-8'?>", f"<arggraph{_attributes(argument_map)}>"]
    return "\n".join([*head, *segments, *joints, *adus, *edges, "</arggraph>", ""]), losses.told()


def _attributes(argument_map: ArgumentMap) -> str:
    """Return the id, topic and stance: those of the map's only source if that is a microtext."""
    sources = list(argument_map.sources.values())
    source = sources[0] if len(sources) == 1 and sources[0].kind == "microtext" else None
    wanted = source.title if source else argument_map.title
    known: dict[str, str] = source.attributes if source else {}
    name: str = wanted if _NAME.fullmatch(wanted) else f"map_{slug(wanted).replace('-', '_')}"
    said = [("id", name), *((key, known[key]) for key in ("topic_id", "stance") if key in known)]
    return "".join(f" {key}={quoteattr(value)}" for key, value in said)


def _passages(statement: Statement, losses: Losses) -> list[list[str]]:
    """Return the segments of a statement, passage by passage: its speakers' quotations, or else its text."""
    quotes = [plain(each.quote) for each in statement.own_words() if each.quote]
    words = plain(statement.text)
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


def _sides(argument_map: ArgumentMap, links: list[Link], losses: Losses) -> dict[str, str]:
    """Return whose units statements are: as their speaker is called, or else by what they attack."""
    types = {side: kind for kind, side in SIDES.items()}
    names = {key: speaker.name.casefold() for key, speaker in argument_map.speakers.items()}
    found: dict[str, str] = {}
    for name, statement in argument_map.statements.items():
        kinds = [types[names[each]] for each in statement.speakers if names.get(each) in types]
        if kinds:
            found[name] = kinds[0]
        if len(statement.speakers) > len(kinds[:1]):
            losses.add("who speaks is left out: units are of a proponent or an opponent", (*statement.path, "by"))
    told = {link.id: link for link in links}
    toward: dict[str, list[tuple[str, bool]]] = {}
    leading: set[str] = set()
    for link in links:
        aim = told[link.target].sources[0] if link.target in told else link.target
        leading.update(link.sources)
        for source in link.sources:
            toward.setdefault(aim, []).append((source, link.kind == ATTACK))
    for name in argument_map.statements:
        if name not in leading:
            found.setdefault(name, "pro")
    queue = deque(found)
    while queue:
        name = queue.popleft()
        for source, attacks in toward.get(name, ()):
            if source not in found:
                found[source] = found[name] if not attacks else ("opp" if found[name] == "pro" else "pro")
                queue.append(source)
    return {name: found.get(name, "pro") for name in argument_map.statements}


def _tell_reading(argument_map: ArgumentMap, losses: Losses) -> None:
    """Tell what is not as it was when it is read again, although it is written."""
    known = {speaker for statement in argument_map.statements.values() for speaker in statement.speakers}
    for name, speaker in argument_map.speakers.items():
        if name not in known or speaker.name.casefold() not in SIDES.values():
            losses.add("a speaker is left out: units are of a proponent or an opponent", ("speakers", name))
    for name, source in argument_map.sources.items():
        if len(argument_map.sources) > 1 or source.kind != "microtext":
            losses.add("a source is left out: a microtext is itself the source", ("sources", name))
        else:
            for key in source.attributes.keys() - {"topic_id", "stance"}:
                losses.add("an attribute is left out: a microtext has no place for it", ("sources", name, key))
    _tell_statements(argument_map, losses)
    if not any(source.kind == "microtext" for source in argument_map.sources.values()):
        losses.add("the title is kept as the id only", ("title",))
    for argument in argument_map.arguments.values():
        if argument.structure is Structure.CONVERGENT and len(argument.premises) > 1:
            losses.add("premises that support each on its own get an edge each", argument.path)


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
