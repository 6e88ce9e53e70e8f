"""What of a map AIF has no place for, told one by one."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from argmap.diagnostics import Path
from argmap.formats.aif.remainder import KIND
from argmap.interchange.losses import Losses
from argmap.model import Argument, ArgumentMap, Premise, Source, Speaker, Statement, Target, Utterance

OWN = ("illocution", "aif-locution", "aif-act", "aif-prefix", "aif-text")
"""The attributes that hold what a map has no key for."""

_WORDS = {
    "at": "the time is left out",
    "attributes": "an attribute is left out",
    "fidelity": "the fidelity is left out",
    "organization": "the organization is left out",
}

_HELD: dict[type[BaseModel], frozenset[str]] = {
    ArgumentMap: frozenset({"argmap", "speakers", "sources", "claims", "challenges", "recommendations", "arguments"}),
    Speaker: frozenset({"name", "attributes"}),
    Utterance: frozenset({"speaker", "quote", "at", "until", "date", "attributes"}),
    Argument: frozenset({"by", "premises", "conclusion", "structure", "scheme", "attributes"}),
    Premise: frozenset({"statement"}),
    Target: frozenset({"to", "by"}),
}
_STATEMENT = frozenset({
    "text", "by", "agree", "partly", "concede", "question", "disagree", "because", "but", "supports", "attacks",
    "rebuts", "undermines", "undercuts", "restates", "addresses", "attributes", "quote", "at", "until", "date",
})  # fmt: skip


def tell(argument_map: ArgumentMap, losses: Losses) -> None:
    """Add what is lost by the kind of field that it stands in; the writer tells what depends on the map."""
    for path, part in _parts(argument_map):
        if isinstance(part, Source):
            _tell_source(part, path, losses)
            continue
        held = _STATEMENT if isinstance(part, Statement) else _HELD.get(type(part), frozenset())
        given = part.model_fields_set - held
        for name, field in type(part).model_fields.items() if given else ():
            if name not in given or field.exclude:
                continue
            value = getattr(part, name)
            if value == field.get_default(call_default_factory=True):
                continue
            if name == "attributes" or (isinstance(value, dict) and path == ()):
                for key in value:
                    losses.add(_message(name), (*path, name, key))
            elif isinstance(value, tuple):
                for index in range(len(value)):
                    losses.add(_message(name), (*path, name, index))
            else:
                losses.add(_message(name), (*path, name))
        _tell_attributes(part, path, losses)


def _message(name: str) -> str:
    return _WORDS.get(name, f"`{name}` is left out")


def _tell_attributes(part: BaseModel, path: Path, losses: Losses) -> None:
    own = OWN if isinstance(part, Utterance | Argument) else ()
    if isinstance(part, Statement | Utterance | Argument | Speaker):
        for key in part.attributes:
            if key not in own:
                losses.add(_message("attributes"), (*path, "attributes", key))
    if isinstance(part, Statement):
        if part.kind.value != "claim":
            losses.add("that it is a challenge or a recommendation is left out", path)
        for index in range(len(getattr(part, "addresses", ()))):
            losses.add("what it addresses is left out", (*path, "addresses", index))


def _tell_source(source: Source, path: Path, losses: Losses) -> None:
    """Of a source, only the rest of a graph has a place, whose title is the map's."""
    if source.kind != KIND:
        losses.add("a source is left out", path)
        return
    for name in source.model_fields_set - {"id", "title", "kind", "attributes"}:
        losses.add(_message(name), (*path, name))


def _parts(argument_map: ArgumentMap) -> Iterator[tuple[Path, BaseModel]]:
    yield (), argument_map
    yield from ((("sources", key), source) for key, source in argument_map.sources.items())
    for key, speaker in argument_map.speakers.items():
        yield ("speakers", key), speaker
    for statement in argument_map.statements.values():
        yield statement.path, statement
        for stance, utterances in statement.stances():
            yield from (((*statement.path, stance, index), each) for index, each in enumerate(utterances))
        for key, targets in statement.targets():
            yield from (((*statement.path, key, index), each) for index, each in enumerate(targets))
    for argument in argument_map.arguments.values():
        yield argument.path, argument
        yield from (((*argument.path, "premises", index), each) for index, each in enumerate(argument.premises))
