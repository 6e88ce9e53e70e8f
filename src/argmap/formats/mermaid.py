"""Mermaid: a flowchart that GitHub and many editors draw within Markdown (https://mermaid.js.org/syntax/flowchart.html).

Texts stand in quotation marks, and in them whatever Mermaid, Markdown or HTML could take for its own is written as an
entity code (``#35;``), so that it is shown as it stands.
"""

import json
import re
from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic
from argmap.formats.format import Feature
from argmap.interchange.contents import CONCLUSION, PREMISE, Arrow, End, arrows, missing, missing_actors
from argmap.model import ArgumentMap, Premise, Statement
from argmap.model.statements import STANCE_KEYS
from argmap.source.events import CONTROL_CHARACTERS

HOLDS = frozenset({
    Feature.SPEAKERS, Feature.POSITIONS, Feature.KINDS, Feature.SUPPORTS, Feature.ATTACKS, Feature.UNDERCUTS,
    Feature.LINKED, Feature.SCHEMES, Feature.ADDRESSES, Feature.RESTATES,
})  # fmt: skip
"""What of a map has a place in it."""

CARRIED = frozenset({
    "map.title", "map.speakers", "speaker.name", "map.organizations", "organization.name",
    "map.claims", "map.challenges", "map.recommendations", "map.arguments", "statement.text", "statement.to",
    *(f"statement.{key}" for key in STANCE_KEYS), "statement.because", "statement.but",
    "statement.supports", "statement.attacks", "statement.rebuts", "statement.undermines", "statement.undercuts",
    "statement.addresses", "statement.restates", "argument.premises", "argument.scheme", "premise.implicit",
})  # fmt: skip

MAX_ARROWS, MAX_CHARACTERS = 500, 50_000
"""What Mermaid draws unless it is told otherwise, which GitHub does not allow (``maxEdges``, ``maxTextSize``)."""

_SHAPES = {"claim": ("[", "]"), "challenge": ("{{", "}}"), "recommendation": ("([", "])")}
_CLASSES = """  classDef claim fill:#EAF1FB,stroke:#5B84B1,color:#1B1B1B,text-align:left
  classDef challenge fill:#FDEDE6,stroke:#C9703F,color:#1B1B1B,text-align:left
  classDef recommendation fill:#E9F5E6,stroke:#4E8F47,stroke-width:2px,color:#1B1B1B,text-align:left
  classDef argument fill:#FFFFFF,stroke:#2E7D32,color:#2E7D32
"""
_ARROWS = {
    "supports": "-->", PREMISE: "---", CONCLUSION: "-->", "rebuts": "--x|rebuts|", "undermines": "--x|undermines|",
    "undercuts": "-.-x|undercuts|", "addresses": "-->|addresses|", "restates": "-.-|restates|",
}  # fmt: skip
_COLORS = {
    "supports": "#2E7D32", PREMISE: "#2E7D32", CONCLUSION: "#2E7D32", "rebuts": "#C62828", "undermines": "#C62828",
    "undercuts": "#C62828", "addresses": "#1565C0", "restates": "#78909C",
}  # fmt: skip
_STANCES = {
    "agree": "agree",
    "partly": "agree in part",
    "concede": "concede",
    "question": "question",
    "disagree": "disagree",
}


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as a Mermaid flowchart, without the fence around it, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    missing_actors(argument_map, losses)
    drawn = arrows(argument_map, losses)
    actors = {each.id: each.name for each in argument_map.actors.values()}
    statements = [each.path for each in argument_map.statements.values()]
    ids = _ids([*statements, *(each.path for each in argument_map.arguments.values())])
    boxes = [_box(each, ids[each.path], actors) for each in argument_map.statements.values()]
    points = [
        f'  {ids[each.path]}(("{_text(each.scheme or "argument")}"))\n' for each in argument_map.arguments.values()
    ]
    lines = [_arrow(ids, arrow) for arrow in drawn]
    text = "".join(
        [_head(argument_map), *boxes, *points, *lines, _CLASSES, *_classes(argument_map, ids), *_colors(drawn)]
    )
    if len(drawn) > MAX_ARROWS or len(text) > MAX_CHARACTERS:
        losses.add(
            f"Mermaid draws no more than {MAX_ARROWS} arrows and {MAX_CHARACTERS} characters unless told to",
            ("title",),
            "set maxEdges and maxTextSize where it is drawn, or export to dot",
        )
    return text, losses.told()


