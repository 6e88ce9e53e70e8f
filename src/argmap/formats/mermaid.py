r"""Mermaid: a flowchart that GitHub and many editors draw within Markdown (https://mermaid.js.org/syntax/flowchart.html).

Texts stand in quotation marks, and in them whatever Mermaid, Markdown or HTML could take for its own is written as an
entity code (``#35;``), so that it is shown as it stands. Some of it Mermaid looks for once more when it has resolved
the codes (``$$``, ``\n``, ``fa:fa-ban``): between its characters stands a word joiner, which is not seen.
"""

import json
import re
from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic
from argmap.interchange.contents import (
    CONCLUSION,
    PREMISE,
    RESPONSES,
    Arrow,
    End,
    arrows,
    carried,
    missing,
    missing_actors,
)
from argmap.interchange.safe_text import flat
from argmap.model import ArgumentMap, Premise, Statement
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

CARRIED = carried(
    map=("title", "speakers", "organizations", "claims", "challenges", "recommendations", "arguments"),
    speaker=("name",),
    organization=("name",),
    statement=("text", "to", *STANCE_KEYS, *RELATION_KEYS),
    argument=("premises", "scheme"),
    premise=("implicit",),
)

MAX_ARROWS, MAX_CHARACTERS = 500, 50_000
"""What Mermaid draws unless it is told otherwise, which GitHub does not allow (``maxEdges``, ``maxTextSize``)."""

_SHAPES = {"claim": ("[", "]"), "challenge": ("{{", "}}"), "recommendation": ("(", ")"), "argument": ("([", "])")}
_CLASSES = """  classDef claim fill:#EAF1FB,stroke:#5B84B1,color:#1B1B1B,text-align:left
  classDef challenge fill:#FDEDE6,stroke:#C9703F,color:#1B1B1B,text-align:left
  classDef recommendation fill:#E9F5E6,stroke:#4E8F47,stroke-width:2px,color:#1B1B1B,text-align:left
  classDef argument fill:#FFFFFF,stroke:#2E7D32,color:#2E7D32
  classDef legend fill:none,stroke:none,color:#2E7D32
"""
_ARROWS = {
    "supports": "-->", PREMISE: "---", CONCLUSION: "-->", "rebuts": "--x|rebuts|", "undermines": "--x|undermines|",
    "undercuts": "-.-x|undercuts|", "addresses": "-->|addresses|", "restates": "-.-|restates|",
}  # fmt: skip
_COLORS = {
    "supports": "#2E7D32", PREMISE: "#2E7D32", CONCLUSION: "#2E7D32", "rebuts": "#C62828", "undermines": "#C62828",
    "undercuts": "#C62828", "addresses": "#1565C0", "restates": "#78909C",
}  # fmt: skip


def write(argument_map: ArgumentMap) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as a Mermaid flowchart, without the fence around it, and what of it is not in there."""
    losses = missing(argument_map, CARRIED)
    missing_actors(argument_map, losses)
    title = flat(argument_map.title).translate(_WIDER)
    drawn = arrows(argument_map, losses)
    actors = {each.id: each.name for each in argument_map.actors.values()}
    statements = [each.path for each in argument_map.statements.values()]
    ids = _ids([*statements, *(each.path for each in argument_map.arguments.values())])
    boxes = [_box(each, ids[each.path], actors) for each in argument_map.statements.values()]
    points = [
        _shaped(ids[each.path], "argument", _text(each.scheme or "argument"))
        for each in argument_map.arguments.values()
    ]
    lines = [_arrow(ids, arrow) for arrow in drawn]
    text = "".join(
        [
            _head(title),
            *boxes,
            *points,
            *lines,
            *_legend(argument_map),
            _CLASSES,
            *_classes(argument_map, ids),
            *_colors(drawn),
        ]
    )
    if title != flat(argument_map.title):
        losses.add("Mermaid draws no `&`, `<` and `>` in a title; they became wider signs", ("title",))
    if len(drawn) > MAX_ARROWS or len(text) > MAX_CHARACTERS:
        losses.add(
            f"Mermaid draws no more than {MAX_ARROWS} arrows and {MAX_CHARACTERS} characters unless told to",
            ("title",),
            "set maxEdges and maxTextSize where it is drawn, or export to dot",
        )
    return text, losses.told()


def _head(title: str) -> str:
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\nflowchart RL\n"  # JSON is YAML


def _legend(argument_map: ArgumentMap) -> Iterator[str]:
    """Yield what the shapes and the one arrow without a word mean, as far as they occur."""
    kinds = dict.fromkeys(each.kind.value for each in argument_map.statements.values())
    if not kinds:
        return
    yield '  subgraph legend[" "]\n'
    for kind in kinds:
        yield f"  {_shaped(f'legend_{kind}', kind, kind)}"
    yield '    legend_arrow["→ supports"]\n  end\n'


def _box(statement: Statement, name: str, actors: dict[str, str]) -> str:
    def named(ids: Iterable[str]) -> str:
        return ", ".join(actors.get(each, each) for each in ids)

    asked = named(getattr(statement, "to", ()))
    who = " ".join(filter(None, [named(statement.speakers), f"→ {asked}" if asked else ""]))
    rows = [f"<b>{_text(who)}</b>"] if who else []
    rows.append(_text(statement.text))
    for key, utterances in statement.stances():
        if key in RESPONSES:
            told = f"{RESPONSES[key]}: {named(dict.fromkeys(each.speaker for each in utterances))}"
            rows.append(f"<i>{_text(told)}</i>")
    return _shaped(name, statement.kind, "<br/>".join(rows))


def _shaped(name: str, kind: str, label: str) -> str:
    opening, closing = _SHAPES[kind]
    return f'  {name}{opening}"{label}"{closing}\n'


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
        shown = [] if kind == "argument" else [f"legend_{kind}"]
        yield f"  class {','.join([*found, *shown])} {kind}\n"
    if members:
        yield "  class legend,legend_arrow legend\n"


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

_WIDER = {ord("&"): "＆", ord("<"): "＜", ord(">"): "＞"}
"""What Mermaid makes entities of in a title, and shows as such."""

_RESOLVED = re.compile(r"(?<=\$)(?=\$)|(?<=\\)(?=n)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)|(?<=:)(?=fa-)")
"""Where Mermaid, once it has resolved the codes, would see a formula, a break, a code or an icon."""


def _text(text: str) -> str:
    """Return a text as it may stand between quotation marks."""
    line = _RESOLVED.sub("\u2060", flat(text))
    # "1. " would begin a list and "www." a link.
    start = _LEADING.match(line)
    kept = start.end() if start else 0
    begin = f"{line[: kept - 1]}#{ord(line[kept - 1])};" if kept else ""
    return begin + _WEB.sub(lambda found: f"{found.group()[:-1]}#46;", line[kept:].translate(_CODES))
