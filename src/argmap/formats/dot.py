"""Graphviz DOT: a picture of a map, laid out by ``dot`` (https://graphviz.org/doc/info/lang.html).

Reasons stand to the right of what they support. Statements are boxes, coloured by kind, with their speakers above the
text; the premises of an argument meet in a point, from which one arrow goes on to the conclusion and at which undercuts
are aimed.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

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
from argmap.model import ArgumentMap, Premise, Statement, Structure
from argmap.model.statements import RELATION_KEYS, STANCE_KEYS

CARRIED = carried(
    map=("title", "speakers", "organizations", "claims", "challenges", "recommendations", "arguments"),
    speaker=("name",),
    organization=("name",),
    statement=("quote", "text", "to", *STANCE_KEYS, *RELATION_KEYS),
    argument=("premises", "scheme", "structure"),
    premise=("implicit",),
)

WIDTH = 42
"""Columns after which a text goes on on the next line; a CJK character has two."""

_HEAD = """  graph [rankdir=RL, newrank=true, ranksep=0.7, nodesep=0.18, pad=0.2, labelloc=t, labeljust=l,
    fontname="Helvetica,Arial,sans-serif"]
  node [shape=box, style="rounded,filled", color="#90A4AE", fillcolor="#FFFFFF", fontname="Helvetica,Arial,sans-serif",
    fontsize=12, margin="0.16,0.1", penwidth=1.1]
  edge [fontname="Helvetica,Arial,sans-serif", fontsize=10, penwidth=1.5, arrowsize=0.8]
"""
_LOOKS = {
    "claim": 'fillcolor="#EAF1FB", color="#5B84B1"',
    "challenge": 'fillcolor="#FDEDE6", color="#C9703F", style=filled',
    "recommendation": 'fillcolor="#E9F5E6", color="#4E8F47", penwidth=2.2',
}
_GREEN, _RED, _BLUE, _GREY = "#2E7D32", "#C62828", "#1565C0", "#78909C"
_ARROWS = {
    "supports": (_GREEN, ""),
    PREMISE: (_GREEN, "arrowhead=none"),
    CONCLUSION: (_GREEN, ""),
    "rebuts": (_RED, "arrowhead=tee"),
    "undermines": (_RED, "arrowhead=tee"),
    "undercuts": (_RED, "arrowhead=tee"),
    "addresses": (_BLUE, "arrowhead=vee"),
    "restates": (_GREY, "dir=both, arrowhead=none, arrowtail=none"),
}
"""Colour and shape of each kind of arrow. What needs no word is told by the colour alone: green supports."""

_BOXES = (
    ("claim", 'BGCOLOR="#EAF1FB" COLOR="#5B84B1" BORDER="1" STYLE="ROUNDED"'),
    ("challenge", 'BGCOLOR="#FDEDE6" COLOR="#C9703F" BORDER="1"'),
    ("recommendation", 'BGCOLOR="#E9F5E6" COLOR="#4E8F47" BORDER="2" STYLE="ROUNDED"'),
)
_WORDS = (("→ supports", _GREEN), ("⊣ attacks", _RED), ("→ addresses", _BLUE), ("··· restates", _GREY))
"""The legend: boxes as they are drawn, which can be told apart without their colours, and arrows."""


def write(argument_map: ArgumentMap, by: str = "") -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a map as DOT, and what of it is not in there; ``by="speaker"`` frames what each speaker says."""
    losses = missing(argument_map, CARRIED)
    missing_actors(argument_map, losses)
    names = _Names(argument_map)
    drawn = arrows(argument_map, losses)
    boxes = _framed(argument_map, names) if by == "speaker" else _boxes(argument_map, names)
    lines = [*boxes, *(_arrow(argument_map, arrow) for arrow in drawn)]
    title = f"  label=<{_title(argument_map.title)}>\n"
    return f"digraph map {{\n{_HEAD}{title}{''.join(lines)}}}\n", losses.told()


class _Names:
    """What speakers and addressees are called."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self._actors = {**argument_map.organizations, **argument_map.speakers}

    def of(self, ids: Iterable[str]) -> str:
        return ", ".join(self._actors[each].name if each in self._actors else each for each in ids)


def _boxes(argument_map: ArgumentMap, names: _Names) -> Iterator[str]:
    for statement in argument_map.statements.values():
        yield _box(statement, names)
    yield from (_point(each.path, each.structure) for each in argument_map.arguments.values())


def _framed(argument_map: ArgumentMap, names: _Names) -> Iterator[str]:
    """Yield the same with a frame around what each speaker says; the point of an argument stands by its conclusion."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for statement in argument_map.statements.values():
        found = groups.setdefault(statement.speakers, [])
        found.append(_box(statement, names, named=not statement.speakers))
        found += (_point(each.path, each.structure) for each in argument_map.arguments_for.get(statement.id, ()))
    for number, (speakers, boxes) in enumerate(groups.items()):
        if not speakers:
            yield from boxes
            continue
        label = f"label=<<B>{'<BR/>'.join(_wrapped(names.of(speakers)))}</B>>"
        head = f'{label}, style="rounded,dashed", color="{_GREY}", fontsize=14'
        yield f"  subgraph cluster_{number} {{\n  graph [{head}]\n{''.join(boxes)}  }}\n"