def _head(argument_map: ArgumentMap) -> str:
    title = _SPACE.sub(" ", CONTROL_CHARACTERS.sub("\ufffd", argument_map.title)).strip()
    # JSON is YAML; what a page around it could take for markup is spelled out.
    written = (
        json.dumps(title, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    )
    return f"---\ntitle: {written}\n---\nflowchart RL\n"


def _box(statement: Statement, name: str, actors: dict[str, str]) -> str:
    def named(ids: Iterable[str]) -> str:
        return ", ".join(actors.get(each, each) for each in ids)

    asked = named(getattr(statement, "to", ()))
    who = " ".join(filter(None, [named(statement.speakers), f"→ {asked}" if asked else ""]))
    rows = [f"<b>{_text(who)}</b>"] if who else []
    rows.append(_text(statement.text))
    for key, utterances in statement.stances():
        if key in _STANCES:
            rows.append(
                f"<i>{_text(f'{_STANCES[key]}, {named(dict.fromkeys(each.speaker for each in utterances))}')}</i>"
            )
    opening, closing = _SHAPES[statement.kind]
    return f'  {name}{opening}"{"<br/>".join(rows)}"{closing}\n'


def _arrow(ids: dict[End, str], arrow: Arrow) -> str:
    drawn = _ARROWS[arrow.kind]
    if isinstance(arrow.stated, Premise) and arrow.stated.implicit:
        drawn = "-.-|implicit|"
    return f"  {ids[arrow.source]} {drawn} {ids[arrow.target]}\n"


def _classes(argument_map: ArgumentMap, ids: dict[End, str]) -> Iterator[str]:
    """Yield which boxes look how; beside the boxes themselves, colons could be taken for styles."""
    members: dict[str, list[str]] = {}
    for statement in argument_map.statements.values():
        members.setdefault(statement.kind, []).append(ids[statement.path])
    for argument in argument_map.arguments.values():
        members.setdefault("argument", []).append(ids[argument.path])
    for kind, found in members.items():
        yield f"  class {','.join(found)} {kind}\n"


def _colors(drawn: Iterable[Arrow]) -> Iterator[str]:
    numbers: dict[str, list[str]] = {}
    for number, arrow in enumerate(drawn):
        numbers.setdefault(_COLORS[arrow.kind], []).append(str(number))
    for color, found in numbers.items():
        yield f"  linkStyle {','.join(found)} stroke:{color}\n"


_NOT_ASCII = re.compile(r"[^A-Za-z0-9]+")


def _ids(places: Iterable[End]) -> dict[End, str]:
    """Return a name of Latin letters and digits for each place; the letter before keeps off ``end`` and the like."""
    found: dict[End, str] = {}
    taken: dict[str, int] = {}
    for place in places:
        section, name = place
        wanted = f"{'a' if section == 'arguments' else 's'}_{_NOT_ASCII.sub('_', name).strip('_')}".rstrip("_")
        number = taken[wanted] = taken.get(wanted, 0) + 1
        # Two underscores stand in no other name.
        found[place] = wanted if number == 1 else f"{wanted}__{number}"
    return found


_SPACE = re.compile(r"\s+")
_LEADING = re.compile(r"^(?:[-+]|\d+[.)])")
"""What could begin a list or a rule of Markdown."""

_WEB = re.compile(r"(?i)www\.")
_SAFE_MARKS = ",.?!/'-+"
_CODES = {
    ord(each): f"#{ord(each)};" for each in map(chr, range(33, 127)) if not each.isalnum() and each not in _SAFE_MARKS
}
_CODES |= {ord('"'): "#quot;", ord("&"): "#amp;", ord("<"): "#lt;", ord(">"): "#gt;"}
_CODES |= {ord(each): f"#{ord(each)};" for each in "ﬂ¶ß°"}
"""Mermaid's own marks for entities, while it parses, are ``ﬂ°`` and ``¶ß``."""


def _text(text: str) -> str:
    """Return a text as it may stand between quotation marks."""
    flat = _SPACE.sub(" ", CONTROL_CHARACTERS.sub("\ufffd", text)).strip()
    # "1. " would begin a list and "www." a link.
    start = _LEADING.match(flat)
    kept = start.end() if start else 0
    begin = f"{flat[: kept - 1]}#{ord(flat[kept - 1])};" if kept else ""
    return begin + _WEB.sub(lambda found: f"{found.group()[:-1]}#46;", flat[kept:].translate(_CODES))