def _box(statement: Statement, names: _Names, *, named: bool = True) -> str:
    asked = names.of(getattr(statement, "to", ()))
    who = [names.of(statement.speakers)] if named and statement.speakers else []
    heading = " ".join([*who, *([f"→ {asked}"] if asked else [])])
    rows = [f"<B>{line}</B>" for line in _wrapped(heading)] if heading else []
    rows += _wrapped(statement.text)
    for key, utterances in statement.stances():
        if key in RESPONSES:
            told = f"{RESPONSES[key]}: {names.of(dict.fromkeys(each.speaker for each in utterances))}"
            rows += [f'<FONT POINT-SIZE="10" COLOR="#455A64"><I>{line}</I></FONT>' for line in _wrapped(told)]
    label = "".join(f'{row}<BR ALIGN="LEFT"/>' for row in rows)
    tip = f", tooltip={_quoted(f'“{statement.quote}”')}" if statement.quote else ""
    return f"  {_id(statement.path)} [{_LOOKS[statement.kind]}, label=<{label}>{tip}]\n"


def _title(title: str) -> str:
    """Return the title, and below it what the boxes and colours mean."""
    lines = "".join(f'{line}<BR ALIGN="LEFT"/>' for line in _wrapped(title, 90))
    boxes = "".join(f"<TD {looks}>{kind}</TD>" for kind, looks in _BOXES)
    words = "".join(f'<TD><FONT COLOR="{color}">{told}</FONT></TD>' for told, color in _WORDS)
    legend = f'<TABLE BORDER="0" CELLSPACING="6" CELLPADDING="3"><TR>{boxes}{words}</TR></TABLE>'
    return (
        f'<TABLE BORDER="0"><TR><TD ALIGN="LEFT" BALIGN="LEFT"><FONT POINT-SIZE="20">{lines}</FONT></TD></TR>'
        f'<TR><TD ALIGN="LEFT"><FONT POINT-SIZE="11">{legend}</FONT></TD></TR></TABLE>'
    )


def _point(place: End, structure: Structure) -> str:
    fill = _GREEN if structure is Structure.LINKED else "#FFFFFF"
    return f'  {_id(place)} [shape=circle, label="", width=0.13, style=filled, fillcolor="{fill}", color="{_GREEN}"]\n'


def _arrow(argument_map: ArgumentMap, arrow: Arrow) -> str:
    color, shape = _ARROWS[arrow.kind]
    words = "" if arrow.kind in ("supports", PREMISE, CONCLUSION) else arrow.kind
    if arrow.kind == CONCLUSION:
        words = argument_map.arguments[arrow.source[1]].scheme or ""
    style = "dotted" if arrow.kind == "restates" else ""
    if isinstance(arrow.stated, Premise) and arrow.stated.implicit:
        words, style = "implicit", "dashed"
    elif arrow.kind == "undercuts":
        style = "dashed"
    looks = [f'color="{color}"', shape, f"style={style}" if style else ""]
    if words:
        label = "".join(f"{line}<BR/>" for line in _wrapped(words, 24))
        looks += [f"label=<{label}>", f'fontcolor="{color}"']
    return f"  {_id(arrow.source)} -> {_id(arrow.target)} [{', '.join(filter(None, looks))}]\n"


def _id(place: End) -> str:
    """Return the name of a box; ids hold nothing that would have to be escaped."""
    section, name = place
    return f'"argument:{name}"' if section == "arguments" else f'"{name}"'


_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\\": "\\\u2060"})
"""What a label could take for markup; a word joiner, which is not seen, keeps ``\\N`` from naming the box."""


def _wrapped(text: str, width: int = WIDTH) -> list[str]:
    """Return the lines of a text, safe in a label between ``<`` and ``>``."""
    words = flat(text).split(" ")
    return [line.translate(_ESCAPED) for line in _folded(chain.from_iterable(map(_pieces, words)), width)]


_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f300-\U0003fffd]"
)
_PIECE = re.compile(f"{_WIDE.pattern}[、。，．！？」』）：；]*|(?:(?!{_WIDE.pattern}).){{1,{WIDTH}}}")


def _pieces(word: str) -> Iterator[tuple[str, bool]]:
    """Yield what may stand on lines of its own, and whether a space comes before: CJK can be broken anywhere."""
    for number, piece in enumerate(_PIECE.findall(word)):
        yield piece, number == 0


def _folded(pieces: Iterable[tuple[str, bool]], width: int) -> Iterator[str]:
    line, columns = "", 0
    for piece, spaced in pieces:
        wide = len(piece) + len(_WIDE.findall(piece))
        gap = " " if spaced and line else ""
        if line and columns + len(gap) + wide > width:
            yield line
            line, columns, gap = "", 0, ""
        line += gap + piece
        columns += len(gap) + wide
    yield line


_PART = 2_000
"""Characters of a quoted string: ``dot`` reads 16,384 bytes of one, and joins several with ``+``."""

_IN_STRINGS = str.maketrans({"\\": "\\\\\u2060", '"': '\\"', "&": "&amp;", "<": "&lt;", ">": "&gt;"})
"""In quoted strings backslashes and entities mean something as well."""


def _quoted(text: str) -> str:
    """Return a text as a quoted string, or as several that are joined."""
    line = flat(text)
    parts = (line[start : start + _PART].translate(_IN_STRINGS) for start in range(0, len(line), _PART))
    return " + ".join(f'"{part}"' for part in parts)
